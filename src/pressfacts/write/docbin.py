"""spaCy's DocBin (`.spacy`): what `spacy train`, `spacy debug data` and `DocBin().from_disk` read.

A document is an article's text, split into tokens by spaCy's blank English. Span groups have the names of the
record's lists, labels are PERSON, ORG, COUNTRY, DATE, OPERATION and the figures' kinds; `doc.ents` are the
mentions that do not overlap, longest first, without figures. A mention that ends within a token is widened to it.
The format is one compressed block, so it is written after the last record.
"""

from typing import BinaryIO

from spacy import blank
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans

from pressfacts.record import Mention, Record
from pressfacts.write.texts import text_of

_LABELS = (
    ("people", "PERSON", None),
    ("organizations", "ORG", None),
    ("countries", "COUNTRY", "alpha_2"),
    ("dates", "DATE", "edtf"),
    ("operations", "OPERATION", None),
)


class DocBinWriter:
    """Keeps the documents serialized until `close`."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._nlp = blank("en")
        self._nlp.max_length = 1 << 40
        self._docs = DocBin(store_user_data=True)

    def write(self, record: Record) -> None:
        """Add one article; ValueError where the record has no text."""
        self._docs.add(self._doc(record))

    def close(self) -> None:
        """Write the block."""
        self._stream.write(self._docs.to_bytes())

    def _doc(self, record: Record) -> Doc:
        doc = self._nlp.make_doc(text_of(record))
        entities: list[Span] = []
        for name, label, key in _LABELS:
            things = getattr(record, name)
            spans = [_span(doc, m, label, getattr(t, key) if key else t.name) for t in things for m in t.mentions]
            doc.spans[name] = [span for span in spans if span is not None]
            entities.extend(doc.spans[name])
        figures = [_span(doc, Mention(f.start, f.end, f.text), f.kind, "") for f in record.figures]
        doc.spans["figures"] = [span for span in figures if span is not None]
        doc.ents = filter_spans(entities)
        doc.user_data |= {"id": record.id, "path": record.document.path, "index": record.document.index}
        return doc


def _span(doc: Doc, mention: Mention, label: str, name: str | None) -> Span | None:
    """The tokens of a mention; the name, code or date of its entry is in `span.kb_id_`."""
    span: Span | None = doc.char_span(
        mention.start, mention.end, label=label, kb_id=name or "", alignment_mode="expand"
    )
    return span
