"""Inputs that keep a parser busy for hours, made small."""

from made_files import pdf, zipped

WORDS = b"Police arrested 12 people in the harbour of the town on Monday and seized three boats that day."
PAGE = b"<!DOCTYPE html><html><body><article><p>" + WORDS + b"</p>"
MESSAGE = b"From: a@b.example\nMessage-ID: <1@x>\nSubject: x\n"


def crowded_page(attributes: int) -> bytes:
    """A page with a tag of so many attributes."""
    return PAGE + b"<p x='>' " + b" ".join(b"a%d" % i for i in range(attributes)) + b">x</p>"


def wide_page() -> bytes:
    """A page that trafilatura takes minutes over, as it asks each of many neighbours for all before it."""
    return PAGE + b"<p>" + b"<span>a</span>" * 60_000


def many_pages(pages: int) -> bytes:
    """A PDF file that names its one page again and again."""
    return pdf(WORDS.decode()).replace(
        b"/Kids [4 0 R] /Count 1", b"/Kids [" + b"4 0 R " * pages + b"] /Count %d" % pages
    )


def overlapping_zip(members: int) -> bytes:
    """A zip file whose directory names the same bytes again and again."""
    data = zipped({"a.txt": b"a" * (8 << 20)})
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry, last = data[start:end], bytearray(data[end:])
    entries = entry * members
    last[8:10] = last[10:12] = (members & 0xFFFF).to_bytes(2, "little")
    last[12:16] = len(entries).to_bytes(4, "little")
    return data[:start] + entries + bytes(last)
