"""The words of `data/scope/cues.toml` that make a number a running total or context."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any, Literal, get_args

from pressfacts.data import RuleFile, load_rules
from pressfacts.record.model import Kind, MoneyRole, Scope

_FILE = "scope/cues.toml"
_KEYS = {"rule", "scope", "words", "where", "kinds", "unless", "needs", "roles", "title", "unless_title"}
Where = Literal["sentence", "opens", "before", "behind"]


class Words:
    """Words of a cue: a pattern in any case that is compiled when a sentence first holds what each match holds."""

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self._literals = literals(words)
        self._last: tuple[str, re.Match[str] | None] = ("", None)

    def may_be_in(self, sentence: str) -> bool:
        """Whether a match is possible, which is quick to say."""
        low = _lower(sentence)
        return any(all(map(low.__contains__, parts)) for parts in self._literals)

    def in_sentence(self, sentence: str) -> re.Match[str] | None:
        """Where they first stand in a sentence; it is kept for the sentence's other figures."""
        if not self.may_be_in(sentence):
            return None
        if self._last[0] != sentence:
            self._last = sentence, self.form.search(sentence)
        return self._last[1]

    @cached_property
    def form(self) -> re.Pattern[str]:
        """The pattern."""
        joined = "|".join(word.replace(" ", r"\s+") for word in self._words)
        return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _lower(sentence: str) -> str:
    return sentence.lower()


def literals(forms: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """For each pattern the parts of words in small letters that all its matches hold, maybe none."""
    return tuple(tuple(run for run in _runs(form) if len(run) >= _LEAST) for form in forms)


def _runs(form: str) -> list[str]:
    """The letters of a pattern that stand in every match, in runs; none where it has alternatives outside brackets."""
    runs, depth = [""], 0
    for part in _PARTS.findall(form):
        depth += {"(": 1, ")": -1}.get(part, 0)
        if not depth and part == "|":
            return []
        if not depth and part in _OPTIONAL:
            runs[-1] = runs[-1][:-1]
        if not depth and part.isalpha():
            runs[-1] += part.lower()
        else:
            runs.append("")
    return runs


_PARTS = re.compile(r"\\.|\[\^?\]?[^\]]*\]|.", re.DOTALL)
_OPTIONAL = ("?", "*", "{")
_LEAST = 3
"""Letters that not every sentence holds."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: its words, where they must stand, for which kinds it holds and what unmakes it.

    `title` and `unless_title` are words that the article's headline must or must not have.
    """

    rule: str
    scope: Scope
    words: Words
    where: Where
    kinds: frozenset[Kind]
    unless: Words | None
    needs: Words | None
    roles: frozenset[str]
    title: Words | None
    unless_title: Words | None

    def speaks_of(self, kind: Kind, role: str | None, title: str) -> bool:
        """Whether it says anything of figures of a kind and role in an article with this headline."""
        if kind not in self.kinds or (role and role not in self.roles):
            return False
        if self.unless_title and self.unless_title.in_sentence(title):
            return False
        return self.title is None or self.title.in_sentence(title) is not None

    def holds(self, sentence: str, start: int, end: int) -> bool:
        """Whether its words say something of the figure at `start` to `end` of the sentence."""
        if not self._stand(sentence, start, end):
            return False
        if self.unless and self.unless.in_sentence(sentence):
            return False
        return self.needs is None or self.needs.in_sentence(sentence) is not None

    def _stand(self, sentence: str, start: int, end: int) -> bool:
        """Whether its words stand where they must."""
        if self.where == "sentence":
            found = self.words.in_sentence(sentence)
            return found is not None and ";" not in sentence[end : found.start()]
        if self.where == "opens":
            return self.words.form.match(sentence.lstrip("\"'“-–—• ")) is not None
        if self.where == "behind":
            return self.words.form.match(sentence[end:].lstrip(" ,(")) is not None
        return self._stands_before(sentence[:start])

    def _stands_before(self, before: str) -> bool:
        """The last of the words with nothing behind them but the words around a number."""
        last = None
        for match in self.words.form.finditer(before):
            last = match
        return last is not None and _NEAR.fullmatch(before, last.end()) is not None


_NEAR = re.compile(r"\s*(?:[^\s,;:.()]+\s+){0,3}\(?")


@cache
def cues() -> tuple[Cue, ...]:
    """All cues, in the order in which they decide; DataError where one is wrong."""
    rules = load_rules(_FILE, {"cue": _KEYS})
    return tuple(_cues(rules))


@lru_cache(maxsize=8)
def cues_in(sentence: str) -> list[Cue]:
    """Those whose words may stand in a sentence: few do, and a sentence may have many figures."""
    return [cue for cue in cues() if cue.words.may_be_in(sentence)]


def _cues(rules: RuleFile) -> Iterator[Cue]:
    for table in rules.content["cue"]:
        if table.get("where") not in get_args(Where) or table.get("scope") not in get_args(Scope):
            raise rules.error(str(table.get("rule")), "a cue needs a scope and where its words stand")
        kinds = frozenset(table.get("kinds", get_args(Kind)))
        roles = frozenset(table.get("roles", get_args(MoneyRole)))
        unless, needs, title, no_title = (_maybe(table, key) for key in ("unless", "needs", "title", "unless_title"))
        words = Words(table["words"])
        yield Cue(
            table["rule"], table["scope"], words, table["where"], kinds, unless, needs, roles, title, no_title
        )  # fmt: skip


def _maybe(table: dict[str, Any], key: str) -> Words | None:
    return Words(table[key]) if table.get(key) else None
