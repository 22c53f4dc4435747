"""The shapes of lines that are text: a headline, a sentence, a paragraph."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from pressfacts.segment.lines import Line
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.patterns import pattern
from pressfacts.segment.words import fold, is_listed, squeeze, states

_ENDINGS = (".", "!", "?", "…")
_CLOSERS = "\"'”’»)]*_ \xa0"
_ABBREVIATION = pattern("shapes.abbreviation")
_BULLET = pattern("shapes.bullet")
_ADDRESS = pattern("shapes.address")
_CALLS = pattern("shapes.calls")
_POINTS_ON = pattern("shapes.points_on")
_WORD = pattern("shapes.word")
_MIN_WRAP, _MAX_WRAP = 40, 130
_LONGEST = 260
_LINES = 4
_TOWN = 3
_ROWS, _ROW = 3, 45


def ends_sentence(line: Line) -> bool:
    """The line's last character, quotes and brackets aside, ends a sentence; a note in brackets may stand behind it."""
    return _without_note(line.tail).rstrip(_CLOSERS).endswith(_ENDINGS) or bool(link_behind(line))


def _without_note(text: str) -> str:
    """The text without a note in brackets behind its last sentence."""
    before = text.rpartition("(")[0].rstrip() if text.endswith(")") else ""
    return before if before.endswith(_ENDINGS) else text


def link_behind(line: Line) -> str:
    """The link that a text which breaks off ends with ("... Read more »"), folded; empty without one."""
    _, dots, link = line.tail.replace("…", "...").rpartition("...")
    return fold(link) if dots and is_listed("menus", link) else ""


def points_on(line: Line) -> bool:
    """The line ends with a colon, or says that something follows."""
    return _POINTS_ON.search(line.tail) is not None


def breaks_off(marked: Marked) -> bool:
    """A teaser, whose text goes on elsewhere."""
    return marked.line.tail.endswith(("...", "…"))


def calls(marked: Marked) -> bool:
    """The line ends with an address or a number to call."""
    return _CALLS.search(marked.line.tail) is not None


def continues(line: Line, before: Line) -> bool:
    """`line` goes on with the sentence of the line right above it."""
    if line.blank_before or ends_sentence(before):
        return False
    return line.text[0].islower() or (
        _MIN_WRAP <= len(before) <= _MAX_WRAP >= len(line) and not before.tail.endswith(":")
    )


def is_headline(marked: Marked, words: int = 2) -> bool:
    """The shape of a headline (or of its first line), of at least so many words."""
    if marked.mark is not Mark.TEXT or len(marked.line) > _LONGEST:
        return False
    return _headline_words(marked.text) >= words


@lru_cache(maxsize=4096)
def _headline_words(text: str) -> int:
    """How many words a line has that looks like a headline, -1 where it does not."""
    text = text.rstrip()
    if _BULLET.match(text) or text[0].islower() or text.endswith((":", ";", ",")) or text.startswith("##"):
        return -1
    said = _without_note(text)
    if said.rstrip(_CLOSERS).endswith((".", "…")) and not text.isupper() and not _ABBREVIATION.search(said):
        return -1
    if _ADDRESS.search(text) or is_listed("tail_headings", text) or _is_place(text):
        return -1
    return long_words(text)


def _is_place(text: str) -> bool:
    """A town and its state, and nothing else: "Hempstead, New York"."""
    town, comma, state = text.rpartition(", ")
    return bool(comma) and len(town.split()) <= _TOWN and squeeze(state) in states()


def long_words(text: str) -> int:
    """How many words of two letters or more a line has."""
    return len(_WORD.findall(text))


def is_bullet(marked: Marked) -> bool:
    """An item of a list."""
    return marked.mark is Mark.TEXT and _BULLET.match(marked.text) is not None


def headline(lines: Sequence[Marked], words: int = 2) -> int:
    """How many of `lines`, from the first, make one headline, wrapped or not; 0 where none stands there."""
    if not lines or not (is_headline(lines[0]) or wraps_at_comma(lines)):
        return 0
    count = 1
    while count < min(_LINES, len(lines)) and _wrapped(lines[count - 1], lines[count]) and not _twice(lines, count):
        count += 1
    if _goes_on(lines, count) and not _twice(lines, count):
        return 0
    text = " ".join(m.text for m in lines[:count])
    return count if long_words(text) >= words and len(text) <= _LONGEST else 0


def _twice(lines: Sequence[Marked], at: int) -> bool:
    """The line says what the first one does: the headline stands there again."""
    return lines[at].text == lines[0].text


def wraps_at_comma(lines: Sequence[Marked]) -> bool:
    """The first line of a headline that the page wraps behind a comma or the like."""
    first = lines[0]
    if len(lines) < 2 or first.mark is not Mark.TEXT or not first.text.rstrip().endswith((",", ";", ":")):
        return False
    if first.text[0].islower() or _BULLET.match(first.text) or _ADDRESS.search(first.text):
        return False
    if is_listed("tail_headings", first.text):
        return False
    return _wrapped(first, lines[1])


def _goes_on(lines: Sequence[Marked], count: int) -> bool:
    """The lines are the first of a wrapped paragraph, which ends further below."""
    if count >= len(lines) or lines[count].mark is not Mark.TEXT:
        return False
    return continues(lines[count].line, lines[count - 1].line)


def _wrapped(above: Marked, below: Marked) -> bool:
    """`below` is the rest of the headline whose line `above` was too long for the page."""
    if below.mark is not Mark.TEXT or below.line.gap != 1 or not _MIN_WRAP <= len(above.line) <= _MAX_WRAP:
        return False
    return is_headline(below, 0) or (below.text[0].islower() and not ends_sentence(below.line))


def is_paragraph(marked: Marked, length: int = 60) -> bool:
    """A line of running text: long, and either ended as a sentence or the first of several."""
    return (
        marked.mark is Mark.TEXT
        and len(marked.line) >= length
        and (ends_sentence(marked.line) or len(marked.line) > _LONGEST)
    )


def paragraphs(lines: Iterable[Marked], length: int) -> Iterator[tuple[int, int]]:
    """The index ranges of paragraphs of running text of at least this length, wrapped or not."""
    start = total = 0
    last: Marked | None = None
    for i, marked in enumerate(lines):
        joined = last is not None and last.mark is Mark.TEXT and continues(marked.line, last.line)
        if not joined or marked.mark is not Mark.TEXT:
            start, total = i, 0
        total += len(marked.line)
        last = marked
        if marked.mark is Mark.TEXT and total >= length and (ends_sentence(marked.line) or total > _LONGEST):
            yield start, i + 1
            total = 0


def is_wrapped(lines: Sequence[Marked]) -> bool:
    """The lines are the first of a paragraph that the page wraps, whatever one of them may look like by itself."""
    rows = [*lines[:1], *takewhile(lambda m: m.line.gap == 1, lines[1 : _ROWS + 1])]
    if len(rows) < 2 or rows[0].mark is not Mark.TEXT or any(len(m.line) < _ROW for m in rows[:-1]):
        return False
    ended = rows[0].line.blank_before and ends_sentence(rows[1].line) and continues(rows[1].line, rows[0].line)
    return len(rows) >= _ROWS or ended
