"""The names of goods, found in a text: those of `data/goods/names.txt` and a user's own."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from pressfacts.config.names import OwnGoods
from pressfacts.data import load_table
from pressfacts.record.model import Category

How = Literal["name", "form", "mixed"]
Measure = Literal["weighed", "counted"]
Words = tuple[str, ...]
CATEGORIES: tuple[Category, ...] = get_args(Category)

_TOKEN = re.compile(r"\$?\.?\w+(?:[.,']\w+)*|&")  # a hyphen parts words: "pick-up" is "pick up"
_LONGEST = 6  # words of a name
_IRREGULAR = {"foot": "feet", "tooth": "teeth", "knife": "knives", "leaf": "leaves", "wolf": "wolves"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the table; `written` is its own writing where no other will do."""

    category: Category
    how: How
    written: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Goods named at a place."""

    start: int
    end: int
    category: Category
    how: How


class GoodsNames:
    """All names by their words in small letters; `more` are those that win for goods of one measure only."""

    def __init__(
        self, *tables: Mapping[Words, Name], more: Mapping[Measure, Mapping[Words, Name]] | None = None
    ) -> None:
        self._tables = tables
        self._more = {how: GoodsNames(*tables[:-1], names, tables[-1]) for how, names in (more or {}).items()}
        self._first = frozenset(words[0] for table in tables for words in table)

    def of(self, measure: Measure | None) -> "GoodsNames":
        """The names as they are meant of goods that are weighed, or counted one by one."""
        return self._more.get(measure, self) if measure else self

    def find(self, text: str) -> Iterator[Found]:
        """The goods that a text names, from left to right, the longest name at each place."""
        words = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)]
        lows = [word.lower() for word, _, _ in words]
        at = 0
        while at < len(words):
            length, name = self._longest(words, lows, at) if lows[at] in self._first else (0, None)
            if name:
                yield Found(words[at][1], words[at + length - 1][2], name.category, name.how)
            at += length or 1

    def _longest(self, words: list[tuple[str, int, int]], lows: list[str], at: int) -> tuple[int, Name | None]:
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            key = tuple(lows[at : at + length])
            name = next((table[key] for table in self._tables if key in table), None)
            if name and _is_written(name, [word for word, _, _ in words[at : at + length]]):
                return length, name
        return 0, None


def _is_written(name: Name, words: list[str]) -> bool:
    """Whether the words stand as the table has them: a brand begins with a capital, plural or not."""
    if name.written is None:
        return True
    said = " ".join(words)
    return said.startswith(name.written.replace("-", " ")[:-1]) or said.isupper()


@lru_cache(maxsize=8)
def goods_names(own: tuple[OwnGoods, ...] = ()) -> GoodsNames:
    """The table with a user's own names, which win over it."""
    own_names = {
        form: _name(goods.category, "name", name) for goods in own for name in goods.names for form in _forms(name)
    }
    general, weighed, counted = _tables()
    return GoodsNames(own_names, general, more={"weighed": weighed, "counted": counted})


@cache
def _tables() -> tuple[dict[Words, Name], dict[Words, Name], dict[Words, Name]]:
    """The names of the data file for all goods and for those of one measure, weighed and counted; DataError for a wrong
    row or a name given twice."""
    found: dict[Measure | None, dict[Words, Name]] = {None: {}, "weighed": {}, "counted": {}}
    plurals: dict[Measure | None, dict[Words, Name]] = {None: {}, "weighed": {}, "counted": {}}
    for row in load_table("goods/names.txt", 3):
        if row[0] not in CATEGORIES or row[1] not in get_args(How) + get_args(Measure):
            raise row.error(f"no category or no way of naming: {row[0]!r}, {row[1]!r}")
        measure: Measure | None = row[1] if row[1] in get_args(Measure) else None  # type: ignore[assignment]
        names, of_several = found[measure], plurals[measure]
        usual = Name(row[0], "name" if measure else row[1])  # type: ignore[arg-type]
        for written in row.values(2):
            name = usual if written.islower() else _name(usual.category, usual.how, written)
            singular, *more = _forms(written)
            if singular in names:
                raise row.error(f"{written!r} stands in it already")
            names[singular] = name
            of_several.update(dict.fromkeys(more, name))
    general, weighed, counted = (plurals[how] | found[how] for how in found)
    return general, weighed, counted


def _name(category: Category, how: How, name: str) -> Name:
    return Name(category, how, name if name != name.lower() else None)


def _forms(name: str) -> list[Words]:
    """The words of a name in small letters, in the singular and in the plural."""
    low = name.lower()
    words = tuple(low.split() if low.replace(" ", "").isalpha() else _TOKEN.findall(low))
    forms = [words, (*words[:-1], _plural(words[-1]))]
    if "of" in words[1:]:  # piece of jewellery
        place = words.index("of") - 1
        forms.append((*words[:place], _plural(words[place]), *words[place + 1 :]))
    return forms


def _plural(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in ("", *"aeiou") else f"{word}s"
