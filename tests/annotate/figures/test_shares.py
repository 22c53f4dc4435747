"""Parts of a number of people just reported. All texts are invented."""

import pytest

from figure_markup import check

DIVIDED = [
    "Police arrested <arrests value=9>nine people</arrests> (<arrests rule=strong>six men</arrests> and <arrests>three women</arrests>).",
    "Police arrested <arrests>four men</arrests>: <arrests value=1>a Dane</arrests>, <arrests value=1>a Swede</arrests> and <arrests>two Finns</arrests>.",
    "<arrests>Five couriers</arrests> were arrested: <arrests>two Danes</arrests> and <arrests>three Swedes</arrests>.",
]
SINGLED_OUT = [
    "<arrests>Nine were held</arrests>, including <arrests value=1>a boy</arrests> and <arrests>two women</arrests>.",
    "<arrests>Six bakers</arrests> were arrested, <arrests value=1>one of them a clerk</arrests>.",
]
OTHER_NUMBERS = [
    "Police arrested <arrests>four men</arrests>, and searched <searches>two mills</searches>.",
    "Police arrested <arrests>four men</arrests> in two towns (<arrests value=3>three of them</arrests> in Jutland).",
    "Police arrested <arrests>four men</arrests> aged 20, 21, 30 and 44.",
]


@pytest.mark.parametrize("marked", [*DIVIDED, *SINGLED_OUT, *OTHER_NUMBERS])
def test_parts_of_a_number_of_people(marked: str) -> None:
    check(marked)
