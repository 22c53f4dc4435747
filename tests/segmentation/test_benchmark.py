"""The short form of the benchmark, and its measures by hand."""

import tomllib
from pathlib import Path

import pytest

from segmentation.bundles import Bundle, bundles, negatives
from segmentation.measures import Tally, at_lines, distances, tally
from segmentation.more import MORE
from segmentation.once_fresh import ONCE_FRESH
from segmentation.styles import HELD_OUT, STYLES, Named

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))


KNOWN_TO_FAIL = {
    "bulletin with towns as leads",  # where a headline of the first ones is in capitals, too
    "chapters of a report",
    "press review, paper and day behind a dash",
    "indented headline, source indented behind",  # two or three articles only: too few for a series
    "rows of a sheet",
    "numbers of chapters and sections",
    "CSV of headline, day and text in quotes",
    "OCR pack with running heads",  # a running head above a page's number is that of a printed page
    "wiki page with edit links",  # two or three articles only, too
}


@pytest.mark.parametrize(
    "style", [s for s in (*STYLES, *MORE, *ONCE_FRESH) if s.name not in KNOWN_TO_FAIL], ids=lambda style: style.name
)
def test_a_style_is_cut(style: Named) -> None:
    assert tally(bundles(style, (2, 3, 6))).f1 >= 0.9


LONG = (
    "begin and end marks",
    "read more",
    "copied pages",
    "done at",
    "end, centred, wide gaps",
    "newsletter with sections",
    "mailman digest",
)  # what ends an article passed for the head of the next one, from some article on


@pytest.mark.parametrize("name", LONG)
def test_a_long_bundle_is_cut(name: str) -> None:
    style = next(s for s in (*STYLES, *MORE, *ONCE_FRESH) if s.name == name)
    assert tally(bundles(style, (40,))).f1 >= 0.95


def test_no_figure_is_under_its_floor() -> None:
    for part, styles in (("styles", (*STYLES, *MORE, *ONCE_FRESH)), ("held_out", HELD_OUT)):
        total = Tally()
        for style in styles:
            total.join(tally(bundles(style, (2, 3, 6, 12))))
        assert total.precision >= FLOORS[part]["precision"]
        assert total.f1 >= FLOORS[part]["f1"]


def test_a_single_release_stays_one() -> None:
    assert tally(negatives()).found <= FLOORS["single"]["false_boundaries"]


def test_a_missed_a_false_and_a_near_boundary() -> None:
    bundle = Bundle("x", "a\n" * 12, frozenset({4, 8}))
    total = Tally()
    total.add(bundle, [4])
    assert (total.precision, total.recall) == (1.0, 0.5)
    total.add(bundle, [4, 6, 8])
    assert (total.found, total.right, total.true, total.whole) == (4, 3, 4, 0)
    exact, near, far = (distances(12, bundle.starts, cut)[0] for cut in ([4, 8], [4, 7], [2, 11]))
    assert exact == 0 < near < far


def test_offsets_as_lines() -> None:
    assert at_lines("one\n\ntwo\nthree\n", [0, 5, 9]) == [1, 2]
