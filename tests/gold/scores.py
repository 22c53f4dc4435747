"""Precision, recall and F1 of lists, kinds and links, and how true `confidence` is.

Entries meet the gold by the shared scorer (`../shared/tools/score.py`); links are compared as sets of values over the
matched entries, so that a link too many costs as much as one too few.
"""

import importlib.util
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from gold.releases import Release

__all__ = ["Tally", "agree", "calibration", "pairs_of", "score", "tally"]

SCORER = Path(__file__).parents[3] / "shared" / "tools" / "score.py"
_LINKS = {
    "people": ("organization", "roles"),
    "organizations": ("country",),
    "operations": ("dates", "countries", "organizations"),
    "figures": ("countries", "dates", "operation", "part_of", "restates", "scope", "category"),
}


@cache
def _scorer() -> Any:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pairs_of(category: str, expected: list[Any], found: list[Any]) -> list[tuple[Any, Any]]:
    """The entries of a list that meet annotated ones, each with its annotation first."""
    return list(_scorer().pair(expected, found, _scorer().WEIGH[category])[0])


def agree(one: str, other: str) -> bool:
    """Whether two phrases share at least half of their words."""
    return bool(_scorer().tokens_agree(one, other))


class Tally:
    """Counts of right, missed and spurious by name, and (confidence, right) of every entry by list."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.spurious: Counter[str] = Counter()
        self.sure: dict[str, list[tuple[float, bool]]] = defaultdict(list)

    def add(self, name: str, right: int, missed: int, spurious: int) -> None:
        """Count entries under a name."""
        self.right[name] += right
        self.missed[name] += missed
        self.spurious[name] += spurious

    def prf(self, name: str) -> tuple[float, float, float]:
        """Precision, recall and F1 under a name, rounded to three digits."""
        right = self.right[name]
        precision = right / max(1, right + self.spurious[name])
        recall = right / max(1, right + self.missed[name])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return round(precision, 3), round(recall, 3), round(f1, 3)

    def names(self) -> list[str]:
        """Every name that was counted under."""
        return sorted({*self.right, *self.missed, *self.spurious})


def tally(pairs: Iterable[tuple[Release, Sequence[dict[str, Any]]]]) -> Tally:
    """Count releases with the records that were made of them."""
    counts = Tally()
    for release, records in pairs:
        head = records[0] if records else {}
        same = _scorer().fold(head.get("title")) == _scorer().fold(release.gold["title"])
        counts.add("title", same, not same, not same)
        counts.add("split", len(records) == 1, len(records) != 1, len(records) != 1)
        for category in _scorer().CATEGORIES:
            _category(counts, category, release.gold, records)
    return counts


def _category(counts: Tally, category: str, gold: dict[str, Any], records: Sequence[dict[str, Any]]) -> None:
    expected = _scorer().merge_dates(gold["dates"]) if category == "dates" else gold[category]
    found = [_Entry(e, r) for r in records for e in r.get(category) or []]
    pairs, lost, extra = _scorer().pair(expected, found, _scorer().WEIGH[category])
    if category == "dates":
        extra = [p for p in extra if p.get("edtf") is not None]
    counts.add(category, len(pairs), len(lost), len(extra))
    counts.sure[category] += [(p.get("confidence", 1.0), True) for _, p in pairs]
    counts.sure[category] += [(p.get("confidence", 1.0), False) for p in extra]
    for kind in {f["kind"] for f in [*expected, *found]} if category == "figures" else ():
        right, missed, spurious = (_of_kind(e, kind) for e in ([g for g, _ in pairs], lost, extra))
        counts.add(f"figures: {kind}", right, missed, spurious)
    partner = {id(p): expected.index(g) for g, p in pairs} if category == "figures" else {}
    for g, p in pairs:
        for key in _LINKS.get(category, ()):
            _link(counts, f"{category}.{key}", key, g, _value(p, key, found, partner))


class _Entry(dict[str, Any]):
    """An entry of a list that remembers the record it stands in."""

    def __init__(self, entry: dict[str, Any], record: dict[str, Any]) -> None:
        super().__init__(entry)
        self.record = id(record)


def _of_kind(figures: Iterable[dict[str, Any]], kind: str) -> int:
    return sum(f["kind"] == kind for f in figures)


def _value(entry: Any, key: str, found: list[Any], partner: dict[int, int]) -> Any:
    """A link's value; of one to another figure the index of the gold figure that it met, -1 where it met none."""
    value = entry.get(key)
    if key not in ("part_of", "restates") or value is None:
        return value
    same = [e for e in found if e.record == entry.record]
    return partner.get(id(same[value]), -1)


def _link(counts: Tally, name: str, key: str, gold: dict[str, Any], value: Any) -> None:
    wanted, got = set(_values(gold.get(key))), set(_values(value))
    if name == "people.roles":
        right = sum(any(_scorer().tokens_agree(w, g) for g in got) for w in wanted)
        extra = sum(not any(_scorer().tokens_agree(w, g) for w in wanted) for g in got)
        counts.add(name, right, len(wanted) - right, extra)
    elif name in ("people.organization", "operations.organizations"):
        right = sum(any(_scorer().tokens_agree(w, g) for g in got) for w in wanted)
        counts.add(name, right, len(wanted) - right, max(0, len(got) - right))
    else:
        counts.add(name, len(wanted & got), len(wanted - got), len(got - wanted))


def _values(value: Any) -> Iterator[Any]:
    for one in value if isinstance(value, list) else [value]:
        if one is not None:
            yield one.casefold() if isinstance(one, str) else one


def score(counts: Tally) -> dict[str, Any]:
    """The scores as one JSON object: macro F1, P, R and F1 by name, calibration by list."""
    macro = sum(counts.prf(c)[2] for c in _scorer().CATEGORIES) / 6
    sure = {**counts.sure, "all": [e for entries in counts.sure.values() for e in entries]}
    return {
        "macro_f1": round(macro, 3),
        "prf": {name: counts.prf(name) for name in counts.names()},
        "calibration": {name: calibration(entries) for name, entries in sure.items()},
    }


def calibration(entries: Sequence[tuple[float, bool]], at: float = 0.9) -> dict[str, float]:
    """Expected calibration error over ten bins; at `at` and over, what share is right and what share is kept."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in entries:
        bins[min(9, int(confidence * 10))].append((confidence, right))
    error = sum(abs(sum(c for c, _ in b) - sum(r for _, r in b)) for b in bins.values()) / max(1, len(entries))
    sure = [right for confidence, right in entries if confidence >= at]
    kept = sum(sure) / max(1, sum(right for _, right in entries))
    return {"error": round(error, 3), "right": round(sum(sure) / max(1, len(sure)), 3), "kept": round(kept, 3)}
