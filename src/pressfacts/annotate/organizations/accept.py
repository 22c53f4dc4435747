"""What may be taken for an organization: the tests that drop generic names, things, people, places and headings."""

from functools import lru_cache
from itertools import takewhile

from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import (
    among_places,
    is_headline,
    is_nobody,
    is_shout,
    is_storm_or_saint,
    is_vessel,
    line_around,
    whole_words,
)
from pressfacts.annotate.neighbours import closes, follows, in_law, next_word, precedes
from pressfacts.annotate.organizations.brackets import is_concept, short_forms
from pressfacts.annotate.organizations.known import agency_of, is_weak
from pressfacts.annotate.organizations.lexicon import ends_badly, heads, things, units
from pressfacts.annotate.organizations.lines import is_heading, is_whole_line, opens_own_line
from pressfacts.annotate.organizations.lookalikes import (
    in_meeting,
    in_title,
    is_addressed,
    is_bench,
    is_code,
    is_conference,
    is_field,
    is_flown,
    is_ground,
    is_model_of,
    is_of_law,
    is_place_ship_or_officer,
    is_position,
    is_program,
    is_somebodys,
)
from pressfacts.annotate.organizations.meanings import (
    generic_kind,
    is_law_or_sum,
    is_place,
    is_several,
    is_title,
    is_word,
)
from pressfacts.annotate.organizations.surroundings import Surroundings
from pressfacts.annotate.organizations.words import has_head, is_country, is_firm
from pressfacts.annotate.titles import title_words
from pressfacts.territories import lookup


def acceptable(around: Surroundings, start: int, end: int, rule: str) -> bool:
    """Whether the range names an organization."""
    name = around.text[start:end]
    if _is_word_of(around.text, start, end):
        return False
    if rule == "known":
        meets = is_conference(around.text, name) or in_meeting(around.text, start, end)
        other = precedes(around.text, end, "custom") or is_concept(around.text, name) or is_of_law(around.text, end)
        return not meets and not other and not _inside_more(around.text, start, end)
    if not is_word(name) or _is_other(around, start, name, rule) or in_law(around.text, end):
        return False
    if is_position(name) or _is_something_of(around.text, start, end) or is_concept(around.text, name):
        return False
    kind = generic_kind(name)
    if kind:
        named = kind != "hard" and name[0].isupper() and not around.text.endswith("Member of ", 0, start)
        return named and ((kind == "seen" and rule == "model") or _owned_or_listed(around, start, end))
    if is_country(_without_lower(name)):
        return False
    if agency_of(name):
        return not is_weak(name) or _weak_holds(around, start, end)
    if ends_badly(name.split()[-1].strip(".,'’"), has_head(name)) and not is_firm(name):
        return bool(pattern("words.holder").fullmatch(name))
    if rule in ("model", "shape") and (_is_force_of(around.text, start, end) or _is_in_longer(around.text, name, end)):
        return False
    if rule == "model":
        return _model_holds(around, start, end)
    if rule == "staffed":
        return not any(name in places for places in (around.counties, around.vessels))
    member = (start, end) in around.people and around.text.endswith(", ", 0, start)  # "a member of the gang, Odo Larch"
    return (rule == "gang" and not member) or _shape_holds(around, start, end)


def _without_lower(name: str) -> str:
    """A name without the noun in lower case that ends it: "Danish" of "Danish police station"."""
    behind = list(takewhile(str.islower, reversed(name.split())))
    return name.removesuffix(" ".join(reversed(behind))).rstrip()


_AREAS = (" Municipality",)


def _is_something_of(text: str, start: int, end: int) -> bool:
    """Whether the words around say that a crime, a brand, a field or a flight is meant."""
    if follows(text, start, "brand") or precedes(text, end, "brand"):
        return True
    name = text[start:end]
    if name.endswith(" Court") and name.count(" ") == 1 and text[max(0, start - 3) : start - 1].strip().isdigit():
        return True  # "12 Larch Court"
    field = is_field(name) and in_title(text, start, end)
    area = name.endswith(_AREAS)
    lived_in = follows(text, start, "home") and (area or not text.endswith("the ", 0, start))
    if lived_in or (area and follows(text, start, "in place")) or follows(text, start, "harmed"):
        return True
    return field or is_flown(text, start, end)


def _is_word_of(text: str, start: int, end: int) -> bool:
    """Whether a court is only said of its judge, a name only of a program, card or bill: "a Larch Express card"."""
    if is_bench(text, start, end) or is_program(text, end) or is_code(text, start, end) or is_of_law(text, end):
        return True
    name = text[start:end]
    over_all = is_shout(name) and " " not in name and not agency_of(name)
    paper = _is_paper(text, name) if over_all else precedes(text, end, "paper")
    return paper and not has_head(name)


@lru_cache(maxsize=1 << 10)
def _is_paper(text: str, name: str) -> bool:
    """Whether a name is anywhere that of a card or a bill."""
    return any(precedes(text, end, "paper") for _, end in whole_words(text, name))


def _is_force_of(text: str, start: int, end: int) -> bool:
    """A town's police said of an officer, or of several towns: "a Hull Police Officer", "Hull Police Departments"."""
    following = next_word(text, end)
    owner, _, last = text[start:end].rpartition(" ")
    if following and last in units("part") and agency_of(owner):  # "NCA Branch Commander"
        return following in title_words()
    if last != "Police" or not owner or following.startswith("Spokes"):
        return False
    return following in title_words() or following == "Departments"


def _is_in_longer(text: str, name: str, end: int) -> bool:
    """Whether a name that no sure head noun ends is cut off a law's or a programme's: "School Lunch Program"."""
    following = pattern("accept.longer").match(text, end)
    if not following or heads().get(name.split()[-1], (False,))[0] or following["last"] in title_words():
        return False
    return ends_badly(following["last"], True)


def _is_other(around: Surroundings, start: int, name: str, rule: str) -> bool:
    """Whether `name` is a person, place, law, ship, storm, thing, position or several units."""
    if name in around.person_words or (rule == "model" and name.lower() != name and name[:-1] in around.person_words):
        return True
    if rule == "model" and (name in around.places or name in around.counties or is_place_ship_or_officer(name)):
        return True
    if rule != "gang" and is_place(name):
        return True
    if is_nobody(name) or name in around.vessels or is_vessel(around.text, start):
        return True
    if is_law_or_sum(name) or is_several(name) or (is_storm_or_saint(name) and not has_head(name)):
        return True
    if is_conference(around.text, name):
        return True
    if rule == "model" and is_addressed(name, around.person_words):
        return True
    if rule == "model" and (" " in name or "-" in name) and around.inside_person(name):
        return True
    if " " not in name and closes(f"The {name}", "form"):
        return True
    return name.casefold() in things() or is_country(name) or is_country(name.removesuffix("s")) or is_title(name)


def _inside_more(text: str, start: int, end: int) -> bool:
    """A short name that goes on with a number or a slash is part of something else ("UN-1234", "EU/US")."""
    on = text[end : end + 1] in ("/", "-") and text[end + 1 : end + 2].isalnum()
    return on or text[max(0, start - 1) : start] in ("/", "@", "#")


def _owned_or_listed(around: Surroundings, start: int, end: int) -> bool:
    """A generic name counts with a country that owns it, in a list of partners or with a bracket of its own."""
    text = around.text
    owned = text.endswith(("'s ", "’s "), 0, start)
    owner = text[max(0, start - 40) : start - 3].split()[-1:] if owned else []
    if owner and (is_country(owner[0]) or agency_of(owner[0]) or any(p.endswith(owner[0]) for p in around.places)):
        return True
    return partner_country(text, start) is not None or bool(list(short_forms(text, end)))


def partner_country(text: str, start: int) -> str | None:
    """The country that opens the line of a list of partners: "Spain: Guardia Civil, National Police"."""
    line_start, _ = line_around(text, start)
    match = pattern("accept.partners").match(text[line_start:start])
    return lookup(match["country"].strip()) if match else None


def _weak_holds(around: Surroundings, start: int, end: int) -> bool:
    agency = agency_of(around.text[start:end])
    line = line_around(around.text, start)
    if (around.text[end : end + 1] == ":" and line[0] == start) or is_shout(around.text[slice(*line)]):
        return False  # "WHO: the sheriff", "TWO BOYS WHO RAN"
    if around.model_agrees(start, end):
        return True
    return agency is not None and any(next(whole_words(around.text, n), None) for n in agency.full)


def _shape_holds(around: Surroundings, start: int, end: int) -> bool:
    """Shapes lose against people and other names the model sees there, unless they are clearly longer or a firm's.

    Where a sure head noun ends all that the model sees, the noun is right: "Larch Prison" is nobody.
    """
    name = around.text[start:end]
    if is_firm(name) or (name[-1].isdigit() and agency_of(name.split()[0])):
        return True
    words = name.split()
    headed = any(heads().get(" ".join(words[-count:]), (False,))[0] for count in (1, 2))
    if any((s <= start and end <= e) or s < start < e for s, e in around.people if not (headed and e == end)):
        return False
    explained = has_head(name) and any(acronym for _, acronym in short_forms(around.text, end))
    if explained or _ends_in_unit(name):
        return True
    return not any(s <= start and end <= e for s, e in around.others if not (headed and (s, e) == (start, end)))


def _ends_in_unit(name: str) -> bool:
    """Whether `name` has words before a noun that only a unit's name ends with ("Fraud and Abuse Detection Unit")."""
    return name.endswith((" MC", " Motorcycle Club")) or (name.count(" ") > 1 and name.split()[-1] in units("ends"))


def _model_holds(around: Surroundings, start: int, end: int) -> bool:
    text, name = around.text, around.text[start:end]
    if not name[0].isalnum() or (name[0].islower() and not any(c.isupper() for c in name[1:4]) and " " not in name):
        return False
    if (
        is_ground(text, name)
        or precedes(text, end, "party")
        or precedes(text, end, "custom")
        or in_meeting(text, start, end)
    ):
        return False
    if is_heading(text, start, end) or around.is_told((start, end)):
        return False
    unmarked = not has_head(name) and not is_shout(name) and " & " not in name and not is_firm(name)
    if unmarked and " " in name and opens_own_line(around, start, end):
        return False
    if unmarked and (
        around.is_person((start, end))
        or precedes(text, end, "work")
        or is_somebodys(text, start)
        or among_places(text, (start, end), around.place_starts, around.place_ends)
    ):
        return False
    if not has_head(name) and in_title(text, start, end):
        return False
    if is_model_of(name) and not is_firm(name):
        return False
    if is_headline(text, start, around.title):
        cased = name.title() if name.isupper() else name
        if (has_head(cased) and is_whole_line(around, start, end)) or partner_country(text, start):
            return True
        return is_firm(name) or _stands_in_prose(around, name)
    return True


def _stands_in_prose(around: Surroundings, name: str) -> bool:
    """Whether the name stands outside of headlines too: one that is repeated says nothing new."""
    return any(not is_headline(around.text, at, around.title) for at, _ in whole_words(around.text, name))
