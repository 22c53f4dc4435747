"""Numbers that are never figures: ages, dates, times, percentages, distances, ordinals, phones, clauses, dockets."""

import re

from pressfacts.annotate.figures.lexicon import is_plural
from pressfacts.annotate.figures.units import unit_of
from pressfacts.numerals import Numeral

_BEFORE = re.compile(
    r"(?:\b(?:title|section|sections|no|nos|number|numbers|case|docket|article|articles|phase|chapter|page|pages|level|flight|figure|table"
    r"|version|room|suite|route|highway|interstate|district|aged|age|ages|windows|web|ipv|tier|category|class|group|unit|apartment|chapter"
    r"|part|annex|step|both|exhibit|count|counts|goal|goals|tel|phone|telephone|call|fax|dial|street|rule|day|round|lot|group of|g|under|top|under age"
    r"|session|paragraph|resolution|block|wing|gate|terminal|ext|zip|box|code|schedule|grade|episode|volume|vol|edition|agenda)\.? ?"
    r"|[§#№/+@:] ?|[%=&?_]|\d[.:] ?|\bage of |\bages of |\b(?:on|in|of|since|by|until|from|before|after|during) (?=(?:19|20)\d\d\b))$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r" ?(?:%|percent\b|per cent\b|per-cent\b|percentage\b|°)|(?i:-(?:year|month|day|week|hour|minute|page|point|count|member|mile|foot|inch|metre|meter|km|man|time|day|plus|fold|and-a-half)\b)"
    r"| (?:years? old|years? of age|year-old|a\.m|p\.m|am\b|pm\b|o'clock|U\.S\.C|C\.F\.R|USC\b|CFR\b|times\b|hours?\b|minutes?\b|seconds?\b|miles?\b|kilomet|km\b|km/h"
    r"|met(?:er|re)s?\b|feet\b|ft\b|inches\b|weeks?\b|decades?\b|degrees?\b|hectares?\b|acres?\b|square\b|mph\b|kph\b|nautical\b|knots\b|GMT|CET|UTC|hrs?\b)"
    r"|(?:st|nd|rd|th)\b|/\d|:\d|-\d{3,}|\.\d{2,}\.|[-–]year|'s\b"
    r"| (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b",
)
_MONTH_BEFORE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? $"
)
_AGE = re.compile(r"[A-Za-z][.)\"']{0,2},[\"']? ?$|\bage $")
_AGE_AFTER = re.compile(r" ?[,;)]|, | of [A-Z]|,? both\b|$|\n")
_DATE_BEFORE = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2},? $")
_ONE_NOT = re.compile(
    r"(?i)one (?:of|another|day|thing|reason|way|such|that|who|which|is|was|can|could|may|with|or|another's|more|and)\b|one[.,;:)]|one-"
)
_NO_ONE = re.compile(r"(?i)\b(?:no|this|that|any|every|each|the|which|as|another|only) $")


def is_noise(text: str, numeral: Numeral) -> bool:
    """Whether a number's neighbours show it to be no count."""
    start, end = numeral.start, numeral.end
    window = text[max(0, start - 24) : start]
    if _BEFORE.search(window) or _MONTH_BEFORE.search(window) or _DATE_BEFORE.search(window):
        return True
    if end - start == 2 and text[start].isdigit() and _AGE.search(window) and _AGE_AFTER.match(text, end):
        return True
    if _is_term(text, end):
        return False
    glued = re.match(r"[A-Za-z]+", text[end : end + 12])
    if glued and unit_of((glued[0].lower(),)) is None:
        return True
    if _AFTER.match(text, end):
        return True
    said = text[start:end].lower()
    if said == "one":
        return bool(_ONE_NOT.match(text, start) or _NO_ONE.search(window))
    if not re.fullmatch(r"(?:19|20)\d\d", said):
        return False
    follows = re.match(r" ([A-Za-z]+)", text[end : end + 30])
    return not (follows and is_plural(follows[1].lower()))


def _is_term(text: str, end: int) -> bool:
    """ "18-month prison sentence" is read by the room of prison terms."""
    return bool(
        re.match(
            r"-(?:year|month|day)s? (?:\w+ ){0,2}(?:prison|jail|sentence|term|imprisonment|custodial)",
            text[end : end + 50],
        )
    )
