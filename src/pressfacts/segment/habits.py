"""What recurs in a file where its articles part: a line, a gap. Learned from its beginning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from pressfacts.segment.evidence import opens_with_dateline
from pressfacts.segment.heads import BETWEEN, Stack, head_behind_preface, stack_again
from pressfacts.segment.keys import key
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.opening import is_dated, opening_of
from pressfacts.segment.outlines import Outline, sayings
from pressfacts.segment.patterns import pattern
from pressfacts.segment.series import Series, series_of
from pressfacts.segment.shapes import calls, ends_sentence, is_bullet, is_headline, link_behind
from pressfacts.segment.words import is_listed

LEARNED = 60_000
"""Characters of a text that are looked through for its habits before it is cut: less than a pipe gives at once."""
_LOOK = 16
_NEAR = 6
_WIDE = 3
_SNIPPET = 120
_LEAST = 3
_LONG, _LONG_LEAST = 100, 2
_WORDS = 4
_SHORT = 40
_SENTENCE_ENDS = ".!?”\")'’"
_ENTRY = pattern("habits.entry")
_NO_CLOSING = {Mark.END, Mark.RULER, Mark.NUMBER, Mark.OPENS}


@dataclass(frozen=True, slots=True)
class Habits:
    """`closings` are lines (see `closing`) that end articles, `gap` the line ends that part them, 0 where none do.

    `partings` are lines of signs, as they stand, each of which parts two articles, whatever the second begins with,
    `sayings` what short lines say again and again, with text between (see `outlines.sayings`); `archived`: marks of an
    archive part documents here, or may do so. `bare`: it begins with text behind a dateline. `head` is the
    outline that articles begin with behind so many lines of `preface`, `stack` the short lines around a
    headline that recur, see `heads`.
    """

    closings: frozenset[str] = frozenset()
    gap: int = 0
    partings: frozenset[str] = frozenset()
    sayings: frozenset[str] = frozenset()
    archived: bool = True
    bare: bool = False
    preface: int = 0
    head: Outline = ()
    stack: Stack = ()
    series: Series | None = None
    layout: Series | None = None


NONE = Habits()


def habits_of(lines: Sequence[Marked], *, whole: bool) -> Habits:
    """The habits of a text that begins with `lines`; `whole`: nothing follows them."""
    if not lines:
        return NONE
    told = _told(lines)
    partings = frozenset(_partings(lines, told, len(lines) - 1 if whole else -1))
    said = frozenset(_sayings(lines, told))
    archived = any(m.archive and m.archive.kind != "sign" for m in lines)
    closings = frozenset(_closings(lines, told, whole))
    return Habits(
        closings,
        _gap(lines, told),
        partings,
        said,
        archived,
        opens_with_dateline(lines[0]),
        *head_behind_preface(lines, told, said),
        stack_again(lines, told, closed=bool(closings)),
        *series_of(lines, told, whole=whole),
    )


def _sayings(lines: Sequence[Marked], told: Sequence[int]) -> Iterator[str]:
    """What a line says near the beginning, above text, and others below say again, with text between."""
    first = [s for i, m in enumerate(lines[:_NEAR]) if told[i] < BETWEEN for s in sayings(m)]
    at: dict[str, list[int]] = {said: [] for said in first}
    for i, m in enumerate(lines):
        for said in sayings(m):
            if said in at:
                at[said].append(i)
    found: list[set[int]] = []
    for said, places in sorted(at.items(), key=lambda item: -len(item[1])):
        apart = len(places) > 1 and all(told[b] - told[a] >= BETWEEN for a, b in pairwise(places))
        if apart and not any(known.issuperset(places) for known in found):
            found.append(set(places))
            yield said


def closing(*lines: Marked) -> str:
    """What one or two lines say as the end of an article, see `key`; days are alike, a link behind text counts."""
    if len(lines) > 1:
        return "\n".join(map(closing, lines))
    (line,) = lines
    if line.mark in (Mark.DATED, Mark.SOURCE):
        return line.mark.name
    link = link_behind(line.line)
    if link:
        return link
    return Mark.DATE.name if line.mark is Mark.DATE or is_dated(line) else key(line)


def _told(lines: Sequence[Marked]) -> list[int]:
    """How many characters of sentences stand above each line, and, last, in all."""
    told = [0]
    for m in lines:
        counts = m.mark is Mark.TEXT and (ends_sentence(m.line) or len(m.line) > BETWEEN)
        told.append(told[-1] + (len(m.line) if counts or not is_headline(m) else 0))
    return told


def _closings(lines: Sequence[Marked], told: Sequence[int], whole: bool) -> Iterator[str]:
    """Lines, or two of them, that stand more than once, with text between, each time above what opens an article."""
    top = {closing(m) for m in takewhile(lambda m: m.mark is not Mark.TEXT or not ends_sentence(m.line), lines[:_LOOK])}
    last = len(lines) - 1 if whole else -1
    found = False
    for said, places in _repeated(lines, told, 1).items():
        if said not in top and _part(lines, told, places, last):
            found = True
            yield said
    if not found:
        pairs = _repeated(lines, told, 2)
        inner = {said: places for said, places in pairs.items() if top.isdisjoint(said.split("\n"))}
        yield from (said for said, places in inner.items() if _part(lines, told, places, last))


def _repeated(lines: Sequence[Marked], told: Sequence[int], size: int) -> dict[str, list[int]]:
    """Where so many lines that say the same end, by what they say; those that stand once are left out."""
    at: dict[str, list[int]] = {}
    for i, m in enumerate(lines[size - 1 :], size - 1):
        counts = (
            m.mark not in _NO_CLOSING and told[i] >= _SNIPPET and not (m.mark is Mark.TEXT and _ENTRY.match(m.text))
        )
        if counts:
            at.setdefault(closing(*lines[i + 1 - size : i + 1]), []).append(i)
    return {said: places for said, places in at.items() if len(places) > 1 and len(said) >= _LEAST}


def _part(lines: Sequence[Marked], told: Sequence[int], places: Sequence[int], last: int) -> bool:
    """Text stands between these lines, and below each but the last one of the file what may open an article."""
    inner = [i for i in places if i != last]
    if len(inner) > 1 and len({lines[i + 1].text for i in inner if i + 1 < len(lines)}) == 1:
        return False  # the same article more than once
    first = lines[places[0]]
    linked = is_listed("menus", closing(first))
    between = _SNIPPET if linked or first.mark is Mark.CONTACT else BETWEEN
    apart = all(told[b + linked] - told[a + 1] >= between for a, b in pairwise(places))
    opened = sum(_opens(lines, i + 1) for i in inner)
    least = 1 if linked or len(first.line) < _LONG else _LONG_LEAST
    return apart and opened >= least and 5 * opened >= 4 * len(inner) and all(_may_open(lines, i + 1) for i in inner)


def _partings(lines: Sequence[Marked], told: Sequence[int], last: int) -> Iterator[str]:
    """Lines of signs with text between them, most of which an article opens below and none of which notes follow."""
    at: dict[str, list[int]] = {}
    for i, m in enumerate(lines[:-1]):
        if i != last and told[i] >= BETWEEN and _is_sign_line(m):
            at.setdefault(m.text, []).append(i + 1)
    for said, places in at.items():
        opened = sum(_opening_words(lines, i) >= _WORDS for i in places)
        apart = all(told[b - 1] - told[a] >= BETWEEN for a, b in pairwise(places))
        if len(places) > 1 and 2 * opened > len(places) and apart and not any(is_note(lines[i]) for i in places):
            yield said


def _is_sign_line(line: Marked) -> bool:
    """An end mark or ruler, or a short line between signs: "--- next release ---", "XXXXX"."""
    if line.mark in (Mark.END, Mark.RULER):
        return True
    text = line.text
    framed = not (text[0].isalnum() or text[-1].isalnum()) and text[-1] not in _SENTENCE_ENDS
    return line.mark is Mark.TEXT and len(text) <= _SHORT and (framed or len(set(text)) == 1)


def is_note(line: Marked) -> bool:
    """What stands behind an end mark and belongs above: notes to editors, contacts, words about the publisher."""
    if line.mark in (Mark.CONTACT, Mark.LABEL) or calls(line) or is_listed("tail_headings", line.text):
        return True
    return line.mark is Mark.TEXT and (is_bullet(line) or ends_sentence(line.line))


def _opening_words(lines: Sequence[Marked], at: int) -> int:
    """How many words the headline has of the article that opens at `at`; 0 where none does."""
    opening = opening_of(lines[at : at + _LOOK])
    return opening.words if opening.below else 0


def _opens(lines: Sequence[Marked], at: int, words: int = _LEAST) -> bool:
    """A headline stands at `at`, and below it what an article begins with."""
    if at >= len(lines) or not lines[at].line.blank_before:
        return False
    return _opening_words(lines, at) >= words


def _may_open(lines: Sequence[Marked], at: int) -> bool:
    """Something that may begin an article stands at `at`, parted from what is above."""
    if at >= len(lines) or not lines[at].line.blank_before:
        return False
    return lines[at].mark is not Mark.TEXT or opening_of(lines[at : at + _LOOK]).words > 1


def _gap(lines: Sequence[Marked], told: Sequence[int]) -> int:
    """The gap that is wider than any other and parts articles wherever it stands."""
    wide = [i for i, m in enumerate(lines) if m.line.gap >= _WIDE and told[i] >= BETWEEN]
    opened = sum(_opens(lines, i, _WORDS) for i in wide)
    if (
        not wide
        or any(lines[i - 1].mark is Mark.END or not _may_open(lines, i) for i in wide)
        or 5 * opened < 4 * len(wide)
    ):
        return 0
    apart = all(told[b] - told[a] >= BETWEEN for a, b in pairwise(wide))
    return min(lines[i].line.gap for i in wide) if apart else 0
