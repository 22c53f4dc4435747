"""Word and PDF files."""

import io

import pytest

from made_files import found, pdf, zipped
from pressfacts.read import Input, Reading


def word_file() -> bytes:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Ferrets go home", 0)
    document.add_paragraph("Police in Portugal arrested 14 people.")
    document.add_paragraph("")
    for item in ("Lisbon: 9", "Porto: 5"):
        document.add_paragraph(item, style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("City", "Arrests", "Lisbon", "9"), strict=True
    ):
        cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_file() -> None:
    (text,), errors = found("x", word_file())
    assert errors == []
    assert text == Input(
        "x",
        "Ferrets go home\n\nPolice in Portugal arrested 14 people.\n\n- Lisbon: 9\n- Porto: 5\n\n"
        "City | Arrests\nLisbon | 9\n",
    )


def test_broken_word_files() -> None:
    pytest.importorskip("docx")
    shell = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    for data in (shell, word_file()[:-30]):
        _, (error,) = found("x", data)
        assert error.startswith("x: a broken ")
    assert found("x", zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}))[1] == [
        "x: a spreadsheet, not text (export it as CSV)"
    ]


def test_a_pdf_file() -> None:
    pytest.importorskip("pypdf")
    (text,), errors = found("x", pdf("Ferrets go home\nPolice arrested 14 people in", "Portugal last week."))
    assert errors == []
    assert text == Input("x", "Ferrets go home\nPolice arrested 14 people in\nPortugal last week.\n")


def locked(algorithm: str, user: str = "secret") -> bytes:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("Hidden words.")))
    writer.encrypt(user, "owner", algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_encrypted_pdf_files(caplog: pytest.LogCaptureFixture) -> None:
    assert found("x", locked("RC4-128"))[1] == ["x: an encrypted PDF file (save it without its password first)"]
    assert found("x", locked("RC4-128", user=""))[0][0].text == "Hidden words.\n"
    pytest.importorskip("cryptography")
    assert found("x", locked("AES-256", user=""))[0][0].text == "Hidden words.\n"
    assert caplog.records == []


def test_broken_pdf_files(caplog: pytest.LogCaptureFixture) -> None:
    pytest.importorskip("pypdf")
    whole = pdf("Words.")
    for data in (b"%PDF-1.7\n%%EOF", b"%PDF-" + b"\0" * 500, whole[:200], whole.replace(b"/Pages", b"/Pogos")):
        texts, errors = found("x", data)
        assert len(texts) + len(errors) == 1
        assert all("\n" not in error for error in errors)
    assert found("x", pdf(""))[1] == ["x: a PDF file without text (scanned pages need a text recognition first)"]
    assert found("x", whole, Reading(format="text"))[1] == ["x: a PDF file, not text"]
    assert caplog.records == []
