"""Names of months and seasons in English, and the numbers EDTF writes them with."""

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT = {
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

MONTHS: dict[str, int] = {**{name.lower(): i for i, name in enumerate(MONTH_NAMES, 1)}, **_SHORT}
SEASONS: dict[str, int] = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation, full stop or not; KeyError for any other word."""
    return MONTHS[name.rstrip(".").lower()]
