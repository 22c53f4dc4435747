"""Annotated texts: a text with labelled character ranges."""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pressfacts.text import normalize

LABELS = ("PERSON", "ORG", "GPE", "NORP", "OPERATION", "EVENT", "MISC")

UNKNOWN = "?"  # a name or none, of whatever kind: nothing is learned there

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its names: `spans` are sorted, do not overlap, and count code points of `text`."""

    id: str
    source: str
    text: str
    spans: list[Span] = field(default_factory=list)


def normalized(document: Document) -> Document:
    """The document as the model sees it at run time, through `pressfacts.text.normalize`."""
    view = normalize(document.text)
    origins = [view.origin(i) for i in range(len(view.text))]
    spans = []
    for start, end, label in document.spans:
        left, right = bisect_left(origins, start), bisect_left(origins, end)
        while left < right and view.text[left].isspace():
            left += 1
        while left < right and view.text[right - 1].isspace():
            right -= 1
        if left < right:
            spans.append((left, right, label))
    return Document(document.id, document.source, view.text, spans)


def find_surfaces(text: str, surfaces: Iterable[tuple[str, str]]) -> list[Span]:
    """All whole-word occurrences of `(surface, label)` pairs, the longest first, without overlap."""
    taken = bytearray(len(text))
    spans: list[Span] = []
    for surface, label in sorted(set(surfaces), key=lambda pair: (-len(pair[0]), pair)):
        for match in _whole_words(surface).finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                spans.append((start, end, label))
    return sorted(spans)


def _whole_words(surface: str) -> re.Pattern[str]:
    body = r"\s+".join(re.escape(word) for word in surface.split())
    left = r"(?<!\w)" if surface[:1].isalnum() else ""
    right = r"(?!\w)" if surface[-1:].isalnum() else ""
    return re.compile(left + body + right)


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """The longest of spans that overlap, sorted."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s)):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return sorted(kept)


def read_documents(path: Path) -> list[Document]:
    """The documents of a JSONL file that `write_documents` wrote."""
    with path.open(encoding="utf-8") as lines:
        return [_from_json(json.loads(line)) for line in lines]


def write_documents(path: Path, documents: Iterable[Document]) -> None:
    """Write one JSON object per document."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(_to_lines(documents))


def _to_lines(documents: Iterable[Document]) -> Iterator[str]:
    for d in documents:
        record = {"id": d.id, "source": d.source, "text": d.text, "spans": d.spans}
        yield json.dumps(record, ensure_ascii=False) + "\n"


def _from_json(record: dict[str, Any]) -> Document:
    spans = [(start, end, label) for start, end, label in record["spans"]]
    return Document(record["id"], record["source"], record["text"], spans)
