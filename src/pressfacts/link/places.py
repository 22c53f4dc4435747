"""Where a figure's event happened: the countries that the text ties to it."""

import re
from collections.abc import Sequence

from pressfacts.annotate.facts import CountryMention, Facts, FigureMention
from pressfacts.link.territory import Layout

_ORIGIN = re.compile(
    r"\b(?:from|to|via|bound for|destined for|originating in|native of|citizens? of|nationals? of|between|wanted by|wanted in|"
    r"extradited|shipped|smuggled|travell?ed|deported|exported|imported)\s(?:[\w,]+\s){0,3}$"
)
_PEOPLE = re.compile(r"\s?(?:-born\s|-?\s?)?(?:[a-z]+\s)?(?:nationals?|citizens?|m[ae]n|wom[ae]n|couple|origin|descent|born|passports?|gamblers|tourists?|victims?|suspects?)\b")
_IN = re.compile(r"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Ww]ithin|[Aa]t|[Ii]nside)\s(?:the\s)?(?:[A-Z][\w.'-]+,?\s){0,4}$")
_AND = re.compile(r"(?:,|;|\sand|\s&|\sor|,\sand)\s(?:the\s)?(?:in\s)?$")
_ACTOR = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:police|authorit(?:y|ies)|customs|officers?|officials?|investigators?|law\s(?:enforcement)|prosecutors?|"
    r"courts?|judicial|border|gendarmerie|coast\s?guard|agents?|forces?|judges?)\b|\s(?:[A-Z][\w'-]+\s?){1,4}"
)


def figure_countries(text: str, facts: Facts, layout: Layout, figure: FigureMention) -> tuple[str, ...]:
    """Alpha-2 codes in order of mention; empty where the text ties none to the figure."""
    clause = layout.clause(figure.start)
    usable = [m for m in facts.countries if m.via != "dateline" and not _is_other(text, m)]
    own = [m for m in usable if clause.start <= m.start < clause.end and m.via != "list"]
    tied = _after(text, facts, figure, own) or _opener(text, own, clause.start) or _located(text, own, figure)
    if tied:
        return _codes(tied)
    return _codes(_carried(text, layout, usable, figure))


def _codes(mentions: Sequence[CountryMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.alpha_2 for m in mentions))


def _is_other(text: str, mention: CountryMention) -> bool:
    """Origin, destination or nationality: not where it happened."""
    before = text[max(0, mention.start - 60) : mention.start]
    if mention.via == "adjective" and _PEOPLE.match(text, mention.end):
        return True
    return bool(_ORIGIN.search(before))


def _chain(text: str, mentions: Sequence[CountryMention], first: int) -> list[CountryMention]:
    """The mention at `first` and those that an enumeration joins to it."""
    chain = [mentions[first]]
    for mention in mentions[first + 1 :]:
        gap = text[chain[-1].end : mention.start]
        if len(gap) > 25 or not _AND.search(gap):
            break
        chain.append(mention)
    return chain


def _after(text: str, facts: Facts, figure: FigureMention, own: Sequence[CountryMention]) -> list[CountryMention]:
    """A place right behind the figure, before the next one: "77 in Spain", "12 arrests across Peru and Chile"."""
    following = min((f.start for f in facts.figures if f.start >= figure.end), default=len(text))
    for i, mention in enumerate(own):
        between = text[figure.end : mention.start]
        inside = figure.start <= mention.start < figure.end
        if inside and _IN.search(text[figure.start : mention.start]):
            return _chain(text, own, i)
        if figure.end <= mention.start < following and len(between) < 50 and _IN.search(between) and "." not in between:
            return _chain(text, own, i)
    return []


def _opener(text: str, own: Sequence[CountryMention], start: int) -> list[CountryMention]:
    """The place that opens the sentence: "In Kenya, officers …", "Spanish police …"."""
    for i, mention in enumerate(own):
        lead = text[start : mention.start].strip("•*-– ")
        if len(lead) > 25:
            break
        if re.fullmatch(r"(?:(?:Meanwhile|Also|Elsewhere|Separately),?\s)?(?:In|Across|Throughout)(?:\s[\w.'-]+,)?(?:\sthe)?", lead):
            return _chain(text, own, i)
        if (not lead or lead in ("The", "the")) and (mention.via != "name" or _ACTOR.match(text, mention.end)):
            return _chain(text, own, i)
    return []


def _located(text: str, own: Sequence[CountryMention], figure: FigureMention) -> list[CountryMention]:
    """Any place "in" which the sentence happens, or an authority that acts in it; the nearest wins."""
    near: list[tuple[int, int]] = []
    for i, mention in enumerate(own):
        is_place = bool(_IN.search(text[max(0, mention.start - 60) : mention.start]))
        is_actor = mention.via == "adjective" and bool(_ACTOR.match(text, mention.end))
        if is_place or is_actor:
            near.append((min(abs(mention.start - figure.end), abs(figure.start - mention.end)), i))
    return _chain(text, own, min(near)[1]) if near else []


def _carried(text: str, layout: Layout, usable: Sequence[CountryMention], figure: FigureMention) -> list[CountryMention]:
    """The place that opened the paragraph, or the last one an earlier sentence of it happened in."""
    start = layout.paragraph_start(figure.start)
    clause = layout.clause(figure.start)
    earlier = [m for m in usable if start <= m.start < clause.start and m.via != "list"]
    opened = _opener(text, earlier, start)
    if opened:
        return opened
    for i in range(len(earlier) - 1, -1, -1):
        mention = earlier[i]
        if _IN.search(text[max(0, mention.start - 60) : mention.start]) and not _enumerated_before(text, earlier, i):
            return _chain(text, earlier, i)
    return []


def _enumerated_before(text: str, mentions: Sequence[CountryMention], i: int) -> bool:
    return i > 0 and bool(_AND.fullmatch(text[mentions[i - 1].end : mentions[i].start]))
