"""The texts that the weights are learned from beside the annotated releases, as their places are plain."""

import pytest

from facts_markup import facts_from
from pressfacts.data.files import ROOT
from pressfacts.link import link

FILE = ROOT.parents[2] / "models" / "clear_links.txt"
ROWS = [row for row in FILE.read_text("utf-8").splitlines() if not row.startswith("#")]


@pytest.mark.parametrize("row", ROWS)
def test_places(row: str) -> None:
    told, marked = row.split(" | ", 1)
    figures = link(*facts_from(marked.replace("\\n", "\n"))).figures
    assert ["+".join(figure.countries) or "-" for figure in figures] == told.split("; ")
