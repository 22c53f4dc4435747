"""The texts that the weights are learned from beside the annotated releases, as their places are plain."""

import pytest

from facts_markup import facts_from
from pressfacts.data.files import ROOT
from pressfacts.link import link

FILE = ROOT.parents[2] / "models" / "clear_links.txt"
ROWS = [row for row in FILE.read_text("utf-8").splitlines() if not row.startswith("#")]


def places(marked: str) -> list[str]:
    figures = link(*facts_from(marked.replace("\\n", "\n"))).figures
    return ["+".join(figure.countries) or "-" for figure in figures]


def test_nearly_all_places_are_found() -> None:
    rows = [row.split(" | ", 1) for row in ROWS]
    assert sum(places(marked) == told.split("; ") for told, marked in rows) >= 0.9 * len(rows)


@pytest.mark.parametrize("row", ROWS[:9])
def test_a_place_that_opens_the_sentence_is_found(row: str) -> None:
    told, marked = row.split(" | ", 1)
    assert places(marked) == told.split("; ")
