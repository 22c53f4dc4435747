"""Tables of regular expressions: each says what it finds and has an example and a counter-example.

A table is a rule file with an array of rows for each module (`[[module]]`): `name`, `says`, `matches`, `example` and
`counter`, with `at` where the pattern is looked for only at the "start" of its examples or must be "all" of them. A
row under `[[parts]]` stands as %name% in the others. A text that has none of the words that a pattern `needs`, in
small letters, holds no match.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from pressfacts.data.rules import RuleFile, load_rules

_KEYS = {"name", "says", "matches", "needs", "at", "example", "counter"}
Finder = Callable[[str], re.Pattern[str]]


def patterns(file: str, parts: Callable[[], Mapping[str, str]] = dict) -> Finder:
    """A function that gives the pattern "module.name" of a table; `parts` are further parts, which code makes.

    It raises DataError where the table is misshapen or has none of this name.
    """

    @cache
    def table() -> RuleFile:
        return load_rules(file, {"*": _KEYS})

    @cache
    def filling() -> tuple[tuple[str, str], ...]:
        rows: list[dict[str, str]] = table().content.get("parts", [])
        return (*parts().items(), *((row["name"], row["matches"]) for row in rows))

    @cache
    def pattern(name: str) -> re.Pattern[str]:
        rules = table()
        module, _, own = name.partition(".")
        found = next((row for row in rules.content.get(module, []) if row.get("name") == own), None)
        if found is None:
            raise rules.error(module, f"no pattern {name!r}")
        try:
            return re.compile(_filled(found["matches"], filling()))
        except (re.error, KeyError) as error:
            raise rules.error(f'"{own}"', f"{name}: {error}") from error

    return pattern


def _filled(matches: str, parts: Iterable[tuple[str, str]]) -> str:
    """The pattern with the parts in their places."""
    for name, part in parts:
        matches = matches.replace(f"%{name}%", part)
    return matches


@cache
def needs(file: str, module: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The names of a module's patterns, each with the words that it needs, none where any text may match."""
    rows = load_rules(file, {"*": _KEYS}).content[module]
    return tuple((row["name"], tuple(row.get("needs", ()))) for row in rows)
