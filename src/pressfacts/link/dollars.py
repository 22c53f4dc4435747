"""Bare dollars of a release whose publisher nobody knows are those of the country that it turns out to come from."""

from collections import Counter
from dataclasses import replace

from pressfacts.annotate.facts import Facts, FigureMention
from pressfacts.annotate.quantities.currency import choose, currencies

__all__ = ["in_own_dollars"]

_US = ("US$", "U.S. $", "USD", "US dollar", "U.S. dollar", "American dollar")


def in_own_dollars(text: str, facts: Facts, home: str | None) -> Facts:
    """The facts with each bare "$" as the money of `home`, where that has dollars and the text names no other ones."""
    code = choose("$", home, Counter())
    if facts.context.country or code in (None, "USD") or any(said in text for said in _US):
        return facts
    dollars = {known for known, _ in currencies().forms["$"]}
    if not all(f.currency == "USD" and _is_bare(text, f) for f in facts.figures if f.currency in dollars):
        return facts  # "10.5 million Australian dollars ($7.5 million)"
    return replace(facts, figures=[replace(f, currency=code) if _is_bare(text, f) else f for f in facts.figures])


def _is_bare(text: str, figure: FigureMention) -> bool:
    """Whether a sum is written with a "$" that no letters stand before."""
    at = text.find("$", figure.start, figure.end)
    return figure.currency is not None and at >= 0 and not text[at - 1 : at].isalpha()
