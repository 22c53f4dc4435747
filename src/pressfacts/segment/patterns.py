"""The patterns that the rules of this room read, from the commented table `segment/patterns.toml`."""

import re
from functools import cache

from pressfacts.data import RuleFile, load_rules

_KEYS = {"name", "says", "matches", "at", "example", "counter"}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The pattern `name` ("marks.ruler"); DataError where the table is misshapen or has none of this name."""
    rules = _table()
    module, _, own = name.partition(".")
    found = next((row for row in rules.content.get(module, []) if row.get("name") == own), None)
    if found is None:
        raise rules.error(module, f"no pattern {name!r}")
    try:
        return re.compile(_filled(rules, found["matches"]))
    except (re.error, KeyError) as error:
        raise rules.error(f'"{own}"', f"{name}: {error}") from error


@cache
def _table() -> RuleFile:
    return load_rules("segment/patterns.toml", {"*": _KEYS})


def _filled(rules: RuleFile, matches: str) -> str:
    """The pattern with the shared parts in their places."""
    for part in rules.content["parts"]:
        matches = matches.replace(f"%{part['name']}%", part["matches"])
    return matches
