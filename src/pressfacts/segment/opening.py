"""What begins at a line: header lines, a headline in some form, and what stands below it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import takewhile

from pressfacts.edtf import find_full_date
from pressfacts.segment.evidence import opens_with_dateline
from pressfacts.segment.forms import FLOWING, PLAIN, Form, Kind, form_of
from pressfacts.segment.keys import key
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.outlines import Outline, again_below, is_telling, outline_of
from pressfacts.segment.patterns import pattern
from pressfacts.segment.places import could_be_place
from pressfacts.segment.printed import day_in_header
from pressfacts.segment.shapes import ends_sentence, headline, is_headline, is_wrapped, paragraphs

_ABOVE = {
    Mark.RELEASE, Mark.PUBLISHER, Mark.DATE, Mark.DATED, Mark.PAGE, Mark.SOURCE, Mark.ISSUER, Mark.LABEL, Mark.TITLE,
}  # fmt: skip
_RULED = {*_ABOVE, Mark.RULER}
_PASSED = {Mark.MENU, Mark.CONTACT}
_BETWEEN = {*_PASSED, Mark.PUBLISHER}
_CLOSING = {Mark.END, Mark.RULER, Mark.NUMBER, Mark.PAGE, Mark.OPENS}
_MOST_ABOVE = 6
_PLACE_AND_DAY = 80
_BELOW = 5
_PARAGRAPH = 60
_LINES = 10
_PROSE = 100
_SHORT = 40
_SHORT_LINE = 70
_DATING = {Mark.LABEL, Mark.DATE, Mark.DATED, Mark.RELEASE, Mark.ISSUER, Mark.SOURCE}
_ECHO = 6
_DATED = 90
_LONG = 200
_COPIED = 4
_COUNTED = 4
_COUNTING = {Mark.TEXT, Mark.LABEL, Mark.RELEASE, Mark.END}
_STEM = 5
_LONG_WORD = pattern("opening.long_word")
_ROWS = 3
_WORD = pattern("opening.word")


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening of an article, or of what may be one.

    `first` is the folded first line and `mark` its kind; `header` are the marks of the lines above the headline,
    `dated` says that one of them is text with a day; `words` counts the headline's, 0 where there is none. The rest
    says what stands below it (`far`: text behind short lines, `stacked`: another headline, `again`: the same one),
    whether the first line only counts (`counted`: "Article 3 of 10"), whether an end mark stood above (`ended`), and
    what the first lines say (`lines`, see `key`), the headline's lines (`shown`) and those below it (`told`).
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
    far: bool = False
    stacked: bool = False
    again: bool = False
    counted: bool = False
    dated: bool = False
    ended: bool = False
    lines: frozenset[str] = frozenset()
    shown: tuple[Marked, ...] = ()
    told: tuple[Marked, ...] = ()

    @property
    def echoed(self) -> bool:
        """The text below the headline says at least two of its words again, or all but one where it has few."""
        said = {stem for m in self.shown for stem in stems(m.text)}
        again = {stem for m in self.report for stem in stems(m.text)}
        return len(said & again) >= max(1, min(2, len(said) - 1)) if said else False

    @property
    def paged(self) -> bool:
        """The headline stands there again, with a menu below: a copied page, whose text is further below."""
        return self.again and any(m.mark is Mark.MENU for m in self.told)

    @property
    def report(self) -> list[Marked]:
        """The lines of running text below the headline."""
        return [m for m in self.told if is_told(m)]

    @property
    def is_headed(self) -> bool:
        """The first line stands above the headline: header lines, or a masthead."""
        return bool(self.header or self.stacked or self.counted)

    @property
    def below(self) -> bool:
        """Something stands below the headline that an article begins with."""
        return self.dateline or self.text or self.far or (self.header_below and self.words > 0)


def opening_of(
    ahead: Sequence[Marked], masthead: frozenset[str] = frozenset(), *, ended: bool = False, dated: bool = True
) -> Opening:
    """The opening at `ahead[0]`; lines that say what stands in `masthead` count as header lines.

    `dated`: text with a day and little else does so too, over a headline.
    """
    n = _header_end(ahead, masthead, dated)
    with_day = any(map(is_dated, ahead[:n]))
    marks = frozenset(m.mark for m in ahead[:n]) | ({Mark.DATE} if with_day else set())
    first = key(ahead[0])
    if n >= len(ahead):
        return Opening(first, ahead[0].mark, marks, PLAIN, 0, ended=ended)
    form, bare = form_of(ahead[n : n + 2])
    lines = [bare, *ahead[n + 1 :]]
    count = headline(lines) if form.kind in FLOWING else int(is_headline(bare, 1))
    words = len(_WORD.findall(" ".join(m.text for m in lines[:count])))
    ruled = count > 0 and (form.kind is Kind.UNDERLINED or _is_boxed(ahead, n + count))
    below = lines[count + ruled :]
    page = bool(below) and below[0].mark is Mark.NUMBER
    below = below[: next((i for i, m in enumerate(below) if m.mark in _CLOSING and i >= page), len(below))]
    again = again_below(lines[:count], below)
    near = _near([m for i, m in enumerate(below) if i != again], count)
    return Opening(
        first,
        ahead[0].mark,
        marks,
        form if count else PLAIN,
        words or _labelled_words(ahead[:n]),
        dateline=any(opens_with_dateline(m) or _opens_with_day(m) for m in near),
        date=Mark.DATE in {m.mark for m in near} or bool(marks & {Mark.DATE, Mark.DATED}),
        header_below=bool({m.mark for m in near} & {Mark.SOURCE, Mark.RELEASE, Mark.DATED, Mark.ISSUER}),
        text=is_wrapped(below) or any(_is_near(below[:start]) for start, _ in paragraphs(below[:_LINES], _PARAGRAPH)),
        far=_is_far(below),
        stacked=again is None and _is_stacked([m for m in below[:_BELOW] if m.mark not in _BETWEEN]),
        again=again is not None,
        counted=is_counter(ahead[0]),
        dated=with_day,
        ended=ended,
        lines=frozenset(key(m) for m in takewhile(lambda m: len(m.line) < _PROSE, ahead[:_MOST_ABOVE])),
        shown=tuple(lines[:count]),
        told=tuple(below[:_ECHO]),
    )


@dataclass(slots=True)
class Began:
    """The first lines of an article, read for its opening when that is asked for.

    `ended`: an end mark stood above; `sign`: the first character; `leads`: it is the first article of its file;
    `said`: what short lines of the file say again and again; `above`: what the last lines above say.
    """

    lines: tuple[Marked, ...]
    ended: bool
    sign: str
    leads: bool = False
    said: Collection[str] = ()
    above: frozenset[str] = frozenset()
    _opening: Opening | None = None
    _outline: Outline | None = None

    @property
    def first(self) -> str:
        """What the first line says, see `key`."""
        return self._opening.first if self._opening else key(self.lines[0])

    @property
    def mark(self) -> Mark:
        """The kind of the first line."""
        return self._opening.mark if self._opening else self.lines[0].mark

    @property
    def outline(self) -> Outline:
        """The outline of the first lines; empty where it is one that any paragraph with a heading has."""
        if self._outline is None:
            outline = outline_of(self.lines, self.said)
            self._outline = outline if is_telling(outline) else ()
        return self._outline

    def opening(self, earlier: Sequence[Opening]) -> Opening:
        """The opening, by the mastheads of the articles before."""
        if self._opening is None and self.outline is not None:
            self._opening = opening_of(self.lines, masthead_of(self.lines[0], earlier), ended=self.ended)
            self.lines = ()
        return self._opening


def masthead_of(first: Marked, openings: Sequence[Opening]) -> frozenset[str]:
    """What the first lines of an article before say that began as this one does; nothing where none did."""
    said = key(first)
    return next((o.lines for o in openings if o.is_headed and o.first == said), frozenset())


def _is_boxed(ahead: Sequence[Marked], below: int) -> bool:
    """A ruler stands above the headline and another one below it."""
    return ahead[0].mark is Mark.RULER and below < len(ahead) and ahead[below].mark is Mark.RULER


def _labelled_words(header: Sequence[Marked]) -> int:
    """How many words the headline has that a header line gives behind its label."""
    return next((len(_WORD.findall(m.name or "")) for m in header if m.mark is Mark.TITLE), 0)


def is_counter(line: Marked) -> bool:
    """A line that says which article of a series follows: "Article 3 of 10", "II.", "=== 4 ==="."""
    if len(line.line) > _SHORT or line.mark not in _COUNTING:
        return False
    said = key(line)
    return "0" in said.split() and len(said.split()) <= _COUNTED


def _header_end(ahead: Sequence[Marked], masthead: frozenset[str], dated: bool) -> int:
    n = 0
    above = _RULED if ahead[0].mark is Mark.RULER else _ABOVE
    while n < min(_MOST_ABOVE, len(ahead)) and (
        ahead[n].mark in above or (masthead and key(ahead[n]) in masthead) or (dated and _is_day_over(ahead, n))
    ):
        n += 1
    return n


def is_dated(line: Marked) -> bool:
    """A line of text that holds a day and little else: a name, a place, a number."""
    return line.mark is Mark.TEXT and len(line.line) <= _DATED and day_in_header(line.text) is not None


def _is_day_over(ahead: Sequence[Marked], at: int) -> bool:
    """Such a line stands over a headline."""
    return at + 1 < len(ahead) and is_dated(ahead[at]) and is_headline(ahead[at + 1], 3)


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
    if below and opens_with_dateline(below[0]):
        return False
    short = len(below) > 1 and len(below[0].line) < _SHORT and not ends_sentence(below[0].line)
    return headline(below, 3) > 0 or (short and below[0].mark is Mark.TEXT and headline(below[1:], 3) > 0)


def _is_near(between: Sequence[Marked]) -> bool:
    """Nothing but a line below the headline, or up to three that look like one, stands between it and its text."""
    text = [m for m in between if m.mark is Mark.TEXT]
    decks = sum(map(is_headline, text))
    return len(between) < _BELOW and (
        len(text) <= 1 or (decks <= _ROWS and not any(ends_sentence(m.line) for m in text))
    )


def _is_far(below: Sequence[Marked]) -> bool:
    """Header lines and other short ones, among them a labelled one or a day, then running text."""
    at = next((i for i, m in enumerate(below) if m.mark is Mark.TEXT and len(m.line) > _SHORT_LINE), len(below))
    headed = any(m.mark in _DATING for m in below[:at])
    if sum(m.mark in _PASSED for m in below) >= _COPIED:
        return True  # the menus of a copied page, the text further below than can be seen
    return headed and at < len(below) and (len(below[at].line) >= _PROSE or opens_with_dateline(below[at]))


def is_told(marked: Marked) -> bool:
    """A line of running text, whole or not."""
    if marked.mark is not Mark.TEXT:
        return False
    return len(marked.line) > _LONG or (len(marked.line) >= _PARAGRAPH and ends_sentence(marked.line))


def stems(text: str) -> list[str]:
    """The first letters of the words that are long enough to say something."""
    return [word[:_STEM].casefold() for word in _LONG_WORD.findall(text)]


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
