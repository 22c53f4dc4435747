import io

import msgspec
import pytest

from made_up import EMPTY, RECORD, TEXT
from pressfacts.write.formats import binary_writer


def test_documents_hold_text_and_spans() -> None:
    from spacy import blank
    from spacy.tokens import DocBin

    stream = io.BytesIO()
    writer = binary_writer("docbin", stream)
    writer.write(msgspec.structs.replace(RECORD, text=TEXT))
    writer.write(msgspec.structs.replace(EMPTY, text="x"))
    writer.close()
    doc, other = DocBin(store_user_data=True).from_bytes(stream.getvalue()).get_docs(blank("en").vocab)
    assert (doc.text, other.text) == (TEXT, "x")
    assert doc.user_data["id"] == RECORD.id
    assert [(s.text, s.label_) for s in doc.spans["figures"]] == [(f.text, f.kind) for f in RECORD.figures]
    assert [(s.text, s.label_, s.kb_id_) for s in doc.spans["countries"]] == [
        ("Peru", "COUNTRY", "PE"),
        ("Ecuador", "COUNTRY", "EC"),
    ]
    assert ("Rosa Quispe", "PERSON") in [(e.text, e.label_) for e in doc.ents]
    assert len(doc.ents) == 8


def test_a_record_without_text_is_refused() -> None:
    with pytest.raises(ValueError, match="keep_text"):
        binary_writer("docbin", io.BytesIO()).write(RECORD)
