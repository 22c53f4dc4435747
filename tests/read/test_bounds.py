"""Each reader has bounds, and what meets one is a failure that is named, soon."""

import time
import zipfile

import pytest

from made_files import found, pdf, zipped
from pressfacts.read import Reading, bounds
from pressfacts.read import zipped as archives
from pressfacts.read.formats import pdf as pdf_format
from pressfacts.read.formats import reader_of, word
from read.hostile import MESSAGE, many_pages, overlapping_zip

BODY = b"\nPolice arrested 12 people."
QUOTED = b'Content-Type: text/plain; a="'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (MESSAGE + b"X-A: b\n" * 80_000 + BODY, "a message with more than 5,000 header fields"),
        (
            MESSAGE + b"X-A: b\r\n" + b"\tc\r\n" * 300_000 + b"\r" + BODY,
            "a message with a header field of more than 1,000,000 characters",
        ),
        (
            MESSAGE.replace(b"Subject: x", b"Subject:" + b" =?utf-8?q?a?=" * 60_000) + BODY,
            "a message with a subject of more than 10,000 characters",
        ),
        (
            MESSAGE + QUOTED + b";" * 100_000 + b"\n" + BODY,
            "a message with more than 200 parameters in one header field",
        ),
        (
            MESSAGE + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" + QUOTED + b";\n " * 100_000 + BODY,
            "a message with more than 200 parameters in one header field",
        ),
        (
            MESSAGE + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n\n" * 5_000,
            "a message of more than 2,000 parts",
        ),
    ],
)
def test_messages(data: bytes, said: str) -> None:
    start = time.monotonic()
    assert found("x", data) == ([], [f"x: {said}"])
    assert time.monotonic() - start < 10


def test_a_long_subject_within_bounds_is_whole() -> None:
    data = MESSAGE.replace(b"Subject: x", b"Subject:" + b" =?utf-8?q?word_?=" * 400) + BODY
    (message,), errors = found("x", data)
    assert errors == []
    assert message.text.count("word") == 400


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (20_000, "a PDF file of 20,000 pages, more than 10,000"),
        (9_000, "a PDF file that names the same pages again and again"),
    ],
)
def test_pdf_files_that_repeat_their_pages(pages: int, said: str) -> None:
    pytest.importorskip("pypdf")
    start = time.monotonic()
    assert found("x", many_pages(pages)) == ([], [f"x: {said}"])
    assert time.monotonic() - start < 20
    assert found("x", many_pages(3))[0][0].text.count("12 people") == 3


def test_the_text_of_a_pdf_file_has_a_length(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pypdf")
    monkeypatch.setattr(pdf_format, "PDF_TEXT", 20)
    with pytest.raises(Exception, match=r"^x: a PDF file with more than \d+ million characters$"):
        list(reader_of("pdf")("x", pdf("Ten words.", "Ten words.", "Ten words."), Reading()))


def test_overlapping_members_are_refused() -> None:
    start = time.process_time()
    assert found("x", overlapping_zip(2_000)) == ([], ["x: a zip file whose members overlap, as in no honest one"])
    assert time.process_time() - start < 2
    assert len(found("x", overlapping_zip(1))[0]) == 1


def test_what_is_refused_counts_as_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST", 3 << 20)
    data = zipped({f"{i}.txt": b"a" * (2 << 20) for i in range(50)})
    opened: list[str] = []
    open_member = zipfile.ZipFile.open

    def watched(self: zipfile.ZipFile, name: zipfile.ZipInfo) -> object:
        opened.append(name.filename)
        return open_member(self, name)

    monkeypatch.setattr(zipfile.ZipFile, "open", watched)
    texts, errors = found("x", data)
    assert len(texts) == 1
    assert len(errors) == 49
    assert opened == ["0.txt", "1.txt"]
    assert errors[-1] == "x/49.txt: not read, as the archive unpacks to more than 3 MB"


def word_package(members: dict[str, bytes]) -> bytes:
    return zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"} | members)


@pytest.mark.parametrize(
    ("members", "bound", "value", "said"),
    [
        ({f"word/{i}.bin": b"" for i in range(20)}, "WORD_MEMBERS", 10, "of 22 parts, more than 10"),
        ({"word/a.png": b"a" * (3 << 20)}, "WORD_UNPACKED", 2 << 20, "that unpacks to more than 2 MB"),
        ({"word/document.xml": b" " * (3 << 20)}, "WORD_XML", 2 << 20, "with more than 2 MB in word/document.xml"),
        ({"word/document.xml": b"<!DOCTYPE x>"}, "WORD_XML", 2 << 20, "that declares entities, which is not read"),
    ],
)
def test_word_files(
    members: dict[str, bytes], bound: str, value: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("docx")
    monkeypatch.setattr(word, bound, value)
    with pytest.raises(Exception, match=f"^x: a .docx file {said}$"):
        list(reader_of("docx")("x", word_package(members), Reading()))


@pytest.mark.parametrize("depth", [300, 20_000])
def test_entries_within_entries_are_parts_of_the_first(depth: int) -> None:
    data = b"<rss><channel>" + b"<item><description>a" * depth + b"</description></item>" * depth + b"</channel></rss>"
    start = time.process_time()
    texts, errors = found("x", data)
    assert time.process_time() - start < 5
    assert len(texts) + len(errors) == 1
    assert errors in ([], ["x: entry 1: nested too deep"])


def test_a_feed_that_gives_its_elements_attributes_is_refused() -> None:
    data = b"<?xml version='1.0'?><!DOCTYPE rss [<!ATTLIST a b CDATA 'cccc'>]><rss><channel/></rss>"
    assert found("x", data, Reading(format="rss"))[1] == ["x: a feed that declares entities, which is not read"]


def test_a_record_with_tags_that_never_close_is_read_soon() -> None:
    start = time.process_time()
    texts, errors = found("x", b'{"text": "<p>One' + b"<a " * 100_000 + b'"}\n{"text": "Two."}\n')
    assert time.process_time() - start < 5
    assert (len(texts), errors) == (2, [])


def test_the_first_line_of_a_table_has_a_length() -> None:
    data = b"a," * (bounds.HEADER_LINE // 2) + b"text\n1,2\n"
    assert found("x.csv", data)[1] == ["x.csv: a table whose first line has more than 1,048,576 characters"]


def test_bounds_are_far_above_what_there_is() -> None:
    assert bounds.HEADERS >= 1_000
    assert bounds.PAGES >= 5_000
    assert min(bounds.LONGEST.values()) >= 64 << 20
    assert set(bounds.LONGEST) == set(bounds.SECONDS)
