"""Variants of training texts, as releases come: capitals, lost marks, lists, datelines, other names.

Every function takes a document and a seeded generator and returns a new document whose spans fit its
text.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from documents import Document, Span

Edit = tuple[int, int, str]
MAX_NAME_WORDS = 4


def edited(document: Document, edits: Sequence[Edit]) -> Document:
    """The document with `(start, end, new)` replaced; spans grow and move along with what they hold."""
    parts, at, moves = [], 0, []
    shift = 0
    for start, end, new in sorted(edits):
        if start < at:
            continue
        parts += [document.text[at:start], new]
        shift += len(new) - (end - start)
        moves.append((start, end, shift))
        at = end
    text = "".join(parts) + document.text[at:]

    def moved(offset: int, is_end: bool) -> int:
        total = 0
        for start, end, so_far in moves:
            if offset < end or (offset == start and is_end):
                return offset + total if offset <= start else min(offset + total, end + so_far)
            total = so_far
        return offset + total

    spans = [(moved(start, False), moved(end, True), label) for start, end, label in document.spans]
    return replace(document, text=text, spans=[span for span in spans if span[0] < span[1]])


def first_line(document: Document) -> tuple[int, int]:
    """The range of the headline."""
    match = re.match(r"\s*[^\n]*", document.text)
    return match.span() if match else (0, 0)


def upper_headline(document: Document, _: random.Random) -> Document:
    """HEADLINE IN CAPITALS."""
    start, end = first_line(document)
    return recased(document, start, end, str.upper)


def title_headline(document: Document, _: random.Random) -> Document:
    """Headline With Each Long Word Capitalized."""
    start, end = first_line(document)
    return recased(document, start, end, lambda s: re.sub(r"\b[a-z](?=\w{3})", lambda m: m[0].upper(), s))


def upper_people(document: Document, rng: random.Random) -> Document:
    """Each person's name in capitals, or the surname alone ("Jane DOE")."""
    surname_only = rng.random() < 0.5
    edits = []
    for start, end, label in document.spans:
        if label == "PERSON":
            begin = start
            if surname_only and " " in document.text[start:end]:
                begin = document.text.rindex(" ", start, end) + 1
            edits.append((begin, end, same_length(document.text[begin:end], str.upper)))
    return edited(document, edits)


def upper_names(document: Document, rng: random.Random) -> Document:
    """A few names of any kind in capitals."""
    chosen = [span for span in document.spans if rng.random() < 0.15]
    return edited(document, [(s, e, same_length(document.text[s:e], str.upper)) for s, e, _ in chosen])


def lost_apostrophes(document: Document, _: random.Random) -> Document:
    """As in texts whose apostrophes were lost upstream: "the Justice Departments Criminal Division"."""
    edits, grown = [], {end for _, end, _ in document.spans}
    spans = list(document.spans)
    for match in re.finditer(r"'(s\b)?", document.text):
        start = match.start()
        edits.append((start, start + 1, ""))
        if match[1] and start in grown:
            spans = [(s, e + 2 if e == start else e, label) for s, e, label in spans]
    return edited(replace(document, spans=spans), edits)


def lost_accents(document: Document, _: random.Random) -> Document:
    """Accents stripped."""
    return recased(document, 0, len(document.text), lambda s: "".join(map(_bare, s)))


def _bare(char: str) -> str:
    return char if char.isascii() else unicodedata.normalize("NFKD", char)[0]


def listed(document: Document, rng: random.Random) -> Document:
    """Enumerations of three and more names set one a line."""
    edits: list[Edit] = []
    run: list[Span] = []
    for span in [*document.spans, (len(document.text) + 1, 0, "")]:
        if run and re.fullmatch(r",? and |, ", document.text[run[-1][1] : span[0]]) and span[2] == run[-1][2]:
            run.append(span)
            continue
        if len(run) >= 3:
            mark = rng.choice(["\n", "\n- ", "\n• ", ";\n"])
            edits += [(a[1], b[0], mark) for a, b in pairwise(run)]
            edits.append((run[0][0], run[0][0], mark.lstrip(";")))
        run = [span]
    return edited(document, edits)


def turned_people(document: Document, rng: random.Random) -> Document:
    """Some names as "Surname, Given" or "SURNAME Given"."""
    edits = []
    for start, end, label in document.spans:
        words = document.text[start:end].split(" ")
        if label == "PERSON" and 2 <= len(words) <= MAX_NAME_WORDS and rng.random() < 0.2:
            surname, given = words[-1], " ".join(words[:-1])
            turned = rng.choice([f"{surname}, {given}", f"{surname.upper()}, {given}", f"{surname.upper()} {given}"])
            edits.append((start, end, turned))
    return edited(document, edits)


@dataclass(frozen=True, slots=True)
class Pools:
    """Names to put into other texts, drawn from the training documents."""

    people: list[list[str]]
    places: list[str]
    organizations: list[str]

    @classmethod
    def of(cls, documents: Sequence[Document]) -> "Pools":
        """Collect the names of all documents, each once."""
        people, places, organizations = set(), set(), set()
        for d in documents:
            for start, end, label in d.spans:
                name = d.text[start:end]
                if label == "PERSON" and re.fullmatch(r"[^\W\d_a-z][\w'.-]+( [\w'.-]+){1,3}", name):
                    people.add(name)
                elif label == "GPE" and re.fullmatch(r"[^\W\d_][\w' -]+", name):
                    places.add(name)
                elif label == "ORG" and re.fullmatch(r"[A-Z][A-Za-z0-9]{2,}", name) and not name.isupper():
                    organizations.add(name)
        return cls([name.split() for name in sorted(people)], sorted(places), sorted(organizations))

    def other_people(self, document: Document, rng: random.Random) -> Document:
        """The same text about other people: names drawn anew, later surnames to match."""
        words: dict[str, str] = {}
        whole: dict[str, str] = {}
        names = sorted(
            {document.text[s:e] for s, e, label in document.spans if label == "PERSON"},
            key=lambda n: (-n.count(" "), n),
        )
        for name in names:
            old = name.split()
            if len(old) == 1 or old[-1] in words:
                continue
            new = rng.choice(self.people)
            whole[name] = " ".join(new)
            words[old[-1]] = new[-1]
            words.setdefault(old[0], new[0])
        edits = []
        for start, end, label in document.spans:
            name = document.text[start:end]
            if label == "PERSON" and (new_name := whole.get(name) or words.get(name)):
                edits.append((start, end, new_name.upper() if name.isupper() and len(name) > 3 else new_name))
        return edited(document, edits)

    def other_organizations(self, document: Document, rng: random.Random) -> Document:
        """The same text about bodies of one word that nobody knows, acronyms drawn by letter."""
        new: dict[str, str] = {}
        edits = []
        for start, end, label in document.spans:
            name = document.text[start:end]
            if label != "ORG" or not re.fullmatch(r"[A-Z][A-Za-z0-9]{1,}", name):
                continue
            if name not in new:
                new[name] = (
                    acronym(rng, len(name)) if name.isupper() and len(name) < 8 else rng.choice(self.organizations)
                )
                new[name] = new[name] if rng.random() < 0.6 else name
            edits.append((start, end, new[name]))
        return edited(document, edits)

    def other_places(self, document: Document, rng: random.Random) -> Document:
        """Half of the places by other names, the same place by the same name."""
        new: dict[str, str] = {}
        edits = []
        for start, end, label in document.spans:
            name = document.text[start:end]
            if label == "GPE" and name.istitle():
                if name not in new:
                    new[name] = rng.choice(self.places) if rng.random() < 0.5 else name
                edits.append((start, end, new[name]))
        return edited(document, edits)

    def dateline(self, document: Document, rng: random.Random) -> Document:
        """A dateline before the first paragraph under the headline."""
        _, end = first_line(document)
        match = re.compile(r"\n+(?=[A-Z][^\n]{80})").match(document.text, end)
        if not match:
            return document
        city, country = rng.choice(self.places), rng.choice(self.places)
        head = city.upper() + rng.choice(["", f", {country}", f" ({country})"])
        tail = rng.choice([" - ", " – ", " — ", ": ", ", "])
        at = match.end()
        new = edited(document, [(at, at, head + tail)])
        spans = [(at, at + len(city), "GPE")]
        if len(head) > len(city):
            begin = at + head.index(country, len(city))
            spans.append((begin, begin + len(country), "GPE"))
        return replace(new, spans=sorted([*new.spans, *spans]))


def acronym(rng: random.Random, length: int) -> str:
    """Random capitals, about as many."""
    return "".join(rng.choice("AABCCDEFGHIIJKLMNNOPPRRSSTUVWZ") for _ in range(max(2, length + rng.randint(-1, 1))))


def recased(document: Document, start: int, end: int, change: Callable[[str], str]) -> Document:
    """The document with part of its text changed character by character."""
    text = document.text
    return replace(document, text=text[:start] + same_length(text[start:end], change) + text[end:])


def same_length(text: str, change: Callable[[str], str]) -> str:
    """`change(text)`, or `text` itself where the change would alter its length ("ß")."""
    new = change(text)
    return new if len(new) == len(text) else text


SIMPLE = {
    "upper_headline": upper_headline,
    "title_headline": title_headline,
    "upper_people": upper_people,
    "upper_names": upper_names,
    "lost_apostrophes": lost_apostrophes,
    "lost_accents": lost_accents,
    "listed": listed,
    "turned_people": turned_people,
}


def augmented(document: Document, pools: Pools, chances: dict[str, float], rng: random.Random) -> Document:
    """The document after each variation that chance picks, in a fixed order."""
    changes = {
        "other_people": pools.other_people,
        "other_organizations": pools.other_organizations,
        "other_places": pools.other_places,
        "dateline": pools.dateline,
        **SIMPLE,
    }
    for name, change in changes.items():
        if rng.random() < chances.get(name, 0.0):
            document = change(document, rng)
    return document
