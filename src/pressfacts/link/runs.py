"""When an operation ran, where the text tells its beginning and its end apart."""

from collections.abc import Collection, Mapping, Sequence

from pressfacts.link.entities import FigureEntity
from pressfacts.link.marks import Mark
from pressfacts.link.relations import level

_MONTH, _DAY = 7, 10
_OPEN = "/.."


def runs(
    marks: Sequence[Mark[str]], figures: Sequence[FigureEntity], options: Mapping[str, Collection[str]]
) -> dict[str, set[str]]:
    """Spans from the date on which an operation began ("Heron was set up in May") to the last one of what it yielded
    ("arrests on 3 July"), with what speaks for both.
    """
    found: dict[str, set[str]] = {}
    begun = dict.fromkeys(m.key.removesuffix(_OPEN) for m in marks if m.says == "begins")
    yielded = {key.rpartition("/")[2]: key for figure in figures for key in figure.dates}
    for begin in (key for key in begun if len(key) in (_MONTH, _DAY) and level(options[key]) == 0):
        ends = {end[: len(begin)]: key for end, key in yielded.items() if len(end) >= len(begin)}
        last = max(ends, default="")
        if last > begin:
            said = {f"{side}, {f}" for side, key in (("begins", begin), ("ends", ends[last])) for f in options[key]}
            found[f"{begin}/{last}"] = {"run", *(f for f in said if ":" not in f)}
    return found
