"""What stands above a headline and is none: mastheads, addresses, columns of a letterhead, contacts; and beside it."""

from collections.abc import Sequence
from itertools import pairwise

from pressfacts.segment.brief import brief_date
from pressfacts.segment.dated import only_date
from pressfacts.segment.dateline import dateline_of
from pressfacts.segment.labels import first_date
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.patterns import pattern
from pressfacts.segment.publisher import is_publisher, names_chief
from pressfacts.segment.shapes import is_headline, is_paragraph
from pressfacts.segment.words import agency_words, count_words, fold, is_listed, is_page_header, is_round_up

_COLUMNS = pattern("masthead.columns")
_PART = pattern("masthead.part")
_PIPE = pattern("masthead.pipe")
_NEWS = pattern("masthead.news")
_NOTE = pattern("masthead.note")
_HEADER = (Mark.PUBLISHER, Mark.RELEASE, Mark.DATE, Mark.DATED, Mark.ISSUER)
_NEAR = 8
_SHORT, _FULL, _MENU = 4, 5, 20


def is_letterhead(head: Sequence[Marked], i: int) -> bool:
    """Whether a line of text belongs to what stands above the headline, which follows it."""
    text = head[i].text
    if _COLUMNS.search(text) or _NOTE.fullmatch(text) or _in_contacts(head, i):
        return True
    above = any(m.mark is Mark.PUBLISHER for m in head[:i])
    if above and names_chief(text):
        return True
    words, month = count_words(text), brief_date(text)
    following = _headline_after(head, i)
    if following is None or (is_report(text) and not month):
        return False
    if above and month and following == i + 1:
        return True
    if _is_pages_name(text) or _is_address(text) or _is_lone_dateline(head[i]):
        return True
    between = any(m.mark in _HEADER for m in head[i + 1 : following])
    if words == 1 or (words < _SHORT and text[0].islower()) or _is_menu(text):
        return True
    dated = any(m.mark in (Mark.DATE, Mark.PUBLISHER) for m in head[:i])
    return words <= _SHORT and (between or (words < _SHORT and dated))


def is_report(text: str) -> bool:
    """A headline over many cases: "Weekly Activity Report", or a few words with a month and year: "JULY 2022 NEWS"."""
    words = fold(text).split()
    if not 1 < len(words) <= _NEAR:
        return is_round_up(text)
    regular = set(words) & set(agency_words("periods")) and set(words) & set(agency_words("reports"))
    dated = not first_date(text) and any(brief_date(" ".join(pair)) for pair in pairwise(words))
    return bool(regular) or is_round_up(text) or dated


def is_masthead(head: Sequence[Marked], i: int) -> bool:
    """Whether an agency's name stands over a headline of its own."""
    return _headline_after(head, i) is not None


def real_title(text: str) -> str:
    """The headline without the publisher, the section and the day that its line names besides."""
    parts = [part for part in _PIPE.split(text) if part]
    kept = [part for part in parts if not is_publisher(part) and not only_date(part)]
    if len(parts) > 1 and kept and count_words(max(kept, key=len)) >= _FULL:
        return max(kept, key=len) if len(kept) < len(parts) else text
    head, dash, last = text.rpartition(" - ")
    return head if dash and is_publisher(last) and count_words(head) >= _FULL else text


def _headline_after(head: Sequence[Marked], i: int) -> int | None:
    """The next line of text, where it is a full headline and the text comes only after it."""
    for k in range(i + 1, min(i + 1 + _NEAR, len(head))):
        text = head[k].text
        if head[k].mark is Mark.TEXT and (count_words(text) >= _FULL or is_report(text)) and not _is_aside(text):
            full = is_headline(head[k], 3) or text.endswith(",")
            return k if full and not is_paragraph(head[k], 100) else None
    return None


def _is_menu(text: str) -> bool:
    """The items of a menu in one line, which have a word in common: "LATEST Posts POPULAR Posts TRENDING Posts"."""
    words = text.casefold().split()
    again = max((words.count(word) for word in words if len(word) > _SHORT), default=0)
    return _FULL < len(words) <= _MENU and again > 2 and again * 3 >= len(words)


def _is_pages_name(text: str) -> bool:
    """ "PDI Chile | Noticias": a name and "News", both short."""
    parts = _PART.split(text)
    short = max(count_words(p) for p in parts) < _FULL + 1
    return len(parts) > 1 and short and any(_NEWS.match(p) or is_page_header(p) for p in parts)


def _is_lone_dateline(marked: Marked) -> bool:
    line = dateline_of(marked)
    return line is not None and line.date is not None and line.end >= len(marked.text) - 2


def _is_aside(text: str) -> bool:
    return _is_address(text) or _is_dated(text) or is_listed("asides", text)


def _is_dated(text: str) -> bool:
    """One of the things that a header line names between bars is a day: "News item | 09-11-2023 | 16:20"."""
    parts = _PIPE.split(text)
    return len(parts) > 1 and any(map(only_date, parts))


def _is_address(text: str) -> bool:
    """Two commas or more between words that all have capitals or digits."""
    capitals = all(w[0].isupper() or w[0].isdigit() or not w[0].isalpha() for w in text.split())
    return text.count(",") > 1 and count_words(text) <= 10 and capitals


def _in_contacts(head: Sequence[Marked], i: int) -> bool:
    """A name or position of few words with a number to call below, and another headline after it."""
    if count_words(head[i].text) > 7 or any(c.isdigit() for c in head[i].text) or head[i].text.isupper():
        return False
    below = next((k for k in range(i + 1, min(i + 4, len(head))) if head[k].mark is Mark.CONTACT), None)
    if below is None or any(count_words(m.text) > 7 for m in head[i + 1 : below]):
        return False
    return i > 0 and _headline_after(head, below) is not None
