"""Bundles of articles with their true boundaries, and texts that must stay one."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from segmentation.material import Piece, pieces, singles
from segmentation.styles import Named

SIZES = (2, 2, 3, 4, 6, 12, 40, 400)


@dataclass(frozen=True, slots=True)
class Bundle:
    """A text and the lines (0-based, blank ones not counted) that its articles begin at, the first one's left out."""

    name: str
    text: str
    starts: frozenset[int]


def bundles(style: Named, sizes: tuple[int, ...] = SIZES, seed: int = 17) -> Iterator[Bundle]:
    """A bundle of each size in one style; the same ones at every call."""
    rng = random.Random(f"{seed} {style.name}")
    for size in sizes:
        yield bundle(style, [rng.choice(pieces()) for _ in range(size)])


def bundle(style: Named, chosen: list[Piece]) -> Bundle:
    """These pieces in one style."""
    text, starts = style.before, set()
    for n, piece in enumerate(chosen):
        if n:
            starts.add(lines_in(text))
        text += style.write(piece, n)
    return Bundle(f"{style.name} × {len(chosen)}", text, frozenset(starts))


def lines_in(text: str) -> int:
    """How many lines are not blank."""
    return sum(bool(line.strip()) for line in text.splitlines())


def negatives() -> Iterator[Bundle]:
    """Texts of one article each: single releases as they stand, and with what looks like the head of another."""
    for name, text in singles().items():
        yield Bundle(name, text, frozenset())
    rng = random.Random("negatives")
    for kind, change in _CHANGES.items():
        for piece in rng.sample(pieces(), 12):
            yield Bundle(f"{piece.name}, {kind}", change(piece), frozenset())


def _between(piece: Piece, *inserts: str) -> str:
    paragraphs = piece.body.split("\n\n")
    step = max(1, len(paragraphs) // (len(inserts) + 1))
    for i, insert in enumerate(inserts):
        paragraphs.insert(min(len(paragraphs), (i + 1) * step + i), insert)
    return "\n\n".join(paragraphs) + "\n"


def _cases(sign: str) -> str:
    heads = (
        "Man jailed for burglary in Arvik",
        "Two fined over undersized cod in Sundby",
        "Stolen anchor is returned to its owner",
    )
    return "\n\n".join(f"{sign}{head}{sign}\n\n{_TOLD}" for head in heads)  # fmt: skip


_TOLD = (
    "Officers of the harbour unit found the goods in a shed near the pier and returned them to their owner on Friday."
)
_TABLE = "Year | Seizures | Arrests\n2019 | 12 | 31\n2020 | 18 | 40\n2021 | 9 | 22"
_LETTER = "Dear Minister,\n\nThe harbour has waited for its cranes since 2012.\n\nYours sincerely,\nRuna Dahl\nChief Inspector"
_CHANGES: dict[str, Callable[[Piece], str]] = {
    "sub-headings": lambda p: f"{p.title}\n\n{_between(p, 'How the nets were found', 'What happens next to the skippers')}",
    "Markdown sub-headings": lambda p: f"# {p.title}\n\n{_between(p, '## How the nets were found', '### Background')}",
    "third-level sub-headings": lambda p: f"{p.title}\n\n{_between(p, '### How the nets were found', '### Next steps')}",
    "bold sub-headings": lambda p: f"{p.title}\n\n{_between(p, '**How the nets were found**', '**What happens next to the skippers**')}",
    "a quotation with a date": lambda p: f"{p.title}\n\n{_between(p, '“On 3 May 2021 we opened the crate,” said Inspector Dahl. “It was empty.”')}",
    "a round-up of cases": lambda p: f"{p.title}\n\n{p.body}\n\n{_cases('')}\n",
    "a round-up in bold": lambda p: f"{p.title}\n\n{p.body}\n\n{_cases('**')}\n",
    "a table": lambda p: f"{p.title}\n\n{_between(p, 'Seizures by year and port of entry', _TABLE)}",
    "a letter": lambda p: f"{p.title}\n\n{_between(p, 'The letter reads:', _LETTER)}",
    "notes behind the end": lambda p: f"{p.title}\n\n{p.body}\n\nENDS\n\nNotes to editors\n\n1. The unit was set up in 2011.\n\n"
    "About the Harbour Police\n\nThe Harbour Police guards the coast from Arvik to Sundby, in all weathers, since 1874.\n\nContact: 555 0100\n",
    "numbered points": lambda p: f"{p.title}\n\n{_between(p, '1. Search of the harbour and its sheds', '2. Arrest of the three skippers')}",
    "printed pages": lambda p: f"{p.title}\n\n{_between(p, f'Page 1 of 3{chr(10)}{chr(12)}{p.title}', f'Page 2 of 3{chr(10)}{chr(12)}{p.title}')}",
    "a timeline": lambda p: f"{p.title}\n\n{_between(p, 'Timeline of the search', '3 May 2021', _TOLD, '4 May 2021', _TOLD)}",
    "a statement": lambda p: f"{p.title}\n\n{p.body}\n\nStatement of the Chief Inspector\n\n“{_TOLD}”\n",
    "a long boilerplate": lambda p: f"{p.title}\n\n{p.body}\n\n###\n\n{_TOLD}\n\n{_TOLD}\n\nArvik Harbour Police\n\nPhone: 555 0100\n",
}  # fmt: skip
