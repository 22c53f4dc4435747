"""Rates of the shipped table, which never change once they are in it."""

import socket
from datetime import date

import pytest

from pressfacts.convert.rates import usd_rate


@pytest.mark.parametrize(
    ("currency", "day", "rate", "rated"),
    [
        ("EUR", "2014-03-28", 1.3759, "2014-03-28"),
        ("EUR", "2014-03-30", 1.3759, "2014-03-28"),  # a Sunday has Friday's
        ("GBP", "2024-01-01", 1.271503366, "2023-12-29"),  # and New Year's Day the old year's last
        ("RUB", "2022-03-08", 0.009523809524, "2022-03-01"),  # quoted for the last time a week before
    ],
)
def test_the_last_rate_not_after_the_day(currency: str, day: str, rate: float, rated: str) -> None:
    assert usd_rate(currency, date.fromisoformat(day)) == (rate, date.fromisoformat(rated))


@pytest.mark.parametrize(
    ("currency", "day"),
    [
        ("RUB", "2022-03-09"),  # more than a week old
        ("EUR", "1998-12-31"),  # before the table
        ("EUR", "2999-01-01"),  # after it
        ("BTC", "2023-05-02"),
        ("NGN", "2023-05-02"),
    ],
)
def test_nothing_where_the_table_does_not_reach(currency: str, day: str) -> None:
    assert usd_rate(currency, date.fromisoformat(day)) is None


def test_the_network_is_never_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    assert usd_rate("CHF", date(2020, 6, 15))
