"""Currencies: which one a sign, code or word beside a number means."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pressfacts.data import load_table, load_words
from pressfacts.text.alternatives import any_of

_NEEDS_SIZE = frozenset({"ALL", "TRY", "MAD", "SOL", "DASH", "GEL", "COP", "BAM", "TOP", "PEN", "CUP", "LSL", "SCR"})
_SMALL = 100
_ANY_CASE = ("usd", "eur", "gbp", "aud", "cad", "nzd", "chf", "jpy", "cny", "inr", "sgd", "hkd", "mxn", "zar", "brl")
_DEFAULTS = frozenset({"$", "DOLLARS", "DOLLAR", "£", "POUNDS"})

_HOMOGRAPHS = frozenset({"/-", "WON", "CROWNS", "SOLES", "DRAM", "DRAMS", "SOM", "TRON", "RIPPLE", "KGS"})
_PLAIN = frozenset({"RS", "RM", "RP", "RMB", "KSH", "USH", "SFR", "CFA"})

Entry = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Currencies:
    """The table: codes and words; by form (these and signs) its (code, countries) in their order; the patterns."""

    spelt_out: frozenset[str]
    forms: dict[str, tuple[Entry, ...]]
    before: re.Pattern[str]
    after: re.Pattern[str]
    ends: frozenset[str]

    def before_number(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """What stands for a currency right before a number at `end`; tried only where one may end."""
        last = text[start:end].removesuffix(" ")[-2:]
        ends = last[-1:] in self.ends or last.casefold() in self.ends
        return self.before.search(text, start, end) if ends else None


@cache
def currencies() -> Currencies:
    """The currency table and the patterns of what stands before and after an amount."""
    forms: dict[str, list[Entry]] = defaultdict(list)
    codes: list[str] = []
    signs: set[str] = set()
    words: set[str] = set()
    for row in load_table("figures/currencies.txt", 4):
        entry = (row[0], frozenset(row.values(3)))
        codes.append(row[0])
        signs.update(row.values(1))
        words.update(row.values(2))
        for form in {_key(f): None for f in (row[0], *row.values(1), *row.values(2))}:
            forms[form].append(entry)
    by_form = {form: tuple(entries) for form, entries in forms.items()}
    single = {sign for sign in signs if len(sign) == 1}  # letters in capitals alone
    longer = (*codes, *(signs - single), *words, *_ANY_CASE, *load_words("figures/currencies_ahead.txt"))
    ends = frozenset(
        {"$", *single, *(s.swapcase() for s in single if not s.isascii()), *(w[-2:].casefold() for w in longer)}
    )
    return Currencies(frozenset(map(_key, {*codes, *words})), by_form, *_patterns(codes, signs, words), ends)


def _patterns(codes: list[str], signs: set[str], words: set[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Codes (the great ones in any case), signs of one letter ("A$") in capitals, longer ones in any case."""
    code = rf"(?P<code>{any_of(codes)}|(?i:{any_of(_ANY_CASE)}))"
    single = {s for s in signs if re.fullmatch(r"[A-Z]\W", s)}
    spelt = {s for s in signs if s[-1].isalpha() and s[-1].isascii()}
    marks = _with_gaps(signs - single - spelt)
    letters = any_of(spelt | single)
    named = rf"(?i:{any_of(words)}|rmb)|{any_of(s for s in signs if s.isalpha() and len(s) > 1)}"
    sign = rf"(?P<sign>(?i:{marks})|[Cc] \$|{letters})"
    ahead = any_of((*load_words("figures/currencies_ahead.txt"), *(w for w in words if " " in w)))
    before = rf"(?<![A-Za-z$€£'.])(?:(?!MARS\b)(?P<mega>M)?{code} ?\$?|{sign}|(?P<word>(?i:{ahead}))) ?$"
    after = rf" ?(?:(?!MARS\b)(?P<mega>M)?{code}\b|(?P<sign>(?i:{marks}))(?!\w))|[ -](?P<word>{named})\b"
    return re.compile(before), re.compile(after)


def _with_gaps(signs: Iterable[str]) -> str:
    """Signs as alternatives, longest first; a space may part their letters from the rest ("C $")."""
    written = (re.escape(sign) for sign in sorted(signs, key=len, reverse=True))
    return "|".join(re.sub(r"(?<=[A-Za-z])(?=\\\$|[£₵])", " ?", sign) for sign in written)


def _key(form: str) -> str:
    return form if len(form) == 1 else form.replace(" ", "").upper()


def choose(form: str, country: str | None, mentioned: Counter[str]) -> str | None:
    """The code that `form` means for a publisher of `country` in a text that mentions countries so often."""
    entries = currencies().forms.get(_key(form), ())
    theirs = next((code for code, countries in entries if country in countries), None)
    if not entries or theirs:
        return theirs
    if _needs_country(form) or (len(entries) > 1 and _key(form) not in _DEFAULTS):  # "300 ft", "won 12 cases"
        counts = Counter({code: sum(mentioned[c] for c in countries) for code, countries in entries})
        code, times = counts.most_common(1)[0]
        if times or _needs_country(form):
            return code if times else None
    return entries[0][0]


def means(form: str, code: str) -> bool:
    """Whether a form may stand for a currency."""
    return any(code == known for known, _ in currencies().forms.get(_key(form), ()))


def only(form: str) -> str | None:
    """The code of a form that means one currency and no other."""
    entries = currencies().forms.get(_key(form), ())
    return entries[0][0] if len(entries) == 1 else None


def _needs_country(form: str) -> bool:
    """Whether a form is so short, or so common a word, that only its country makes it money."""
    bare = form.rstrip(".")  # "Sr. 63" is a man of 63
    short = bare.isascii() and bare.isalpha() and len(bare) <= 3 and _key(bare) not in _PLAIN
    return (short and _key(form) not in currencies().spelt_out) or _key(form) in _HOMOGRAPHS


def plausible(code: str, value: float | None) -> bool:
    """Codes that are English words ("ALL 5", "TRY 2") need a sum of some size."""
    return code not in _NEEDS_SIZE or (value is not None and value >= _SMALL)
