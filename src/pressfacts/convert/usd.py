"""Convert the sums of a record to US dollars."""

from datetime import date

import msgspec

from pressfacts.convert.rates import usd_rate
from pressfacts.edtf import exact_day
from pressfacts.record.model import Figure, Number, Record


def in_usd(record: Record) -> Record:
    """`record` with `usd`, `usd_rate` and `usd_rate_date` filled by the rate of its day.

    The day is that of publication, else the dateline's. The fields stay null for figures that are not money, for
    dollars (`usd` alone is set), and where day or currency are not in the table.
    """
    day = exact_day(record.published) or exact_day(record.dateline.date if record.dateline else None)
    return msgspec.structs.replace(record, figures=tuple(_converted(figure, day) for figure in record.figures))


def _converted(figure: Figure, day: date | None) -> Figure:
    found = usd_rate(figure.currency, day) if day and figure.currency not in (None, "USD") else None
    if found is None:
        return msgspec.structs.replace(figure, usd_rate=None, usd_rate_date=None)
    rate, rated = found
    usd = None if figure.value is None else _cents(figure.value * rate)
    return msgspec.structs.replace(figure, usd=usd, usd_rate=rate, usd_rate_date=rated.isoformat())


def _cents(amount: float) -> Number:
    rounded = round(amount, 2)
    return int(rounded) if rounded.is_integer() else rounded
