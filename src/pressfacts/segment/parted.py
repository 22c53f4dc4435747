"""What parts the articles of a file: a gap, lines that end them, datelines that begin them."""

from collections.abc import Sequence

from pressfacts.segment.draft import Draft
from pressfacts.segment.evidence import opens_with_dateline
from pressfacts.segment.habits import closing
from pressfacts.segment.marks import Marked


def is_parting_gap(first: Marked, draft: Draft) -> bool:
    """The gap above parts articles wherever it stands in this file."""
    return draft.habits is not None and 0 < draft.habits.gap <= first.line.gap


def is_closed(draft: Draft) -> bool:
    """The line above, or the two lines above, are such as end articles of this file."""
    return bool(draft.habits) and closes(list(draft.tail)[-2:], draft)


def closes(lines: Sequence[Marked], draft: Draft) -> bool:
    """The last of the lines, or the two together, are such as end articles of this file."""
    closings = draft.feet.union(draft.habits.closings if draft.habits else ())
    return bool(closings and lines) and (closing(lines[-1]) in closings or closing(*lines) in closings)


def is_bare(first: Marked, draft: Draft) -> bool:
    """The line is text behind a dateline, and nothing stands above such a line where the file begins either."""
    return draft.habits is not None and draft.habits.bare and opens_with_dateline(first)
