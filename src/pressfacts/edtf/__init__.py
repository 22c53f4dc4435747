"""Calendar values as EDTF (https://www.loc.gov/standards/datetime/): write, read, bound."""

from pressfacts.edtf.full import day, find_full_date
from pressfacts.edtf.months import MONTH_NAMES, MONTHS, SEASONS, month_number
from pressfacts.edtf.values import bounds, exact_day, interval, is_edtf, write

__all__ = [
    "MONTHS",
    "MONTH_NAMES",
    "SEASONS",
    "bounds",
    "day",
    "exact_day",
    "find_full_date",
    "interval",
    "is_edtf",
    "month_number",
    "write",
]
