"""Lists below prose, headings inside a list, terms of a list of defendants. All texts are invented."""

import pytest

from figure_markup import found

GOODS = """Officers in 40 lands made 900 seizures of wild animals. They went on for a month.

AFRICA
– 2.1 tonnes of pangolin scales (Nigeria)
– 14 lion bones, six leopard skins

ASIA
– 3 tiger cubs
– 510 kg of glass eels, worth EUR 1.1 million

The unit, which has 12 offices, was founded in 1999.
"""
LED = """Seizures included:

Europe
• 12 rifles

Asia
• 900 phones

About us
The agency has 12 offices.
"""
TABLE = """Operations of the week

Arrests ............. 214
Firearms ............ 17
Cannabis (kg) ....... 1,320.5
Complaints .......... 12
"""
JAILED = """At Leeds Crown Court the following were sentenced:

• Cal Hadlow, 29, of Walford Road – 14 years
• Dean Mull, 34, of no fixed address – 12 years and six months
• Kit Yale, 24, a smith for 20 years, of Hockley – three years
"""


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        (GOODS, "seizures", [2.1, 14, 6, 3, 510]),
        (LED, "seizures", [12, 900]),
        (JAILED, "sentences", [14, 150, 3]),
        (TABLE, "seizures", [17, 1320.5]),
        (GOODS.replace("900 seizures of", "900 checks on"), "seizures", []),
    ],
)
def test_figures_of_a_list(text: str, kind: str, values: list[float]) -> None:
    assert [f.value for f in found(text) if f.kind == kind] == values
