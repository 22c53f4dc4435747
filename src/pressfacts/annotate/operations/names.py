"""Cut a matched run of capitalized words down to the name in it."""

import re

from pressfacts.annotate.operations.patterns import Patterns

_WORD = re.compile(r"\S+")
_EDITION = re.compile(r"(?:[IVXLC]+|\d{1,4})$")
_HEADS = frozenset(["operation", "operations", "op", "ops", "project", "projects"])
_RUN_ON = re.compile(r"(?<=[a-z]{3})\.[A-Z][a-z].*")  # "Operation Kestrel.Many came": a blank got lost
_HEADLINE_VERB = re.compile(r"[A-Z][a-z]{2,}(?:s|ed|ing)$")


def trim(run: str, rules: Patterns, *, headline: bool) -> str | None:
    """The name at the start of `run`; None where there is none. In a headline every word has a capital."""
    words = list(_WORD.finditer(run))
    first = words[0][0] if words else ""
    if not first or {first, first.title()} & rules.not_first or first.casefold() == "operation":
        return None
    if headline and _HEADLINE_VERB.match(words[0][0]):
        return None
    end = _cut(words, rules, headline)
    name = _RUN_ON.sub("", re.sub(r"['’]s$", "", run[: words[end - 1].end()])).rstrip(".,;:-'’&")
    if name.casefold().partition("/")[0] in rules.military or not re.search(r"[A-Za-z]", name):
        return None
    return name if len(name) > 1 or name.isdigit() else None


def _cut(words: list[re.Match[str]], rules: Patterns, headline: bool) -> int:
    """How many words belong to the name."""
    for i, word in enumerate(words[1:], 1):
        if word[0] in rules.not_inside or (word[0] == "the" and rules.agencies.intersection(w[0] for w in words[i:])):
            return i
        if headline and _HEADLINE_VERB.match(word[0]) and i >= 1:
            return i
        if words[i - 1][0].endswith(("'s", "’s")):
            return i
        if _EDITION.match(words[i - 1][0]) and not _EDITION.match(word[0]):
            return i
    return len(words)


def key(name: str) -> str:
    """What the mentions of one operation share: its name without "Operation", hyphens, quotes and case."""
    words = re.findall(r"\w+", name.casefold())
    words = words[1:] if len(words) > 1 and words[0] in _HEADS else words
    return " ".join(words[:-1] if words[-1:] == ["operation"] else words)
