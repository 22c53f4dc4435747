"""How a headline is set apart as one above is."""

from pressfacts.segment.draft import Draft
from pressfacts.segment.forms import AGENCY, PLAIN, Form, Kind
from pressfacts.segment.opening import Opening

_SKIPPED = 3
_ENTRY = "CAPITALS:"
SAME = {
    Kind.UNDERLINED: "same_underlined",
    Kind.BOLD: "same_bold",
    Kind.DECORATED: "same_signs",
    Kind.LED: "same_lead",
    Kind.DATED: "same_dated",
}


def has_form(opening: Opening, draft: Draft) -> bool:
    """The headline is set apart as one above is, by more than capitals."""
    return any(set(same_form(opening.form, o.form)) - {"same_capitals"} for o in draft.openings)


def is_formed(opening: Opening, draft: Draft) -> bool:
    """The headline has the next number, or the signs or the lead of one above, which few lines of a text have."""
    form = opening.form
    firm = form.tail == AGENCY or (form.kind in (Kind.NUMBERED, Kind.DECORATED, Kind.LED) and form.level != _ENTRY)
    return firm and has_form(opening, draft)


def same_form(form: Form, before: Form) -> list[str]:
    """The evidence that a headline has the form of one above."""
    if form.tail and form.tail == before.tail:
        return ["same_tail"]
    if form.capitals and before.capitals and not form.same(before):
        return ["same_capitals"]
    if form == PLAIN or not form.same(before):
        return []
    if form.number is not None and before.number is not None:
        return ["next_number"] if 0 < form.number - before.number <= _SKIPPED else []
    if form.kind is Kind.MARKDOWN:
        return ["markdown_title" if form.level == "#" else "same_markdown"]
    if form.kind is Kind.PLAIN:
        return ["same_capitals"] if form.capitals and before.capitals else []
    return [SAME[form.kind]]
