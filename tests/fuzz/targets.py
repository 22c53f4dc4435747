"""What is fuzzed: each target takes bytes, reads a text or a choice out of them, and asserts what must hold."""

from collections.abc import Callable

from pressfacts.annotate.dates.find import find_dates
from pressfacts.annotate.facts import Context, Facts
from pressfacts.edtf import bounds
from pressfacts.errors import InputError
from pressfacts.numerals import GREATEST, find_numerals
from pressfacts.read import NotTextError, Reading, decode
from pressfacts.read import documents as documents_module
from pressfacts.read.documents import documents
from pressfacts.segment import segment
from pressfacts.text import normalize, split_sentences

_DAYS = (None, "2020-02-29", "0001-01-01", "9999-12-31", "2019-05", "soon")
_LONGEST = 4096


def _text(data: bytes) -> str:
    return data[:_LONGEST].decode("utf-8", "replace")


def segmenter(data: bytes) -> None:
    """Articles tile the text and none is blank."""
    text = _text(data)
    articles = list(segment(text))
    assert "".join(article.text for article in articles) == (text if text.strip() else "")
    assert all(text[article.start : article.end] == article.text for article in articles)


def numerals(data: bytes) -> None:
    """Numbers lie in the text, in order, apart, and within what JSON can hold."""
    text, at = _text(data), 0
    for numeral in find_numerals(text):
        assert at <= numeral.start < numeral.end <= len(text)
        assert all(value is None or 0 <= value <= GREATEST for value in (numeral.value, numeral.low, numeral.high))
        at = numeral.end


def dates(data: bytes) -> None:
    """Dates lie in the text, in order, apart, and their values can be read."""
    view = normalize(_text(data[1:]))
    published, at = _DAYS[data[0] % len(_DAYS)] if data else None, 0
    for mention in find_dates(view.text, Facts(Context(published=published), split_sentences(view.text))):
        assert at <= mention.start < mention.end <= len(view.text)
        bounds(mention.edtf)
        at = mention.end


def views(data: bytes) -> None:
    """Every range of a normalized view maps to a range of its text, and sentences lie in the view, in order."""
    text = _text(data)
    view, at, before = normalize(text), 0, 0
    for i in range(len(view.text)):
        start, end = view.span(i, i + 1)
        assert before <= start < end <= len(text)
        before = start
    for start, end in split_sentences(view.text).spans:
        assert at <= start < end <= len(view.text)
        at = end


def reader(data: bytes) -> None:
    """Bytes are a text that can be written, or no text; any input gives texts or errors of one line."""
    try:
        decode(data).encode("utf-8")
    except NotTextError as error:
        assert str(error)
    vars(documents_module)["TAKEN_APART"] = frozenset()  # in this process, where coverage is seen
    for item in documents("a file", data, Reading()):
        if isinstance(item, InputError):
            assert len(str(item).splitlines()) == 1
        else:
            item.text.encode("utf-8")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "segmenter": segmenter,
    "numerals": numerals,
    "dates": dates,
    "views": views,
    "reader": reader,
}
SEEDS: dict[str, tuple[bytes, ...]] = {
    "segmenter": (
        b"Two Men Held\n\nSource: Arvik Customs\nDate: 2021-05-03\n\nRIGA, Latvia - Text.\n\n---\n\n3 May 2021|PRESS RELEASE\n",
        b"FOR IMMEDIATE RELEASE\nDepartment of Fisheries\nContact:\n###\n\x0cAll news\n",
    ),
    "numerals": (
        b"1,006 and 12,34,567; 2.5 million, half a million, between 3 and 5-10 million, dozens of thousands",
        "1 234 567,89 ½ two hundred and five USD115k".encode(),
    ),
    "dates": (
        b"\x01from 3 to 10 October 2023, last week, two days ago, 3/4/21, Q1 2020, early 1990s, Monday 5 May",
        b"\x03between May 3, 2021 and the same day; 31 February; since 2019-10-30; the following year; FY20",
    ),
    "views": ("“Wrapped\r\nlines” – ﬁne\u200b\xa0… • one\n\n(a) two. No. 5 etc. U.S. The end!".encode(),),
    "reader": (
        b'{"text": "Police arrested 12 people.", "date": "2021-05-03"}\n{bad\n', b"text,date\nOne,2021\n", b"\xff\xfea\0b\0",
        b"<html><body><article><p>Police arrested 12 people.</p></article></body></html>",
        b"From: a@b.c\nMessage-ID: <1>\nSubject: x\nContent-Type: text/html\n\n<p>Police</p>", b"PK\x05\x06" + b"\0" * 18,
        b"<?xml version='1.0'?><rss><channel><item><title>a</title></item></channel></rss>", b"\x1f\x8b\x08\0", b"%PDF-1.4",
    ),
}  # fmt: skip
