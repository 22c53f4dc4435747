"""Running totals: figures that releases repeat while they grow."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from pressfacts.grouping import group_by
from pressfacts.record.model import Figure, Record
from pressfacts.summary.facts import Fact
from pressfacts.summary.model import Running
from pressfacts.summary.wording import masked
from pressfacts.text.phrases import PlainPhrases

_PERFECT = PlainPhrases(("has", "have", "since", "to date", "total"))
_LEAST, _LEAST_PLAIN = 3, 5
"""Least articles with the same sentence but for its numbers; more without a word for what was done so far."""
_WORDY = 60
"""Least characters of such a sentence; shorter ones may be alike by chance."""
_LEAD = 40
"""Least characters before the first figure that tell a sentence apart: what follows may change with the years."""
_FALLS = 10
"""In one of so many articles the number may fall: an older draft, a mistaken day of publication."""

Place = tuple[str, int]
_Telling = tuple[str, int, Figure, Place]
"""Day of publication, number of the figure in its sentence, figure, place."""


def standing(records: Iterable[Record]) -> frozenset[Place]:
    """Figures of standing paragraphs, by article and index: a sentence in several articles whose numbers only grow.

    Such a sentence sums up everything so far: "has charged more than 3,500 defendants".
    """
    groups: dict[str, list[_Telling]] = defaultdict(list)
    for record in {r.id: r for r in records}.values():
        for index, figure in enumerate(record.figures):
            if record.published and len(figure.sentence) >= _WORDY:
                telling = record.published, _nth(record, index), figure, (record.id, index)
                groups[_wording(record, figure)].append(telling)
    found = (group for wording, group in groups.items() if _is_standing(wording, group))
    return frozenset(place for group in found for *_, place in group)


def _wording(record: Record, figure: Figure) -> str:
    """A sentence up to its first figure, where that is long enough, else all of it without its figures: "more than $1.2
    billion" once, "at least $775 million" another time."""
    whole = masked(figure.sentence, (f.text for f in record.figures if f.sentence == figure.sentence))
    lead = whole.partition("#")[0]
    return lead if len(lead) >= _LEAD else whole


def _nth(record: Record, index: int) -> int:
    """The number of the figure in its sentence."""
    sentence = record.figures[index].sentence
    return sum(f.sentence == sentence for f in record.figures[:index])


def _is_standing(wording: str, group: Sequence[_Telling]) -> bool:
    """Whether enough articles have a sentence, and one of its numbers grows."""
    least = _LEAST if any(_PERFECT.find(wording)) else _LEAST_PLAIN
    if len({place[0] for *_, place in group}) < least:
        return False
    return any(_grows([one for one in group if one[1] == nth]) for nth in {nth for _, nth, *_ in group})


def _grows(group: Sequence[_Telling]) -> bool:
    """Whether a number hardly ever falls from one publication to the next, and grows at least once."""
    ordered = sorted(group, key=lambda telling: telling[0])
    values = [f.value if f.value is not None else f.low or 0 for _, _, f, _ in ordered]
    falls = sum(later < earlier for earlier, later in pairwise(values))
    return len(values) >= _LEAST and values[-1] > values[0] and falls <= len(values) // _FALLS


def running(totals: Sequence[Fact], records: Iterable[Record]) -> tuple[Running, ...]:
    """The running totals, the newest first, each as it was last reported."""
    tellings = _tellings(records)
    newest = [max(group, key=lambda f: f.record.published or "") for group in group_by(totals, _said).values()]
    newest.sort(key=lambda f: f.record.published or "", reverse=True)
    return tuple(_running(fact, tellings[masked(fact.figure.sentence)]) for fact in newest)


def _said(fact: Fact) -> tuple[object, ...]:
    """What running totals have in common that are one: its sentence but for the numbers, and its place there."""
    figure = fact.figure
    return figure.kind, figure.role, figure.currency, masked(figure.sentence), _nth(fact.record, fact.index)


def _tellings(records: Iterable[Record]) -> dict[str, int]:
    """The number of articles with each masked sentence."""
    articles: dict[str, set[str]] = defaultdict(set)
    for record in records:
        for figure in record.figures:
            articles[masked(figure.sentence)].add(record.id)
    return {sentence: len(ids) for sentence, ids in articles.items()}


def _running(fact: Fact, tellings: int) -> Running:
    figure, record = fact.figure, fact.record
    return Running(
        kind=figure.kind,
        text=" ".join(figure.text.split()),
        sentence=" ".join(figure.sentence.split()),
        value=figure.value,
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        currency=figure.currency,
        published=record.published,
        path=record.document.path,
        article=record.id,
        tellings=tellings,
    )
