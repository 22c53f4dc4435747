"""Numbers that are never figures: ages, dates, times, percentages, distances, ordinals, phones, clauses, dockets.

The words that show it lie in `figures/noise.toml`.
"""

import re
from functools import cache

from pressfacts.annotate.quantities.lexicon import classes_of, is_participle, is_plural
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.data import RuleFile, load_rules, load_words
from pressfacts.edtf import MONTH_NAMES
from pressfacts.numerals import Numeral
from pressfacts.territories import adjective
from pressfacts.text.phrases import PlainPhrases

_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_DATE_BEFORE = re.compile(rf"\b(?:{'|'.join(MONTH_NAMES)}|(?:{_SHORT})\.?) $|\b[A-Z][a-z]{{2,8}}\.? \d{{1,2}},? $")
_MARK_BEFORE = re.compile(r"(?:[§#№/+@] ?|(?<![A-Za-z0-9])\.|[%=&?_]|\b\d{1,2}-\d{1,2}-|\b(?i:multi)[- ]?)$")
_COMPARED = re.compile(r" (?:fewer|less|more than)\b")
_RATIO_BEFORE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|out of) (?:every )?$", re.IGNORECASE
)
_DIGIT_BEFORE = re.compile(r"\d[.:]$")
_COLON_BEFORE = re.compile(r"([^\W\d]*) ?: ?$")
_MARK_AFTER = re.compile(
    r" / [A-Z]|\([a-z0-9]{1,3}\)|/\d|:\d|-\d{3,}|\.\d{2,}\.|[-–]year|(?:,| and| or| to) [\w-]+-year-old|"
    r"-(?:first|second|third|[a-z]+th)\b|'s\b"
)
_UNDER_BEFORE = re.compile(r"(?<!just )(?<!well )(?<!little )(?<!slightly )(?<!far )\bunder $", re.IGNORECASE)
_EACH_BEFORE = re.compile(r"\b\d+ ?[xX×] $")  # "12 x 1 kg blocks"
_AGE = re.compile(r"[A-Za-z][.)\"']{0,2}\s{0,2},[\"']? ?$|\d,[\"'] ?$|#\d{1,2}, ?$|\bage $")
_AGE_IN_BRACKETS = re.compile(r"[A-Za-z.] \($")
_AGE_AFTER = re.compile(r" ?[,;)]|, | of [A-Z]|,? both\b|$|\n")
_ONE_NOT = re.compile(
    r"one (?:of|another|day|thing|reason|way|such|that|who|which|is|was|can|could|may|with|or|another's|more|and)\b"
    r"|one[.,;:)]|one-",
    re.IGNORECASE,
)
_NO_ONE = re.compile(r"\b(?:no|this|that|any|every|each|the|which|as|another|only) $", re.IGNORECASE)
_TERM = re.compile(r"-(?:year|month|day)s? (?:\w+ ){0,2}(?:prison|jail|sentence|term|imprisonment|custodial)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ADJECTIVAL = re.compile(r"-(?:[A-Za-z][a-z]+(?<!-or)|[A-Z]{2,})\b")  # "a 30-round magazine" has one; "7-Eleven"
_DOSE = re.compile(r" ?(?:mg|mcg|µg|μg)s?\b(?! of\b)")  # "Tramadol 225mg" is how strong it is; but "300 mg of LSD"
_WINDOW = 24


@cache
def _rules() -> RuleFile:
    after = {"words", "spaced", "hyphened"}
    tables = {"before": {"words", "named"}, "after": after, "money": {"things"}, "years": {"crimes"}}
    return load_rules("figures/noise.toml", tables)


@cache
def _list(table: str, key: str) -> frozenset[str]:
    return frozenset(_rules().words(table, key))


@cache
def _places() -> PlainPhrases:
    names = load_words("numerals/places.txt")
    return PlainPhrases([*names, *(name.upper() for name in names)])


def names_thing(text: str, end: int) -> bool:
    """Whether a currency's name that ends at `end` only names a thing: "17 Bitcoin kiosks"."""
    follows = re.match(r" ([A-Za-z]+)", text[end : end + _WINDOW])
    return follows is not None and follows[1] in _list("money", "things")


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of the words before and after such a number."""
    rules = _rules()
    before, after, spaced, hyphened = (
        "|".join(re.escape(w) for w in sorted(rules.words(table, key), key=len, reverse=True))
        for table, key in (("before", "words"), ("after", "words"), ("after", "spaced"), ("after", "hyphened"))
    )
    return (
        re.compile(rf"\b(?:(?:{before}) ?|(?=[a-z]{{2,3}}\.)(?:{before})\. ?)$", re.IGNORECASE),
        re.compile(rf" ?(?:{after})(?!\w)| (?:{spaced})(?!\w)|-(?i:{hyphened})\b"),
    )


def is_noise(text: str, numeral: Numeral) -> bool:
    """Whether a number's neighbours show it to be no count."""
    start, end = numeral.start, numeral.end
    window = text[max(0, start - _WINDOW) : start]
    if text[start].isdigit() and _DIGIT_BEFORE.search(window):
        return True
    if _words()[0].search(window) or _MARK_BEFORE.search(window) or _DATE_BEFORE.search(window):
        return True
    if _UNDER_BEFORE.search(window) and not _is_counting(text, end):
        return True
    if _RATIO_BEFORE.search(window) or _EACH_BEFORE.search(window) or _COMPARED.match(text, end):
        return True
    if _is_in_name(text, numeral, window):
        return True
    if window[-1:].isalnum() or _is_value(text, start, end, window):
        return True
    if _is_age(text, start, end, window) or _is_glued(text, end):
        return True
    if _TERM.match(text, end):
        return False
    if any(pattern.match(text, end) for pattern in (_words()[1], _MARK_AFTER, _ADJECTIVAL, _DOSE)):
        return True
    if _is_calibre(text, start, end):
        return True
    if text[start:end].lower() == "one":
        return bool(_ONE_NOT.match(text, start) or _NO_ONE.search(window))
    return _is_year(text, start, end)


def _is_in_name(text: str, numeral: Numeral, window: str) -> bool:
    """A number that belongs to the name of a place or unit: "Thousand Oaks", "Engine Company 5"."""
    before = window.split()[-1:] if window.endswith(" ") and text[numeral.start].isdigit() else []
    if before and before[0] in _list("before", "named"):
        return True
    if numeral.form != "words":
        return False
    near = text[numeral.start : numeral.end + _WINDOW]
    size = numeral.end - numeral.start
    return any(start < size < end for start, end in _places().find(near))


def _is_value(text: str, start: int, end: int, window: str) -> bool:
    """Digits that a colon gives ("Case: 4711") but for counts ("Arrests: 72", "Cars seized: 9", "12 men: 8 here")."""
    label = _COLON_BEFORE.search(window) if text[start].isdigit() else None
    if label is None or is_plural(label[1].lower()) or is_participle(label[1].lower()):
        return False
    follows = re.match(r" ([A-Za-z]+)", text[end : end + 20])
    return not (follows and (follows[1].islower() or adjective(follows[1])))


def _is_age(text: str, start: int, end: int, window: str) -> bool:
    """ "Jane Roe, 43, of Leeds", "Jane Roe (43, Leeds)"."""
    if end - start != 2 or not text[start].isdigit():
        return False
    if _AGE_IN_BRACKETS.search(window) and re.match(r", [A-Z]", text[end : end + 3]):
        return True
    return bool(_AGE.search(window) and _AGE_AFTER.match(text, end))


def _is_calibre(text: str, start: int, end: int) -> bool:
    """ "7.62 ammunition", "5.56 rounds": no weapons are counted in fractions."""
    follows = re.match(r" ([A-Za-z]+)", text[end : end + 20]) if "." in text[start:end] else None
    return follows is not None and "weapon" in classes_of(follows[1].lower())


def _is_counting(text: str, end: int) -> bool:
    """Whether a measure or a plural stands right behind a number: "under 5 kg", not "children under 5 were"."""
    follows = re.match(r" ?([A-Za-z]+)", text[end : end + 30])
    return follows is not None and (unit_of((follows[1].lower(),)) is not None or is_plural(follows[1].lower()))


def _is_glued(text: str, end: int) -> bool:
    """Letters right after the digits that are no measure: "20Seizure"; but "3x pistols"."""
    glued = re.match(r"[A-Za-z]+", text[end : end + 12])
    return glued is not None and not re.match(r"x[a-z ]", text[end : end + 2]) and unit_of((glued[0].lower(),)) is None


def _is_year(text: str, start: int, end: int) -> bool:
    """Four digits like a year's count only what stands in the plural right after them, no crimes: "1977 murders"."""
    follows = re.match(r" ([A-Za-z]+)", text[end : end + 30]) if _YEAR.fullmatch(text, start, end) else None
    if follows is None:
        return _YEAR.fullmatch(text, start, end) is not None
    noun = follows[1].lower()
    return not is_plural(noun) or noun in _list("years", "crimes")
