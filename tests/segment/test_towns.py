"""Datelines that only their place in the article, or the rest of it, tells."""

import pytest

from pressfacts.segment import segment

BODY = (
    "Customs officers have stopped a lorry whose load of garden gnomes was hollow and not empty, as they said in "
    "a statement. The lorry had come from a shop in Larchwell."
)
TITLE = "Officers Find Hollow Gnomes in Lorry at the Border"


@pytest.mark.parametrize(
    ("article", "place"),
    [
        ("Brussels, 3 October 2023\n\n{t}\n\n{b}", "Brussels"),
        ("{t}\n\nLarchwell, August 29, 2024\n\n{b}", "Larchwell"),
        ("{t}\n\nNotice No. 044 | Larchwell, 3 July 2022\n\n{b}", "Larchwell"),
        ("{t}\n\nLarchwell - {b}", "Larchwell"),
        ("{t}\n\n(Larchwell) – {b}", "Larchwell"),
        ("{t}\n\n(Larchwell, Wednesday 5 April) {b}", "Larchwell"),
        ("{t}\n\nLarchwell, 4 March — {b}", "Larchwell"),
        ("{t}\n\nLarchwell… {b}", "Larchwell"),
        ("{t}\n\n(ATLANTA, GA) {b}", "Atlanta"),
        ("{t}\n\nATLANTA\n\n– {b}", "Atlanta"),
        ("{t}\n\nATLANTA –\n\n{b}", "Atlanta"),
        ("{t}\n\nPoint Larch, Ontario\n\n{b}", "Point Larch"),
        ("{t}\n\nFinchwell - {b}", None),
        ("{t}\n\nIlona Anna Maria Marsh, Texas\n\n{b}", None),
        ("{t}\n\nPress release, 3 July 2022\n\n{b}", None),
        ("{t}\n\n{b}\n\nLarchwell\n\n{b}", None),
    ],
)
def test_a_place_that_no_list_has(article: str, place: str | None) -> None:
    (found,) = segment(article.format(t=TITLE, b=BODY) + "\n")
    assert (found.dateline.place if found.dateline else None) == place
    assert found.title == TITLE
