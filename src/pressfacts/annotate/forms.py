"""Any number of names, found in a text by looking it up: the time goes with the text, not with the names."""

import re
from collections.abc import Iterable, Iterator

_STARTS = re.compile(r"(?<![\w-])(?=\S)")
_ENDS = re.compile(r"(?!\w|-\w)")
_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_PLAIN = str.maketrans({"’": "'", **dict.fromkeys(_SPACES, " ")})
_HEAD = 3
"""Characters that say at which lengths a name may end; few names are shorter."""


class Forms:
    """Names as they are written: the kind of apostrophe or white space does not count, nor with `any_case` case."""

    def __init__(self, forms: Iterable[str], *, any_case: bool = False) -> None:
        self._any_case = any_case
        self._known = frozenset(map(self._plain, forms)) - {""}
        lengths: dict[str, set[int]] = {}
        for form in self._known:
            lengths.setdefault(form[:_HEAD], set()).add(len(form))
        self._lengths = {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}
        self._heads = sorted(set(map(len, lengths)), reverse=True)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Ranges of names that are words of their own, from left to right, the longest at each place."""
        if not self._known:
            return
        plain, at = self._plain(text), 0
        for match in _STARTS.finditer(plain):
            start = match.start()
            end = self._end(plain, start) if start >= at else None
            if end:
                yield start, end
                at = end

    def _end(self, plain: str, start: int) -> int | None:
        """Where the longest name that begins at `start` ends; None where none does."""
        for size in self._heads:
            for length in self._lengths.get(plain[start : start + size], ()):
                end = start + length
                if end <= len(plain) and plain[start:end] in self._known and _ENDS.match(plain, end):
                    return end
        return None

    def _plain(self, text: str) -> str:
        """`text` with what does not count made the same; every character keeps its place."""
        plain = text.translate(_PLAIN)
        if not self._any_case:
            return plain
        return plain.lower() if plain.isascii() else "".join(map(_lower, plain))


def _lower(char: str) -> str:
    low = char.lower()
    return low if len(low) == 1 else char
