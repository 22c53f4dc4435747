"""However mentions overlap, the text stays whole and the marks nest."""

from hypothesis import given
from hypothesis import strategies as st

from pressfacts.report.marks import Piece, Span, marked

TEXT = "Police in Spain seized 5 kg of heroin worth USD 7 million on 3 May."


def shown(*spans: Span, text: str = TEXT) -> str:
    return "".join(
        f"<{p.key}{'!' if p.first else ''}:{p.open}>" if p.open else f"</{p.close}>" if p.close else p.text
        for p in marked(text, 0, len(text), spans)
    )


def at(words: str, key: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), key, True)


def test_a_figure_is_a_link_and_a_name_a_mark() -> None:
    assert shown(at("Spain", "c0"), at("5 kg", "f0")).startswith(
        "Police in <c0!:mark>Spain</mark> seized <f0!:a>5 kg</a> of"
    )


def test_nested_mentions_stay_whole() -> None:
    assert "<f0!:a>5 kg of <o0!:mark>heroin</mark></a>" in shown(at("heroin", "o0"), at("5 kg of heroin", "f0"))


def test_two_figures_at_one_place_make_one_link() -> None:
    assert "<f0!:a><f1!:mark>5 kg</mark></a>" in shown(at("5 kg", "f1"), at("5 kg", "f0"))


def test_a_mention_that_overlaps_another_is_cut() -> None:
    got = shown(at("5 kg of heroin worth", "f0"), at("heroin worth USD 7", "g0"))
    assert "<f0!:a>5 kg of <g0!:mark>heroin worth</mark></a><g0:mark> USD 7</mark> million" in got


def test_a_mention_that_starts_before_a_block_is_marked_in_it() -> None:
    pieces = list(marked(TEXT, 10, 20, [Span(0, 15, "c0", True)]))
    assert [p.text for p in pieces if p.text] == ["Spain", " seiz"]
    assert not any(p.first for p in pieces)


SPANS = st.lists(
    st.builds(
        lambda start, length, key: Span(start, min(start + length, 40), key, True),
        st.integers(0, 39),
        st.integers(1, 30),
        st.sampled_from(["f0", "f1", "o0", "g0", "p0", "c0", "d0"]),
    ),
    max_size=25,
)


@given(SPANS)
def test_text_whole_marks_nested_no_link_in_a_link(spans: list[Span]) -> None:
    text = "abcdefghijklmnopqrstuvwxyz0123456789ABCD"
    pieces = list(marked(text, 0, 40, sorted(spans, key=lambda s: (s.start, -s.end))))
    assert "".join(p.text for p in pieces) == text
    assert not _open_after(pieces)


def _open_after(pieces: list[Piece]) -> list[str]:
    open_: list[str] = []
    for piece in pieces:
        if piece.open:
            assert not (piece.open == "a" and "a" in open_)
            open_.append(piece.open)
        elif piece.close:
            assert open_.pop() == piece.close
    return open_


@given(SPANS)
def test_every_mention_has_a_first_mark_unless_buried(spans: list[Span]) -> None:
    few = spans[:8]
    pieces = list(marked("x" * 40, 0, 40, few))
    assert sum(p.first for p in pieces) == len(few)


def test_ten_thousand_overlapping_mentions_take_no_time() -> None:
    spans = [Span(i, i + 5000, f"p{i}", True) for i in range(10_000)]
    assert sum(len(p.text) for p in marked("x" * 15_000, 0, 15_000, spans)) == 15_000
