"""Text that means harm, and the rule families that read it."""

from collections.abc import Callable

from pressfacts.annotate.countries.find import find_countries
from pressfacts.annotate.dates.find import find_dates
from pressfacts.annotate.facts import CountryMention, Facts, FigureMention, NameMention
from pressfacts.annotate.figures.find import find_figures
from pressfacts.annotate.furniture import furniture
from pressfacts.annotate.operations.find import find_operations
from pressfacts.annotate.organizations.find import find_organizations
from pressfacts.annotate.people.find import find_people
from pressfacts.annotate.windows import readable, windows
from pressfacts.numerals import find_numerals
from pressfacts.segment import segment
from pressfacts.text import normalize, split_sentences

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
IN_WINDOWS = ("numerals", "dates", "operations", "organizations", "people", "countries", "figures")
"""The families that never see more than a window of an article."""


def _facts(text: str) -> Facts:
    return Facts(sentences=split_sentences(text))


def _entities(text: str, label: str) -> list[tuple[int, int, str]]:
    """What a model that sees a name everywhere would say."""
    return [(start, min(len(text), start + 12), label) for start in range(0, len(text), 97)]


def hostile(unit: str, size: int) -> str:
    """`unit` over and over, with a space where components would be given blanks otherwise (see `readable`)."""
    run = unit * (400 // len(unit)) + " "
    return run * (size // len(run))


def crowd(size: int) -> tuple[str, Facts]:
    """An article of `size` sentences, each with a place, an operation, a person, a body and a figure of its own."""
    digits = max(5, len(str(size)))
    sentence = f"Operation {{0:0{digits}}} led {{0:0{digits}}} Police to 5 arrests in Peru, said Ana B{{0:0{digits}}}. "
    text = "".join(sentence.format(i) for i in range(size))
    facts = Facts(sentences=split_sentences(text))
    step = len(sentence.format(0))
    for at in range(0, size * step, step):
        spans = {
            key: (at + text[at : at + step].index(key), len(key))
            for key in ("Operation", "Police", "5 arrests", "Peru", "Ana")
        }
        name = {key: (start, start + length) for key, (start, length) in spans.items()}
        facts.operations.append(NameMention(at, at + 10 + digits, text[at : at + 10 + digits], "operations.headed"))
        start, end = name["Police"][0] - digits - 1, name["Police"][1]
        facts.organizations.append(NameMention(start, end, text[start:end], "known"))
        start, end = name["Ana"][0], name["Ana"][1] + 2 + digits
        facts.people.append(NameMention(start, end, text[start:end], "people.model"))
        facts.countries.append(CountryMention(*name["Peru"], "PE", "name", "countries.name"))
        start, end = name["5 arrests"]
        number = (start, start + 1)
        facts.figures.append(
            FigureMention(start, end, "arrests", 5, 5, 5, "exact", "arrests.counted", number, (start + 2, end))
        )
    return text, facts
