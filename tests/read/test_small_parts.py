"""Days as other tools write them, kinds by content, tags with too many attributes, JSON that is broken."""

import pytest

from pressfacts.read.bounds import ATTRIBUTES
from pressfacts.read.crowded import has_crowded_tag
from pressfacts.read.days import day_of
from pressfacts.read.document import Input
from pressfacts.read.formats import json_values, lines
from pressfacts.read.kinds import NotTextError, check_bytes, check_text
from pressfacts.read.language import foreign
from pressfacts.read.markup import is_markup, to_text
from pressfacts.read.reading import Reading
from pressfacts.read.sniff import first_line, header_cells, text_kind


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-03T10:00:00Z", "2024-05-03"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("20240503", "2024-05-03"),
        (1714730400, "2024-05-03"),
        (1714730400000, "2024-05-03"),
        ("Fri, 03 May 2024 23:30:00 -0500", "2024-05-03"),
        ("3 May 2024", "2024-05-03"),
        ("05/03/2024", None),
        ("25/03/2024", "2024-03-25"),
        ("2024-02-31", None),
        (True, None),
        (None, None),
        ("soon", None),
    ],
)
def test_days(value: object, day: str | None) -> None:
    assert day_of(value) == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Guards met.", "text"),
        ("<!DOCTYPE html><html><body>x", "html"),
        ("<?xml version='1.0'?><!-- x --><rss version='2.0'>", "rss"),
        ("<?xml version='1.0'?><letter/>", "xml"),
        ("<3 eels", "text"),
        ('[{"text": "x"}]', "json"),
        ('{"text": "x"}\n{"text": "y"}', "jsonl"),
        ("{eels}", "text"),
        ("[eels]", "text"),
        ("title,text\na,b", "csv"),
        ("title;text\na;b", "csv"),
        ("Date: Fri, 3 May 2024\nFrom: a@b.example\nSubject: x\nMessage-ID: <1@b>\n\nx", "eml"),
    ],
)
def test_kinds_of_text(text: str, kind: str) -> None:
    assert text_kind(text) == kind


def test_the_header_of_a_table() -> None:
    assert first_line("\ufeffa,b\r\nc") == "a,b"
    assert header_cells('"a, b" , c', ",") == ["a, b", "c"]


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\x03\x04", b"\x1f\x8b", b"BZh91AY&SY", b"\0" * 257 + b"ustar"])
def test_bytes_that_are_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError):
        check_bytes(data)


def test_a_stray_control_character_is_text_and_many_are_not() -> None:
    check_bytes(b"Guards met.")
    check_text("Guards\x01 met.")
    with pytest.raises(NotTextError, match="binary"):
        check_text("\x01\x02\x03\x04Guards")


@pytest.mark.parametrize(
    ("page", "crowded"),
    [
        ("<p " + "a=1 " * (ATTRIBUTES + 1) + ">", True),
        ("<p " + "a=1 " * ATTRIBUTES + ">", False),
        ("<!-- <p " + "a=1 " * (ATTRIBUTES + 1) + "> -->", False),
        ("<script>'<p " + "a " * (ATTRIBUTES + 1) + ">'</script>", False),
        ("<p a=1>" * (ATTRIBUTES + 1), False),
    ],
)
def test_tags_with_too_many_attributes(page: str, crowded: bool) -> None:
    assert has_crowded_tag(page) == crowded


def told(found: list[object]) -> list[str]:
    return [item.text if isinstance(item, Input) else str(item) for item in found]


def test_json_gives_its_records_and_then_the_error() -> None:
    data = b'[{"text": "one"}] {"items": [{"text": "two"}]} {"text": '
    first, second, error = told([*json_values.read("x.json", data, Reading())])
    assert (first, second) == ("one", "two")
    assert "not JSON" in error


def test_a_broken_line_is_named_and_the_rest_goes_on() -> None:
    data = b'{"text": "one"}\n\n{"text": \n{"text": "two"}\n'
    first, error, second = told([*lines.read("x.jsonl", data, Reading())])
    assert (first, second) == ("one", "two")
    assert "3" in error and "not JSON" in error


def test_pieces_of_html() -> None:
    assert is_markup("<p>Guards met.</p>") and not is_markup("Guards < eels > met.")
    assert to_text("<p>Guards  met.<br>They ran.</p><ul><li>nine</li><li>ten</li></ul><script>x</script>") == (
        "Guards met.\nThey ran.\n\n- nine\n- ten"
    )
    assert to_text("a &amp; b <!-- c -->") == "a & b"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The guards held the men in the harbour and they were taken to the court. " * 5, None),
        ("Les gardes ont arrêté les hommes dans le port et ils ont été conduits au tribunal. " * 5, "French"),
        ("Полиция задержала мужчин в порту и доставила их в суд для допроса. " * 5, "Cyrillic letters"),
        ("Guards met.", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert foreign(text) == language
