"""When an operation ran: the dates that its own sentences, or those of "the operation", give."""

import re
from collections.abc import Sequence

from pressfacts.annotate.facts import DateMention, Facts, NameMention
from pressfacts.link.territory import Layout

_RAN = re.compile(
    r"\b(?:ran|runs|took place|carried out|conducted|held|between|from|during|over|launched|initiated|began|started|"
    r"executed|coordinated|in|on|since|throughout)\s[^.\n]{0,30}$"
)
_OTHER = re.compile(r"\b(?:follow\w*|after|before|prior to|ahead of|buil[dt]s? on|compared|unlike|previous|earlier)\b")
_SPAN = re.compile(r"\b(?:[Oo]n|[Ff]rom|[Bb]etween|[Dd]uring|[Oo]ver)\s(?:the\s)?$")
_IN = re.compile(r"\b(?:[Ii]n|[Oo]n|[Ff]rom|[Bb]etween|[Dd]uring|[Oo]ver|[Tt]hroughout)\s(?:\w+\s){0,2}$")
_ACTION = re.compile(
    r"\b(?:(?:the|this|a|coordinated|joint|global|international|six-day|week-long)\s(?:[a-z-]+\s){0,3}"
    r"(?:operation|sweep|crackdown|action|campaign)|(?:action|operational)\s(?:day|week|phase)s?|joined\sforces|raids|"
    r"(?:conducted|carried out|ran|executed)\s(?:[\w,-]+\s){0,3}operations)\b"
)
_LASTED = re.compile(r"\b(?:days|weeks|months)\s\($")
_OPENS = re.compile(r"[\s•*>-]*(?:(?:From|Between|Over|During|On)\s(?:the\s)?)?")
_FORCE = re.compile(
    r",?\s(?:the\s|more than\s)?(?:[\w,-]+\s){0,3}"
    r"(?:authorities|police|officers|agents|investigators|law enforcement|countries)\b"
)
_PARENTHESIS = re.compile(r"\s?[(,–-]\s?(?:from\s|between\s|in\s)?$")
_AS_PART = re.compile(
    r"\b(?:as part of|under|during|in the framework of|dubbed|called|known as|code-?named)\s(?:the\s)?[\"“'‘]?$"
)
_ACTED = re.compile(
    r"\b(?:arrest|detain|seiz|raid|target|search|execut|conduct|carried out|took down|dismantl|rescu|deploy|patrol|"
    r"inspect|intercept|shut|clos)"
)
_TRIED = re.compile(
    r"\b(?:indict|unseal|charg|sentenc|plead|pled|guilt|convict|announc|arraign|appear|trial)", re.IGNORECASE
)


def when(text: str, facts: Facts, layout: Layout, mentions: Sequence[NameMention], *, is_main: bool) -> tuple[str, ...]:
    """EDTF values of when the operation of `mentions` ran; the article's own takes those of "the operation" too."""
    return _own_dates(text, facts, layout, mentions) or (_action_dates(text, facts, layout) if is_main else ())


def _own_dates(text: str, facts: Facts, layout: Layout, mentions: Sequence[NameMention]) -> tuple[str, ...]:
    """Dates in brackets behind the name, after a verb of running in its sentence, or of what was done as part of it."""
    found: dict[str, None] = {}
    for mention in mentions:
        clause = layout.clause(mention.start)
        for date in facts.dates:
            if date.edtf is None or not clause.start <= date.start < clause.end:
                continue
            if _says_when(text, clause.start, mention, date):
                found[date.edtf] = None
    return tuple(found)


def _says_when(text: str, start: int, mention: NameMention, date: DateMention) -> bool:
    """Whether a date of the sentence that starts at `start` is when the operation ran."""
    if date.start > mention.end:
        between = text[mention.end : date.start]
        ran = len(between) < 120 and bool(_RAN.search(between) or _LASTED.search(between))
        return not _OTHER.search(between) and (ran or bool(_PARENTHESIS.fullmatch(between)))
    before, between = text[start : mention.start], text[date.end : mention.start]
    if date.end > mention.start or _TRIED.search(before):
        return False
    return _leads(before, between) or _acted(before, text[start : date.start], between)


def _leads(before: str, between: str) -> bool:
    """A date that opens the sentence of the operation's launch: "On 10 May, Operation X was launched"."""
    lead = re.match(r"(?:•\s)?(?:On|In|Between|From|During|Over|(?P<since>Since))\b", before)
    return bool(lead) and len(between) < (140 if lead and lead["since"] else 60)


def _acted(before: str, until: str, between: str) -> bool:
    """When something was done, but not in court, as part of it: "in May police raided ten flats during Operation X"."""
    if not _AS_PART.search(before):
        return False
    return bool(_IN.search(until) and _ACTED.search(between)) or (len(between) < 25 and " and " in between)


def _action_dates(text: str, facts: Facts, layout: Layout) -> tuple[str, ...]:
    """When "the operation", an action week or a sweep took place, for the operation that the article is about."""
    return next(((date.edtf,) for date in facts.dates if date.edtf and _is_action(text, layout, date)), ())


def _is_action(text: str, layout: Layout, date: DateMention) -> bool:
    """A day or days of the action: "over six days (3-8 May)", "From 3 to 8 May, officers …", "the sweep of 3-8 May"."""
    clause = layout.clause(date.start)
    before, ranged = text[clause.start : date.start], "/" in str(date.edtf)
    if _LASTED.search(before):
        return True
    if ranged and ".." not in str(date.edtf) and _OPENS.fullmatch(before) and _FORCE.match(text, date.end):
        return True
    return bool((_SPAN.search(before) or ranged) and _ACTION.search(text, clause.start, clause.end))
