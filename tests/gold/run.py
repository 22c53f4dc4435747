"""What can be done with the annotated releases.

usage: python tests/gold COMMAND

  counts            how many there are, by part, family, publisher and country; 1 where a promised number is missing
  check             every annotation against its text
  score [NOTE]      score the learning part, families side by side; with NOTE into the log
  open BATCH NOTE   open a blind batch: score it into the log (a second opening says that it is one)
  write DIR         what is learned from as NAME.txt and NAME.json, for the shared scorer and its --errors
  agreement DIR     a second annotation (NAME.ann in DIR) held against the first
  pack DIR          bring annotators' folders (DIR/made/PART/FAMILY/PUBLISHER, DIR/real) into the store
"""

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from gold import log, pack
from gold.counts import print_counts
from gold.notation import faults, parse
from gold.releases import BATCHES, FAMILIES, HERE, Release, blind, learned
from gold.scores import Tally, score, tally

LOG = HERE / "log.jsonl"
Predicted = list[tuple[Release, list[dict[str, Any]]]]


def predict(releases: Sequence[Release]) -> Predicted:
    """Each release with the records that `pressfacts extract` makes of it."""
    with tempfile.TemporaryDirectory() as folder:
        for number, release in enumerate(releases):
            Path(folder, f"{number:05}.txt").write_bytes(release.text.encode("utf-8"))
        command = [
            sys.executable,
            "-m",
            "pressfacts",
            "extract",
            "--no-config",
            "--force",
            "--quiet",
            "-f",
            "jsonl",
            folder,
        ]
        done = subprocess.run(command, capture_output=True, check=True)
    records = defaultdict(list)
    for line in done.stdout.decode("utf-8").splitlines():
        record = json.loads(line)
        records[int(Path(record["document"]["path"]).stem)].append(record)
    return [(release, records[number]) for number, release in enumerate(releases)]


def entry(part: str, opening: int, predicted: Predicted, note: str) -> dict[str, Any]:
    """A line of the log: when, at which commit, what was scored and how it went."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True, cwd=HERE
    )
    head = {"date": datetime.now(UTC).date().isoformat(), "commit": commit.stdout.strip(), "part": part}
    families = {f: score(t)["macro_f1"] for f, t in by_family(predicted).items() if f != "all"}
    return head | {
        "opening": opening,
        "note": note,
        "releases": len(predicted),
        "families": families,
        **score(tally(predicted)),
    }


def by_family(predicted: Predicted) -> dict[str, Tally]:
    """The counts of each family that has releases, and of all."""
    parts = {f: [p for p in predicted if p[0].family == f] for f in FAMILIES}
    return {**{f: tally(p) for f, p in parts.items() if p}, "all": tally(predicted)}


def print_families(tallies: dict[str, Tally]) -> None:
    """F1 by family, and of all together P and R."""
    print(f"{'F1':26}" + "".join(f"{name[:10]:>11}" for name in tallies) + f"{'P':>8}{'R':>8}")
    for name in tallies["all"].names():
        row = "".join(f"{t.prf(name)[2]:11.3f}" for t in tallies.values())
        print(f"{name:26}{row}" + "".join(f"{v:8.3f}" for v in tallies["all"].prf(name)[:2]))
    print(f"{'macro':26}" + "".join(f"{score(t)['macro_f1']:11.3f}" for t in tallies.values()))


def _score(note: str) -> int:
    predicted = predict(learned())
    print_families(by_family(predicted))
    if note:
        log.add(LOG, entry("learn", 0, predicted, note))
    return 0


def _open(part: str, note: str) -> int:
    if part not in BATCHES:
        return _usage()
    opening = log.openings(LOG, part) + 1
    if opening > 1:
        print(f"{part} was opened before: this is opening {opening}, which nobody may quote", file=sys.stderr)
    predicted = predict(blind(part))
    log.add(LOG, entry(part, opening, predicted, note))
    print_families(by_family(predicted))
    return 0


def _check() -> int:
    bad = 0
    for release in [*learned(), *(r for part in BATCHES for r in blind(part))]:
        for fault in faults(release.gold, release.text):
            print(f"{release.name}: {fault}")
            bad += 1
    print(f"{bad} faults")
    return int(bad > 0)


def _write(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for release in learned():
        (folder / f"{release.name}.txt").write_bytes(release.text.encode("utf-8"))
        (folder / f"{release.name}.json").write_text(json.dumps(release.gold, ensure_ascii=False, indent=1), "utf-8")
    return 0


def _agreement(folder: Path) -> int:
    """The second annotation as if it were a tool's, for every list and link."""
    releases = {r.name: r for r in [*learned(), *(r for part in BATCHES for r in blind(part))]}
    pairs: Predicted = []
    for path in sorted(folder.rglob("*.ann")):
        second = parse(path.read_text("utf-8"))
        pairs.append((releases[path.stem], [second | {"document": {"path": path.name}}]))
    print(f"{len(pairs)} releases annotated twice")
    print_families({"all": tally(pairs)})
    return 0


def _usage() -> int:
    print(__doc__, file=sys.stderr)
    return 2


def main(args: Sequence[str]) -> int:
    """Run a command; its exit code."""
    match args:
        case ["counts"]:
            return print_counts()
        case ["check"]:
            return _check()
        case ["score", *note]:
            return _score(" ".join(note))
        case ["open", part, *note] if note:
            return _open(part, " ".join(note))
        case ["write", folder]:
            return _write(Path(folder))
        case ["agreement", folder]:
            return _agreement(Path(folder))
        case ["pack", folder]:
            return pack.pack(Path(folder))
    return _usage()
