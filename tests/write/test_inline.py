from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from made_up import EMPTY, EVIL, HOSTILE, RECORD, TEXT, written
from markup import parse
from pressfacts.record import Country, Mention, Record
from pressfacts.write.inline import escaped, plain


def with_text(record: Record, text: str) -> Record:
    return msgspec.structs.replace(record, text=text)


def test_every_mention_is_marked_and_the_text_is_the_same() -> None:
    text, tags = parse(written("inline", with_text(RECORD, TEXT)))
    assert text == TEXT
    assert [(t.label, text[t.start : t.end]) for t in tags][:4] == [
        ("operation", "Operation Quiet Feather"),
        ("country", "Peru"),
        ("arrests", "12 people"),
        ("money", "more than USD 1.5 million"),
    ]
    assert tags[2].attrs == {"value": "12", "operation": "Operation Quiet Feather"}
    assert len(tags) == len(RECORD.figures) + 8


def test_figures_say_their_bounds_where_they_are_not_exact() -> None:
    marked = written("inline", with_text(RECORD, TEXT))
    assert "<seizures low=30 high=40 qualifier=between item=parrots>between 30 and 40 parrots</seizures>" in marked
    assert "<date edtf=2024-03-03/2024-03-10>3 to 10 March 2024</date>" in marked


def test_articles_are_parted_by_a_form_feed() -> None:
    out = written("inline", with_text(RECORD, TEXT), with_text(EMPTY, "short"))
    assert out.endswith("\f\nshort\n")


def test_without_its_text_a_record_cannot_be_marked() -> None:
    with pytest.raises(ValueError, match="keep_text"):
        written("inline", RECORD)


def test_hostile_names_stay_in_their_quotes() -> None:
    text, tags = parse(written("inline", with_text(HOSTILE, TEXT)))
    assert plain(text) == TEXT
    assert {tag.label for tag in tags} == {"seizures", "person", "org", "operation", "date"}
    assert parse(written("inline", with_text(EMPTY, EVIL)))[1] == []


def made(text: str, spans: list[tuple[int, int]]) -> Record:
    def country(span: tuple[int, int]) -> Country:
        start, end = sorted(min(p, len(text)) for p in span)
        return Country(
            alpha_2="PE", alpha_3="PER", name="Peru", via=(), mentions=(Mention(start, end, text[start:end]),)
        )

    return msgspec.structs.replace(EMPTY, text=text, countries=tuple(map(country, spans)))


_TEXTS = st.text("ab<>/&;ltamp \n", max_size=30) | st.text(max_size=20)


@given(_TEXTS, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6))
def test_tags_nest_and_the_text_comes_back(text: str, spans: list[tuple[int, int]]) -> None:
    marked = written("inline", made(text, spans))
    back, tags = parse(marked)
    assert plain(back).removesuffix("\n") == text.removesuffix("\n")
    ranges: list[Any] = [(t.start, t.end) for t in tags]
    assert all(b <= c or d <= a or (a <= c and d <= b) or (c <= a and b <= d) for a, b in ranges for c, d in ranges)


@given(_TEXTS)
def test_escapes_can_be_undone(text: str) -> None:
    assert plain(escaped(text)) == text
