"""What the words of a name alone say that it is: a place, a law, a sum, a position, several units, or generic."""

from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import letter_words
from pressfacts.annotate.neighbours import closes, holds, opens, without_opening
from pressfacts.annotate.organizations.lexicon import generic, heads
from pressfacts.annotate.organizations.words import has_head, is_firm, is_level, plain
from pressfacts.annotate.titles import title_words


def is_word(name: str) -> bool:
    """Whether `name` has a capital and two letters together, and is no address."""
    return (
        any(c.isupper() for c in name)
        and not pattern("meanings.address").search(name)
        and any(len(w) > 1 for w in letter_words(name))
    )


def is_place(name: str) -> bool:
    """Whether the first or last words are those of places' names alone: "Puerto Larch", "Larch Memorial"."""
    region = opens(without_opening(name, "region"), "region") and not name.startswith("District of Columbia ")
    return region or closes(name, "place") or (opens(name, "place") and not (has_head(name) or is_firm(name)))


def is_law_or_sum(name: str) -> bool:
    """Whether a law or an amount is named."""
    return (holds(name, "law") and "Secretariat" not in name) or bool(pattern("meanings.amount").search(name))


_SINGULAR_COURTS = ("Magistrates' ", "Magistrates’ ", "Magistrate's ", "Magistrate’s ", "Law ", "State ")


def is_several(name: str) -> bool:
    """Whether a name is several units', or a line's to call: "Police Departments", "Tip Line"."""
    courts = name.removesuffix("Courts")
    several = closes(name, "units") and not (courts != name and courts.endswith(_SINGULAR_COURTS))
    return (several or name.startswith("Departments of ")) and "Attorney" not in name


def is_title(name: str) -> bool:
    """Whether a position is named, one that no head noun follows as in "Detective Bureau"."""
    if name and name.split()[-1].rstrip("s.,") in title_words() and not has_head(name):
        return True
    held = without_opening(name, "position")
    behind = next(iter(held.split()[1:]), "")
    return opens(f"{held} ", "position") and not behind.startswith("General") and behind not in heads()


def generic_kind(name: str) -> str | None:
    """How a generic name may be one all the same, None where it is a name of its own."""
    if is_level(name):
        return "soft"
    if all(plain(part) in generic() for part in name.replace("/", " and ").split(" and ")):
        return generic().get(plain(name), "hard")
    return None
