"""Sums in dollars."""

import subprocess
import sys

import msgspec
import pytest

from made_up import RECORD, figure
from pressfacts.convert import in_usd
from pressfacts.record import Dateline, Figure, Record

LINE = Dateline(place="Lima", country="PE", date="2024-03-11", text="LIMA, Peru –", start=54, end=66)


def euros(**values: object) -> Figure:
    given = {"kind": "money", "currency": "EUR", "role": "seized", "value": 1000, **values}
    return figure("12 people", **given)


def converted(*figures: Figure, published: str | None = "2024-03-12", line: Dateline | None = None) -> Record:
    return in_usd(msgspec.structs.replace(RECORD, figures=figures, published=published, dateline=line))


def test_other_money_gets_dollars_with_rate_and_day() -> None:
    (found,) = converted(euros(value=1234.5)).figures
    assert (found.usd, found.usd_rate, found.usd_rate_date) == (1347.58, 1.0916, "2024-03-12")


def test_a_range_has_a_rate_for_its_bounds() -> None:
    (found,) = converted(euros(value=None, low=5, high=10, qualifier="between")).figures
    assert (found.usd, found.usd_rate) == (None, 1.0916)


def test_dollars_need_no_rate() -> None:
    (found,) = converted(euros(currency="USD", usd=1000)).figures
    assert (found.usd, found.usd_rate, found.usd_rate_date) == (1000, None, None)


def test_what_is_no_money_has_none() -> None:
    (found,) = converted(figure("12 people", value=12, kind="arrests")).figures
    assert (found.usd, found.usd_rate, found.usd_rate_date) == (None, None, None)


@pytest.mark.parametrize("published", [None, "2024-03", "2024", "XXXX-03-12", "2024-03-12/2024-03-13", "2024-13-12"])
def test_only_a_day_has_a_rate(published: str | None) -> None:
    (found,) = converted(euros(), published=published).figures
    assert (found.usd, found.usd_rate) == (None, None)


def test_the_dateline_s_day_counts_where_there_is_no_other() -> None:
    (found,) = converted(euros(), published=None, line=LINE).figures
    assert found.usd_rate_date == "2024-03-11"


def test_the_table_of_rates_is_read_only_when_it_is_needed() -> None:
    code = "import sys, pressfacts.api; sys.exit('currency_converter' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
