"""When an operation ran, where the text tells its beginning and its end apart, or one of them and how long it took."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta

from pressfacts.annotate.facts import Facts
from pressfacts.link.entities import FigureEntity
from pressfacts.link.marks import Mark, folded, tells, words
from pressfacts.link.relations import level
from pressfacts.numerals import find_numerals

_MONTH, _DAY = 7, 10
_OPEN = "/.."
_FROM, _TO = ("begins", "from", "since"), ("to", "until")
_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}


def runs(
    text: str,
    facts: Facts,
    marks: Sequence[Mark[str]],
    figures: Sequence[FigureEntity],
    options: Mapping[str, Collection[str]],
) -> dict[str, set[str]]:
    """Spans from the date on which an operation began ("Heron was set up in May") to the one on which it ended, or
    the last one of what it yielded ("arrests on 3 July"), with what speaks for both.
    """
    near = [m for m in marks if level(options[m.key]) == 0]
    begun = dict.fromkeys(m.key.removesuffix(_OPEN) for m in near if m.says in _FROM)
    ended = [m.key for m in near if m.says in _TO or _ends(text, facts, m)]
    yielded = [key for figure in figures for key in figure.dates]
    found: dict[str, set[str]] = {}
    for begin in (key for key in begun if len(key) in (_MONTH, _DAY) and key in options):
        for said, keys in (("run", yielded), ("run told", ended)):
            ends = {key.rpartition("/")[2][: len(begin)]: key for key in keys if len(key) >= len(begin)}
            last = max(ends, default="")
            if last > begin:
                found[f"{begin}/{last}"] = {said, *_both(options, begin, ends[last])}
    for mark in near:
        for span in _lasting(text, facts, mark, mark.key in begun, mark.key in ended):
            found.setdefault(span, {"run lasting", *_both(options, mark.key, mark.key)})
    return found


def _both(options: Mapping[str, Collection[str]], begin: str, end: str) -> Iterator[str]:
    """What speaks for a beginning and for an end."""
    yield from (
        f"{side}, {f}" for side, key in (("begins", begin), ("ends", end)) for f in options[key] if ":" not in f
    )


def _ends(text: str, facts: Facts, mark: Mark[str]) -> bool:
    """Whether the words around a date say that something ended then: "today concluded", "which ended on Sunday"."""
    return tells(text, facts, mark, "ends") or bool(words("ends").intersection(folded(text[mark.end :][:20])[:1]))


def _lasting(text: str, facts: Facts, mark: Mark[str], begun: bool, ended: bool) -> Iterator[str]:
    """The span of as many days as the sentence of its first or last day says: "over two weeks up to 19 February"."""
    if begun == ended or len(mark.key) != _DAY or not mark.key[:4].isdigit():
        return
    start, end = facts.sentences.around(mark.start)
    for number in find_numerals(text[start:end]):
        unit = text[start + number.end : end].lstrip(" -").partition(" ")[0].strip(".,")
        days = _UNITS.get(unit, 0) * int(number.value or 0) - 1
        if 0 < days < 100:
            day = date.fromisoformat(mark.key)
            other = (day + timedelta(days if begun else -days)).isoformat()
            yield f"{mark.key}/{other}" if begun else f"{other}/{mark.key}"
