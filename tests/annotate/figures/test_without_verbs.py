"""Figures that stand without a verb of their own: fragments, labels with parts, items, lists of what is to come."""

import pytest

from figure_markup import check

PHRASES = [
    "Raids were made on the ring. <arrests value=19>19 suspects</arrests>, <seizures value=3>three rifles</seizures>.",
    "In Ghana <arrests value=31>31 men were held</arrests>; in Togo, <arrests value=9>nine</arrests>.",
    "They <seizures value=410>seized 410 guns</seizures> in May. In June, <seizures value=380 item=guns>380</seizures>.",
    "<arrests value=40>40 men were held</arrests>: <arrests value=25>25 of the Reds</arrests>, <arrests value=15>15 of the Blues</arrests>.",
    "<arrests value=90>90 people were arrested</arrests>. The total for the year is <arrests value=412>412</arrests>.",
    "<arrests value=31>Arrests: 31</arrests>, among them <arrests value=9>nine women</arrests>.",
    "<arrests value=14>Arrests: 14</arrests> (of which <arrests value=3>3 in Spain</arrests>).",
    "They <seizures value=11>seized 11 firearms</seizures> (<seizures value=2 item=firearms>2 stolen</seizures>).",
    "They <arrests value=84>arrested 84 people</arrests>, of whom <arrests value=31>31</arrests> were released.",
    "The unit <investigations value=12>opened 12 cases</investigations>, <investigations value=3>3 of which</investigations> go on.",
    "Seized items:\n(i) <seizures value=1>A shotgun</seizures>\n(ii) <seizures value=14>14 cutlasses</seizures>",
    "Targets for next year:\n- 400 arrests\n- 30 gangs dismantled",
    "The unit has been given:\n- four cars\n- 12 rifles",
    "The following were arrested:\n1.\nNames are withheld.",
]


@pytest.mark.parametrize("marked", PHRASES)
def test_figures_without_verbs(marked: str) -> None:
    check(marked)
