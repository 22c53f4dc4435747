"""How a headline is set apart from text."""

import pytest

from pressfacts.segment.forms import AGENCY, Form, Kind, form_of, is_underline
from pressfacts.segment.lines import scan
from pressfacts.segment.marks import Marked, mark


def lines(text: str) -> list[Marked]:
    return [mark(line) for line in scan(text)]


@pytest.mark.parametrize(
    ("text", "kind", "level", "words"),
    [
        ("Guards hold nine", Kind.PLAIN, "", "Guards hold nine"),
        ("## Guards hold nine ##", Kind.MARKDOWN, "##", "Guards hold nine"),
        ("**Guards hold nine**", Kind.BOLD, "**", "Guards hold nine"),
        ("_Guards hold nine_", Kind.BOLD, "_", "Guards hold nine"),
        ("3. Guards hold nine", Kind.NUMBERED, ".", "Guards hold nine"),
        ("IV) Guards hold nine", Kind.NUMBERED, ")I", "Guards hold nine"),
        ("No. 7: Guards hold nine", Kind.NUMBERED, "No.:", "Guards hold nine"),
        (">> Guards hold nine <<", Kind.DECORATED, ">> <<", "Guards hold nine"),
        ("<h2>Guards hold nine</h2>", Kind.DECORATED, "<h2> </h2>", "Guards hold nine"),
        ("3 May 2021 – Guards hold nine", Kind.LED, "day–", "Guards hold nine"),
        ("2021-05-03: Guards hold nine", Kind.LED, "day:", "Guards hold nine"),
        ("Guards hold nine (3 May 2021)", Kind.DATED, "(", "Guards hold nine"),
        ("Guards hold nine, May 3, 2021", Kind.DATED, ",", "Guards hold nine"),
        ("Story 12: Guards hold nine", Kind.NUMBERED, "Story:", "Guards hold nine"),
    ],
)
def test_forms(text: str, kind: Kind, level: str, words: str) -> None:
    form, bare = form_of(lines(text))
    assert (form.kind, form.level, bare.text) == (kind, level, words)


@pytest.mark.parametrize(
    ("text", "number"),
    [("12. Guards hold nine", 12), ("IV. Guards hold nine", 4), ("B) Guards hold nine", 2), ("XIX. Guards hold", 19)],
)
def test_numbers(text: str, number: int) -> None:
    assert form_of(lines(text))[0].number == number


def test_a_line_of_signs_underlines_the_headline_above() -> None:
    found = lines("Guards hold nine\n================")
    assert is_underline(*found)
    assert form_of(found)[0] == Form(Kind.UNDERLINED, "=")


@pytest.mark.parametrize("text", ["Guards hold nine\n===", "Guards hold nine\n\n================", "Nine\n=-=-=-="])
def test_other_lines_underline_nothing(text: str) -> None:
    assert not is_underline(*lines(text)[:2])


def test_capitals_and_what_stands_behind_a_bar() -> None:
    assert form_of(lines("GUARDS HOLD NINE MEN"))[0].capitals
    assert not form_of(lines("Guards hold nine men"))[0].capitals
    assert form_of(lines("Guards hold nine men | The Arvik Mail"))[0].tail == "the arvik mail"
    assert form_of(lines("Guards hold nine men | Harbour Police"))[0].tail == AGENCY


def test_forms_of_one_kind_may_differ() -> None:
    first, second, third = (form_of(lines(t))[0] for t in ("1. Guards hold nine", "2. Boats sink", "3) Nets lost"))
    assert first.same(second)
    assert not first.same(third)
