"""The table of names and adjectives, and exact lookups in it."""

from dataclasses import dataclass
from functools import cache, lru_cache

from pressfacts.data import load_table

_FILE = "territories/names.txt"


@dataclass(frozen=True, slots=True)
class Territory:
    """A country or territory: names that always mean it, names that need context, and its adjectives."""

    alpha_2: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    adjectives: tuple[str, ...]


@cache
def territories() -> tuple[Territory, ...]:
    """Every row of the table; DataError where a code is malformed or given twice."""
    rows: dict[str, Territory] = {}
    for row in load_table(_FILE, 4):
        code = row[0]
        if len(code) != 2 or not code.isupper() or code in rows:
            raise row.error(f"{code!r} is no new alpha-2 code")
        rows[code] = Territory(code, row.values(1), row.values(2), row.values(3))
    return tuple(rows.values())


def fold(name: str) -> str:
    """A name for comparison: straight apostrophes, one case, no article, single spaces."""
    return " ".join(name.replace("’", "'").casefold().removeprefix("the ").split())


@cache
def _names() -> dict[str, str]:
    return {fold(n): t.alpha_2 for t in territories() for n in (*t.weak, *t.strong)}


@cache
def _adjectives() -> dict[str, str]:
    return {fold(n): t.alpha_2 for t in territories() for n in t.adjectives}


@lru_cache(maxsize=4096)
def lookup(name: str) -> str | None:
    """The alpha-2 code that `name`, strong or weak, stands for; None where it is no country's name."""
    return _names().get(fold(name))


@lru_cache(maxsize=4096)
def adjective(word: str) -> str | None:
    """The alpha-2 code that an adjective or demonym stands for."""
    return _adjectives().get(fold(word))
