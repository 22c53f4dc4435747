"""Read and check the `[goods]` table of a configuration: names of goods by category."""

from difflib import get_close_matches
from typing import Any, get_args

from pressfacts.config.names import OwnGoods
from pressfacts.config.places import Source
from pressfacts.record.model import Category

_TABLE = "goods"
_LONGEST = 1_000
"""Characters: longer than what anything is called."""
_CATEGORIES: tuple[Category, ...] = get_args(Category)


def read_goods(table: Any, source: Source) -> tuple[OwnGoods, ...]:
    """The goods of a `[goods]` table, as in `"drugs/synthetic" = ["tusi", "Pink Lady"]`; ConfigError where it is wrong.

    A name in small letters stands for any writing, one with a capital only for itself.
    """
    if not isinstance(table, dict):
        raise source.error([_TABLE], "a table is due, as in [goods]")
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
        raise source.error([_TABLE, key], 'a list of names is due, as in ["one", "another"]')
    for i, name in enumerate(value):
        if not isinstance(name, str) or not any(char.isalnum() for char in name):
            raise source.error([_TABLE, key, i], f"{name!r} names nothing")
        if len(name) > _LONGEST:
            raise source.error([_TABLE, key, i], f"it is longer than {_LONGEST:,} characters")
    return tuple(" ".join(name.split()) for name in value)
