"""Tell what is not English by its commonest words, so that no nonsense is extracted from it."""

import re
import unicodedata
from collections import Counter
from functools import cache

from pressfacts.data import load_table
from pressfacts.errors import InputError

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS, _FEWEST_LETTERS = 40, 60
_SHARE = 0.12
_FEWEST_DIFFERENT = 6  # names of places alone have "la", "de" and "los"
_SCRIPTS = {"CJK": "Chinese characters", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}


def foreign(text: str) -> str | None:
    """What the text seems to be written in ("French", "Cyrillic letters"); None for English, or too little to tell."""
    sample = text[:_SAMPLE]
    if sample.isascii() and len(sample) < 200:
        return None
    return _script(sample) or _language(sample)


def not_english(path: str, language: str, place: str = "") -> InputError:
    """The error that a text, at `place` of its input, is in another language."""
    return InputError(path, f"{place}seems to be in {language}, not English (--force reads it anyway)")


def _script(sample: str) -> str | None:
    """The script of the letters where most are not Latin."""
    if sample.isascii():
        return None
    letters = [c for c in sample if c.isalpha()]
    others = [c for c in letters if c > "\u024f" and not "\u1e00" <= c <= "\u1eff"]
    if len(others) < _FEWEST_LETTERS or len(others) < len(letters) / 2:
        return None
    name = Counter(unicodedata.name(c, "?").split()[0] for c in others[:500]).most_common(1)[0][0]
    return _SCRIPTS.get(name, f"{name.capitalize()} letters")


def _language(sample: str) -> str | None:
    """The language whose common words make up more of the text than twice the English ones."""
    words = _WORD.findall(sample.casefold())
    if len(words) < _FEWEST_WORDS:
        return None
    counts: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for word, times in Counter(words).items():
        for name in _languages().get(word, ()):
            counts[name] += times
            different[name] += 1
    english = counts.pop("English", 0)
    best, most = max(counts.items(), key=lambda item: item[1], default=("", 0))
    sure = most >= _SHARE * len(words) and most > 2 * english and different[best] >= _FEWEST_DIFFERENT
    return best if sure else None


@cache
def _languages() -> dict[str, list[str]]:
    """The languages that each common word belongs to."""
    found: dict[str, list[str]] = {}
    for row in load_table("read/languages.txt", 2):
        for word in dict.fromkeys(row.values(1)):
            found.setdefault(word, []).append(row[0])
    return found
