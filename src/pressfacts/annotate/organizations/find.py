"""Find organizations: the model's entities, shapes and well-known organizations, cut to size and put together."""

from collections.abc import Iterable, Iterator, Sequence

from pressfacts.annotate.entities import Entity
from pressfacts.annotate.facts import AliasMention, Facts, NameMention
from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import (
    LONGEST,
    Candidate,
    Span,
    Taken,
    is_headline,
    is_shout,
    keeps_apostrophes,
    letter_words,
    line_around,
    whole_words,
)
from pressfacts.annotate.neighbours import next_word, precedes
from pressfacts.annotate.organizations.accept import acceptable
from pressfacts.annotate.organizations.borders import Borders
from pressfacts.annotate.organizations.brackets import (
    acronym_beside,
    agrees,
    is_acronym,
    is_renamed,
    long_forms,
    other_name,
    same_initials,
    says_where,
    short_forms,
    small_units,
)
from pressfacts.annotate.organizations.extend import branches, extended, hyphened, staffed
from pressfacts.annotate.organizations.known import agency_of, find_known
from pressfacts.annotate.organizations.letterheads import letterheads
from pressfacts.annotate.organizations.lists import listed
from pressfacts.annotate.organizations.refine import refine
from pressfacts.annotate.organizations.shapes import find_gangs, find_shapes
from pressfacts.annotate.organizations.surroundings import Surroundings
from pressfacts.annotate.organizations.words import is_country

_HOLDERS = frozenset(["Attorney", "Prosecutor", "Sheriff", "Comptroller", "Ombudsman", "Defender", "General"])
_BRACKETED = ("({})", "({}s)", '("{}")', "(“{}”)", '(the "{}")', "(the “{}”)")
_DATELINE = 50
"""Characters of a dateline."""
_SHORTEST = 2  # letters of an acronym that others share
_ENUMERATED = 4  # names in a bracket: they are the agency's members, none its other name
_RANK = {"known": 0, "acronym": 1, "gang": 2, "shape": 2, "model": 3, "staffed": 3}


def find_organizations(
    text: str, facts: Facts, entities: Sequence[Entity]
) -> tuple[list[NameMention], list[AliasMention]]:
    """Organizations in `text`, in order, and the short forms that the text ties to them.

    `entities` are the model's (start, end, label); the labels ORG, GPE, PERSON and those of other names are used.
    """
    around = Surroundings(text, facts, entities)
    borders = Borders(text, entities)
    chosen = list(_choose(_fitted(_candidates(text, around), borders), around))
    more = listed(text, [c.span for c in chosen], Taken([*around.blocked, *_seen(entities), *(c.span for c in chosen)]))
    chosen += [Candidate(*span, "list") for span in more if acceptable(around, *span, "model")]
    aliases = [
        a for a in _aliases(text, chosen) if not says_where(text[slice(*a.name)], text[slice(*a.alias)], around.places)
    ]
    chosen = _without_odd_acronyms(text, chosen, aliases)
    spans = {c.span for c in chosen}
    chosen += [Candidate(*a.alias, "bracket") for a in aliases if a.alias not in spans]
    chosen = _without_overlaps(chosen)
    chosen += _repeats(text, chosen, around)
    lost = not keeps_apostrophes(text)
    ends = {
        c: c.end + (lost and text.startswith("s ", c.end) and next_word(text, c.end + 1)[1:2].islower()) for c in chosen
    }
    mentions = [NameMention(c.start, ends[c], text[c.start : ends[c]], c.rule) for c in chosen]
    return sorted(mentions, key=lambda m: m.start), aliases


def _seen(entities: Sequence[Entity]) -> Iterator[Span]:
    return ((start, end) for start, end, _ in entities)


def _fitted(candidates: Iterable[Candidate], borders: Borders) -> Iterator[Candidate]:
    for c in candidates:
        spans = [c.span] if c.rule == "known" else borders.fitted(c.span)
        yield from (Candidate(*span, c.rule) for span in spans)


def _candidates(text: str, around: "Surroundings") -> Iterator[Candidate]:
    places = around.place_ends
    for start, end in find_known(text, around.country):
        yield Candidate(start, end, "known")
        yield from (Candidate(*span, "shape") for span in [extended(text, start, end, around.seats)] if span[1] > end)
    for long, bracket in long_forms(text, around.names):
        if precedes(text, text.find(")", bracket[1]) + 1, "work"):  # "Larch Against Tobacco (LAT) campaign"
            continue
        yield from (Candidate(*extended(text, *span, around.seats), "acronym") for span in refine(text, *long, places))
    yield from (Candidate(*span, "acronym") for span in small_units(text))
    yield from (Candidate(*span, "gang") for span in find_gangs(text))
    for shape in find_shapes(text):
        if shape.end - shape.start > LONGEST:
            continue
        if shape.strong or around.model_agrees(shape.start, shape.end):
            if is_headline(text, shape.start, around.title) and not _tight(text, shape.start, shape.end):
                continue
            yield from (
                Candidate(*extended(text, *span, around.seats), "shape")
                for span in refine(text, shape.start, shape.end, places)
            )
    yield from (Candidate(*span, "shape") for span in letterheads(text, around.title))
    for start, end in around.others:
        short, _, seat = text[start:end].partition(" ")
        if is_shout(short) and agency_of(short) and seat.istitle() and " " not in seat and not is_country(seat):
            yield Candidate(start, end, "shape")
    yield from (Candidate(*span, "shape" if text[span[1] - 1].isdigit() else "model") for span in branches(text))
    yield from (Candidate(*span, "staffed") for span in staffed(text))
    for start, end in around.organizations:
        spans = refine(text, start, end, places)
        yield from (Candidate(*hyphened(text, *extended(text, *span, around.seats)), "model") for span in spans)


def _tight(text: str, start: int, end: int) -> bool:
    """In a headline only short phrases hold together, unless it is written like a sentence."""
    if len(text[start:end].split()) <= 3:
        return True
    words = [w for w in letter_words(text[slice(*line_around(text, start))]) if len(w) > 3]
    return bool(sum(w[0].islower() for w in words) > 0.3 * len(words))


def _choose(candidates: Iterable[Candidate], around: "Surroundings") -> Iterator[Candidate]:
    """The longest acceptable candidates first; those that overlap with one already chosen fall away."""
    taken = Taken(around.blocked)
    candidates = list(candidates)
    firm = Taken(c.span for c in candidates if c.rule == "known")
    candidates = [c for c in candidates if c.rule == "known" or not _cuts(c.span, firm)]
    firm = Taken(c.span for c in candidates if c.rule != "model")
    candidates = [c for c in candidates if c.rule != "model" or not _cuts(c.span, firm)]
    ordered = sorted(dict.fromkeys(candidates), key=lambda c: (c.start - c.end, _RANK[c.rule], c.start))
    for candidate in ordered:
        if taken.free(candidate.span) and acceptable(around, *candidate.span, candidate.rule):
            taken.add(candidate.span)
            yield candidate


def _cuts(span: Span, firm: Taken) -> bool:
    """Whether `span` overlaps with a firm range without holding it or lying in it."""
    start, end = span
    return any(not (start <= s and e <= end) and not (s <= start and end <= e) for s, e in firm.over(span))


def _aliases(text: str, chosen: Iterable[Candidate]) -> Iterator[AliasMention]:
    ordered = sorted(chosen, key=lambda c: c.start)
    for before, candidate in zip([None, *ordered], ordered, strict=False):
        yield from _inner(text, candidate)
        if before and is_renamed(text[before.end : candidate.start]):
            yield AliasMention(before.span, candidate.span, "bracket")
        beside = acronym_beside(text, *candidate.span)
        if beside:
            yield AliasMention(candidate.span, beside, "acronym")
        forms = list(short_forms(text, candidate.end))
        parent = _of_parent(text, before, candidate, forms)
        if parent and before:
            yield AliasMention(before.span, parent, "acronym")
            continue
        if (
            before
            and len(forms) == 2
            and _dash(text, before.end, candidate.start)
            and _dash(text, forms[0][0][1], forms[1][0][0])
        ):
            yield AliasMention(before.span, forms[0][0], "bracket")
            yield AliasMention(candidate.span, forms[1][0], "acronym" if forms[1][1] else "bracket")
            continue
        if len(forms) == 2 and _dash(text, forms[0][0][1], forms[1][0][0]):
            short, long = text[slice(*forms[1][0])], text[slice(*forms[0][0])]
            forms = forms if agrees(long, short) else forms[:1]
        for span, acronym in forms if len(forms) < _ENUMERATED else ():
            yield from _alias(text, candidate.span, span, acronym)


def _inner(text: str, candidate: Candidate) -> Iterator[AliasMention]:
    """The acronym in a bracket within a name: "Rapid Response (RR) Team"."""
    inner = pattern("find.inner_bracket").search(text, *candidate.span)
    if inner:
        yield AliasMention(candidate.span, inner.span(1), "acronym")


def _of_parent(
    text: str, before: Candidate | None, candidate: Candidate, forms: Sequence[tuple[Span, bool]]
) -> Span | None:
    """The acronym of the unit before "of the Body" that the agency's own opens: "Unit of the Xpol Council (XC-U)"."""
    if not before or len(forms) != 1 or text[before.end : candidate.start] not in (" of ", " of the "):
        return None
    span, acronym = forms[0]
    whose, _, own = text[slice(*span)].partition("-")
    own_too = own and agrees(text[slice(*before.span)], own) and agrees(text[slice(*candidate.span)], whose)
    return span if acronym and own_too else None


def _dash(text: str, start: int, end: int) -> bool:
    """Whether only a dash stands between: "Office – Unit (Amt – XYZ)"."""
    gap = text[start:end]
    return gap[-1:].isspace() and gap.strip() in ("–", "—", "-")


def _alias(text: str, name_span: Span, span: Span, acronym: bool) -> Iterator[AliasMention]:
    name, inside = text[slice(*name_span)], text[slice(*span)]
    if acronym:
        one, other = agency_of(name), agency_of(inside)
        nameless = other is not None and not other.full and (one is None or one.country == other.country)
        unlike = other is None and one is not None and (not one.short or (name in one.full and len(inside) > 2))
        akin = one is other or (one and other and name in one.full and one.country == other.country)
        if agrees(name, inside) or one is None or nameless or unlike or akin or same_initials(name, inside):
            yield AliasMention(name_span, span, "acronym" if agrees(name, inside) else "bracket")
    elif agrees(inside, name) and len(name) <= 10:
        yield AliasMention(span, name_span, "acronym")
    elif other_name(name, inside):
        yield AliasMention(name_span, span, "bracket")


def _without_odd_acronyms(text: str, chosen: Iterable[Candidate], aliases: Iterable[AliasMention]) -> list[Candidate]:
    """Leave out acronyms that the text explains as something else than an organization ("… Program (SNAP)").

    One behind an office's holder stands for the office: "Hill County Prosecutor (HCP)".
    """
    found = list(chosen)
    explained = {text[slice(*span)] for a in aliases for span in (a.alias, a.name)}
    ends = {c.end for c in found}

    def odd(c: Candidate) -> bool:
        name = text[c.start : c.end]
        if c.rule != "model" or not is_acronym(name) or name in explained:
            return False
        at = min((at for form in _BRACKETED if (at := text.find(form.format(name))) >= 0), default=-1)
        if at < 0 or at - 1 in ends or _in_dateline(text, at):
            return False
        return not _is_holder(text[max(0, at - 40) : at])

    return [c for c in found if not odd(c)]


def _in_dateline(text: str, at: int) -> bool:
    """Whether a news agency's bracket ends a dateline: "KIGALI, June 15 (KNA) -"."""
    behind = text[at : at + 20].partition(")")[2].lstrip(" .")
    return behind.startswith(("-", "–", "—")) and at - line_around(text, at)[0] < _DATELINE


def _is_holder(before: str) -> bool:
    """Whether words end in the holder of an office, who is nobody's deputy."""
    words = before.split()[-4:]
    return bool(words) and words[-1] in _HOLDERS and not {"Deputy", "Assistant"} & {*words}


def _without_overlaps(chosen: Sequence[Candidate]) -> list[Candidate]:
    """Brackets win over what the model saw inside them; a name that goes on behind one holds it."""
    brackets = [c for c in chosen if c.rule == "bracket"]
    taken = Taken(c.span for c in brackets)

    def kept(c: Candidate) -> bool:
        return all(c.start < s and e < c.end for s, e in taken.over(c.span))

    return brackets + [c for c in chosen if c.rule != "bracket" and kept(c)]


def _initials(name: str) -> str:
    """The initials of a name of several words, by which a text may call it without saying so."""
    return "".join(word[0] for word in name.split() if word[0].isupper()) if name.count(" ") > 1 else ""


def _repeats(text: str, chosen: Sequence[Candidate], around: "Surroundings") -> list[Candidate]:
    """The same names elsewhere, also in capitals, where nothing else is named."""
    taken = Taken([*around.blocked, *(c.span for c in chosen)])
    names = {text[c.start : c.end] for c in chosen}
    names |= {letters for name in names if len(letters := _initials(name)) > _SHORTEST}
    found: list[Candidate] = []
    lost = not keeps_apostrophes(text)
    for name in sorted(names | {n.upper() for n in names if len(n) > 4}, key=len, reverse=True):
        owners = ((start, end - 1) for start, end in whole_words(text, name + "s")) if lost else ()
        for start, end in (*whole_words(text, name), *owners):
            if taken.free((start, end)):
                taken.add((start, end))
                found.append(Candidate(start, end, "repeat"))
    return found
