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
# Months that header lines of English releases print in the publisher's language ("2. februar 2023").
OWN_MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januar januari janvier enero janeiro gennaio januára",
            "februar februari février fevrier febrero fevereiro febbraio",
            "märz marts mars maart marzo março", "avril abril aprile", "mai maj mei mayo maio maggio",
            "juni juin junio junho giugno", "juli juillet julio julho luglio", "augusti augustus août aout agosto",
            "septembre septiembre setembro settembre", "oktober octobre octubre outubro ottobre",
            "novembre noviembre novembro", "dezember desember decembre décembre diciembre dezembro dicembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
SEASONS: dict[str, int] = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation, full stop or not; KeyError for any other word."""
    word = name.rstrip(".").lower()
    return MONTHS.get(word) or OWN_MONTHS[word]
