"""The `pressfacts_names` component: `doc.ents`, as the pipeline's entity recognizer sets them, in less of time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from spacy.language import Language
from spacy.tokens import Span

from pressfacts.annotate.network.names import NameNetwork, name_network
from pressfacts.annotate.network.thinc_layers import UnknownLayersError

FACTORY = "pressfacts_names"
_BATCH = 32


class Names:
    """Finds the entities of Docs; those that come with entities or sentences of their own are left to spaCy."""

    def __init__(self, recognizer: Any, network: NameNetwork) -> None:
        self._recognizer = recognizer
        self._network = network

    def __call__(self, doc: Any) -> Any:
        """Set `doc.ents`."""
        return self._named([doc])[0]

    def pipe(self, docs: Iterable[Any], *, batch_size: int = _BATCH) -> Iterator[Any]:
        """The same for many."""
        given = iter(docs)
        while batch := list(islice(given, batch_size)):
            yield from self._named(batch)

    def _named(self, docs: Sequence[Any]) -> Sequence[Any]:
        begun = [_is_begun(doc) for doc in docs]
        plain = [doc for doc, is_begun in zip(docs, begun, strict=True) if not is_begun]
        for doc, found in zip(plain, self._network(plain), strict=True):
            doc.set_ents([Span(doc, start, end, label) for start, end, label in found])
        return [self._recognizer(doc) if is_begun else doc for doc, is_begun in zip(docs, begun, strict=True)]


def _is_begun(doc: Any) -> bool:
    """Whether a Doc has entities, or knows where its sentences start: both bind the recognizer."""
    return bool(doc.has_annotation("ENT_IOB") or doc.has_annotation("SENT_START"))


def add_names(nlp: Language) -> None:
    """Let the network find what the pipeline's `ner` finds, which is kept aside; not where that is built otherwise."""
    try:
        nlp.add_pipe(FACTORY, after="ner")
    except UnknownLayersError:
        return
    nlp.disable_pipe("ner")


@Language.factory(FACTORY, assigns=["doc.ents"])
def make_names(nlp: Language, name: str) -> Names:  # noqa: ARG001
    """The component for a pipeline whose `ner` is built as the shipped one; UnknownLayersError where it is not."""
    recognizer = nlp.get_pipe("ner")
    return Names(recognizer, name_network(recognizer))
