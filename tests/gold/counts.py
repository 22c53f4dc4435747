"""How many annotated releases there are, held against what was promised."""

import gzip
import json
from collections import Counter
from typing import Any

from gold.log import opened
from gold.releases import BATCHES, FAMILIES, HERE, made

__all__ = ["print_counts"]

_MADE, _REAL, _PUBLISHERS, _COUNTRIES, _BATCH = 360, 240, 60, 45, 36


def print_counts() -> int:
    """Print the counts; 1 where one is under what was promised."""
    rows = [*_learn(), *(row for part in BATCHES for row in _batch(part))]
    print(f"{'part':10}{'re-created':>12}{'real':>8}  families")
    for part in ("learn", *BATCHES):
        inside = [r for r in rows if r["part"] == part]
        families = Counter(r["family"] for r in inside)
        state = " (opened)" if part in opened(HERE / "log.jsonl") else ""
        told = ", ".join(f"{f} {families[f]}" for f in FAMILIES)
        print(f"{part:10}{sum(not r['real'] for r in inside):12}{sum(r['real'] for r in inside):8}  {told}{state}")
    return _verdict(rows)


def _verdict(rows: list[dict[str, Any]]) -> int:
    own = [r for r in rows if not r["real"]]
    shared = _shared_publishers(rows)
    lines = [
        ("re-created releases", len(own), _MADE),
        ("real releases", len(rows) - len(own), _REAL),
        ("publishers of re-created releases", len({r["publisher"] for r in own}), _PUBLISHERS),
        ("their countries", len({r["country"] for r in own} - {"INT", "EU"}), _COUNTRIES),
        ("smallest batch", min(sum(r["part"] == p for r in rows) for p in BATCHES), _BATCH),
    ]
    for name, count, least in lines:
        print(f"{name}: {count} (at least {least})")
    print(f"publishers in more than one part: {', '.join(shared) or 'none'}")
    return int(any(count < least for _, count, least in lines) or bool(shared))


def _shared_publishers(rows: list[dict[str, Any]]) -> list[str]:
    parts: dict[str, set[str]] = {}
    for row in rows:
        parts.setdefault(row["publisher"], set()).add(row["part"])
    return sorted(name for name, where in parts.items() if len(where) > 1)


def _learn() -> list[dict[str, Any]]:
    found = [
        {"publisher": r.publisher, "country": r.country, "family": r.family, "part": "learn", "real": False}
        for r in made()
    ]
    lines = (HERE / "learn" / "real.jsonl").read_text("utf-8").splitlines()
    return found + [json.loads(line) | {"part": "learn", "real": True} for line in lines]


def _batch(part: str) -> list[dict[str, Any]]:
    with gzip.open(HERE / "blind" / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [row | {"part": part, "real": "text" not in row} for row in rows]
