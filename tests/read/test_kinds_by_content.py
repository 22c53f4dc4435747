"""What an input is, by what stands in it; and what it is not taken for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_files import found
from pressfacts.cli.options import INPUT_FORMATS
from pressfacts.read import formats, reading
from pressfacts.read.sniff import packed_kind, text_kind


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("html", "\n<!-- saved --><!DOCTYPE HTML><html>"),
        ("html", "<?xml version='1.0'?>\n<html xmlns='x'>"),
        ("html", "<p>Police</p>"),
        ("rss", "<?xml version='1.0'?><?xml-stylesheet href='x'?>\n<rss version='2.0'>"),
        ("rss", "<feed xmlns='http://www.w3.org/2005/Atom'>"),
        ("xml", "<?xml version='1.0'?><note>"),
        ("text", "<lorry> was the word that the officer used."),
        ("text", "<<< FOR IMMEDIATE RELEASE >>>"),
        ("json", '{"text": "a"}'),
        ("jsonl", '{"text": "a"}\n{"text": "b"}'),
        ("jsonl", '\ufeff{"text": "a\n{"text": "b"}\n'),
        ("json", '{\n  "text": "a"\n}'),
        ("json", '[{"text": "a"'),
        ("json", "[]"),
        ("text", "[Updated] Police in Lyon arrested nobody."),
        ("text", "{not json} as the chief likes to say"),
        ("eml", "Received: from a\n\tby b\nSubject: x\nMessage-ID: <1>\n\nBody"),
        ("text", "From: Press office\nDate: 3 May 2024\nSubject: Crabs freed\n\nPolice freed crabs."),
        ("text", "Date: 3 May 2024\nTitle: Crabs freed\n\nPolice freed crabs."),
        ("csv", "id,text\n1,a"),
        ("csv", "URL\tTitle\tBody\n"),
        ("text", "text"),
        ("text", "Arrests, seizures and a body, in that order"),
        ("text", ""),
    ],
)
def test_text_kinds(kind: str, text: str) -> None:
    assert text_kind(text) == kind


def test_packed_kinds() -> None:
    assert packed_kind(b"\xef\xbb\xbf\r\n%PDF-1.4") == "pdf"
    assert packed_kind(b"The magic word is %PDF-1.4") is None
    assert packed_kind(b"") is None


def test_every_format_can_be_asked_for() -> None:
    assert set(INPUT_FORMATS) == set(reading.INPUT_FORMATS) == {"text", *formats._HOME}


@given(
    st.text(max_size=200)
    | st.sampled_from("<{[%").flatmap(lambda c: st.text('<>{}[]":,%-!? \nab', max_size=60).map(c.__add__))
)
def test_any_text_has_a_kind(text: str) -> None:
    assert text_kind(text) in {*INPUT_FORMATS, "xml"}


@settings(deadline=None)  # the first page imports its reader
@given(
    st.binary(max_size=300)
    | st.sampled_from([b"PK\3\4", b"\x1f\x8b\x08", b"{", b"<rss", b"<html><p>", b"id,text\n"]).flatmap(
        lambda b: st.binary(max_size=80).map(b.__add__)
    )
)
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    texts, errors = found("x", data)
    for text in texts:
        text.text.encode()
    assert all("\n" not in error for error in errors)
