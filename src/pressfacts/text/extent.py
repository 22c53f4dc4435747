"""How far a text goes."""

from itertools import takewhile


def extent(text: str) -> int:
    """Characters up to the last letter or digit of `text`, 0 where it has none.

    Where in a text something stands is measured by this: a ruler or a row of signs below the last paragraph comes
    from the file that the text stands in.
    """
    return len(text) - sum(1 for _ in takewhile(lambda char: not char.isalnum(), reversed(text)))
