"""RTF and OpenDocument texts, mailboxes, exports of WordPress."""

import io
import zipfile

import pytest

from made_files import found
from pressfacts.read import Entry, Input

RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\info{\title Left out}}"
    rb"\pard\b Ferrets go home\b0\par\par Police in M\'e1laga arrested \u8364?14 thieves.\par}"
)
CONTENT = (
    '<office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b"><office:body><office:text>'
    "<text:tracked-changes><text:p>struck out</text:p></text:tracked-changes>"
    "<text:h>Ferrets go home</text:h><text:p>Police<text:s text:c='2'/>in <text:span>Porto</text:span><text:tab/>arrested"
    "<text:line-break/>14 people.<office:annotation><text:p>Check!</text:p></office:annotation></text:p>"
    "<text:list><text:list-item><text:p>Lisbon: 9</text:p></text:list-item><text:list-item><text:p>Porto: 5</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>City</text:p></table:table-cell><table:table-cell><text:p>Arrests</text:p></table:table-cell></table:table-row>"
    "<table:table-row><table:table-cell><text:p>Lisbon</text:p></table:table-cell><table:table-cell><text:p>9</text:p></table:table-cell></table:table-row></table:table>"
    "</office:text></office:body></office:document-content>"
)
BOX = (
    b"From press@example.org Mon May  3 10:11:12 2021\nFrom: press@example.org\nMessage-ID: <1@example.org>\n"
    b"Date: Mon, 3 May 2021 10:11:12 +0000\nSubject: Ferrets go home\n\nPolice arrested 14 people.\n>From Porto they fled.\n\n"
    b"From press@example.org Tue May  4 10:11:12 2021\nFrom: press@example.org\nMessage-ID: <2@example.org>\n"
    b"Date: Tue, 4 May 2021 10:11:12 +0000\nSubject: Anchor returned\n\nFrom Monday to Friday, divers looked for it.\n"
)
POSTS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><title>Ferrets go home</title><pubDate>Mon, 03 May 2021 10:11:12 +0000</pubDate><guid>https://example.org/?p=7</guid>
<content:encoded><![CDATA[<p>Police arrested 14 people.</p>]]></content:encoded><excerpt:encoded><![CDATA[Short]]></excerpt:encoded>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
<item><title>ferret.jpg</title><content:encoded>A ferret.</content:encoded><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item>
<item><title>Old</title><content:encoded>Thrown away.</content:encoded><wp:post_type>post</wp:post_type><wp:status>trash</wp:status></item>
</channel></rss>"""


def odt(content: str = CONTENT) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    return out.getvalue()


def test_rtf() -> None:
    pytest.importorskip("striprtf")
    (text,), errors = found("x", RTF)
    assert errors == []
    assert text == Input("x", "Ferrets go home\n\nPolice in Málaga arrested €14 thieves.\n")


def test_an_open_document() -> None:
    (text,), errors = found("x", odt())
    assert errors == []
    assert text == Input(
        "x",
        "Ferrets go home\n\nPolice  in Porto\tarrested\n14 people.\n\n- Lisbon: 9\n- Porto: 5\n\nCity | Arrests\nLisbon | 9\n",
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (odt("<!DOCTYPE a><a/>"), "an .odt file that declares entities, which is not read"),
        (odt("<a><b></a>"), "a broken .odt file (ParseError)"),
        (odt("<a/>"), "an .odt file without text"),
    ],
)
def test_an_open_document_that_is_not_read(data: bytes, said: str) -> None:
    texts, (error,) = found("x", data)
    assert texts == []
    assert error == f"x: {said}"


def test_a_mailbox_has_an_article_a_message() -> None:
    (first, second), errors = found("x", BOX)
    assert errors == []
    assert first.text == "Ferrets go home\n\nPolice arrested 14 people.\nFrom Porto they fled.\n\n"
    assert first.entry == Entry(0, 2, "Ferrets go home", "2021-05-03", "<1@example.org>")
    assert second.text.endswith("From Monday to Friday, divers looked for it.\n")
    assert second.entry == Entry(1, 2, "Anchor returned", "2021-05-04", "<2@example.org>")


def test_an_export_of_wordpress_has_its_posts() -> None:
    (text,), errors = found("x", POSTS.encode())
    assert errors == []
    assert text.text == "Ferrets go home\n\nPolice arrested 14 people."
    assert text.entry == Entry(0, 1, "Ferrets go home", "2021-05-03", "https://example.org/?p=7")
