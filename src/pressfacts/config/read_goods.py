"""Read and check the `[goods]` table of a configuration: names of goods by category."""

from difflib import get_close_matches
from typing import Any, get_args

from pressfacts.config.locations import Source
from pressfacts.config.names import OwnGoods
from pressfacts.record.model import Category

_TABLE = "goods"
_LONGEST = 1_000
"""Characters, more than any name has."""
_CATEGORIES: tuple[Category, ...] = get_args(Category)


def read_goods(table: Any, source: Source) -> tuple[OwnGoods, ...]:
    """The goods of a `[goods]` table, as in `"drugs/synthetic" = ["tusi", "Pink Lady"]`; ConfigError where it is wrong.

    A lower-case name matches in any case, one with a capital only as it is written.
    """
    if not isinstance(table, dict):
        raise source.error([_TABLE], "must be a table, as in [goods]")
    return tuple(OwnGoods(_category(key, source), _names(key, value, source)) for key, value in table.items())


def _category(key: str, source: Source) -> Category:
    for category in _CATEGORIES:
        if category == key:
            return category
    near = get_close_matches(key, _CATEGORIES, n=1, cutoff=0.5)
    hint = f", did you mean {near[0]!r}?" if near else f": known are {', '.join(_CATEGORIES)}"
    raise source.error([_TABLE, key], f"no such category{hint}")


def _names(key: str, value: Any, source: Source) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise source.error([_TABLE, key], 'must be a list of names, as in ["one", "another"]')
    for i, name in enumerate(value):
        if not isinstance(name, str) or not any(char.isalnum() for char in name):
            raise source.error([_TABLE, key, i], f"{name!r} names nothing")
        if len(name) > _LONGEST:
            raise source.error([_TABLE, key, i], f"it is longer than {_LONGEST:,} characters")
    return tuple(" ".join(name.split()) for name in value)
