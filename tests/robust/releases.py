"""Releases made of parts: a strategy that writes them, and the ways in which the same release may be written."""

import re
from collections.abc import Callable

from hypothesis import strategies as st

NAMES = ("Amber Lantern", "Quiet Harbour", "Copper Wren", "Northern Kite")
PEOPLE = ("Ilona Marsh", "Tomas Reyk", "Dana Okoro", "Piet Valk")
BODIES = ("Port Authority of Arvik", "National Fisheries Agency", "Forest Police", "Harbour Customs Service")
PLACES = ("Peru", "France", "Kenya", "New Zealand", "Türkiye", "the Netherlands")
TOWNS = ("LIMA, Peru", "LYON, France", "NAIROBI, Kenya", "RIGA, Latvia")
DAYS = ("3 May 2021", "14 October 2023", "May 3, 2021", "1 and 4 June 2022", "last week", "31 February 2021")
NUMBERS = ("12", "1,006", "twenty-three", "more than 40", "between 30 and 40", "dozens of", "12,34,56", "9" * 30)
THINGS = ("kg of cocaine", "litres of wine", "stolen phones", "live tortoises", "rifles")
SUMS = ("USD 7 million", "EUR 1.5 million", "$40,000", "GBP 3,250.50", "USD 9e999")
ODD = ("", "\ufeff", "\u202eabc", "\x00", "(((", "🇫🇷", "e\u0301\u0302", "\u2028", "= 1 + 1", "<b>x</b>", "[red]", "---")

SENTENCES = (
    "Police arrested {number} people in {place} on {day}.",
    "Officers of the {body} seized {number} {thing} and {sum} in cash during Operation {name}.",
    "“This was the work of years,” said {person}, head of the {body}.",
    "Operation {name} ran in {place} and {place2} from {day}.",
    "Among the {number} victims were {number2} children.",
    "The {body} (FP) searched {number} houses in {place}; {number2} of them stood empty.",
    "{odd} {person} pleaded guilty on {day} and was fined {sum}.",
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """One sentence out of the parts."""
    pick = {name: draw(st.sampled_from(parts)) for name, parts in PARTS.items()}
    return draw(st.sampled_from(SENTENCES)).format(**pick)


PARTS = {
    "number": NUMBERS, "number2": NUMBERS, "place": PLACES, "place2": PLACES, "day": DAYS, "body": BODIES,
    "thing": THINGS, "sum": SUMS, "name": NAMES, "person": PEOPLE, "odd": ODD,
}  # fmt: skip
_PARAGRAPHS = st.lists(sentences(), min_size=1, max_size=4).map(" ".join)


@st.composite
def releases(draw: st.DrawFn) -> str:
    """A headline, a source and a date or not, a dateline, paragraphs."""
    title = f"{draw(st.sampled_from(NUMBERS))} held in Operation {draw(st.sampled_from(NAMES))}"
    head = draw(
        st.sampled_from(("", "Source: Forest Police\n", "3 May 2021\n", "Source: Forest Police\nDate: 2021-05-03\n"))
    )
    body = draw(st.lists(_PARAGRAPHS, min_size=1, max_size=4))
    return f"{title}\n{head}\n{draw(st.sampled_from(TOWNS))} – " + "\n\n".join(body) + "\n"


@st.composite
def batches(draw: st.DrawFn) -> str:
    """Releases run together, now and then with something odd between them."""
    parts = draw(st.lists(releases(), min_size=1, max_size=3))
    return draw(st.sampled_from(("\n", "\n---\n\n", "\n\f", "\n\n\n"))).join(parts) + draw(st.sampled_from(ODD))


def wrapped(text: str, width: int = 80) -> str:
    """Every paragraph broken at `width`."""
    import textwrap

    lines = (textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))
    return "\n".join(lines)


def straight(text: str) -> str:
    """Straight quotes for curly ones."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def shouted(text: str) -> str:
    """The headline in capitals."""
    head, _, rest = text.partition("\n")
    return f"{head.upper()}\n{rest}"


def short_sums(text: str) -> str:
    """ "US$7m" for "USD 7 million"."""
    return re.sub(r"\b(USD|EUR|GBP) ([0-9.]+) million\b", lambda m: f"{_SIGNS[m[1]]}{m[2]}m", text)


_SIGNS = {"USD": "US$", "EUR": "€", "GBP": "£"}


WAYS: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda text: re.sub(r"\r?\n", "\r\n", text),
    "wrapped lines": wrapped,
    "straight quotes": straight,
    "short sums": short_sums,
    "a headline in capitals": shouted,
}
