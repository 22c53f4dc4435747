"""Positions and organizations that several people share. All names are invented."""

from collections.abc import Callable, Sequence

import pytest

from markup import parse
from pressfacts.annotate.facts import NameMention, RoleMention
from pressfacts.annotate.people.passed_roles import pass_back, pass_on, share_back

Passing = Callable[[str, Sequence[NameMention], dict[int, list[RoleMention]]], None]


def passed(passing: Passing, marked: str) -> list[list[tuple[str, str | None]]]:
    """The positions of each marked person with their organizations; a <role> is that of the person `of` a number."""
    text, tags = parse(marked)
    people = [NameMention(t.start, t.end, text[t.start : t.end], "test") for t in tags if t.label == "person"]
    agencies = [(t.start, t.end) for t in tags if t.label == "org"]
    found: dict[int, list[RoleMention]] = {person.start: [] for person in people}
    for tag in (t for t in tags if t.label == "role"):
        start = people[int(tag.attrs["of"])].start
        agency = agencies[0] if "org" in tag.attrs else None
        found[start].append(RoleMention(tag.start, tag.end, text[tag.start : tag.end], start, agency))
    passing(text, people, found)
    return [
        [(r.title, text[slice(*r.organization)] if r.organization else None) for r in found[person.start]]
        for person in people
    ]


@pytest.mark.parametrize(
    ("passing", "marked", "expected"),
    [
        (
            pass_on,
            (
                "<org>Xpol</org> <role of=0 org=y>Trial Attorney</role> <person>Ann Larch</person> and "
                "<role of=1>Senior Trial Attorney</role> <person>Bo Alder</person> spoke."
            ),
            [[("Trial Attorney", "Xpol")], [("Senior Trial Attorney", "Xpol")]],
        ),
        (
            pass_on,
            (
                "<org>Xpol</org> <role of=0 org=y>Director</role> <person>Ann Larch</person> and "
                "<role of=1>clerk</role> <person>Bo Alder</person> spoke."
            ),
            [[("Director", "Xpol")], [("clerk", None)]],
        ),
        (
            pass_back,
            (
                "<role of=0>Director</role> <person>Ann Larch</person> and <role of=1 org=y>Deputy</role> "
                "<person>Bo Alder</person> of <org>Xpol</org> spoke."
            ),
            [[("Director", "Xpol")], [("Deputy", "Xpol")]],
        ),
        (
            share_back,
            (
                "<person>Ann Larch</person> and <person>Bo Alder</person>, <role of=1 org=y>Attorneys</role> of "
                "<org>Xpol</org>, spoke."
            ),
            [[("Attorneys", "Xpol")], [("Attorneys", "Xpol")]],
        ),
        (
            share_back,
            (
                "<person>Ann Larch</person> met <person>Bo Alder</person>, <role of=1 org=y>Attorney</role> of "
                "<org>Xpol</org>."
            ),
            [[], [("Attorney", "Xpol")]],
        ),
    ],
)
def test_what_is_passed(passing: Passing, marked: str, expected: list[list[tuple[str, str | None]]]) -> None:
    assert passed(passing, marked) == expected
