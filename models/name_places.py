"""Writes `corpus/places.jsonl.gz`: the places, peoples, events and other names that a model finds in the releases of
`tests/gold`, which annotate people, organizations, operations and countries alone. Spans by digest and offsets, without
the texts.

usage: python models/name_places.py [MODEL]
"""

import gzip
import json
import sys
from collections.abc import Iterator, Sequence

import spacy

from build_corpus import HERE, PLACES, train_releases
from documents import Span
from gold.releases import digest
from pressfacts.text import normalize


def main(args: Sequence[str]) -> None:
    """Write the file."""
    model = args[0] if args else str(HERE / "en_pressfacts")
    nlp = spacy.load(model, exclude=["parser"])
    texts = [release.text for release in train_releases()]
    with gzip.GzipFile(HERE / "corpus" / "places.jsonl.gz", "wb", mtime=0) as out:
        for text in texts:
            row = {"sha256": digest(text), "spans": list(places(nlp, text))}
            out.write((json.dumps(row) + "\n").encode())
    print(len(texts), "releases")


def places(nlp: spacy.language.Language, text: str) -> Iterator[Span]:
    """Spans of `text` that the model calls a place, people, event or another thing with a name."""
    view = normalize(text)
    for entity in nlp(view.text).ents:
        if entity.label_ in PLACES:
            yield view.origin(entity.start_char), view.origin(entity.end_char - 1) + 1, entity.label_


if __name__ == "__main__":
    main(sys.argv[1:])
