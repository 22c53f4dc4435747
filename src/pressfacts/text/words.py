"""The words of a name or a text, in lower case."""

import re
import unicodedata

_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """The runs of letters and digits of a text in lower case."""
    return _WORD.findall(text.casefold())


def ascii_words(text: str) -> list[str]:
    """The words of a name in ASCII, without accents, for ids and file names: "Opération É-1" is operation, e, 1."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return words_of(plain.replace("_", " "))
