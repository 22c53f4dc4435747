"""Pages, messages and feeds."""

import pytest

from made_files import found, sample
from pressfacts.errors import MissingExtraError
from pressfacts.read import Entry, Reading
from pressfacts.read.formats import reader_of


def test_a_page() -> None:
    pytest.importorskip("trafilatura")
    (page,), errors = found("page.html")
    title = "Ferrets returned after Operation Long Tunnel"
    assert errors == []
    assert page.entry == Entry(0, 1, title, "2024-05-17", "https://harbour-police.example/news/ferrets")
    assert page.text.startswith(f"{title}\n\nOfficers of the Harbour Police")
    assert page.text.count(title) == 1
    assert "- Portugal: 9 arrests\n- Spain: 5 arrests" in page.text
    for silent in ("99 arrests", "Most wanted", "Cookies", "<"):
        assert silent not in page.text


PAGE = (
    "<!DOCTYPE html><html><head><title>Ferrets go home</title></head><body><article><h1>Ferrets go home</h1><p>Police in Portugal arrested fourteen people in the "
    "harbour of the town on Monday and seized three boats that day, they said, and two cars the day after.</p>{}<p>The investigation by the police of the harbour goes "
    "on, as a spokesman of the unit said on Tuesday morning.</p></article></body></html>"
)


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ("<ul><li>9 arrests</li><li>2 boats seized</li></ul>", "| Lisbon | 9 arrests; 2 boats seized |"),
        ("<ol><li><p>One man.</p></li><li>A <b>bold</b> boat</li></ol>", "| Lisbon | One man. A bold boat |"),
        ("before <ul><li>one</li></ul> after", "| Lisbon | before one after |"),
        ("<dl><dt>Seized</dt><dd>nine cars</dd></dl>", "| Lisbon | Seized: nine cars |"),
        ("<ul><li>one<ul><li>two</li><li>three</li></ul></li><li>four</li></ul>", "| Lisbon | one; two; three; four |"),
        ("<p>one</p><p>two</p>", "| Lisbon | one two |"),
    ],
)
def test_lists_in_the_cells_of_a_table(cell: str, line: str) -> None:
    pytest.importorskip("trafilatura")
    table = f"<table><tr><th>City</th><th>News</th></tr><tr><td>Lisbon</td><td>{cell}</td></tr></table>"
    (page,), _ = found("x", PAGE.format(table).encode())
    assert [" ".join(row.split()) for row in page.text.split("\n") if "Lisbon" in row] == [line]


def test_menus_in_a_table_stay_out() -> None:
    pytest.importorskip("trafilatura")
    menu = "<table><tr><td><ul><li><a href='/a'>Home</a></li><li><a href='/b'>News</a></li></ul></td></tr></table>"
    (page,), _ = found("x", PAGE.format(menu).encode())
    (bare,), _ = found("x", PAGE.format("").encode())
    assert "Home" not in page.text
    assert "Home" not in bare.text


def test_a_page_in_an_old_encoding() -> None:
    pytest.importorskip("trafilatura")
    data = sample("page.html").replace(b"utf-8", b"iso-8859-2").replace(b"Lisbon", "Łódź".encode("iso-8859-2"))
    (page,), _ = found("x", data)
    assert "Łódź, Portugal" in page.text


@pytest.mark.parametrize("body", [b"", b"<p>" * 50_000, b"<div>" * 100_000 + b"deep", b"<p>\xff\xfe\0</p>", b"<!--"])
def test_broken_pages_never_raise(body: bytes) -> None:
    pytest.importorskip("trafilatura")
    texts, errors = found("x", b"<!DOCTYPE html><html><body>" + body)
    assert len(texts) + len(errors) == 1
    assert all(error.startswith("x: ") and "\n" not in error for error in errors)


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for module, name, extra in (("trafilatura", "page.html", "html"), ("pypdf", "a.pdf", "pdf"), ("docx", "a", "docx")):
        monkeypatch.setitem(sys.modules, module, None)
        data = sample(name) if extra == "html" else b"%PDF-1.4" if extra == "pdf" else b""
        with pytest.raises(MissingExtraError) as error:
            list(reader_of(extra)(name, data, Reading()))
        assert str(error.value).endswith(f"needs another package: pip install 'pressfacts[{extra}]'")


def test_a_message() -> None:
    (message,), errors = found("message.eml")
    assert errors == []
    assert message.entry == Entry(
        0, 1, "Ferrets return to São Jorge", "2024-05-17", "<20240517.0815@harbour-police.example>"
    )
    assert message.text.startswith("Ferrets return to São Jorge\n\nOfficers arrested 14 people in São Jorge")
    assert "HTML" not in message.text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (
            b"Content-Type: text/html\n\n<p>One &amp; two.</p><style>x</style><ul><li>three</ul>",
            "One & two.\n\n- three",
        ),
        (b'Content-Type: text/plain; charset="no-such"\n\nM\xfcller', "Müller"),
        (b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n=?=", ""),
        (b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nOne.\n--x", "One."),
    ],
)
def test_messages_of_other_shapes(content: bytes, text: str) -> None:
    texts, errors = found("x", b"Message-ID: <1@x>\nSubject:\nDate: nonsense\nMIME-Version: 1.0\n" + content)
    assert errors == []
    assert [t.text.strip() for t in texts] == [text]
    assert texts[0].entry == Entry(id="<1@x>")


def test_a_message_without_text() -> None:
    head = b"From: a@b.example\nSubject: Photo\nMIME-Version: 1.0\nContent-Type: image/png\n\nabcd"
    assert found("x", head) == ([], ["x: a message without text"])


def test_a_feed() -> None:
    texts, errors = found("feed.rss")
    assert [t.text for t in texts] == [
        "Ferrets & friends go home\n\nPolice in Portugal arrested 14 people.\n\nAll\xa0ferrets are well.",
        "Lost anchor found\n\nIt was where it should be.",
    ]
    assert [t.entry for t in texts] == [
        Entry(0, 3, "Ferrets & friends go home", "2024-05-17", "https://harbour-police.example/news/1"),
        Entry(1, 3, "Lost anchor found", "2024-05-16", "https://harbour-police.example/news/2"),
    ]
    assert errors == ["feed.rss: entry 3: no text"]


def test_fields_of_a_feed_that_are_kept() -> None:
    feed = b"<rss><channel><item><title>Lost</title><link>https://a.example/1</link><category>News</category><description>An anchor is lost.</description></item></channel></rss>"
    (entry,), _ = found("x", feed, Reading(format="rss", keep=("url", "category", "author")))
    assert entry.entry
    assert dict(entry.entry.kept) == {"url": "https://a.example/1", "category": "News"}


@pytest.mark.parametrize(
    ("name", "source"), [("Forest Police Newsroom", "Forest Police Newsroom"), ("police.example", None), ("", None)]
)
def test_the_name_of_a_site(name: str, source: str | None) -> None:
    pytest.importorskip("trafilatura")
    head = f'<meta property="og:site_name" content="{name}"/><meta property="og:url" content="https://p.example/1"/>'
    page = PAGE.format("").replace("</head>", f"{head}</head>").encode()
    (item,), _ = found("x", page, Reading(format="html", keep=("url",)))
    assert item.entry
    assert (item.entry.source, dict(item.entry.kept)) == (source, {"url": "https://p.example/1"})


def test_an_atom_feed() -> None:
    (entry,), errors = found("feed.atom")
    assert errors == []
    assert entry.text == "Whale directs traffic\n\nNobody was arrested.\n\nThe whale left."
    assert entry.entry == Entry(0, 1, "Whale directs traffic", "2024-05-18", "tag:harbour-police.example,2024:3")


def test_feeds_that_mean_harm() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel/></rss>'
    assert found("x", bomb, Reading(format="rss"))[1] == ["x: a feed that declares entities, which is not read"]
    for data in (b"<rss><item>", b"<rss></rss>", b"<rss>" + b"<a>" * 200_000):
        _, errors = found("x", data)
        assert len(errors) == 1
    assert found("x", b"<?xml version='1.0'?><note/>")[1] == [
        "x: XML that is neither a page nor a feed (--input-format text reads it anyway)"
    ]
