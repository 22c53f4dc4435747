"""The lines over a headline once more, now that it is seen where they stand: agencies that no list or shape tells."""

from collections.abc import Sequence
from dataclasses import replace

from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.masthead import is_masthead, is_report
from pressfacts.segment.publisher import is_name, names_agency, names_state
from pressfacts.segment.words import agency_words, count_words, fold

_LINES, _WORDS, _PROSE, _FEW, _SHORT = 8, 7, 100, 5, 3
_SIGNS = frozenset("|:")


def with_agencies(head: Sequence[Marked]) -> list[Marked]:
    """`head`, the lines that name an agency over a headline marked as a publisher's."""
    top = [
        replace(m, mark=Mark.PUBLISHER)
        if m.mark is Mark.TEXT
        and (_is_first(head, i) or _names_publisher(m.text, head[i + 1 :]))
        and is_masthead(head, i)
        else m
        for i, m in enumerate(head[:_LINES])
    ]
    return [*top, *head[_LINES:]]


def _is_first(head: Sequence[Marked], i: int) -> bool:
    """A first line of few words, all with capitals and none that tells news: "Parks Larchland"."""
    text = head[i].text
    few = count_words(text) <= _FEW if " " in text else any(f"({text})" in m.text for m in head)
    return not i and few and _SIGNS.isdisjoint(text) and is_name(text) and not is_report(text)


def _names_publisher(text: str, below: Sequence[Marked]) -> bool:
    """An agency, a state, or a name that the text below has with its article: "the Regional Garden System"."""
    return names_agency(text) or names_state(text) or is_named_below(text, below)


def is_named_below(text: str, below: Sequence[Marked]) -> bool:
    """Whether running text names what a short line of capitals names, with "the" or as what it begins with."""
    if not is_name(text) or not 1 < len(text.split()) <= _WORDS:
        return False
    prose = (m.text.casefold() for m in below if len(m.line) > _PROSE)
    return any(f"the {text}".casefold() in said or said.startswith(f"{text} (".casefold()) for said in prose)


def issuing(names: Sequence[str]) -> str | None:
    """The agency among the lines of a letterhead: the first that names more than its state or ministry."""
    own = [name for name in names if not names_state(name)] or list(names)
    desks = agency_words("press") + agency_words("desks")
    if len(own) > 1 and fold(own[0]).startswith(agency_words("parents")) and not fold(own[1]).endswith(desks):
        return own[1]
    return own[0] if own else None


def is_desk(name: str) -> bool:
    """Whether a name is only that of an agency's office: "Corporate Communication"."""
    return count_words(name) < _SHORT and fold(name).endswith(agency_words("press"))
