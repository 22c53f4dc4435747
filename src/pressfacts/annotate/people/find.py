"""Find people: the model's persons and those that rules see, later surnames, other names, positions."""

from collections.abc import Iterable, Iterator, Sequence

from pressfacts.annotate.entities import Entity
from pressfacts.annotate.facts import AliasMention, Facts, NameMention, RoleMention
from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import (
    LONGEST,
    Candidate,
    Span,
    Taken,
    among_places,
    is_headline,
    is_nobody,
    is_ship,
    is_shout,
    is_storm_or_saint,
    is_vessel,
    whole_words,
)
from pressfacts.annotate.neighbours import closes, follows, in_law, next_word, opens, precedes
from pressfacts.annotate.organizations.lexicon import things
from pressfacts.annotate.organizations.lists import joined, listed
from pressfacts.annotate.organizations.words import cities, has_head, is_country
from pressfacts.annotate.people.aliases import aliases_after, nickname
from pressfacts.annotate.people.names import not_in_names, refine_person
from pressfacts.annotate.people.roles import find_roles
from pressfacts.annotate.people.rules import INITIALS, LISTED, NOBLE, OFFICED, find_by_rule
from pressfacts.annotate.titles import honorifics, trades
from pressfacts.data import load_words

_ONE = (" one ", "One ")
"""Before the name of somebody who is not known: "one Odo Larch"."""
_MANY = 5
"""Names of an enumeration that report more of each than its label does."""
_ALONE = ("people.ranked", "people.named", "people.apposed", INITIALS, OFFICED)

_FATHER = frozenset({"s/o", "d/o", "w/o", "a/l", "a/p"})
"""Behind it stands whose child or wife somebody is: "Karim s/o Rahim"."""


def find_people(
    text: str, facts: Facts, entities: Sequence[Entity]
) -> tuple[list[NameMention], list[RoleMention], list[AliasMention]]:
    """People in `text`, in order, with the positions and other names the text gives them.

    `facts` must hold the organizations already; `entities` are the model's (start, end, label).
    """
    taken = Taken([*_spans(facts.organizations), *_spans(facts.operations)])
    chosen = _choose(text, facts, entities, taken)
    chosen += _listed(text, entities, chosen, taken)
    aliases = list(_aliases(text, chosen, taken))
    spans = {c.span for c in chosen}
    chosen += [Candidate(*a.alias, "people.alias") for a in aliases if a.alias not in spans]
    chosen += _repeats(text, chosen, aliases, taken)
    dates = Taken((d.start, d.end) for d in facts.dates)
    named = {m.name.removeprefix("Operation ") for m in facts.operations}  # "the first Kifaru Salama, held in June"
    chosen = [c for c in chosen if " " in text[slice(*c.span)] or dates.free(c.span)]
    chosen = [c for c in chosen if not any(name.startswith(text[slice(*c.span)]) for name in named)]
    mentions = [NameMention(c.start, c.end, text[c.start : c.end], c.rule) for c in chosen]
    mentions.sort(key=lambda m: m.start)
    return mentions, find_roles(text, facts, mentions), aliases


def _listed(text: str, entities: Sequence[Entity], chosen: Sequence[Candidate], taken: Taken) -> list[Candidate]:
    """Full names in enumerations of which three in five are people's, or that "and" joins to one; no places."""
    named = Taken([*((s, e) for s, e, label in entities if label != "ORG"), *(c.span for c in chosen)])
    full = [c.span for c in chosen if " " in text[slice(*c.span)]]
    places = Taken((s, e) for s, e, label in entities if label == "GPE" and _is_known_place(text[s:e]))
    beside = [*listed(text, [c.span for c in chosen], named, 3), *listed(text, full, places, _MANY)]
    beside += joined(text, full, [(s, e) for s, e, label in entities if label == "ORG"])
    names = {s: text[slice(*s)].split() for s in dict.fromkeys(beside) if taken.free(s)}
    spans = [s for s, words in names.items() if len(words) > 1 and not (len(words[-1]) < 5 and is_shout(words[-1]))]
    found = [s for s in spans if list(refine_person(text, *s)) == [s] and not has_head(text[slice(*s)])]
    for span in found:
        taken.add(span)
    return [Candidate(*span, "people.enumerated") for span in found]


def _is_known_place(name: str) -> bool:
    return " " not in name or name.casefold() in cities() or is_country(name)


def _spans(mentions: Iterable[NameMention]) -> Iterator[Span]:
    return ((m.start, m.end) for m in mentions)


def _choose(text: str, facts: Facts, entities: Sequence[Entity], taken: Taken) -> list[Candidate]:
    """Names of more than one word first, the longest of those that overlap; then lone words the model is sure of."""
    short = load_words("people/short_given.txt")
    others = Taken(
        (s, e) for s, e, label in entities if label not in ("PERSON", "ORG", "MISC") and text[s:e] not in short
    )
    found: dict[Span, str] = {}
    for start, end, label in entities:
        one = label == "ORG" and text.endswith(_ONE, 0, start)
        if (label == "PERSON" or one) and end - start <= LONGEST:
            found.update((span, "people.model") for span in refine_person(text, start, end))
            wrapped = _wrapped(text, start, end)
            if wrapped:
                found[wrapped] = "people.wrapped"
    for span, rule in find_by_rule(text):
        if rule == "people.ranked" and (wrapped := _wrapped(text, *span)):
            found[wrapped] = "people.wrapped"
        if rule in (NOBLE, LISTED):
            found[span] = rule
        elif rule == INITIALS or (rule in _ALONE and _free(text, span, others, rule)):
            full = " " in text[slice(*span)]
            found.update(
                (s, rule) for s in (refine_person(text, *span) if full else (span,)) if not full or s not in found
            )
        elif not is_headline(text, span[0], facts.context.title) and (
            _free(text, span, others, rule) or nickname(text, *span)
        ):
            found.update((s, rule) for s in refine_person(text, *span) if s not in found and " " in text[slice(*s)])
    chosen = []
    ships = {
        text[s:e] for s, e, _ in entities if is_vessel(text, s) and not pattern("person.age_or_alias").match(text, e)
    }
    places = [(s, e) for s, e, label in entities if label == "GPE"]
    starts, ends = {s for s, _ in places}, {e for _, e in places}
    for span in sorted(found, key=lambda s: (s[0] - s[1], s[0])):
        if found[span] == "people.model" and among_places(text, span, starts, ends):
            continue
        if text[slice(*span)] not in ships and taken.free(span) and _holds(text, span, found, facts):
            taken.add(span)
            chosen.append(Candidate(*span, found[span]))
    return chosen


def _free(text: str, span: Span, others: Taken, rule: str) -> bool:
    """Whether no other name stands there; one behind a rank or "said", or before an age, may be labelled otherwise."""
    over = others.over(span)
    told = rule in ("people.ranked", "people.spoken", OFFICED) or (
        rule in ("people.titled", "people.aged", "people.headed") and not text.endswith(_PLACED, 0, span[0])
    )
    return not over or (told and over == [span])


_PLACED = (" of ", " in ", " from ", " near ", " at ")


def _wrapped(text: str, start: int, end: int) -> Span | None:
    """A given name at the end of a long line with the surname that opens the next one."""
    following = pattern("find.next_line").match(text, end)
    if not following or " " in text[start:end] or following[1] in not_in_names():
        return None
    return (start, following.end()) if end - text.rfind("\n", 0, end) > 40 else None


def _holds(text: str, span: Span, found: dict[Span, str], facts: Facts) -> bool:
    """A lone word must follow a title ("Mr X") or be part of a full name; so must a headline's name."""
    name = text[slice(*span)]
    if _is_nobodys(text, span, name) or _is_other_name(text, span[0]) or _is_home(text, span) or _is_thing(text, span):
        return False
    if found[span] in _ALONE and (len(name.split()) < 2 or found[span] == INITIALS):
        told = text.count(name) > 1 or not is_headline(text, span[0], facts.context.title)
        named = found[span] == INITIALS or not is_country(name)
        return told and named and name.casefold() not in things()
    if _is_place(text, span, name):
        return False
    initials = pattern("rules.initials").fullmatch(name) and name not in honorifics("after")
    if initials and found[span] == "people.model":
        return True
    if len(name.split()) < 2:
        if any(m.name.startswith(name + " ") for m in facts.organizations) and not follows(text, span[0], "address"):
            return any(text[s:e].endswith(" " + name) for s, e in found)
        if name.isupper() and len(name) < 6 and not follows(text, span[0], "address"):
            return any(text[s:e].isupper() and text[s:e].endswith(" " + name) for s, e in found)
        full = any(
            any(whole_words(text[s:e].replace("-", " "), name.replace("-", " ")))
            for s, e in found
            if (s, e) != span and name in text[s:e]
        )
        return (
            full
            or follows(text, span[0], "address")
            or (follows(text, span[0], "kin") and not text.endswith("the ", 0, span[0]))
            or (len(name) > 2 and precedes(text, span[1], "acts", comma=True))
        )
    told = found[span] == LISTED or (found[span] == "people.titled" and text[span[1]] == ",")
    if not told and is_headline(text, span[0], facts.context.title):
        return any(s != span[0] and text[s:e].casefold().endswith(name.split()[-1].casefold()) for s, e in found)
    return True


def _is_nobodys(text: str, span: Span, name: str) -> bool:
    """Whether a storm, a ship or a saint bears the name, a father or husband, or an unnamed one is what it says."""
    ship = is_ship(name) or (is_vessel(text, span[0]) and not pattern("person.age_or_alias").match(text, span[1]))
    if ship or is_nobody(name) or is_storm_or_saint(name):
        return True
    if _FATHER & {word.rstrip(".") for word in text[max(0, span[0] - 6) : span[0]].casefold().split()[-1:]}:
        return True
    aged = any(word.endswith("-year-old") for word in text[max(0, span[0] - 24) : span[0]].split()[-2:])
    return aged and name.split()[-1].casefold() in trades()


def _is_thing(text: str, span: Span) -> bool:
    """Whether a house, a water, a film, a law or a brand's thing bears the name: "a Richard Mille watch"."""
    behind = any(
        (precedes(text, span[1], "house", comma=True), *(precedes(text, span[1], k) for k in ("goods", "road")))
    )
    behind = behind or in_law(text, span[1])
    return behind or follows(text, span[0], "water") or follows(text, span[0], "work of art") or _is_brand(text, span)


def _is_brand(text: str, span: Span) -> bool:
    """Whether a name in quotation marks is a product's: nothing before it says that somebody goes by it."""
    quoted = text[span[0] - 1 : span[0]] in ('"', "'") and text[span[1] : span[1] + 1] in ('"', "'")
    return quoted and not pattern("find.goes_by").search(text, max(0, span[0] - 80), span[0])


def _is_other_name(text: str, start: int) -> bool:
    """Whether somebody only used the name: "aliases that included Seth Larch and James Finch", "living as"."""
    return text.endswith("@ ", 0, start) or bool(pattern("find.aliases").search(text, max(0, start - 120), start))


def _is_home(text: str, span: Span) -> bool:
    """Whether the name stands where the residence does, behind an age: "Ann Ray, 38, Yorba Linda, pleaded guilty"."""
    named = pattern("person.age_or_alias").match(text, span[1]) or text.startswith(" and ", span[1])
    return bool(pattern("find.age_before").search(text, max(0, span[0] - 14), span[0])) and not named


def _is_place(text: str, span: Span, name: str) -> bool:
    """Whether a known town is meant, a place that the text goes into, a ship, or a car."""
    if name.casefold() in cities() or name.split()[0].casefold() in things() or precedes(text, span[1], "area"):
        return True
    if closes(name, "place") or (opens(name, "place") and not pattern("person.age_or_alias").match(text, span[1])):
        return True
    goes_on = text[span[1] : span[1] + 1] in (",", ".", ";", ")", "\n") or precedes(text, span[1], "in place")
    return goes_on and follows(text, span[0], "in place")


def _aliases(text: str, chosen: Sequence[Candidate], taken: Taken) -> Iterator[AliasMention]:
    for candidate in sorted(chosen, key=lambda c: c.start):
        if candidate.rule == "people.alias":
            continue
        inner = nickname(text, *candidate.span)
        if inner:
            yield AliasMention(candidate.span, inner, "people.nickname")
        for span in aliases_after(text, candidate.end):
            same = [c for c in chosen if c.span == span]
            if (same or taken.free(span)) and span[1] > span[0]:
                if not same:
                    taken.add(span)
                yield AliasMention(candidate.span, span, "people.aka")


def _repeats(text: str, chosen: Sequence[Candidate], aliases: Sequence[AliasMention], taken: Taken) -> list[Candidate]:
    """The same names and their surnames elsewhere, also in capitals and with a lost apostrophe."""
    alias_spans = {a.alias for a in aliases}
    names = {text[slice(*c.span)] for c in chosen}
    surnames = {s for c in chosen if c.span not in alias_spans for s in surname_forms(text[slice(*c.span)])}
    lost = set() if "'s" in text or "’s" in text else {s + "s" for s in surnames if not s.endswith("s")}
    found = []
    wanted = {n for n in names | surnames | lost if len(n) > 1}
    for name in sorted(wanted | {n.upper() for n in wanted if len(n) > 3}, key=len, reverse=True):
        for span in whole_words(text, name):
            if taken.free(span) and not _part_of_more(text, span):
                taken.add(span)
                found.append(Candidate(*span, "people.repeat"))
    return found


def surname_forms(name: str) -> set[str]:
    """The surname, and with its particles or second part, as later mentions use it."""
    plain = pattern("find.suffix").sub("", name)
    surname, comma, _ = plain.partition(", ")
    if comma and surname.isupper():
        return {surname, surname.title()}
    words = pattern("find.nickname").sub("", plain).split()
    if len(words) < 2 or "of" in words or len(words[-1].strip(".")) < 2 or words[-1] in not_in_names():
        return set()
    forms = {words[-1]}
    if len(words) > 2 and len(words[-2].strip(".")) > 1:
        forms.add(" ".join(words[-2:]))
    return forms if not is_shout(words[-1]) else forms | {words[-1].title()}


def _part_of_more(text: str, span: Span) -> bool:
    """A surname that goes on with a capitalised word that makes it a place or firm ("Johnston County")."""
    following = next_word(text, span[1])
    return following in not_in_names() and following not in _SENTENCE


_SENTENCE = frozenset(
    {"The", "This", "In", "On", "At", "He", "She", "They", "We", "It", "And", "But", "If", "As", "When"}
)
