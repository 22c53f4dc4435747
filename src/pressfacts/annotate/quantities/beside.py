"""The letters and words right beside a number in a text."""

from collections.abc import Iterable

_LONGEST = 30


def letters(text: str, at: int) -> str:
    """The ASCII letters that begin at a place, "" where none stand there."""
    end = at
    while end < min(len(text), at + _LONGEST) and text[end].isascii() and text[end].isalpha():
        end += 1
    return text[at:end]


def word_after(text: str, at: int) -> str:
    """The word behind one blank, "" where none stands there: in "12 kg" behind the number "kg"."""
    return letters(text, at + 1) if text.startswith(" ", at) else ""


def is_behind(text: str, at: int, phrases: Iterable[str]) -> bool:
    """Whether one of some lower-case phrases and a blank stand right before a place, in any case."""
    before = text[max(0, at - _LONGEST) : at].lower()
    ends = (len(before) - len(p) - 1 for p in phrases if before.endswith(f"{p} "))
    return any(e <= 0 or not (before[e - 1].isalnum() or before[e - 1] == "_") for e in ends)
