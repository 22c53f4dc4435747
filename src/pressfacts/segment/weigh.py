"""The one place that adds up what speaks for a new article at a line, by the table `segment/evidence.toml`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pressfacts.data import RuleFile, load_rules

_GROUPS = ("layout", "above", "line", "below", "against")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One kind of evidence: its name, what it says to a reader, its points."""

    name: str
    says: str
    points: int


@dataclass(frozen=True, slots=True)
class Boundary:
    """Why an article begins where it does; `points` is the sum of the evidence's."""

    evidence: tuple[Evidence, ...]

    @property
    def points(self) -> int:
        """All points added up."""
        return sum(found.points for found in self.evidence)


@cache
def _table() -> RuleFile:
    keys = {"name", "says", "points", "example", "counter"}
    heads = {"feature": {"name", "says", "group", "points"}, "series": {"name", "says", "points"}}
    return load_rules("segment/evidence.toml", {"threshold": {"points"}, **heads, **dict.fromkeys(_GROUPS, keys)})


@cache
def evidence() -> dict[str, Evidence]:
    """Every kind of evidence by its name; DataError where the table is misshapen."""
    rules = _table()
    found: dict[str, Evidence] = {}
    for row in (row for group in _GROUPS for row in rules.content[group]):
        name, says, points = row.get("name"), row.get("says"), row.get("points")
        if not isinstance(name, str) or not isinstance(says, str) or not isinstance(points, int) or name in found:
            raise rules.error(str(name), "evidence needs a name of its own, what it says, and points")
        found[name] = Evidence(name, says, points)
    return found


@cache
def enough() -> int:
    """How many points make a boundary."""
    return int(_table().content["threshold"]["points"])


def weighed(names: Iterable[str]) -> Boundary:
    """The evidence of these names, added up."""
    table = evidence()
    return Boundary(tuple(table[name] for name in names))


@cache
def feature_points() -> tuple[dict[str, float], ...]:
    """What the features of a line are worth that others have in its place, by their groups."""
    groups: dict[str, dict[str, float]] = {}
    for row in _table().content["feature"]:
        groups.setdefault(row["group"], {})[row["name"]] = float(row["points"])
    return tuple(groups.values())


@cache
def series_points() -> dict[str, float]:
    """What speaks for heads that recur, and how much of it is the least."""
    return {row["name"]: float(row["points"]) for row in _table().content["series"]}
