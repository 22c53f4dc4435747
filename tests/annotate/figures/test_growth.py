"""Numbers that grew are counted as what they are now. All texts are invented."""

import pytest

from figure_markup import check, found


@pytest.mark.parametrize(
    "marked",
    [
        "The number of arrests rose to <arrests value=45>45</arrests>.",
        "Arrests rose <arrests value=20>from 12 to 20</arrests>.",
        "Arrests fell from 52 to <arrests value=41>41</arrests>.",
        "<arrests>Two more</arrests> were held, bringing the total to <arrests value=37>37</arrests>.",
    ],
)
def test_the_number_that_is_reached(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text", ["The number of visitors rose to 45.", "Police may see the number of arrests rise to 45."]
)
def test_what_is_not_counted_or_only_may_come(text: str) -> None:
    assert found(text) == []
