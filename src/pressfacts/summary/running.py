"""Running totals: figures that releases repeat while they grow."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from pressfacts.record.model import Figure, Record
from pressfacts.summary.facts import Fact
from pressfacts.summary.model import Running
from pressfacts.text.phrases import PlainPhrases

_NUMBER = re.compile(r"\d[\d.,]*")
_PERFECT = PlainPhrases(("has", "have", "since", "to date", "total"))
"""Without one of these words a sentence reports one day, however often it recurs."""
_LEAST = 3
"""Least articles with the same sentence but for its numbers."""
_WORDY = 60
"""Least characters of such a sentence; shorter ones may be alike by chance."""

Place = tuple[str, int]


def standing(records: Iterable[Record]) -> frozenset[Place]:
    """Figures of standing paragraphs, by article and index: a sentence in several articles whose numbers only grow.

    Such a sentence sums up everything so far: "has charged more than 3,500 defendants".
    """
    groups: dict[tuple[str, int], list[tuple[str, Figure, Place]]] = defaultdict(list)
    for record in {r.id: r for r in records}.values():
        for sentence, index, figure in _placed(record):
            if len(sentence) >= _WORDY and record.published and any(_PERFECT.find(sentence)):
                place = record.id, index
                groups[sentence, _nth(record, index)].append((record.published, figure, place))
    found = (group for group in groups.values() if len(group) >= _LEAST and _grows(group))
    return frozenset(place for group in found for _, _, place in group)


def _placed(record: Record) -> Iterable[tuple[str, int, Figure]]:
    for index, figure in enumerate(record.figures):
        yield masked(figure.sentence), index, figure


def _nth(record: Record, index: int) -> int:
    """The number of the figure in its sentence."""
    sentence = record.figures[index].sentence
    return sum(f.sentence == sentence for f in record.figures[:index])


def _grows(group: Sequence[tuple[str, Figure, Place]]) -> bool:
    """Whether the number never falls from one publication to the next, and grows at least once."""
    ordered = sorted(group, key=lambda item: item[0])
    values = [f.value if f.value is not None else f.low or 0 for _, f, _ in ordered]
    return values == sorted(values) and len(set(values)) > 1


def masked(sentence: str) -> str:
    """A sentence with its numbers masked, for comparison."""
    return _NUMBER.sub("#", " ".join(sentence.casefold().split()))


def running(totals: Sequence[Fact], records: Iterable[Record]) -> tuple[Running, ...]:
    """The running totals, the newest first, each as it was last reported."""
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for fact in totals:
        figure = fact.figure
        key = (figure.kind, figure.role, figure.currency, masked(figure.sentence), _nth(fact.record, fact.index))
        groups.setdefault(key, []).append(fact)
    tellings = _tellings(records)
    newest = [max(group, key=lambda f: f.record.published or "") for group in groups.values()]
    newest.sort(key=lambda f: f.record.published or "", reverse=True)
    return tuple(_running(fact, tellings[masked(fact.figure.sentence)]) for fact in newest)


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
