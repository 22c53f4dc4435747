"""The ways to write an age, and which figures of a record took one for a count."""

import re
from collections.abc import Iterator
from typing import Any

Span = tuple[int, int]

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {w: n for n, w in enumerate(f"{_UNITS} eighteen nineteen".split(), 1)}
_WORDS |= {w: n * 10 for n, w in enumerate(_TENS.split(), 2)}
_N = rf"(?:\d{{1,3}}|(?i:{'|'.join(_WORDS)}))"
_LIST = rf"{_N}(?:(?:, (?:and )?| and | & | to | or |-|–| - ){_N})*"
_OLD = r"(?:[- ](?:years?|yrs?|months?|weeks?|days?)(?:'s?)?[- ]?(?:olds?|of age)\b| ?(?:y/o|yo)\b| años\b)"
_PERSON = (
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|males?|females?|brothers?|sisters?|twins|sons?|daughters?|teenagers?|youths?|"
    r"suspects?|defendants?|nationals?|citizens?|residents?|drivers?|passengers?|child|children|juveniles?)"
)
_WAYS = tuple(
    re.compile(way)
    for way in (
        rf"(?<![\w.,$€£-])(?P<ages>{_LIST}){_OLD}",  # "34-year-old", "18 to 25 years of age"
        rf"\b[Aa]ge[ds]?:? (?:of |from |between |under |over |about |just |only )?(?P<ages>{_LIST})(?![\w%]|[.,]\d)",  # "aged 51, 32 and 22"
        rf"\b[Aa]ges? (?:of |from )?(?:between )?(?P<ages>{_LIST})(?![\w%]|[.,]\d)",
        rf"\b(?:boy|girl|man|woman|child|son|daughter) of (?P<ages>{_N})(?=[ ,.;)](?!of|people))",
        rf"\b{_PERSON}, (?:both |all )?(?P<ages>{_LIST}), (?!{_N})",  # "Two men, 24 and 31, were …"
        rf"\b{_PERSON} \((?:aged )?(?P<ages>{_LIST})\)",
        r"\b(?:his|her|their) (?:early |mid[- ]?|late )?(?P<ages>\d0)['’]?s\b",
    )
)
_BEHIND_NAME = re.compile(
    r"(?:, (?:Jr|Sr)\.?)?\s{0,2},? \(?(?P<ages>\d{2})(?:\)|,(?! \d)|;| (?:and|was|were|of|from|has)\b|\.(?!\d)|\n|$)"
)


def ages_of(text: str, names: list[int]) -> dict[Span, int]:
    """The numbers in `text` that are ages, with their values; `names` are the ends of people's names."""
    found: dict[Span, int] = {}
    for way in _WAYS:
        for match in way.finditer(text):
            found.update(_numbers(text, *match.span("ages")))
    for end in names:
        if behind := _BEHIND_NAME.match(text, end):
            found.update(_numbers(text, *behind.span("ages")))
    return found


def _numbers(text: str, start: int, end: int) -> Iterator[tuple[Span, int]]:
    for match in re.compile(_N).finditer(text, start, end):
        yield match.span(), _value(match[0])


def _value(said: str) -> int:
    return int(said) if said.isdigit() else _WORDS[said.lower()]


def aged_figures(record: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures of a record (with its text) whose number is somebody's age."""
    names = [mention["end"] for person in record["people"] for mention in person["mentions"]]
    ages = ages_of(record["text"], names)
    return [figure for figure in record["figures"] if _is_aged(record["text"], figure, ages)]


def _is_aged(text: str, figure: dict[str, Any], ages: dict[Span, int]) -> bool:
    """Whether every number in a figure's place that says what it counts is an age; money and prison terms have none."""
    if figure["kind"] in ("money", "sentences") or figure["unit"]:
        return False
    counts = {figure["value"], figure["low"], figure["high"]} - {None}
    numbers = re.compile(rf"(?<![\w.,]){_N}(?![\w]|[.,]\d)|{_N}(?={_OLD})").finditer(
        text, figure["start"], figure["end"]
    )
    told = [match.span() for match in numbers if _value(match[0]) in counts]
    return bool(told) and all(span in ages for span in told)
