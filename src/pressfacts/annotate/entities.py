"""A Doc's text and the model's named entities as plain ranges."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from pressfacts.annotate.appositions import apposed
from pressfacts.annotate.names import line_around
from pressfacts.annotate.neighbours import follows, precedes
from pressfacts.annotate.organizations.lexicon import heads
from pressfacts.annotate.organizations.words import cities, is_country
from pressfacts.annotate.people.names import not_in_names
from pressfacts.annotate.titles import addresses, offices, ranks, trades
from pressfacts.text.alternatives import any_of

Entity = tuple[int, int, str]
TEXT = "pressfacts_text"
"""Where a Doc's user data may hold its text."""
_FACTS = "pressfacts"
_FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]*[a-z][\w'’-]*(?: [A-ZÀ-Þ]\.)?(?: [A-ZÀ-Þ][\w'’-]*[a-z][\w'’-]*){1,2}")
_AGE_OR_ALIAS = re.compile(r" \(\d{2}\)|,? (?:alias|aka|a/k/a|@|also known as) |, aged? ")
_AGED = re.compile(r", (?:aged? )?\d{2}, (?!\d)|,? (?:an? )?\d{2}-year-old\b")
_PHONE = re.compile(r", \+?\(?\d[\d ()-]{6}")
_SIGN = re.compile(r" \((?:\d{2}|[A-Z]{2})\)")
"""An age or a language in a bracket behind a name: "Ann Ray (41)", "Ann Ray (FR)"."""
_ARTICLES = (" a ", " an ", " the ")
_PLACED = ("of", "in", "from", "at", "near", "to")
_ALIAS = re.compile(r",? (?:alias|aka|a/k/a|also known as) ")
_VOTED = ("PERSON", "ORG", "GPE")


def text_of(doc: Any) -> str:
    """The Doc's text, put together once: `Doc.text` joins all tokens at every call."""
    kept = doc.user_data.get(TEXT)
    text = kept if isinstance(kept, str) else str(doc.text)
    doc.user_data[TEXT] = text
    return text


def entities_of(doc: Any) -> list[Entity]:
    """(start, end, label) of the entities in a spaCy Doc, in code points; a dateline names nobody but a place."""
    facts = doc.user_data.get(_FACTS)
    line = (facts.context.dateline if facts else None) or (0, 0)
    found = tuple((e.start_char, e.end_char, e.label_) for e in doc.ents)
    return list(_labelled(text_of(doc), found, line))


@lru_cache(maxsize=64)
def _labelled(text: str, entities: tuple[Entity, ...], line: tuple[int, int]) -> tuple[Entity, ...]:
    """The model's entities with the labels that hold; each component asks for those of its Doc."""
    people = frozenset(apposed(text))
    settled = [(s, e, "PERSON") if (s, e) in people else _settled(text, s, e, label) for s, e, label in entities]
    names = {text[s:e] for (s, e, label), (*_, own) in zip(settled, entities, strict=True) if label != own}
    found = [(s, e, "PERSON" if text[s:e] in names else label) for s, e, label in one_label_each(text, settled)]
    found = list(with_companions(text, with_signs(text, found)))
    return tuple((s, e, label) for s, e, label in found if label not in ("PERSON", "ORG") or not line[0] <= s < line[1])


def one_label_each(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """The entities, where one name was labelled now this, now that, with the label of most of its mentions.

    A person's full name votes for each of its last words too: "Obame" after "Brice Obame".
    """
    found = list(entities)
    votes: dict[str, Counter[str]] = {}
    for start, end, label in found:
        name = text[start:end]
        votes.setdefault(name, Counter())[label] += 1
        if label == "PERSON" and " " in name:
            votes.setdefault(name.split()[-1], Counter())[label] += 1
    return [(s, e, _winner(votes[text[s:e]], label)) for s, e, label in found]


def with_signs(text: str, entities: Sequence[Entity]) -> Iterator[Entity]:
    """The entities; a full name with a bracket like that of a person in its line is one: "Ray (41), Poe (30)"."""
    signed = [e for e in entities if _SIGN.match(text, e[1])]
    lines = {line_around(text, s) for s, e, label in signed if label == "PERSON" and " " in text[s:e]}
    for entity in entities:
        start, end, label = entity
        may_be = entity in signed and label in ("GPE", "ORG") and _is_full_name(text, start, end)
        yield (start, end, "PERSON") if may_be and line_around(text, start) in lines else entity


def _is_full_name(text: str, start: int, end: int) -> bool:
    """Whether two or three words can be somebody's name: no country's, no city's, without a head noun."""
    if not _FULL_NAME.fullmatch(text, start, end):
        return False
    name = text[start:end]
    return not (is_country(name) or name.casefold() in cities() or name.split()[-1] in heads())


def with_companions(text: str, entities: Iterable[Entity]) -> Iterator[Entity]:
    """The entities; a full name joined to a person's as a subject or patient is a person's: "Ann Ray and Ira Poe were
    charged", "arrested Ann Ray and Ira Poe".
    """
    before: Entity = (0, 0, "")
    for entity in entities:
        start, end, label = entity
        joined = before[2] == "PERSON" and " " in text[before[0] : before[1]] and text[before[1] : start] == " and "
        named = joined and label in ("GPE", "ORG") and _is_full_name(text, start, end)
        both = named and (precedes(text, end, "several", comma=True) or follows(text, before[0], "caught"))
        before = (start, end, "PERSON") if both else entity
        yield before


def _settled(text: str, start: int, end: int, label: str) -> Entity:
    """A name of two or three words that a position or an age follows is a person's: "Lena Ortiz, Head of Ports"."""
    first, _, rest = text[start:end].partition(" ")
    several = rest.endswith("s") and rest.split()[-1][:-1] in heads()  # "SA Larch Networks"
    ranked = first in addresses() or (label == "ORG" and first in ranks() and not several)
    if label != "PERSON" and ranked and _is_full_name(text, end - len(rest), end):
        return start, end, "PERSON"
    if label == "GPE" and _is_full_name(text, start, end):
        behind = text.startswith((", a ", ", an ", ", the "), end) and not text.endswith(", ", 0, start)
        held = behind and _position_after().match(text, end)
        told = _AGED.match(text, end) or held or precedes(text, end, "speaks", comma=True)
        told = told or (follows(text, start, "caught") and not text.endswith(_ARTICLES, 0, start))
        aliased = _ALIAS.match(text, end)
        return start, end, "PERSON" if aliased or (told and not _is_placed(text, start)) else "GPE"
    named = label == "ORG" and _FULL_NAME.fullmatch(text, start, end)
    if named and (
        _position_after().match(text, end) or _AGE_OR_ALIAS.match(text, end) or precedes(text, end, "held", comma=True)
    ):
        label = "ORG" if text[start:end].split()[-1] in heads() else "PERSON"
    return start, end, "PERSON" if label == "ORG" and named and _is_contact(text, start, end) else label


def _is_contact(text: str, start: int, end: int) -> bool:
    """Whether a full name stands where whom to ask does: "Contact: Ann Ray, Press Desk", "Ann Ray, +33 1 57 53"."""
    called = _PHONE.match(text, end) or (text.startswith(",", end) and follows(text, start, "asked"))
    return bool(called) and _is_full_name(text, start, end) and not_in_names().isdisjoint(text[start:end].split())


def _is_placed(text: str, start: int) -> bool:
    """Whether the word before says where or whence: "At Larch Heights, a 29-year-old woman", "Hull-based"."""
    *_, before = ("", *text[max(0, start - 12) : start].split())
    return before.casefold() in _PLACED or before.endswith("-based")


@cache
def _position_after() -> re.Pattern[str]:
    nouns = any_of((*offices(), *trades()))
    return re.compile(rf" ?, (?:\d{{1,2}}\b|(?:(?:a|an|the) )?(?:[\w'’-]+ ){{0,3}}(?:{nouns})\b)")


def _winner(votes: Counter[str], own: str) -> str:
    """The label with most votes among those that are taken for each other; an entity's own at a draw."""
    if own not in _VOTED or len(votes) == 1:
        return own
    label, most = votes.most_common(1)[0]
    return label if label in _VOTED and most > votes[own] else own
