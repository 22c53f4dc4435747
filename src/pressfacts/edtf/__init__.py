"""Calendar values as EDTF (https://www.loc.gov/standards/datetime/): write, read, bound."""

from pressfacts.edtf.full import find_full_date

__all__ = ["find_full_date"]
