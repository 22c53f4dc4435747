"""Find the figures of a text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from pressfacts.annotate.events.find import find_events
from pressfacts.annotate.events.triggers import Trigger
from pressfacts.annotate.facts import Facts, FigureMention
from pressfacts.annotate.figures.counted import find_counted, find_shares
from pressfacts.annotate.figures.duplicates import drop_repeated
from pressfacts.annotate.figures.fragments import find_elided, find_haul
from pressfacts.annotate.figures.growth import find_compared, find_growth
from pressfacts.annotate.figures.happened import PEOPLE, figures_of, found_on
from pressfacts.annotate.figures.lists import (
    find_items,
    goes_on,
    is_bulleted,
    is_item,
    is_unreal_list,
    lead_of,
    opens_line,
)
from pressfacts.annotate.figures.loose_goods import find_contraband, find_listed, find_restated, lists_goods
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.figures.recalled import may_recall, people_of
from pressfacts.annotate.figures.sentences import sentences_of
from pressfacts.annotate.figures.shares import is_share
from pressfacts.annotate.figures.sums import find_sums, sums_of
from pressfacts.annotate.figures.tables import Table, figures_of_row, figures_of_run, is_row, table_of
from pressfacts.annotate.figures.terms import find_terms
from pressfacts.annotate.figures.traits import entry_of, opens_case, traits_of
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.syntax import Parse, Tree, shipped_parser
from pressfacts.annotate.syntax.tree import Sentence, trees, unparsed
from pressfacts.record.model import Kind, MoneyRole

_LEAD = 600
_LIST_GAP = 160
_CAUGHT = frozenset({"arrests", "convictions", "deaths"})
_WANTED, _HELD, _HURT = (
    ("suspects.wanted", "suspects.evading", "suspects.identified"),
    "arrests.weak",
    ("victims.hurt", "victims.state"),
)
_ACCUSED = "suspects.wanted-accused"
_PLACED, _UNPLACED = ("searches.warranted", "searches.one"), ("searches.served", "searches.executed", "searches.led")
_RECENT, _SECTION = 12, 5


def find_figures(text: str, facts: Facts, parse: Parse | None = None) -> list[FigureMention]:
    """Figures of `text` in order of place, each fact once; `parse` is the parser, by default the shipped one."""
    return next(find_all_figures([(text, facts)], parse))


def find_all_figures(texts: Sequence[tuple[str, Facts]], parse: Parse | None = None) -> Iterator[list[FigureMention]]:
    """The figures of each text, as `find_figures` finds them; the sentences of all are parsed together."""
    cut = [sentences_of(text, facts) for text, facts in texts]
    wanted = [sentence for sentences in cut for sentence in sentences if sentence.parsed]
    parsed = iter(trees(wanted, parse or shipped_parser()) if wanted else ())
    for (text, facts), sentences in zip(texts, cut, strict=True):
        yield _figures(text, facts, _readings(sentences, parsed))


def _figures(text: str, facts: Facts, readings: Iterable[Reading]) -> list[FigureMention]:
    found: list[Candidate] = []
    lead: tuple[Trigger, ...] = ()
    said: frozenset[str] = frozenset()  # the words of the lead, which are near every item of its list
    prose: list[Sequence[Token]] = []  # the last sentences, which are near a list without a lead
    table: Table | None = None
    case: int | None = None
    unreal = False
    for reading in readings:
        opened_case = opens_case(reading.tokens) or _heads_section(reading, facts)
        case = reading.start if opened_case else case
        bulleted = is_bulleted(text, reading)
        item = bool(lead) and is_item(text, reading)
        last = _last_role(found, reading.start)
        cells = (figures_of_row(reading, table) if table else []) or figures_of_run(reading)
        near = said if item else frozenset(t.low for tokens in prose for t in tokens) if bulleted else None
        is_near = near is not None and (item or lists_goods(near))  # a lead, or a paragraph above, is near an item
        inside = replace(reading, context=reading.context | (near or frozenset()), listed=True) if is_near else reading
        item_or_bullet = item or bulleted or is_item(text, reading)
        unreal = is_unreal_list(reading) or (unreal and item_or_bullet)
        here = cells or _in_sentence(inside, lead if item else (), last, found[-_RECENT:])
        here = [] if unreal else here
        table = table_of(reading, table) or (table if table and is_row(reading, table) else None)
        for figure in here:
            figure.places = _places(text, facts, reading)
            figure.traits = traits_of(reading.tokens, figure)
            figure.entry, figure.case = entry_of(text, reading.start), case
            figure.sentence = reading.start
        found += here
        closed = item and reading.tokens[-1].low != ":"  # an item is no heading of a list
        opened = () if closed else lead_of(reading)
        stays = item or goes_on(reading) or not opens_line(text, reading.start)  # an item may have more sentences
        lead, said = (opened, reading.context) if opened else (lead if stays else (), said)
        if not (reading.heading or item or bulleted):
            prose = [*prose[-2:], reading.tokens]
    found = _once(f for f in found if f.bounds.value != 0 and _is_counted(f))  # "zero arrests" is a denial
    for figure in found:
        figure.text = text[figure.start : figure.end]
    return [_mention(text, f) for f in drop_repeated(found, _LEAD)]


def _heads_section(reading: Reading, facts: Facts) -> bool:
    """Whether a line heads what happened in one country: "Guinea", "Côte d'Ivoire – EAGLE"."""
    short = reading.heading and len(reading.tokens) <= _SECTION and not reading.events
    numbered = any(t.tag in ("num", "money", "date") for t in reading.tokens)
    return short and not numbered and any(c.start == reading.start for c in facts.countries)


def _is_counted(figure: Candidate) -> bool:
    """Whether people are counted in whole numbers: "3.1 On Monday a woman …" is a paragraph."""
    return figure.kind not in PEOPLE or float(figure.bounds.value or 0).is_integer()


def _places(text: str, facts: Facts, reading: Reading) -> frozenset[str]:
    """The countries in which a sentence says that something was."""
    inside = (c for c in facts.countries if reading.start <= c.start < reading.end)
    return frozenset(c.alpha_2 for c in inside if text[max(0, c.start - 3) : c.start].lower() == "in ")


def _readings(sentences: Iterable[Sentence], parsed: Iterator[Tree]) -> Iterator[Reading]:
    """The sentences read: those that were parsed have a tree, which comes next in `parsed`, and events."""
    before: Sequence[Token] = ()
    reported: tuple[Tree, bool] | None = None
    for sentence in sentences:
        tokens, heading = sentence.tokens, sentence.heading
        tree = next(parsed) if sentence.parsed else unparsed(tokens)
        if tokens:
            events = list(find_events(tree, heading)) if sentence.parsed else []
            context = _context(before, tokens)
            focus = people_of(*reported) if reported and events and may_recall(tokens) else None
            yield Reading(*sentence.span, tree, events, context, heading, sums_of(tree, events, context), focus)
            reported = tree, heading
        before = tokens


def _context(before: Sequence[Token], tokens: Sequence[Token]) -> frozenset[str]:
    said = ((t.low, *t.low.split()[-1:]) if t.tag == "org" else (t.low,) for t in (*before, *tokens))
    lows = list(chain.from_iterable(said))
    return frozenset(lows) | {f"{a} {b}" for a, b in pairwise(lows)}


def _in_sentence(
    reading: Reading, lead: Sequence[Trigger], last: MoneyRole | None, recent: Sequence[Candidate]
) -> list[Candidate]:
    if haul := find_haul(reading):
        return haul
    happened = _without_warrants(_without_caught(list(_happened(reading, recent))))
    known = [*recent, *happened]
    happened = [f for f in happened if not (f.rule.startswith(_WANTED) and is_share(reading.tokens, f, known))]
    told = any(f.kind in _CAUGHT or f.kind == "suspects" for f in recent)
    happened = [f for f in happened if not (told and f.rule.startswith(_ACCUSED))]
    listed = find_items(reading, lead) if not happened else []
    counted = find_counted(reading, [*happened, *listed], recent)
    seized = any(t.rule.kind == "seizures" for t in lead)
    imposed = [*find_terms(reading), *find_sums(reading, "seized" if seized else last)]
    for figure in imposed:
        figure.who = _sentenced(happened, figure.start)
    near = any(f.kind in ("seizures", "investigations") and reading.start - f.end < _LEAD for f in recent)
    grown = find_growth(reading, [*happened, *counted], recent)
    reported = [*imposed, *happened, *listed, *counted, *grown]
    reported += find_compared(reading, reported)
    reported += list(find_elided(reading, reported, recent))
    reported += find_restated(reading, reported)
    goods = list(find_contraband(reading, reported, near))
    reported += [*goods, *(find_shares(reading, [*reported, *goods]) if goods else ())]
    return [*reported, *find_listed(reading, reported)]


def _happened(reading: Reading, recent: Sequence[Candidate]) -> Iterator[Candidate]:
    """The figures of the events: of two rules of a kind with one trigger those of the first that has any."""
    reported: set[tuple[Kind, int]] = set()
    for event in reading.events:
        key = (event.trigger.rule.kind, event.trigger.first)
        found = list(figures_of(reading, event, recent)) if key not in reported else []
        if found and event.trigger.rule.kind in PEOPLE:
            reported.add(key)
        yield from (*found, *found_on(reading, event))


def _without_caught(figures: Sequence[Candidate]) -> list[Candidate]:
    """ "arrested a man wanted by Peru", "a man accused of fraud was jailed": no suspect beside the arrest."""
    caught = {f.number for f in figures if f.kind in _CAUGHT}
    names = {f.who for f in figures if f.kind in _CAUGHT and f.who}
    dead = {f.number for f in figures if f.kind == "deaths"}  # "the murder of 41 persons held in the station"
    figures = [f for f in figures if not (f.rule.startswith((_HELD, *_HURT)) and f.number in dead)]
    figures = [f for f in figures if not (f.kind == "seizures" and _is_among(f, caught))]  # "two loaders were arrested"
    return [f for f in figures if not (f.rule.startswith(_WANTED) and (_is_among(f, caught) or f.who in names))]


def _is_among(figure: Candidate, places: Iterable[tuple[int, int]]) -> bool:
    return any(start <= figure.number[0] and figure.number[1] <= end for start, end in places)


def _without_warrants(figures: Sequence[Candidate]) -> list[Candidate]:
    """ "a warrant was executed at a house", "a search of his flat led to": one search, of the house."""
    placed = any(f.rule.startswith(_PLACED) for f in figures)
    return [f for f in figures if not (placed and f.bounds.value == 1 and f.rule.startswith(_UNPLACED))]


def _sentenced(figures: Sequence[Candidate], start: int) -> str | None:
    """Who was sentenced in this sentence: a term or fine is theirs."""
    people = [f.who for f in figures if f.kind == "convictions" and f.who is not None and f.start < start]
    return people[-1] if people else None


def _once(figures: Iterable[Candidate]) -> list[Candidate]:
    """In order, one figure of a kind for each number."""
    reported: dict[tuple[str, int, float | None], Candidate] = {}
    for figure in sorted(figures, key=lambda f: (f.start, f.end)):
        reported.setdefault((figure.kind, figure.number[0], figure.bounds.value), figure)
    return list(reported.values())


def _last_role(found: Sequence[Candidate], start: int) -> MoneyRole | None:
    """The role of a sum just before, which a list of sums goes on with."""
    last = next((f for f in reversed(found) if f.kind == "money"), None)
    return last.role if last and start - last.end < _LIST_GAP else None


def _bounded(text: str, figure: Candidate) -> tuple[int, int] | None:
    """The words beside the number that bound it; a range or "dozens" bounds itself."""
    bounds, (start, end) = figure.bounds, figure.number
    if bounds.qualifier not in ("about", "more_than", "up_to"):
        return None
    left, right = (bounds.start, start) if bounds.start < start else (end, bounds.end)
    said = text[left:right]
    return (right - len(said.lstrip()), left + len(said.rstrip())) if said.strip() else None


def _mention(text: str, figure: Candidate) -> FigureMention:
    b = figure.bounds
    return FigureMention(
        figure.start, figure.end, figure.kind, b.value, b.low, b.high, b.qualifier, figure.rule, figure.number,
        figure.trigger, figure.unit, figure.item, figure.currency, figure.role, figure.per, tuple(figure.also),
        _bounded(text, figure),
    )  # fmt: skip
