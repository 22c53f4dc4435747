"""Read and check the `[names]` table of a configuration."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from pressfacts.config.locations import Source, Step
from pressfacts.config.names import KINDS, KindOfName, Names, OwnName
from pressfacts.text import normalize

_FIELDS: dict[KindOfName, tuple[str, ...]] = {
    "people": ("name", "aliases"),
    "organizations": ("name", "acronym", "aliases", "country"),
    "operations": ("name", "aliases"),
}
_TABLE = "names"
_LONGEST = 1_000
"""Characters, more than any name has."""


def read_names(table: Any, source: Source) -> Names:
    """The names of a `[names]` table; ConfigError for any invalid content.

    A name is a string, or a table with `name`, `aliases` and, for organizations, `acronym` and `country`
    (any name or ISO 3166-1 code).
    """
    if not isinstance(table, dict):
        raise source.error([_TABLE], "must be a table, as in [names]")
    known = (*KINDS, "ignore")
    for key in table:
        if key not in known:
            raise source.unknown([_TABLE], key, known)
    own = {kind: _own_names(table.get(kind, []), kind, source) for kind in KINDS}
    ignore = _strings(table.get("ignore", []), [_TABLE, "ignore"], source)
    names = Names(own["people"], own["organizations"], own["operations"], ignore)
    _check_one_meaning(names, source)
    return names


def _own_names(value: Any, kind: KindOfName, source: Source) -> tuple[OwnName, ...]:
    path = [_TABLE, kind]
    if not isinstance(value, list):
        raise source.error(path, 'must be a list of names, as in ["One", "Another"]')
    return tuple(_own_name(entry, kind, [*path, i], source) for i, entry in enumerate(value))


def _own_name(entry: Any, kind: KindOfName, path: Sequence[Step], source: Source) -> OwnName:
    if isinstance(entry, str):
        return OwnName(_text(entry, path, source))
    if not isinstance(entry, dict):
        raise source.error(path, "must be a name or a table with a name")
    for key in entry:
        if key not in _FIELDS[kind]:
            raise source.unknown(path, key, _FIELDS[kind])
    if "name" not in entry:
        raise source.error(path, "it has no name")
    acronym, country = entry.get("acronym"), entry.get("country")
    return OwnName(
        name=_text(entry["name"], [*path, "name"], source),
        aliases=_strings(entry.get("aliases", []), [*path, "aliases"], source),
        acronym=None if acronym is None else _text(acronym, [*path, "acronym"], source),
        country=None if country is None else _country(country, [*path, "country"], source),
    )


def _country(value: Any, path: Sequence[Step], source: Source) -> str:
    text = _text(value, path, source)
    code = _code(text)
    if code is None:
        raise source.error(path, f"{text!r} is no country: give its English name or ISO 3166-1 code")
    return code


@lru_cache(maxsize=1024)
def _code(text: str) -> str | None:
    """The alpha-2 code that `text` is or names."""
    from pressfacts.territories import lookup, territories

    return text.upper() if text.upper() in {t.alpha_2 for t in territories()} else lookup(text)


def _strings(value: Any, path: Sequence[Step], source: Source) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise source.error(path, 'must be a list of strings, as in ["One", "Another"]')
    return tuple(dict.fromkeys(_text(v, [*path, i], source) for i, v in enumerate(value)))


def _text(value: Any, path: Sequence[Step], source: Source) -> str:
    """A name as the components see it: straight quotes, single spaces."""
    if not isinstance(value, str):
        raise source.error(path, f"must be a string, not {value!r}")
    text = " ".join(normalize(value).text.split())
    if len(text) > _LONGEST:
        raise source.error(path, f"it is longer than {_LONGEST:,} characters")
    if not any(char.isalnum() for char in text):
        raise source.error(path, f"{value!r} names nothing")
    return text


def _check_one_meaning(names: Names, source: Source) -> None:
    """ConfigError where one string names two things, or is both ignored and named."""
    seen: dict[str, str] = {text.casefold(): "ignore" for text in names.ignore}
    for kind in KINDS:
        for i, own in enumerate(names.of(kind)):
            for form in own.forms:
                before = seen.setdefault(form.casefold(), f"{kind}[{i + 1}]")
                if before != f"{kind}[{i + 1}]":
                    raise source.error([_TABLE, kind, i], f"{form!r} is in names.{before} already")
