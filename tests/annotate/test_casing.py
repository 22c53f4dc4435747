"""Headlines in capitals, read in the case of what follows them."""

import pytest

from pressfacts.annotate.casing import recased
from pressfacts.text import normalize

BODY = "\nNORTHPORT – The FBI said Operation Copper Kite led to arrests in New Jersey. Ms Ruth Blair thanked the man and his team.\n"


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("NEW JERSEY MAN HELD AFTER OPERATION COPPER KITE", "New Jersey man held after Operation Copper Kite"),
        ("FBI AND DEA THANK RUTH BLAIR, PERU", "FBI and DEA thank Ruth Blair, Peru"),
        ("OPERATION COPPER KITE: 12 NIGERIAN SUSPECTS", "Operation Copper Kite: 12 Nigerian suspects"),
        ("OPERATION SILVER GULL: NEW JERSEY MAN HELD", "Operation Silver Gull: New Jersey man held"),
        ("OPERATION BLAIR: NEW JERSEY MAN HELD", "Operation Blair: New Jersey man held"),
        ("OPERATION SALT LANTERN: TWELVE HELD MONDAY, 3 JULY", "Operation Salt Lantern: twelve held Monday, 3 July"),
        ('ROUNDUP "OPERATION SALT LANTERN" - 19 HELD', 'roundup "Operation Salt Lantern" - 19 held'),
        ("New Jersey man HELD", "New Jersey man HELD"),
        ("COPPER KITE", "COPPER KITE"),
        ("ẞ STRAßE DIE 12", "ẞ STRAßE DIE 12"),
    ],
)
def test_headlines(title: str, read: str) -> None:
    view = normalize(title + BODY)
    made = recased(view, 0, len(title))
    assert made.text == read + view.text[len(title) :]
    assert (made.marks, made.origins, made.source) == (view.marks, view.origins, view.source)
