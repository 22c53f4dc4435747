"""Sentences that are the same but for their numbers."""

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"\d[\d.,]*")


def masked(sentence: str, told: Iterable[str] = ()) -> str:
    """A sentence with its numbers masked, for comparison; `told` are words of figures to mask as a whole."""
    folded = " ".join(sentence.casefold().split())
    for text in sorted({" ".join(text.casefold().split()) for text in told}, key=len, reverse=True):
        folded = folded.replace(text, "#")
    return _NUMBER.sub("#", folded)
