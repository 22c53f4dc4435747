"""Where a figure's event happened: the countries that the text ties to it."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from pressfacts.annotate.facts import CountryMention, Facts, FigureMention
from pressfacts.link.entities import Span
from pressfacts.link.territory import Layout

_ORIGIN = re.compile(
    r"\b(?:from|to|via|bound for|destined for|originating in|native of|citizens? of|nationals? of|wanted by|wanted in|"
    r"extradited|shipped|smuggled|travell?ed|deported|exported|imported)\s(?:[\w,]+\s){0,3}$"
)
_HOME = re.compile(
    r"\b(?:based|born|raised|living|lives|lived|resid(?:es?|ed|ing|ent|ents)|headquartered|registered|incorporated|works?|worked)\s"
    r"in\s(?:the\s)?(?:[A-Z][\w.'-]+,?\s){0,3}$"
)
_PEOPLE = re.compile(
    r"\s?(?:-born\s|-?\s?)?(?:[a-z]+\s)?(?:nationals?|citizens?|m[ae]n|wom[ae]n|couple|origin|descent|born|passports?|gamblers|tourists?|victims?|suspects?)\b"
)
_IN = re.compile(
    r"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Bb]etween|[Ww]ithin|[Aa]t|[Ii]nside)\s(?:the\s)?(?:[A-Z][\w.'-]+,?\s){0,4}$"
)
_LEAD = re.compile(r"[\s•*_#·–-]*(?:[Tt]he )?")
_COLON = re.compile(r"[*_ ]*(?::|\s[–—-]\s)")
_CASE = re.compile(
    r"[\s•*–-]*In (?:a|an|one|another)\s[\w\s-]{0,40}(?:case|investigation|raid|incident|example|action)"
    r"\s(?:from|in)\s(?:the\s)?"
)
_SENT = re.compile(r"(?:,?\s[\w'-]+){0,3}?\s(?:from|to)\s(?:the\s)?")
_AND = re.compile(r"\s?(?:,|;|and|&|or|,\sand)\s(?:the\s|in\s){0,2}")
_ACTOR = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:police|authorit(?:y|ies)|customs|officers?|officials?|investigators?|law\s(?:enforcement)|prosecutors?|"
    r"courts?|judicial|border|gendarmerie|coast\s?guard|agents?|forces?|judges?)\b|\s(?:[A-Z][\w'-]+\s?){1,4}"
)


def figure_places(
    text: str, facts: Facts, layout: Layout, figure: FigureMention, held: Mapping[int, int]
) -> list[CountryMention]:
    """The countries that the first telling which gives any ties to the figure; `held` are those of `part_places`."""
    usable = [
        m
        for m in facts.countries
        if m.via != "dateline" and not _is_other(text, m) and held.get(m.start, figure.start) == figure.start
    ]
    for start, end in ((figure.start, figure.end), *figure.also):
        found = (
            _headed(text, facts, layout, start)
            or _case(text, facts, layout, start)
            or (figure.kind == "participants" and _sent(text, facts, layout, (start, end)))
            or _of_telling(text, facts, layout, usable, (start, end))
            or _own_people(facts, figure.kind, (start, end))
            or _carried(text, layout, usable, start)
        )
        if found:
            return list(found)
    return []


def _of_telling(
    text: str, facts: Facts, layout: Layout, usable: Sequence[CountryMention], span: Span
) -> Sequence[CountryMention]:
    clause = layout.clause(span[0])
    own = [m for m in usable if clause.start <= m.start < clause.end and m.via != "list"]
    free = [m for m in own if not _claimed(text, facts, m, span)]
    return (
        _inside(text, own, span)
        or _after(text, facts, span, own)
        or _opener(text, own, clause.start)
        or _located(text, free, span)
    )


def _own_people(facts: Facts, kind: str, span: Span) -> list[CountryMention]:
    """Whose people were harmed, where nothing says where: "174 Americans", "50 Peruvian banks"."""
    if kind not in ("victims", "deaths"):
        return []
    return [m for m in facts.countries if span[0] <= m.start < span[1]][:1]


def _headed(text: str, facts: Facts, layout: Layout, offset: int) -> list[CountryMention]:
    """The country that heads the paragraph or list item: "Mongolia: Investigators found …"."""
    begin = layout.paragraph_start(offset)
    return [
        m
        for m in facts.countries
        if begin <= m.start < offset and _LEAD.fullmatch(text, begin, m.start) and _COLON.match(text, m.end)
    ]


def _case(text: str, facts: Facts, layout: Layout, offset: int) -> list[CountryMention]:
    """The place of a case study that opens the paragraph: "In one case from Peru, …"."""
    begin = layout.paragraph_start(offset)
    return [m for m in facts.countries if begin <= m.start < offset and _CASE.fullmatch(text, begin, m.start)]


def _sent(text: str, facts: Facts, layout: Layout, span: Span) -> list[CountryMention]:
    """Where participants come from or go to: "20 officers from Peru and Chile"."""
    clause = layout.clause(span[0])
    own = [m for m in facts.countries if span[0] <= m.start < clause.end]
    for i, mention in enumerate(own):
        if _SENT.fullmatch(text, span[1], mention.start):
            return _chain(text, own, i)
    return []


def _inside(text: str, own: Sequence[CountryMention], span: Span) -> list[CountryMention]:
    """A place in the figure's own words, and those joined to it: "Germany (47)", "three in Peru and Chile"."""
    first = next((i for i, m in enumerate(own) if m.start < span[1] and span[0] < m.end and m.via == "name"), None)
    return [] if first is None else _chain(text, own, first)


def _claimed(text: str, facts: Facts, mention: CountryMention, span: Span) -> bool:
    """Another figure stands right before the place: "…, 77 in Spain"."""
    for figure in facts.figures:
        if figure.start != span[0] and figure.end <= mention.end and (figure.start < mention.start):
            between = text[figure.end : mention.start] if figure.end <= mention.start else ""
            if len(between) < 8 and span[1] <= figure.start:
                return True
    return False


def part_places(facts: Facts) -> dict[int, int]:
    """Places that belong to one part of a figure alone: mention's start to the part's ("2 in Austria, 1 in Malta")."""
    parts = [f for f in facts.figures if f.rule.endswith((".list", ".brackets"))]
    starts = [f.start for f in parts]
    held: dict[int, int] = {}
    for mention in facts.countries:
        at = bisect_right(starts, mention.start) - 1
        if mention.via == "name" and at >= 0 and mention.start < parts[at].end:
            held[mention.start] = parts[at].start
    return held


def codes(mentions: Sequence[CountryMention]) -> tuple[str, ...]:
    """Alpha-2 codes in order of first mention."""
    return tuple(dict.fromkeys(m.alpha_2 for m in mentions))


def _is_other(text: str, mention: CountryMention) -> bool:
    """Origin, destination or nationality: not where it happened."""
    return bool(_PEOPLE.match(text, mention.end) or _ORIGIN.search(text, max(0, mention.start - 60), mention.start))


def _chain(text: str, mentions: Sequence[CountryMention], at: int) -> list[CountryMention]:
    """The mention at `at` and those that an enumeration joins to it, before and behind."""
    first, last = at, at
    while first > 0 and _AND.fullmatch(text[mentions[first - 1].end : mentions[first].start]):
        first -= 1
    while last + 1 < len(mentions):
        gap = text[mentions[last].end : mentions[last + 1].start]
        if not _AND.fullmatch(gap):
            break
        last += 1
    return list(mentions[first : last + 1])


def _after(text: str, facts: Facts, span: Span, own: Sequence[CountryMention]) -> list[CountryMention]:
    """A place right behind the figure, before the next one: "77 in Spain", "12 arrests across Peru and Chile"."""
    start, end = span
    following = min((f.start for f in facts.figures if f.start >= end), default=len(text))
    for i, mention in enumerate(own):
        between = text[end : mention.start]
        inside = start <= mention.start < end
        if inside and _IN.search(text[start : mention.start]):
            return _chain(text, own, i)
        if end <= mention.start < following and len(between) < 50 and _IN.search(between) and "." not in between:
            return _chain(text, own, i)
    return []


def _opener(text: str, own: Sequence[CountryMention], start: int) -> list[CountryMention]:
    """The place that opens the sentence: "In Kenya, officers …", "Spanish police …"."""
    for i, mention in enumerate(own):
        lead = text[start : mention.start].strip("•*-– ")
        if len(lead) > 25:
            break
        if re.fullmatch(
            r"(?:(?:Meanwhile|Also|Elsewhere|Separately),?\s)?(?:In|Across|Throughout)(?:\s[\w.'-]+,)?(?:\sthe)?", lead
        ):
            return _chain(text, own, i)
        if (not lead or lead in ("The", "the")) and (mention.via != "name" or _ACTOR.match(text, mention.end)):
            return _chain(text, own, i)
    return []


def _located(text: str, own: Sequence[CountryMention], span: Span) -> list[CountryMention]:
    """Any place "in" which the sentence happens, or an authority that acts in it; the nearest wins."""
    near: list[tuple[int, int]] = []
    for i, mention in enumerate(own):
        if _is_where(text, mention):
            near.append((min(abs(mention.start - span[1]), abs(span[0] - mention.end)), i))
    return _chain(text, own, min(near)[1]) if near else []


def _is_where(text: str, mention: CountryMention) -> bool:
    """A place "in" which something happens, or a state whose authority acts."""
    if _IN.search(text[max(0, mention.start - 60) : mention.start]):
        return True
    return bool(_ACTOR.match(text, mention.end)) and (mention.via == "adjective" or mention.alpha_2 == "US")


def _carried(text: str, layout: Layout, usable: Sequence[CountryMention], offset: int) -> list[CountryMention]:
    """The place that opened the paragraph, or the last one an earlier sentence of it happened in."""
    start = layout.paragraph_start(offset)
    clause = layout.clause(offset)
    earlier = [m for m in usable if start <= m.start < clause.start and m.via != "list"]
    opened = _opener(text, earlier, start)
    if opened:
        return opened
    for i in range(len(earlier) - 1, -1, -1):
        sentence = layout.clause(earlier[i].start)
        if found := _opener(text, [m for m in earlier if sentence.start <= m.start < sentence.end], sentence.start):
            return found
        if _HOME.search(text, max(0, earlier[i].start - 60), earlier[i].start):
            continue
        if _is_where(text, earlier[i]) or (i and _AND.fullmatch(text[earlier[i - 1].end : earlier[i].start])):
            return _chain(text, earlier, i)
    return []
