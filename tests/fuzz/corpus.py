"""Extract every release of the dumps in a folder: `corpus.py FOLDER`. No failure, no line but the closing one, every
mention true, no age a figure.

Some releases are in Spanish, which is told as a failure of each: `--force` reads them as well.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from fuzz.ages import aged_figures
from pressfacts.record import Record


def main(folder: str) -> int:
    """Run the command over the folder and check what it wrote; 1 where something does not hold."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place, "facts.jsonl")
        command = [sys.executable, "-m", "pressfacts", "extract", "-o", str(out), "--text", "--jobs", "0"]
        given = [folder, "--input-format", "jsonl", "--force"]
        done = subprocess.run([*command, *given], stderr=subprocess.PIPE, text=True, check=False)
        *before, closing = done.stderr.splitlines() or [""]
        said = [line for line in before if " articles" not in line]
        articles, mentions, false, ages = _checked(out)
        size = out.stat().st_size >> 20
    sys.stdout.write("".join(f"{line}\n" for line in [*said[:20], *ages[:20]]))
    sys.stdout.write(
        f"{closing}\n{articles:,} articles, {mentions:,} mentions, {false:,} false, {len(ages):,} ages, {size:,} MB of records\n"
    )
    return int(bool(done.returncode or said or false or ages))


def _checked(out: Path) -> tuple[int, int, int, list[str]]:
    articles = mentions = false = 0
    ages: list[str] = []
    with out.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            msgspec.convert(record, Record)
            text = record["text"]
            found = list(_mentions(record))
            articles, mentions = articles + 1, mentions + len(found)
            false += sum(text[mention["start"] : mention["end"]] != mention["text"] for mention in found)
            ages += [f"an age: {f['kind']} {f['value']} of {f['sentence']!r}" for f in aged_figures(record)]
    return articles, mentions, false, ages


def _mentions(value: Any) -> Iterator[dict[str, Any]]:
    """Everything in a record that has a place and a text."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys() and "path" not in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _mentions(each)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
