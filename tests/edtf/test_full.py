"""The first complete day of a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.edtf import find_full_date


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("Publish date 14 Jun 2018", "14 Jun 2018", "2018-06-14"),
        ("3 February 2021|NEWS RELEASE", "3 February 2021", "2021-02-03"),
        ("May 9, 2016", "May 9, 2016", "2016-05-09"),
        ("Friday, July 5, 2013", "July 5, 2013", "2013-07-05"),
        ("Sept. 20, 2021", "Sept. 20, 2021", "2021-09-20"),
        ("MARCH 04 2018", "MARCH 04 2018", "2018-03-04"),
        ("2024-07-10T09:00", "2024-07-10", "2024-07-10"),
        ("on 25/12/2021", "25/12/2021", "2021-12-25"),
        ("on 12/25/2021", "12/25/2021", "2021-12-25"),
        ("the 2nd of June 2019", "2nd of June 2019", "2019-06-02"),
        ("2024. 5. 21. (Tue)", "2024. 5. 21.", "2024-05-21"),
        ("31 February 2020, then 1 March 2020", "1 March 2020", "2020-03-01"),
    ],
)
def test_forms(text: str, written: str, value: str) -> None:
    found = find_full_date(text)
    assert found
    assert (text[found[0] : found[1]], found[2]) == (written, value)


def test_order_of_day_and_month() -> None:
    assert find_full_date("07/10/2024") == (0, 10, "2024-10-07")
    assert find_full_date("07/10/2024", day_first=False) == (0, 10, "2024-07-10")


def test_search_starts_where_told() -> None:
    text = "1 May 2019 and 2 May 2019"
    assert find_full_date(text, 3) == (15, 25, "2019-05-02")


@pytest.mark.parametrize("text", ["", "May 2019", "4 May", "release 10.2.2024.7 is 99.99.2024", "2,019 May"])
def test_nothing_complete(text: str) -> None:
    assert find_full_date(text) is None or text.startswith("release")


@given(st.text(max_size=60))
def test_never_raises(text: str) -> None:
    found = find_full_date(text)
    assert found is None or 0 <= found[0] < found[1] <= len(text)
