"""Every kind of evidence holds at its example and not at its counter-example, and the sum decides."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest

from pressfacts.segment import segment
from pressfacts.segment.boundaries import AHEAD, boundary_at
from pressfacts.segment.draft import Draft
from pressfacts.segment.findings import findings
from pressfacts.segment.habits import habits_of
from pressfacts.segment.lines import scan
from pressfacts.segment.marks import Marked, mark
from pressfacts.segment.segmenter import _began
from pressfacts.segment.weigh import enough, evidence, weighed

TABLE = tomllib.loads((files("pressfacts") / "data/segment/evidence.toml").read_text("utf-8"))
BODY = (
    "Inspectors working with the coast guard boarded nine trawlers last week and counted every crate on deck. "
    "They took away 1,200 kg of undersized cod and two illegal nets, the agency said."
)


def rows(key: str) -> Iterator[tuple[str, str]]:
    for group in ("above", "line", "below", "against"):
        for row in TABLE[group]:
            yield row["name"], row[key]


def found_at(text: str) -> list[str]:
    """The evidence at the line that § stands before."""
    text = text.replace("…", BODY)
    at = text.index("§")
    lines = [mark(line) for line in scan(text.replace("§", ""))]
    habits = habits_of(lines, whole=True)
    current: Draft | None = None
    for i, line in enumerate(lines):
        ahead: list[Marked] = lines[i : i + AHEAD]
        boundary = boundary_at(ahead, current) if current else None
        if current and line.line.first == at:
            return findings(ahead, current)
        if current is None or boundary:
            current = Draft(line.line.start, None, _began(ahead, current, habits), boundary, habits)
        current.add(line)
    raise AssertionError("no line at §")


@pytest.mark.parametrize(("name", "text"), list(rows("example")))
def test_evidence_holds_at_its_example(name: str, text: str) -> None:
    assert name in found_at(text)


@pytest.mark.parametrize(("name", "text"), list(rows("counter")))
def test_evidence_does_not_hold_at_its_counter_example(name: str, text: str) -> None:
    assert name not in found_at(text)


def test_points_are_added_up_in_one_place() -> None:
    boundary = weighed(["end_mark", "headline_of_six", "in_list"])
    assert boundary.points == sum(evidence()[e.name].points for e in boundary.evidence)
    assert boundary.evidence[0].says == "an end mark right above"


def test_an_article_knows_why_it_begins() -> None:
    head = "Two held over forged stamps in Sundby"
    first, second = segment(f"Nets seized in Arvik\n\n{BODY}\n\n- Ends -\n\n{head}\n\n{BODY}\n")
    assert first.boundary is None
    assert second.boundary
    assert {e.name for e in second.boundary.evidence} == {"end_mark", "headline_of_six", "text", "opening_words"}
    assert second.boundary.points >= enough()
