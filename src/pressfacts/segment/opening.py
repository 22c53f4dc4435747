"""What begins at a line: header lines, a headline in some form, and what stands below it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from pressfacts.edtf import find_full_date
from pressfacts.segment.evidence import opens_with_dateline
from pressfacts.segment.forms import Form, Kind, form_of
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.places import could_be_place
from pressfacts.segment.shapes import ends_sentence, headline, is_headline, paragraphs
from pressfacts.segment.words import fold

_ABOVE = {Mark.RELEASE, Mark.PUBLISHER, Mark.DATE, Mark.DATED, Mark.PAGE, Mark.SOURCE, Mark.ISSUER, Mark.LABEL}
_PASSED = {Mark.MENU, Mark.CONTACT}
_CLOSING = {Mark.END, Mark.RULER, Mark.NUMBER, Mark.PAGE, Mark.OPENS}
_MOST_ABOVE = 6
_PLACE_AND_DAY = 80
_BELOW = 5
_PARAGRAPH = 60
_LINES = 10
_KEY = 160
_PROSE = 100
_SHORT = 40
_WRAPPED, _WRAP = 3, 45
_DIGITS = re.compile(r"[0-9]+")
_WORD = re.compile(r"[^\W_]{2,}")


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening of an article, or of what may be one.

    `first` is the folded first line and `mark` its kind; `header` are the marks of the lines above the headline;
    `words` counts the headline's, 0 where there is none; the rest says what stands below it (`stacked`: another
    headline), whether an end mark stood above (`ended`), and what the first lines say (`lines`, see `key`).
    """

    first: str
    mark: Mark
    header: frozenset[Mark]
    form: Form
    words: int
    dateline: bool = False
    date: bool = False
    header_below: bool = False
    text: bool = False
    stacked: bool = False
    ended: bool = False
    lines: frozenset[str] = frozenset()

    @property
    def is_headed(self) -> bool:
        """The first line stands above the headline: header lines, or a masthead."""
        return bool(self.header or self.stacked)

    @property
    def below(self) -> bool:
        """Something stands below the headline that an article begins with."""
        return self.dateline or self.text or (self.header_below and self.words > 0)


def opening_of(ahead: Sequence[Marked], masthead: frozenset[str] = frozenset(), *, ended: bool = False) -> Opening:
    """The opening at `ahead[0]`; lines that say what stands in `masthead` count as header lines."""
    n = _header_end(ahead, masthead)
    marks = frozenset(m.mark for m in ahead[:n])
    first = key(ahead[0])
    if n >= len(ahead):
        return Opening(first, ahead[0].mark, marks, Form(Kind.PLAIN), 0, ended=ended)
    form, bare = form_of(ahead[n : n + 2])
    lines = [bare, *ahead[n + 1 :]]
    count = headline(lines) if form.kind in (Kind.PLAIN, Kind.CAPITALS) else int(is_headline(bare, 1))
    words = len(_WORD.findall(" ".join(m.text for m in lines[:count])))
    below = lines[count + (form.kind is Kind.UNDERLINED and count > 0) :]
    below = below[: next((i for i, m in enumerate(below) if m.mark in _CLOSING), len(below))]
    near = _near(below, count)
    return Opening(
        first,
        ahead[0].mark,
        marks,
        form if count else Form(Kind.PLAIN),
        words,
        dateline=any(opens_with_dateline(m) or _opens_with_day(m) for m in near),
        date=Mark.DATE in {m.mark for m in near} or bool(marks & {Mark.DATE, Mark.DATED}),
        header_below=bool({m.mark for m in near} & {Mark.SOURCE, Mark.RELEASE, Mark.DATED, Mark.ISSUER}),
        text=_is_wrapped(below) or any(_is_near(below[:start]) for start, _ in paragraphs(below[:_LINES], _PARAGRAPH)),
        stacked=_is_stacked([m for m in below[:_BELOW] if m.mark not in _PASSED]),
        ended=ended,
        lines=frozenset(key(m) for m in takewhile(lambda m: len(m.line) < _PROSE, ahead[:_MOST_ABOVE])),
    )


@dataclass(slots=True)
class Began:
    """The first lines of an article, read for its opening when that is asked for; `ended`: an end mark stood above."""

    lines: tuple[Marked, ...]
    ended: bool
    _opening: Opening | None = None

    def opening(self, earlier: Sequence[Opening]) -> Opening:
        """The opening, by the mastheads of the articles before."""
        if self._opening is None:
            self._opening = opening_of(self.lines, masthead_of(self.lines[0], earlier), ended=self.ended)
            self.lines = ()
        return self._opening


def masthead_of(first: Marked, openings: Sequence[Opening]) -> frozenset[str]:
    """What the first lines of an article before say that began as this one does; nothing where none did."""
    said = key(first)
    return next((o.lines for o in openings if o.is_headed and o.first == said), frozenset())


def key(line: Marked) -> str:
    """What a line says, folded, without its day and with its numbers made alike: "News 12" is "News 3"."""
    text = line.text[:_KEY]
    if any(c.isdigit() for c in text):
        found = find_full_date(text)
        text = f"{text[: found[0]]} {text[found[1] :]}" if found else text
    return fold(_DIGITS.sub("0", text))


def _header_end(ahead: Sequence[Marked], masthead: frozenset[str]) -> int:
    n = 0
    while n < min(_MOST_ABOVE, len(ahead)) and (ahead[n].mark in _ABOVE or (masthead and key(ahead[n]) in masthead)):
        n += 1
    return n


def _near(below: Sequence[Marked], count: int) -> list[Marked]:
    """The lines below a headline up to the first of running text that is no line of its own below it."""
    near: list[Marked] = []
    headlines = 0
    for marked in below[:_BELOW]:
        if marked.mark in (Mark.PUBLISHER, Mark.CONTACT):
            break
        headlines += is_headline(marked)
        if headlines > 1:
            break
        near.append(marked)
        if marked.mark is Mark.TEXT and (not is_headline(marked) or not count):
            break
    return near


def _is_stacked(below: Sequence[Marked]) -> bool:
    """Another headline stands below, perhaps behind a short line ("of 3 May 2021", "Spokesman")."""
    short = len(below) > 1 and len(below[0].line) < _SHORT and not ends_sentence(below[0].line)
    return headline(below, 3) > 0 or (short and below[0].mark is Mark.TEXT and headline(below[1:], 3) > 0)


def _is_wrapped(below: Sequence[Marked]) -> bool:
    """The lines are the first of a paragraph that the page wraps, whatever one of them may look like by itself."""
    lines = below[:_WRAPPED]
    joined = all(m.line.gap == 1 for m in lines[1:]) and all(len(m.line) >= _WRAP for m in lines)
    return len(lines) == _WRAPPED and joined and lines[0].mark is Mark.TEXT


def _is_near(between: Sequence[Marked]) -> bool:
    """Nothing but a line below the headline stands between it and its text."""
    return len(between) < _BELOW and sum(m.mark is Mark.TEXT for m in between) <= 1


def _opens_with_day(marked: Marked) -> bool:
    """A line of text that a place and a day open in another way: "(Sundby, 3 May 2021) Police …"."""
    text = marked.text
    if marked.mark is not Mark.TEXT or len(marked.line) < _PLACE_AND_DAY or not any(c.isdigit() for c in text[:60]):
        return False
    found = find_full_date(text[:_PLACE_AND_DAY])
    if not found or not text[found[1] :].lstrip(" '").startswith((":", ".", ")", "–", "—", "-", "(")):
        return False
    places = [part for part in re.split(r"\s*[,(]\s*|\.\s", text[: found[0]].lstrip("( ")) if part.strip(" .")]
    return 0 < len(places) <= 4 and all(could_be_place(part.strip(" .")) for part in places)
