"""No pattern of the package holds an unbounded repetition inside another one of the same characters."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import pressfacts
from robust.regexes import nested

_OTHERS = ("pressfacts.__main__", "pressfacts.read.formats")  # a command; modules of optional packages


def _modules() -> Iterator[str]:
    for module in pkgutil.walk_packages(pressfacts.__path__, "pressfacts."):
        if not module.name.startswith(_OTHERS):
            yield module.name


def _patterns(module: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Patterns that a module keeps, and those that its cached functions without arguments give."""
    for name, value in vars(importlib.import_module(module)).items():
        kept = value
        if hasattr(value, "cache_info") and not value.__wrapped__.__code__.co_argcount:
            kept = value()
        found = kept if isinstance(kept, (tuple, list)) else kept.values() if isinstance(kept, dict) else (kept,)
        yield from ((f"{module}.{name}", each) for each in found if isinstance(each, re.Pattern))


@pytest.mark.parametrize("bad", [r"(a+)+$", r"(?:\w+\s?)*x", r"(?:(?:ab)*|c)*d", r"(?:[A-Z]\w*)+!", r"(\d{1,3})+x"])
def test_nested_repetitions_are_seen(bad: str) -> None:
    assert list(nested(re.compile(bad)))


@pytest.mark.parametrize("good", [r"a+b+", r"(?:\w+ )*x", r"(?:a|b)+", r"(?: [A-Z]\w*)+", r"(?:,\d{1,3})+"])
def test_repetitions_that_part_are_not(good: str) -> None:
    assert not list(nested(re.compile(good)))


def test_no_pattern_nests_repetitions() -> None:
    seen = {name: pattern for module in _modules() for name, pattern in _patterns(module)}
    assert len(seen) > 150
    assert not {name: notes for name, pattern in seen.items() if (notes := list(nested(pattern)))}
