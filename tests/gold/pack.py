"""Bring annotators' folders into the store."""

import gzip
import json
import shutil
from dataclasses import replace
from pathlib import Path

from gold.notation import parse
from gold.releases import BATCHES, HERE, Release, made, to_row

__all__ = ["pack"]


def pack(folder: Path) -> int:
    """Copy re-created releases to `learn`, write real ones by offsets, and pack each batch that the folder has.

    `folder/real.json`, where there are real releases, lists them: name, part, corpus, publisher, id.
    """
    listing = folder / "real.json"
    listed = json.loads(listing.read_text("utf-8")) if listing.exists() else []
    real = {
        part: [_real(folder, row) for row in listed if row["part"] == part and _done(folder, row)]
        for part in ("learn", *BATCHES)
    }
    for path in sorted((folder / "made" / "learn").rglob("*.ann")):
        family = HERE / "learn" / path.parent.parent.name
        family.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, family)
        shutil.copy(path.with_suffix(".txt"), family)
    if real["learn"]:
        (HERE / "learn" / "real.jsonl").write_text("".join(_line(r) for r in real["learn"]), "utf-8")
    (HERE / "blind").mkdir(exist_ok=True)
    for part in BATCHES:
        if releases := [*_made_in(folder / "made" / part), *real[part]]:
            _write_batch(part, releases)
    return 0


def _made_in(folder: Path) -> list[Release]:
    """The re-created releases of a batch: `FAMILY/PUBLISHER/NAME.txt`."""
    return [replace(release, family=path.name) for path in sorted(folder.glob("*")) for release in made(path)]


def _write_batch(part: str, releases: list[Release]) -> None:
    packed = gzip.compress("".join(_line(r) for r in releases).encode("utf-8"), mtime=0)
    (HERE / "blind" / f"{part}.jsonl.gz").write_bytes(packed)


def _done(folder: Path, row: dict[str, str]) -> bool:
    return Path(folder, "real", row["part"], f"{row['name']}.ann").exists()


def _real(folder: Path, row: dict[str, str]) -> Release:
    path = folder / "real" / row["part"] / f"{row['name']}.ann"
    notation = path.read_text("utf-8")
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    family = "us_local" if row["corpus"] == "us_local_da" else "us_federal"
    return Release(row["name"], row["publisher"], "US", family, text, parse(notation), row["corpus"], row["id"])


def _line(release: Release) -> str:
    return json.dumps(to_row(release), ensure_ascii=False) + "\n"
