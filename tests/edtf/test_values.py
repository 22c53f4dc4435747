"""EDTF written, joined and bounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.edtf import bounds, interval, is_edtf, write


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019-04-30", "2019-04-30", "2019-04-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2017", "2017-01-01", "2017-12-31"),
        ("2020-21", "2020-03-01", "2020-05-31"),
        ("2020-24", "2020-12-01", "2021-02-28"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2022-10/2023-03", "2022-10-01", "2023-03-31"),
        ("2017/..", "2017-01-01", None),
        ("../2017", None, "2017-12-31"),
        ("XXXX-10-03/XXXX-10-10", None, None),
        ("XXXX-03", None, None),
        ("XXXX-02-29", None, None),
        (None, None, None),
    ],
)
def test_bounds(value: str | None, first: str | None, last: str | None) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "soon",
        "2018-13",
        "2018-00",
        "2018-02-30",
        "0000",
        "2018-21-01",
        "199X-02",
        "2018/",
        "18",
        "2018-1",
    ],
)
def test_what_is_not_edtf(value: str) -> None:
    assert not is_edtf(value)
    with pytest.raises(ValueError, match="not an EDTF date"):
        bounds(value)


def test_write_leaves_an_unknown_year_open() -> None:
    assert [write(2019, 4, 30), write(2019, 4), write(2019), write(None, 4, 30)] == [
        "2019-04-30", "2019-04", "2019", "XXXX-04-30",
    ]  # fmt: skip


def test_intervals_take_the_outer_ends() -> None:
    assert interval("2019-01/2019-03", "2019-07/2019-09") == "2019-01/2019-09"
    assert interval("2019", None) == "2019/.."
    assert interval(None, "2019") == "../2019"
    assert interval("2019", "2019") == "2019"


@given(st.text(alphabet="0123456789X-/.", max_size=24))
def test_bounds_either_reads_a_value_or_says_that_it_is_none(value: str) -> None:
    if is_edtf(value):
        first, last = bounds(value)
        assert first is None or len(first) == 10
        assert last is None or len(last) == 10
