"""Turns annotators' files into `corpus/annotated.jsonl`: spans by document id and offsets, without the
texts.

An annotator leaves `NNN.json` (label → surface strings) beside `NNN.txt` (the text as read, a start of a
record of `../shared/corpus`) and `NNN.meta` (`corpus`, `id`, `chars`). All whole-word occurrences of a
string count.
"""

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

from documents import find_surfaces

KEY_LABELS = {"PLACE": "GPE"}


def main() -> None:
    """Convert all annotated files under the given folders."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "corpus" / "annotated.jsonl")
    options = parser.parse_args()
    paths = sorted(path for folder in options.folders for path in folder.glob("**/*.json"))
    records = [record for path in paths if (record := convert(path))]
    records.sort(key=lambda r: (r["corpus"], r["id"], r["sha256"]))
    with options.out.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    print(len(records), "documents,", sum(len(r["spans"]) for r in records), "spans")


def convert(path: Path) -> dict[str, Any] | None:
    """One annotated file as a record, or `None` where it cannot be read yet."""
    try:
        annotation = json.loads(path.read_text(encoding="utf-8"))
        meta = json.loads(path.with_suffix(".meta").read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        print(f"left out: {path}: {error}")
        return None
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    surfaces = [(s, KEY_LABELS.get(key, key)) for key, strings in annotation.items() for s in strings if s.strip()]
    first = dict(reversed(surfaces))
    spans = find_surfaces(text, first.items())
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return {"corpus": meta["corpus"], "id": meta["id"], "chars": len(text), "sha256": sha256, "spans": spans}


if __name__ == "__main__":
    main()
