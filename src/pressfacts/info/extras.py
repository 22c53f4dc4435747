"""Read the requirements that a package's metadata gives (PEP 508), as far as names and extras go."""

import re
from collections.abc import Iterable

_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
_EXTRA = re.compile(r"""\bextra\s*==\s*["']([^"']+)["']""")


def required(requirements: Iterable[str]) -> tuple[str, ...]:
    """The packages that are always needed, each once.

    >>> required(["spacy<3.9,>=3.8", "followthemoney>=4; extra == 'ftm'"])
    ('spacy',)
    """
    return tuple(dict.fromkeys(_name(line) for line in requirements if not _EXTRA.search(line)))


def extras_of(requirements: Iterable[str], extra: str) -> tuple[str, ...]:
    """The packages that `extra` needs, without the package itself (an extra may list other extras).

    >>> extras_of(["spacy<3.9", "followthemoney>=4; extra == 'ftm'"], "ftm")
    ('followthemoney',)
    """
    lines = (line for line in requirements if extra in _EXTRA.findall(line))
    return tuple(dict.fromkeys(name for name in map(_name, lines) if name != "pressfacts"))


def _name(requirement: str) -> str:
    match = _NAME.match(requirement.strip())
    return match[0].lower().replace("_", "-") if match else requirement
