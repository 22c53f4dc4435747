import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.read import NotTextError, decode

TEXT = "Polícia Judiciária seized €1.2 million – “a record”, said Müller.\r\nNaïve café\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
    ],
)
def test_one_text_in_every_encoding(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"caf\xe9", "café"),
        (b"\x93Hi\x94 \x96 5 \x80", "“Hi” – 5 €"),
        ("Łódź – ćma".encode() + b" and \xe9t\xe9", "Łódź – ćma and été"),  # mixed
        ("ends in a quote ’".encode()[:-1], "ends in a quote �"),  # truncated
        ("hi – there".encode("utf-16-le")[:-1], "hi – ther�"),
        (b"one\x00stray in a text of some length", "one\x00stray in a text of some length"),
        (b"a\xef\xbb\xbfb", "a\ufeffb"),  # a mark in the middle stays
    ],
)
def test_small_and_broken_texts(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    "data", [b"\0", b"\0" * 5000, bytes(range(256)) * 8, b"%PDF-1.7\n...", b"PK\x03\x04abc", b"\x7fELF\x02\x01"]
)
def test_what_is_no_text_says_so(data: bytes) -> None:
    with pytest.raises(NotTextError, match="not text"):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes_give_clean_text_or_the_error(data: bytes) -> None:
    try:
        text = decode(data)
    except NotTextError:
        return
    text.encode("utf-8")  # no lone surrogate


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=100))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    if not text.startswith("\ufeff") and text.encode()[:4] not in (b"GIF8", b"{\\rt"):
        assert decode(text.encode()) == text
