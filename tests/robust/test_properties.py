"""Generated releases: nothing raises, records follow the schema, and say the same however the release is written."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

import pressfacts
from pressfacts.write.json_lines import line
from robust.conftest import Checker
from robust.releases import WAYS, batches, releases

_CALM = settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
_OTHER = "Trams run again\nSource: City Works\n\nOSLO, Norway – The new line to the harbour opens on 2 July 2020.\n"


def told(text: str) -> list[list[tuple[object, ...]]]:
    """What the records of a text say, without places and without how it is written."""
    return [list(_facts(record)) for record in pressfacts.extract(text)]


def _facts(record: pressfacts.Record) -> Iterator[tuple[object, ...]]:
    yield ("countries", sorted(c.alpha_2 for c in record.countries))
    yield ("dates", sorted({d.edtf or "?" for d in record.dates}))
    yield ("operations", sorted(o.name.casefold() for o in record.operations))
    for f in record.figures:
        yield (f.kind, f.value, f.low, f.high, f.qualifier, f.unit, f.currency, f.countries, f.dates, f.part_of)


@_CALM
@given(batches())
def test_whatever_is_put_together(checked: Checker, text: str) -> None:
    checked(text)


@_CALM
@given(releases())
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    first, second = ([line(r) for r in pressfacts.extract(text)] for _ in range(2))
    assert first == second


@pytest.mark.parametrize("way", ["line ends of Windows", "straight quotes", "short sums"])
def test_other_ways_to_write_a_release_change_no_fact(way: str) -> None:
    @_CALM
    @given(releases())
    def holds(text: str) -> None:
        assert told(WAYS[way](text)) == told(text)

    holds()


@_CALM
@given(releases())
def test_another_article_behind_changes_nothing(text: str) -> None:
    alone = [line(r) for r in pressfacts.extract(text)]
    followed = [line(r) for r in pressfacts.extract(text + "\n---\n\n" + _OTHER)]
    assert len(followed) == len(alone) + 1
    assert followed[0].split('"title"')[1] == alone[0].split('"title"')[1]


@_CALM
@given(releases())
def test_facts_follow_a_name(text: str) -> None:
    before = [sorted(map(_renamed, _operations(record))) for record in told(text)]
    assert before == [_operations(record) for record in told(_renamed(text))]


def _renamed(text: str) -> str:
    for old, new in (("Amber", "Velvet"), ("amber", "velvet"), ("Copper", "Silver"), ("copper", "silver")):
        text = text.replace(old, new)
    return text


def _operations(said: list[tuple[object, ...]]) -> list[str]:
    return sorted(str(name) for kind, *rest in said if kind == "operations" for name in rest[0])  # type: ignore[attr-defined]
