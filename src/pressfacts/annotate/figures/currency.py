"""Currencies: which one a sign, code or word beside a number means."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pressfacts.data import load_table

_NEEDS_SIZE = frozenset({"ALL", "TRY", "MAD", "SOL", "DASH", "GEL", "COP", "BAM", "TOP", "PEN", "CUP", "LSL"})
_SMALL = 100


@dataclass(frozen=True, slots=True)
class Currencies:
    """The table, by form: codes, signs and words each with (code, countries) in the table's order."""

    codes: frozenset[str]
    forms: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def currencies() -> Currencies:
    """The currency table and the patterns of what stands before and after an amount."""
    forms: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    codes: list[str] = []
    signs: set[str] = set()
    words: set[str] = set()
    for row in load_table("figures/currencies.txt", 4):
        entry = (row[0], frozenset(row.values(3)))
        codes.append(row[0])
        signs.update(row.values(1))
        words.update(row.values(2))
        for form in (row[0], *row.values(1), *row.values(2)):
            if entry not in forms[form]:
                forms[form].append(entry)
    return Currencies(
        frozenset(codes),
        {form: tuple(entries) for form, entries in forms.items()},
        re.compile(rf"(?<![A-Za-z$€£])(?:(?P<mega>M)?(?P<code>{_any(codes)}) ?\$?|(?P<sign>{_any(signs)})) ?$"),
        re.compile(rf" ?(?:M?(?P<code>{_any(codes)})\b|(?P<sign>{_any(s for s in signs if not s.isalpha())})(?!\w))"
                   rf"|[ -](?P<word>{_any(words | {s for s in signs if s.isalpha() and len(s) > 1})})\b"),
    )  # fmt: skip


def _any(forms: object) -> str:
    return "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True))  # type: ignore[call-overload]


def choose(form: str, country: str | None, mentioned: frozenset[str]) -> str | None:
    """The code that `form` means for a publisher of `country` in a text that mentions these countries."""
    entries = currencies().forms.get(form, ())
    if not entries:
        return None
    for code, countries in entries:
        if country in countries:
            return code
    if len(entries) > 1 and form != "$" and form not in ("dollars", "dollar", "£", "pounds"):
        told = [code for code, countries in entries if countries & mentioned]
        if len(told) == 1:
            return told[0]
    if len(form) == 1 and form.isalpha() and not entries[0][1] & mentioned:
        return None
    return entries[0][0]


def plausible(code: str, value: float | None) -> bool:
    """Codes that are English words ("ALL 5", "TRY 2") need a sum of some size."""
    return code not in _NEEDS_SIZE or (value is not None and value >= _SMALL)
