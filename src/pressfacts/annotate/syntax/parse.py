"""The parser: words in, heads and relations out. No spaCy object leaves this module."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

Arcs = tuple[list[int], list[str]]
"""Of each word the index of its head (its own for a root), and its relation in ClearNLP's labels."""
Parse = Callable[[Sequence[Sequence[str]]], list[Arcs]]


def with_parser(nlp: "Language") -> Parse:
    """The parser of a pipeline, the shipped one where it has none."""
    if "parser" not in nlp.component_names:
        return shipped_parser()
    return _parse(nlp.vocab, nlp.get_pipe("parser"))


@lru_cache(maxsize=1)
def shipped_parser() -> Parse:
    """The parser of the shipped model."""
    from pressfacts.annotate.pipeline import load_parser

    nlp = load_parser()
    return _parse(nlp.vocab, nlp.get_pipe("parser"))


def _parse(vocab: Any, parser: Any) -> Parse:
    from pressfacts.annotate.network import UnknownLayersError, arc_network

    try:
        return arc_network(parser)
    except UnknownLayersError:
        return _parse_by_spacy(vocab, parser)


def _parse_by_spacy(vocab: Any, parser: Any) -> Parse:
    from spacy.attrs import DEP, HEAD
    from spacy.tokens import Doc

    def parse(sentences: Sequence[Sequence[str]]) -> list[Arcs]:
        docs = [Doc(vocab, words=list(words)) for words in sentences]
        parser.set_annotations(docs, parser.predict(docs))
        found = []
        for doc in docs:
            rows = doc.to_array([HEAD, DEP])
            offsets = rows[:, 0].astype("int64")
            found.append(
                (
                    [i + int(offset) for i, offset in enumerate(offsets)],
                    [vocab.strings[int(label)] or "dep" for label in rows[:, 1]],
                )
            )
        return found

    return parse
