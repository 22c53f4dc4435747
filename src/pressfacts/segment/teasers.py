"""Lists of other news below an article, as copied pages carry them: what stands there begins none."""

from collections.abc import Sequence

from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.news import begins_news
from pressfacts.segment.opening import is_told
from pressfacts.segment.shapes import is_headline

_LOOK = 10
_WORDS = 4
_LONG = 110
_MENUS, _DECKED = 3, 2
_BREAKS = ("...", "…")


def is_whole(ahead: Sequence[Marked]) -> bool:
    """One headline at most, then a text that does not break off: no item of a list of teasers."""
    at = next((i for i, m in enumerate(ahead[:_LOOK]) if _is_text(m)), None)
    if at is None and sum(m.mark is Mark.MENU for m in ahead) < _MENUS:
        return False  # and no copied page, whose text is further below
    if at is not None and ahead[at].line.tail.rstrip(" ]»").endswith(_BREAKS):
        return False
    headlines = [m.text for m in ahead[: _LOOK if at is None else at] if is_headline(m, _WORDS)]
    if at is not None and len(headlines) == _DECKED and begins_news(ahead[at].text):
        return True  # a headline with a second one
    return not headlines or all(
        text.startswith(headlines[0]) or headlines[0].startswith(text) for text in headlines[1:]
    )


def _is_text(marked: Marked) -> bool:
    return is_told(marked) or (marked.mark is Mark.TEXT and len(marked.line) > _LONG and not is_headline(marked))
