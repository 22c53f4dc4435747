"""The scope of every figure of an article: by cues, by periods, by what the sentence before said."""

import re

from pressfacts.annotate.facts import Facts, FigureMention
from pressfacts.record.model import Scope
from pressfacts.scope.cues import cues_in
from pressfacts.scope.periods import Standpoint, by_period, standpoint
from pressfacts.text.phrases import PlainPhrases

_GOES_ON = PlainPhrases(
    ("also", "additionally", "of these", "of those", "of them", "in addition", "moreover", "as well")
)
_SAME_PERIOD = re.compile(r"\W*(?:during|over|in) (?:this|that|the same) (?:period|time)\b", re.IGNORECASE)


def scopes(text: str, facts: Facts) -> list[Scope]:
    """The scope of each figure, in order."""
    seen = standpoint(text, facts)
    found: list[Scope | None] = []
    for i, figure in enumerate(facts.figures):
        own = _of(text, facts, figure, seen)
        found.append(own or (_inherited(text, facts, i, found) if i else None))
    return [scope or "event" for scope in found]


def _of(text: str, facts: Facts, figure: FigureMention, seen: Standpoint) -> Scope | None:
    start, end = facts.sentences.around(figure.start)
    sentence, at = text[start:end], figure.start - start
    for cue in cues_in(sentence):
        speaks = cue.speaks_of(figure.kind, figure.role, facts.context.headline)
        one = cue.scope == "cumulative" and figure.value == 1  # "a second man has now been charged" adds nothing up
        if speaks and not one and cue.holds(sentence, at, figure.end - start):
            return cue.scope
    return by_period(text, facts, figure, (start, end), seen)


def _inherited(text: str, facts: Facts, i: int, found: list[Scope | None]) -> Scope | None:
    """What the sentence before says of its figures holds where this one only goes on with them."""
    figure, before = facts.figures[i], facts.figures[i - 1]
    first, here = facts.sentences.index(before.start), facts.sentences.index(figure.start)
    start, end = facts.sentences.around(figure.start)
    if here - first > 1 or any(start <= d.start < end for d in facts.dates):
        return None
    if _SAME_PERIOD.match(text, start, end):
        return found[i - 1]
    goes_on = (
        here - first == 1
        and "\n" not in text[before.end : figure.start]
        and any(_GOES_ON.find(text[start:end].lower()))
    )
    return found[i - 1] if goes_on else None
