"""Work grows with the text: each rule family is given hostile text of two sizes, four times apart.

What is compared is the processor time of one process, the best of some tries, so that a busy machine does not matter;
a square would take sixteen times as long.
"""

import time
from collections.abc import Callable, Iterator

import pytest

from pressfacts.annotate.countries.find import find_countries
from pressfacts.annotate.dates.find import find_dates
from pressfacts.annotate.facts import CountryMention, Facts, FigureMention, NameMention
from pressfacts.annotate.figures.find import find_figures
from pressfacts.annotate.furniture import furniture
from pressfacts.annotate.operations.find import find_operations
from pressfacts.annotate.organizations.find import find_organizations
from pressfacts.annotate.people.find import find_people
from pressfacts.annotate.windows import readable, windows
from pressfacts.link import link
from pressfacts.numerals import find_numerals
from pressfacts.segment import segment
from pressfacts.text import normalize, split_sentences

SMALL, TIMES, WORST, DUST = 6_000, 4, 9, 0.02
UNITS = (
    "Operation A ", "Ab-", "A.", "a", "1,", "1 ", "(", '"', ".", "… ", "and ", "of the ", "five-", "USD 7 million ", "5 kg of ",
    "police arrested 5 people and ", "more than ", "May 1, ", "from 1 to ", "France, ", "France\n", "speaks A, ", "National Police (NP) ",
    "Mr. John Smith, ", "aka ", "Director of ", "A\n", "3 May 2021\n\n", "LYON, France – ", "\u200d", "e\u0301", "x\t",
)  # fmt: skip
FAMILIES: dict[str, Callable[[str], object]] = {
    "normalize": normalize,
    "sentences": split_sentences,
    "segment": lambda text: list(segment(text)),
    "furniture": furniture,
    "windows": lambda text: [readable(text[start:end]) for start, end in windows(text)],
    "numerals": find_numerals,
    "dates": lambda text: find_dates(text, _facts(text)),
    "operations": lambda text: find_operations(text, _facts(text), _entities(text, "OPERATION")),
    "organizations": lambda text: find_organizations(text, _facts(text), _entities(text, "ORG")),
    "people": lambda text: find_people(text, _facts(text), _entities(text, "PERSON")),
    "countries": lambda text: find_countries(text, _facts(text)),
    "figures": lambda text: find_figures(text, _facts(text)),
}


def _facts(text: str) -> Facts:
    return Facts(sentences=split_sentences(text))


def _entities(text: str, label: str) -> list[tuple[int, int, str]]:
    """What a model that sees a name everywhere would say."""
    return [(start, min(len(text), start + 12), label) for start in range(0, len(text), 97)]


def _hostile(unit: str, size: int) -> str:
    """`unit` over and over, with a space where components would be given blanks otherwise (see `readable`)."""
    run = unit * (400 // len(unit)) + " "
    return run * (size // len(run))


def _seconds(work: Callable[[str], object], text: str) -> float:
    def once() -> float:
        start = time.process_time()
        work(text)
        return time.process_time() - start

    first = once()
    return first if first < DUST else min(first, once())


@pytest.mark.parametrize("family", FAMILIES)
def test_time_grows_with_the_text(family: str) -> None:
    work = FAMILIES[family]
    work("Police arrested 12 people.")  # tables and patterns are made once
    slow = {}
    for unit in UNITS:
        small, large = (_seconds(work, _hostile(unit, size)) for size in (SMALL, SMALL * TIMES))
        if large > WORST * small + DUST * TIMES:
            slow[unit] = f"{small:.3f} s, {TIMES} times the text {large:.3f} s"
    assert not slow


def _crowd(size: int) -> Iterator[tuple[str, Facts]]:
    """An article of `size` sentences, each with a place, an operation, a person, a body and a figure of its own."""
    sentence = "Operation {0:05} led {1:05} Police to 5 arrests in Peru, said Ana B{0:05}. "
    text = "".join(sentence.format(i, i) for i in range(size))
    facts = Facts(sentences=split_sentences(text))
    step = len(sentence.format(0, 0))
    for at in range(0, size * step, step):
        spans = {
            key: (at + text[at : at + step].index(key), len(key))
            for key in ("Operation", "Police", "5 arrests", "Peru", "Ana")
        }
        name = {key: (start, start + length) for key, (start, length) in spans.items()}
        facts.operations.append(NameMention(at, at + 15, text[at : at + 15], "operations.headed"))
        start = name["Police"][0] - 6
        facts.organizations.append(NameMention(start, start + 12, text[start : start + 12], "known"))
        start = name["Ana"][0]
        facts.people.append(NameMention(start, start + 10, text[start : start + 10], "people.model"))
        facts.countries.append(CountryMention(*name["Peru"], "PE", "name", "countries.name"))
        start, end = name["5 arrests"]
        number = (start, start + 1)
        facts.figures.append(
            FigureMention(start, end, "arrests", 5, 5, 5, "exact", "arrests.counted", number, (start + 2, end))
        )
    yield text, facts


def test_links_grow_with_the_facts() -> None:
    times = []
    for size in (300, 1_200):
        ((text, facts),) = _crowd(size)
        start = time.process_time()
        linked = link(text, facts)
        times.append(time.process_time() - start)
        assert len(linked.figures) == len(linked.operations) == size
        assert [text[slice(*o.mentions[0])] for o in linked.operations] == [o.name for o in linked.operations]
        assert all(linked.figures[i].operation == o.name for o in linked.operations for i in o.figures)
    assert times[1] < WORST * times[0] + DUST
