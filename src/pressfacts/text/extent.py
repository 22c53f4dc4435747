"""The extent of a text."""

from itertools import takewhile


def extent(text: str) -> int:
    """Characters up to the last letter or digit of `text`, 0 where it has none.

    Positions in a text are measured against it: a ruler or a row of signs after the last paragraph belongs to the
    file, not to the text.
    """
    return len(text) - sum(1 for _ in takewhile(lambda char: not char.isalnum(), reversed(text)))
