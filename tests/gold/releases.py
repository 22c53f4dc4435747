"""The annotated releases and their parts: what is learned from, and the blind batches.

`learn/FAMILY/NAME.txt` with `NAME.ann` are re-created releases; `learn/real.jsonl` annotates releases of
`../shared/corpus` by id and offsets. `blind/batch-N.jsonl.gz` holds a batch of both sorts, packed so that nobody reads it by
chance. A batch that the log says was opened counts as learned from.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gold.located import located, restored
from gold.log import opened
from gold.notation import parse

__all__ = ["BATCHES", "FAMILIES", "HERE", "Release", "blind", "learned", "made", "real", "to_row"]

HERE = Path(__file__).parent
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
BATCHES = tuple(f"batch-{n}" for n in range(1, 15))
FAMILIES = (
    "world", "europe", "us_federal", "us_local", "africa", "asia", "oceania_britain", "americas",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Release:
    """A release with its gold; `corpus` and `id` name where a real one stands, None for a re-created one."""

    name: str
    publisher: str
    country: str
    family: str
    text: str
    gold: dict[str, Any]
    corpus: str | None = None
    id: str | None = None


def learned(log: Path = HERE / "log.jsonl") -> list[Release]:
    """The learning part with every batch that was opened; real releases only where the corpus is there."""
    batches = [release for part in opened(log) if part in BATCHES for release in blind(part)]
    return [*made(), *real(_lines(HERE / "learn" / "real.jsonl")), *batches]


def made(folder: Path = HERE / "learn") -> list[Release]:
    """The re-created releases under `folder`, a folder a family."""
    return [_made(path) for path in sorted(folder.rglob("*.ann"))]


def blind(part: str) -> list[Release]:
    """The releases of a batch."""
    with gzip.open(HERE / "blind" / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    whole = [
        Release(r["name"], r["publisher"], r["country"], r["family"], r["text"], restored(r["gold"], r["text"]))
        for r in rows
        if "text" in r
    ]
    return [*whole, *real(r for r in rows if "text" not in r)]


def real(rows: Iterable[dict[str, Any]]) -> Iterator[Release]:
    """Releases of the corpus by their annotations; ValueError where a text is not the one that was annotated."""
    if not CORPUS.is_dir():
        return
    for row in rows:
        text = _corpus(row["corpus"])[row["id"]]
        if digest(text) != row["sha256"]:
            raise ValueError(f"{row['corpus']} {row['id']}: another text than was annotated")
        gold = restored(row["gold"], text)
        yield Release(
            row["name"], row["publisher"], row["country"], row["family"], text, gold, row["corpus"], row["id"]
        )


def to_row(release: Release) -> dict[str, Any]:
    """A release as a line of JSON: a real one by id, digest and offsets, a re-created one with its text."""
    row = {"name": release.name, "publisher": release.publisher, "country": release.country, "family": release.family}
    gold = {"gold": located(release.gold, release.text)}
    if release.corpus is None:
        return row | {"text": release.text} | gold
    return row | {"corpus": release.corpus, "id": release.id, "sha256": digest(release.text)} | gold


def digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def publisher_of(notation: str) -> tuple[str, str]:
    """Publisher and country of the first line of an annotation: `# publisher: NAME | XX`."""
    name, _, country = notation.partition("\n")[0].removeprefix("# publisher:").rpartition("|")
    return name.strip(), country.strip()


def _made(path: Path) -> Release:
    notation = path.read_text("utf-8")
    publisher, country = publisher_of(notation)
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    return Release(path.stem, publisher, country, path.parent.name, text, parse(notation))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text("utf-8").splitlines()) if path.exists() else iter(())


@cache
def _corpus(name: str) -> dict[str, str]:
    with gzip.open(CORPUS / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines)}
