"""Part two organizations that a joint glues; a single organization keeps its "of" and "and"."""

from collections.abc import Iterator

from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import Span, is_shout, trim
from pressfacts.annotate.organizations.known import agency_of, is_home_name, is_weak
from pressfacts.annotate.organizations.lexicon import generic, heads, states, units
from pressfacts.annotate.organizations.words import has_head, is_agency, is_country, is_firm, is_level, plain
from pressfacts.annotate.titles import title_words

_INCOMPLETE = frozenset(
    ["Ministry", "Embassy", "Bank", "University", "Institute", "Council", "Commission", "Court", "College"]
)


def parted(text: str, start: int, end: int) -> Iterator[Span]:
    """Split two organizations that a joint glues; a single organization keeps its "of" and "and"."""
    if agency_of(text[start:end]) or "-OIG)" in text[end : end + len(" (USDA-OIG)")]:
        yield start, end
        return
    for juxtaposed in (pattern("joints.unit"), pattern("joints.office_unit")):
        unit = juxtaposed.match(text, start, end)
        if unit and unit.end() == end:
            yield start, unit.end("department")
            yield from parted(text, unit.start("unit"), end)
            return
    for match in pattern("joints.joint").finditer(text, start, end):
        left, right = trim(text, start, match.start()), trim(text, match.end(), end)
        if _two_agencies(text[slice(*left)], text[slice(*right)], match[0]):
            yield left
            yield from parted(text, *right)
            return
    yield start, end


def _two_agencies(left: str, right: str, joint: str) -> bool:
    if not left or not right or not right[0].isupper() or is_firm(f"The {right.split()[0].strip('.,')}"):
        return False
    if " and of" in joint:
        return is_agency(left)
    if joint == " and " and " " not in right and not (agency_of(right) or is_shout(right) or plain(right) in generic()):
        return False
    if " for" in joint:
        return _stands_alone(left) and bool(agency_of(right) or (joint.endswith("the ") and is_agency(right)))
    if " of" in joint:
        return _is_unit_of(left, right, joint)
    if joint.startswith((", and ", " and ")) and len(left.split()) > 1 and _is_whole_run(left) and _full(right):
        return True
    if joint in (", ", ", the "):
        return is_agency(left) and is_agency(right.split(",")[0]) and left not in states()
    if joint == " and " and (_are_firms(left, right) or _are_forces(left, right)):
        return True
    if joint == " and " and not _ends_body(left):
        return is_shout(right) and bool(agency_of(right)) and has_head(left)
    if "/" in joint or joint.isspace() or joint == "-":
        return bool(agency_of(left) and agency_of(right))
    if joint.endswith("the ") and "and" in joint:
        return is_agency(left)
    firm = left.split()[-1] in units("ends") and is_firm(right)  # "Larch Theft Unit and Moth Lamps Ltd"
    return bool(agency_of(left) or (_whole(left) and " of " not in left)) and (firm or is_agency(right.split(",")[0]))


def _is_unit_of(left: str, right: str, joint: str) -> bool:
    """Whether "of" parts a unit from its body; a unit known by its level only keeps it: "General Inspectorate"."""
    if left.endswith(_INSPECTOR):
        return is_agency(right)
    if is_level(left) or is_level(right):
        return False
    known = agency_of(right) and not is_weak(right)
    whole = " " in right and " and " not in right
    body = whole and left.split()[-1] in units("ends") and right.split()[-1] in heads()
    police = right.endswith(" Police") and right.count(" ") == 1  # "Crime Branch of Larch Police"
    return _is_unit(left) and bool(
        known or police or body or (joint.endswith("the ") and is_agency(right) and len(right) > 3)
    )


def _are_firms(left: str, right: str) -> bool:
    """Whether a firm's form ends both, or the second behind a well-known body, and is no officer of the first."""
    titled = any(word in title_words() for word in right.split()[:4])
    return (is_firm(f"The {left}") or bool(agency_of(left))) and is_firm(right) and not titled


def _are_forces(left: str, right: str) -> bool:
    """Whether "and" parts what many countries call a force from another: "French Navy and Customs"."""
    first, _, rest = left.partition(" ")
    home = is_home_name(left) or (is_country(first) and is_home_name(rest))
    return home and (bool(agency_of(right)) or plain(right) in generic())


def _is_whole_run(left: str) -> bool:
    """Whether an organization stands before a joint, or several well-known or common ones: "Revenue and Customs"."""
    return is_agency(left) or all(agency_of(part) or plain(part) in generic() for part in left.split(" and "))


def _full(name: str) -> bool:
    """Whether `name` is a well-known agency's full name, also where more follows: no acronym, no bare "Customs"."""
    agency = agency_of(name)
    return bool(agency and name in agency.full and " " in name) or name.startswith(("U.S. ", "United States "))


_INSPECTOR = ("Office of Inspector General", "Office of the Inspector General")


def _stands_alone(left: str) -> bool:
    """Whether "for" may part an organization that ends here from the one it works for: no "Court", no "Commission"."""
    words = left.split()
    return bool(left.endswith(_INSPECTOR)) or (
        len(words) > 1 and words[-1] in ("Branch", "Division", "Section", "Unit", "Operations")
    )


def _ends_body(left: str) -> bool:
    """Whether "and" may part an organization that ends here: no "Harbour Patrol Sea" of "Harbour Patrol Sea and Air
    Unit".
    """
    strong, _ = heads().get(left.split()[-1], (False, False))
    return strong or bool(agency_of(left)) or " for " in left or is_shout(left.split()[-1])


def _is_unit(name: str) -> bool:
    """Whether `name` is a unit that can stand alone before "of the Body": "Ministry" and the like need their "of"."""
    if agency_of(name):
        return True
    *_, before, last = ("", *name.split())
    if last.isdigit() and before.rstrip(".").casefold() == "no":
        return True
    if "Prosecut" in name or "Attorney" in name:
        return False
    head = next((w for w in reversed(name.split()) if w in heads()), None)
    return head is not None and head not in _INCOMPLETE and len(name.split()) > 1


def _whole(name: str) -> bool:
    """Whether `name` is complete without what follows: no bare "Office", "General Secretariat"."""
    return bool(agency_of(name)) or (has_head(name) and len(name.split()) > 1 and plain(name) not in generic())
