"""Builds the training and test texts of the model from `../shared` and from `models/corpus`.

Writes `train.jsonl`, `dev.jsonl` (the shared development gold, never trained on), `newswire_test.jsonl`
(held out of the newswire by hash), `batch_test.jsonl` (batches of releases whose publishers no other text has) and
`written_test.jsonl` (held out of the project's own releases) into `models/.build/corpus`.
"""

import argparse
import gzip
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from documents import Document, Span, find_surfaces, normalized, without_overlaps, write_documents
from pressfacts import territories

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from gold.releases import Release, blind, digest, learned

Record = dict[str, Any]

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"

NEWSWIRE_LABELS = {
    "Person": "PERSON",
    "Organization": "ORG",
    "Location": "GPE",
    "Facility": "GPE",
    "NORP": "NORP",
    "Misc": "MISC",
    "Product": "MISC",
}
TAG_LABELS = {
    "person": "PERSON",
    "org": "ORG",
    "place": "GPE",
    "norp": "NORP",
    "operation": "OPERATION",
    "event": "EVENT",
    "misc": "MISC",
}
NEWSWIRE_TEST_SHARE = 80 / 875
WRITTEN_TEST_SHARE = 0.15
TEST_BATCHES = ("batch-6", "batch-7", "batch-8")  # never trained on: how sure facts are is learned from them
PLACES = ("GPE", "NORP", "EVENT", "MISC")  # what the annotated releases of `tests/gold` leave out or know in part
SHINGLE_WORDS = 8
MAX_SHARED_SHINGLES = 0.15


def main() -> None:
    """Build all corpora and print what they hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--corpus", type=Path, default=HERE / "corpus")
    parser.add_argument("--out", type=Path, default=HERE / ".build" / "corpus")
    options = parser.parse_args()
    build(options.shared, options.corpus, options.out)


def build(shared: Path, corpus: Path, out: Path) -> None:
    """Write all corpora to `out`."""
    dev = [normalized(d) for d in read_gold(shared / "gold" / "dev")]
    newswire_train, newswire_test = split(read_newswire(shared / "ner"), NEWSWIRE_TEST_SHARE)
    written_train, written_test = split(read_written(corpus / "written"), WRITTEN_TEST_SHARE)
    candidates = [
        *read_gold(shared / "gold" / "train"),
        *read_annotated(corpus / "annotated.jsonl", shared / "corpus", "annotated"),
        *read_releases(corpus / "places.jsonl.gz"),
        *written_train,
        *newswire_train,
        *read_annotated(corpus / "silver.jsonl.gz", shared / "corpus", "silver"),
    ]
    train = without_echoes((normalized(d) for d in candidates), [d.text for d in dev])
    for name, documents in {
        "train": train,
        "dev": dev,
        "batch_test": [normalized(named(r)) for r in test_releases()],
        "newswire_test": [normalized(d) for d in newswire_test],
        "written_test": [normalized(d) for d in written_test],
    }.items():
        write_documents(out / f"{name}.jsonl", documents)
        print(name, *(f"{source}={count}" for source, count in Counter(d.source for d in documents).items()))


def read_gold(folder: Path) -> Iterator[Document]:
    """The shared gold releases, their names found by surface strings."""
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        gold = json.loads(path.read_text(encoding="utf-8"))
        yield Document(path.stem, "gold", text, find_surfaces(text, gold_surfaces(gold)))


def read_releases(places: Path) -> Iterator[Document]:
    """The annotated releases of `tests/gold` but the test batches, their places and other names from `places`."""
    with gzip.open(places, "rt", encoding="utf-8") as lines:
        others = {row["sha256"]: row["spans"] for row in map(json.loads, lines)}
    for release in train_releases():
        spans = [(start, end, label) for start, end, label in others.get(digest(release.text), ())]
        yield named(release, spans)


def test_releases() -> list[Release]:
    """The releases of the test batches."""
    return [release for part in TEST_BATCHES for release in blind(part)]


def train_releases() -> list[Release]:
    """The annotated releases that are no test."""
    kept_apart = {release.name for release in test_releases()}
    return [release for release in learned() if release.name not in kept_apart]


def named(release: Release, others: Iterable[Span] = ()) -> Document:
    """An annotated release with its names, and `others` where they touch none of those."""
    spans = find_surfaces(release.text, gold_surfaces(release.gold))
    free = [o for o in others if all(o[1] <= start or end <= o[0] for start, end, _ in spans)]
    return Document(release.name, "release", release.text, sorted([*spans, *free]))


def gold_surfaces(gold: Record) -> Iterator[tuple[str, str]]:
    """`(surface, label)` of everything named in an annotated release; the first label of a string holds."""
    seen: set[str] = set()
    for surface, label in _all_surfaces(gold):
        if surface.strip() and surface not in seen:
            seen.add(surface)
            yield surface.strip(), label


def _all_surfaces(gold: Record) -> Iterator[tuple[str, str]]:
    for key, label in (("people", "PERSON"), ("organizations", "ORG"), ("operations", "OPERATION")):
        for entry in gold[key]:
            yield from ((surface, label) for surface in entry["mentions"])
    for country in gold["countries"]:
        names_only = "adjective" not in country["via"]
        for surface in country["mentions"]:
            yield surface, "GPE" if names_only or not is_adjective(surface) else "NORP"
    for key, label in (("places", "GPE"), ("events", "EVENT"), ("misc", "MISC")):
        yield from ((surface, label) for surface in gold.get(key, []))


def is_adjective(surface: str) -> bool:
    """Whether a country's mention is an adjective or demonym ("Belgian", "Spaniards") and not its name."""
    return territories.lookup(surface) is None and territories.adjective(surface) is not None


def read_newswire(folder: Path) -> Iterator[Document]:
    """World newswire with the labels of this project; articles with unaligned offsets are left out."""
    with gzip.open(folder / "worldwide_train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if not record["aligned"]:
                continue
            spans = [(s, e, NEWSWIRE_LABELS[label]) for s, e, label in record["spans"] if label in NEWSWIRE_LABELS]
            yield Document(record["id"], "newswire", record["text"], without_overlaps(spans))


def read_written(folder: Path) -> Iterator[Document]:
    """The project's own releases: one or more a file, parted by a line of `=`, names tagged inline."""
    for path in sorted(folder.glob("**/*.txt")):
        releases = re.split(r"^={5,}[^\n]*\n", path.read_text(encoding="utf-8"), flags=re.M)
        for number, tagged in enumerate(release for release in releases if release.strip()):
            text, spans = parse_tagged(tagged.strip() + "\n")
            yield Document(f"{path.stem}-{number:03}", "written", text, spans)


def parse_tagged(tagged: str) -> tuple[str, list[Span]]:
    """Text and spans of a release with `<person>…</person>` and the like; tags do not nest."""
    text, spans, opened = "", [], None
    at = 0
    for match in re.finditer(rf"<(/?)({'|'.join(TAG_LABELS)})>", tagged):
        text += tagged[at : match.start()]
        at = match.end()
        closing, tag = match.groups()
        if not closing:
            if opened:
                raise ValueError(f"<{tag}> inside <{opened[1]}> near {text[-60:]!r}")
            opened = (len(text), tag)
        elif opened and opened[1] == tag:
            if opened[0] < len(text):
                spans.append((opened[0], len(text), TAG_LABELS[tag]))
            opened = None
        else:
            raise ValueError(f"</{tag}> closes nothing near {text[-60:]!r}")
    return text + tagged[at:], spans


def read_annotated(annotations: Path, corpus: Path, source: str) -> Iterator[Document]:
    """Releases of the unlabelled shared corpus whose annotation is kept here by id and offsets."""
    if not annotations.exists():
        return
    opened = gzip.open if annotations.suffix == ".gz" else open
    with opened(annotations, "rt", encoding="utf-8") as lines:
        wanted = [json.loads(line) for line in lines]
    for name in sorted({record["corpus"] for record in wanted}):
        records = [record for record in wanted if record["corpus"] == name]
        texts = read_corpus_texts(corpus / f"{name}.jsonl.gz", {record["id"] for record in records})
        for record in records:
            text = matching(texts[record["id"]], record)
            if text is None:
                print(f"left out, text differs: {name} {record['id']}")
                continue
            spans = [(start, end, label) for start, end, label in record["spans"]]
            yield Document(f"{name}/{record['id']}", source, text, spans)


def read_corpus_texts(path: Path, ids: set[str]) -> dict[str, list[Record]]:
    """The records of one corpus file that have one of `ids`; an id may stand for several."""
    texts: dict[str, list[Record]] = {wanted: [] for wanted in ids}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["id"] in texts:
                texts[record["id"]].append(record)
    return texts


def matching(candidates: list[Record], wanted: Record) -> str | None:
    """The start of the text of that length which has that hash."""
    for candidate in candidates:
        text = with_headline(candidate) if wanted.get("headline") else candidate["text"]
        start = text[: wanted["chars"]]
        if hashlib.sha256(start.encode()).hexdigest() == wanted["sha256"]:
            return start
    return None


def with_headline(record: Record) -> str:
    """A corpus record as one release: its title, a blank line, its text."""
    title = (record.get("title") or "").strip()
    return f"{title}\n\n{record['text']}" if title else record["text"]


def split(documents: Iterable[Document], test_share: float) -> tuple[list[Document], list[Document]]:
    """Train and test by a hash of the id, so that a document stays on its side whatever else is added."""
    train: list[Document] = []
    test: list[Document] = []
    for document in documents:
        point = int(hashlib.sha256(document.id.encode()).hexdigest()[:8], 16) / 16**8
        (test if point < test_share else train).append(document)
    return train, test


def without_echoes(documents: Iterable[Document], held_out: list[str]) -> list[Document]:
    """The documents that do not repeat held-out texts, and each text once, the first to come."""
    known = set().union(*map(shingles, held_out))
    kept: list[Document] = []
    seen: set[str] = set()
    for document in documents:
        own = shingles(document.text)
        if document.id in seen or document.text in seen:
            continue
        if own and len(own & known) / len(own) > MAX_SHARED_SHINGLES:
            print(f"left out, echoes a held-out text: {document.source} {document.id}")
            continue
        seen.update((document.id, document.text))
        kept.append(document)
    return kept


def shingles(text: str) -> set[int]:
    """Hashes of all runs of eight words."""
    words = re.findall(r"\w+", text.casefold())
    return {hash(tuple(words[i : i + SHINGLE_WORDS])) for i in range(len(words) - SHINGLE_WORDS + 1)}


if __name__ == "__main__":
    main()
