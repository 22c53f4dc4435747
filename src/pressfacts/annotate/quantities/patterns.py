"""The patterns that this room reads around numbers and sums, from the commented table `figures/patterns.toml`."""

from pressfacts.data import patterns
from pressfacts.edtf import MONTH_NAMES, MONTHS
from pressfacts.text.alternatives import any_of


def _months() -> dict[str, str]:
    short = {name.title() for name in MONTHS} - {*MONTH_NAMES}
    return {"month": any_of(MONTH_NAMES), "short_month": any_of(short)}


pattern = patterns("figures/patterns.toml", _months)
