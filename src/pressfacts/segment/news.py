"""Whether the words of a text say that a report begins, that one ends, or that something above goes on."""

from functools import cache, lru_cache

from pressfacts.data import load_rules

_LOOKED_AT = 500


def begins_news(text: str) -> bool:
    """A sentence that a release begins with: "Police today announced …"."""
    return _says("begins", _plain(text))


def ends_news(text: str) -> bool:
    """A sentence that a release ends with: "The case is being prosecuted by …"."""
    return _says("ends", _plain(text))


def goes_on(text: str) -> bool:
    """A sentence that begins with what points back to those above: "According to the complaint, …"."""
    return _plain(text).startswith(_phrases("goes_on")) and not begins_news(text)


def _says(kind: str, said: str) -> bool:
    return any(phrase in said for phrase in _phrases(kind))


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    """The words alone, in lower case, a space before and behind each."""
    text = text[:_LOOKED_AT].replace("’", "'").casefold()
    words = "".join(c if c.isalnum() or c == "'" else " " for c in text).split()
    return f" {' '.join(words)} "


@cache
def _phrases(kind: str) -> tuple[str, ...]:
    keys = {"example", "counter", "phrases"}
    rules = load_rules("segment/news_words.toml", {"begins": keys, "ends": keys, "goes_on": keys})
    return tuple(f" {phrase} " for phrase in rules.words(kind, "phrases"))
