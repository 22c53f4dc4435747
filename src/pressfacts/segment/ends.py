"""The marks that press offices end a release with: "###", "- Ends -", "-30-", "END OF RELEASE", "(NAN)"."""

from functools import cache

from pressfacts.data import load_table
from pressfacts.segment.patterns import pattern

_LONGEST = 70
_HASHES = pattern("ends.hashes")
_FRAMED = pattern("ends.framed")
_SIGNS = "-–—―−*~_/|#=:.<>[]()• \t"
_INITIALS = pattern("ends.initials")
_BOLD = "*_"


@cache
def _words() -> dict[str, frozenset[str]]:
    rows: dict[str, set[str]] = {}
    for row in load_table("segment/end_marks.txt", 2):
        rows.setdefault(row[1], set()).update(row.values(0))
    return {kind: frozenset(words) for kind, words in rows.items()}


def is_end_mark(text: str) -> bool:
    """Whether a line is nothing but the mark that a release ends with."""
    if len(text) > _LONGEST:
        return False
    if _HASHES.fullmatch(text):
        return True
    match = _FRAMED.fullmatch(text)
    return bool(match and _is_framed(match["before"], match["words"], match["after"])) or _is_dated(text)


def _is_framed(before: str, words: str, after: str) -> bool:
    listed, folded = _words(), " ".join(words.casefold().split())
    if folded in listed["alone"]:
        return True
    initialled = _INITIALS.fullmatch(folded)
    if initialled:
        return initialled["words"] in listed["initials"]
    signs = [mark for mark in (before.strip(_BOLD + " ."), after.strip(_BOLD + " .")) if mark]
    if folded in listed["framed"]:
        return bool(signs) or words.isupper()
    if folded in listed["numbers"]:
        return all(signs.replace(".", "").strip() for signs in (before, after))
    return folded in listed["agency"] and words.isupper() and "(" in before and ")" in after


def _is_dated(text: str) -> bool:
    folded = text.lstrip(_SIGNS).casefold()
    word = next((word for word in sorted(_words()["dated"], reverse=True) if folded.startswith(word)), "")
    rest = folded[len(word) :] if word else ""
    parted = rest[:1] and (rest[0] in _SIGNS.strip() or (rest[0] == " " and " " in word))
    return bool(parted) and any(c.isdigit() for c in rest)
