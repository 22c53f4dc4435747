"""A text in windows: tiled, cut at the best edge there is, with true places."""

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressfacts
from pressfacts import api
from pressfacts.annotate import windows as room
from pressfacts.annotate.facts import (
    AliasMention,
    Context,
    CountryMention,
    DateMention,
    Facts,
    FigureMention,
    NameMention,
    RoleMention,
)
from pressfacts.annotate.windows import context_in, joined, windows
from pressfacts.text import split_sentences


@given(st.text("ab. \n"), st.integers(1, 12))
def test_windows_tile_the_text(text: str, longest: int) -> None:
    found = list(windows(text, longest))
    assert [start for start, _ in found] == [0, *[end for _, end in found[:-1]]]
    assert found[-1][1] == len(text)
    assert all(end - start <= longest for start, end in found)
    assert all(end > start for start, end in found[1:-1])


def test_the_best_edge() -> None:
    def cut(text: str) -> str:
        return text[: next(windows(text, 30))[1]]

    assert cut("One two three four. Five six\n\nseven eight nine") == "One two three four. Five six\n\n"
    assert cut("One two three four five\nsix. Seven eight nine") == "One two three four five\n"
    assert cut("One two three four. Five sixseven eight nine ten") == "One two three four. "
    assert cut("One two three four five sixseven eight") == "One two three four five "
    assert cut("x" * 40) == "x" * 30


def test_every_place_moves() -> None:
    part = Facts(
        people=[NameMention(1, 4, "Ann", "r")],
        roles=[RoleMention(6, 9, "Dr", 1, (10, 12))],
        aliases=[AliasMention((1, 4), (5, 6), "r")],
        countries=[CountryMention(2, 5, "PE", "name", "r")],
        dates=[DateMention(2, 5, "2020", "r")],
        figures=[
            FigureMention(
                1, 3, "arrests", 2020, 2020, 2020, "exact", "r", (1, 2), (4, 9), also=((11, 12),), bounded=(0, 1)
            )
        ],
    )
    whole = joined([(0, Facts()), (100, part)], Facts())
    assert whole.people == [NameMention(101, 104, "Ann", "r")]
    assert whole.roles == [RoleMention(106, 109, "Dr", 101, (110, 112))]
    assert whole.aliases == [AliasMention((101, 104), (105, 106), "r")]
    assert whole.countries == [CountryMention(102, 105, "PE", "name", "r")]
    assert whole.dates == [DateMention(102, 105, "2020", "r")]
    figure = whole.figures[0]
    assert (figure.start, figure.value, figure.number, figure.trigger) == (101, 2020, (101, 102), (104, 109))
    assert (figure.also, figure.bounded) == (((111, 112),), (100, 101))


def test_a_new_kind_of_place_is_not_forgotten() -> None:
    known = {"start", "end", "person", "value", "low", "high"}
    for mention in (NameMention, RoleMention, AliasMention, CountryMention, DateMention, FigureMention):
        numbers = {f.name for f in fields(mention) if f.type in ("int", int) or "Number" in str(f.type)}
        assert numbers <= known, mention


def test_title_and_dateline_stay_in_their_window() -> None:
    context = Context(title=(0, 10), dateline=(40, 50), published="2020")
    assert context_in(context, 0, 30) == Context(title=(0, 10), published="2020")
    assert context_in(context, 30, 60) == Context(dateline=(10, 20), published="2020")


PARAGRAPH = (
    "On 3 May 2021 police in Lima, Peru arrested 12 people in Operation Quiet Feather, said Captain Rosa Quispe of the "
    "Forest Police (FP). They seized 40 parrots worth EUR 9,000. Quispe thanked the FP.\n\n"
)


@pytest.mark.parametrize("longest", [400, 1000])
def test_an_article_in_windows_is_one_article(monkeypatch: pytest.MonkeyPatch, longest: int) -> None:
    text = PARAGRAPH * 12
    (whole,) = pressfacts.extract(text)
    monkeypatch.setattr(api, "windows", lambda given: room.windows(given, longest))
    (cut,) = pressfacts.extract(text)
    for record in (whole, cut):
        things: list[Any] = [*record.people, *record.organizations, *record.operations]
        places = [m for thing in things for m in thing.mentions]
        assert all(text[m.start : m.end] == m.text for m in places)
        assert all(text[f.start : f.end] == f.text for f in record.figures)
    assert [p.name for p in cut.people] == [p.name for p in whole.people]
    assert [o.name for o in cut.operations] == [o.name for o in whole.operations]
    assert [len(p.mentions) for p in cut.people] == [len(p.mentions) for p in whole.people]
    assert split_sentences(text).spans
