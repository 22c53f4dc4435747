"""Offsets of a view map back to the text that it was made of."""

from hypothesis import given
from hypothesis import strategies as st

from pressfacts.text import normalize
from pressfacts.text.view import View, ViewBuilder

# A source as pieces: kept, dropped, or replaced by another text.
PIECES = st.lists(
    st.tuples(st.sampled_from(["keep", "drop", "replace"]), st.text("abc ", min_size=1, max_size=5)), max_size=12
)


def built(pieces: list[tuple[str, str]]) -> View:
    builder = ViewBuilder("".join(text for _, text in pieces))
    at = 0
    for kind, text in pieces:
        if kind == "keep":
            builder.add(text, at)
        elif kind == "replace":
            builder.add("#", at)
        at += len(text)
    return builder.build()


@given(PIECES)
def test_kept_runs_map_back_to_the_same_characters(pieces: list[tuple[str, str]]) -> None:
    view = built(pieces)
    assert view.text == "".join({"keep": text, "drop": "", "replace": "#"}[kind] for kind, text in pieces)
    for offset, char in enumerate(view.text):
        start, end = view.span(offset, offset + 1)
        assert end == start + 1
        assert char in ("#", view.source[start])


@given(PIECES)
def test_origins_never_go_back(pieces: list[tuple[str, str]]) -> None:
    view = built(pieces)
    origins = [view.origin(offset) for offset in range(len(view.text) + 1)]
    assert origins == sorted(origins)
    assert all(0 <= origin <= len(view.source) for origin in origins)


@given(PIECES)
def test_locating_a_kept_character_gives_its_offset(pieces: list[tuple[str, str]]) -> None:
    view = built(pieces)
    for offset, char in enumerate(view.text):
        if char != "#":
            assert view.locate(view.span(offset, offset + 1)[0]) == offset


@given(PIECES, st.data())
def test_spans_hold_the_spans_inside_them(pieces: list[tuple[str, str]], data: st.DataObject) -> None:
    view = built(pieces)
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    first, last = view.span(start, end)
    assert 0 <= first <= last <= len(view.source)
    for offset in range(start, end):
        inside = view.span(offset, offset + 1)
        assert first <= inside[0] and inside[1] <= last


def test_an_empty_view() -> None:
    view = built([("drop", "abc")])
    assert view.text == ""
    assert view.span(0, 0) == (3, 3)
    assert built([]).span(0, 0) == (0, 0)


@given(st.text(st.sampled_from("ab1,. \n\t\u00a0“’-•"), max_size=60))
def test_normalized_words_are_those_of_the_text(text: str) -> None:
    view = normalize(text)
    for offset, char in enumerate(view.text):
        if char.isalnum():
            assert text[view.span(offset, offset + 1)[0]] == char
    assert [c for c in view.text if c.isalnum()] == [c for c in text if c.isalnum()]


@given(st.text(st.sampled_from("ab1,. \n\t\u00a0“’-•"), max_size=60))
def test_white_space_is_one_space_or_a_break(text: str) -> None:
    view = normalize(text).text
    assert "  " not in view and "\n\n\n" not in view and "\t" not in view
