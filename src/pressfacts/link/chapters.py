"""Cut the facts of an endless article into chapters, so that linking, which compares them all, has a bound in time.

A release holds some hundred mentions; a text of ten thousand is a catalogue that nobody parted.
"""

from collections.abc import Iterator
from dataclasses import fields
from itertools import pairwise
from typing import Any

from pressfacts.annotate.facts import AliasMention, Facts
from pressfacts.annotate.windows import context_in, moved
from pressfacts.text import Sentences

MOST = 1000
"""Mentions of an article that is linked as one."""
_CHAPTER = 400
_STARTS = ("dates", "operations", "organizations", "people", "roles", "countries", "figures")


def chapters(text: str, facts: Facts) -> Iterator[tuple[int, int, Facts]]:
    """Start, end and facts (at offsets of `text[start:end]`) of each chapter; they tile the text."""
    cuts = [0, *_cuts(facts), len(text)]
    lists = {f.name: getattr(facts, f.name) for f in fields(Facts) if f.name not in ("context", "sentences")}
    left = {name: sorted(found, key=_place) for name, found in lists.items()}
    at = dict.fromkeys(left, 0)
    spans, sentence = facts.sentences.spans, 0
    for start, end in pairwise(cuts):
        chapter = Facts(context_in(facts.context, start, end))
        for name, found in left.items():
            while at[name] < len(found) and _place(found[at[name]]) < end:
                getattr(chapter, name).append(moved(found[at[name]], -start))
                at[name] += 1
        first = sentence
        while sentence < len(spans) and spans[sentence][0] < end:
            sentence += 1
        chapter.sentences = Sentences([(s - start, e - start) for s, e in spans[first:sentence]])
        yield start, end, chapter


def is_endless(facts: Facts) -> bool:
    """Whether there is too much to be linked as one."""
    return sum(len(getattr(facts, name)) for name in _STARTS) > MOST


def _place(mention: Any) -> int:
    """Where a mention stands, an alias with its name."""
    start: int = mention.name[0] if isinstance(mention, AliasMention) else mention.start
    return start


def _cuts(facts: Facts) -> Iterator[int]:
    """Beginnings of sentences, with a chapter's mentions between them."""
    places = sorted(m.start for name in _STARTS for m in getattr(facts, name))
    last = 0
    for at in places[_CHAPTER::_CHAPTER]:
        cut, _ = facts.sentences.around(at)
        if cut > last:
            yield cut
            last = cut
