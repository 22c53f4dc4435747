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


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>'
    "<w:drawing><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def run(text: str, wrap: str = "") -> str:
    """A run of text, within an element where `wrap` names one."""
    inner = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:{wrap}>{inner}</w:{wrap}>" if wrap else inner


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def cell(*blocks: str, merged: str = "") -> str:
    merge = f'<w:tcPr><w:vMerge w:val="{merged}"/></w:tcPr>' if merged else ""
    return f"<w:tc>{merge}{''.join(blocks)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    lines = ("<w:tr>" + "".join(cells) + "</w:tr>" for cells in rows)
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def word_text(body: str, notes: str = "") -> str:
    """What is read in a document of this XML, with `notes` as its footnotes."""
    texts, errors = found("x", word_data(body, notes))
    assert errors == []
    return texts[0].text


def word_data(body: str, notes: str = "") -> bytes:
    """A document of this XML."""
    docx = pytest.importorskip("docx")
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    document = docx.Document()
    for element in reversed(parse_xml(f"<w:body {W}>{body}</w:body>")):
        document.element.body.insert(0, element)
    if notes:
        blob = f"<w:footnotes {W}>{notes}</w:footnotes>".encode()
        part = Part(PackURI("/word/footnotes.xml"), "application/xml", blob, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            paragraph(run("Officers seized "), run("two boats", "ins"), run("a car", "del"), run(" at the port.")),
            "Officers seized two boats at the port.\n",
        ),
        (paragraph(run("Moved ", "moveTo"), run("gone", "moveFrom"), run("here.", "smartTag")), "Moved here.\n"),
        (
            paragraph(run("In "), f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Lisbon')}</w:sdtContent></w:sdt>", run(".")),
            "In Lisbon.\n",
        ),
        (f"<w:sdt><w:sdtContent>{paragraph(run('One.'))}</w:sdtContent></w:sdt>{paragraph(run('Two.'))}", "One.\n\nTwo.\n"),
        (paragraph(run("One"), BOX, run(" two.")), "One two.\n\nIn a box.\n"),
        (paragraph(f'<w:fldSimple w:instr="DATE">{run("17 May 2024")}</w:fldSimple>'), "17 May 2024\n"),
        (
            table((cell(paragraph(run("A")), table((cell(paragraph(run("C"))), cell(paragraph(run("D"))))))
                   , cell(paragraph(run("B"))))),
            "A | B\nC | D\n",
        ),
        (
            table(
                (cell(paragraph(run("A")), merged="restart"), cell(paragraph(run("B")))),
                (cell(paragraph(), merged="continue"), cell(paragraph(run("C")))),
            ),
            "A | B\nA | C\n",
        ),
        (table((f"<w:sdt><w:sdtContent>{cell(paragraph(run('In'), run(' it', 'ins')))}</w:sdtContent></w:sdt>",)), "In it\n"),
        (table((cell(paragraph(run("A"), BOX)),)), "A\n\nIn a box.\n"),
    ],
)  # fmt: skip
def test_what_the_words_of_a_word_file_are_wrapped_in(body: str, text: str) -> None:
    assert word_text(body) == text


def test_a_cell_that_is_merged_downwards_is_not_given_without_end() -> None:
    """A few kilobytes, packed, that would make two gigabytes of text."""
    first = (cell(paragraph(run("Police seized a boat. " * 1_000)), merged="restart"),)
    data = word_data(table(first, *[(cell(paragraph(), merged="continue"),)] * 100_000))
    assert len(data) < 1 << 20
    assert found("x", data) == ([], ["x: a .docx file with more than 64 million characters"])


def test_notes_come_after_their_paragraph() -> None:
    body = paragraph(run("One."), '<w:r><w:footnoteReference w:id="2"/></w:r>') + paragraph(run("Two."))
    notes = f'<w:footnote w:id="2">{paragraph(run("A note."))}</w:footnote>'
    assert word_text(body, notes) == "One.\n\nA note.\n\nTwo.\n"


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
