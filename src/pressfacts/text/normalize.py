"""Normalize a text for the rules and the model: straight quotes, single spaces, unwrapped lines.

In a view "\\n\\n" separates paragraphs, "\\n" separates lines that are no running text (list items, headings,
captions), and everything else is one line with single spaces.
"""

import html
import re
from functools import cached_property
from itertools import pairwise
from math import inf

from pressfacts.text.view import View, ViewBuilder

_SINGLE = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "´": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "\u2011": "-", "‒": "–", "―": "—", "−": "-", "\u00ad": "",
    "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": "", "\u200e": "", "\u200f": "",
    "…": "…", "ﬁ": "fi", "ﬂ": "fl",
}  # fmt: skip
_BLANK = " \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAK = r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"
_QUOTE = rf"(?:{_BREAK}|\A)>|(?<=>)>|(?<=>\x20)>"  # the marks of a quoted mail, one by one
_NO_GAP = rf"(?!\x20[^{_BLANK}\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029])"
_SPACES = rf"{_NO_GAP}(?:[{_BLANK}]|{_BREAK})+"
_BOLD = r"(?<![\w*\\])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\w*])"
_ENTITY = r"&(?:[a-z]{2,6}|#[0-9]{2,5}|#x[0-9a-fA-F]{2,4});"
_OTHER = (
    rf"(?P<odd>[{re.escape(''.join(_SINGLE))}])|(?P<control>[\x00-\x08\x0e-\x1b\x1f\x7f]|(?<=:)\*\*(?=\w))"
    rf"|(?P<bold>{_BOLD})|(?P<entity>{_ENTITY})"
)
_TOKEN = re.compile(rf"(?P<gap>{_SPACES})|{_OTHER}")
_QUOTED = re.compile(rf"(?P<gap>{_NO_GAP}(?:{_QUOTE}|[{_BLANK}]|{_BREAK})+)|{_OTHER}")
_QUOTED_LINES = re.compile(rf"(?:(?:^|{_BREAK})>[> ]*[^>\s][^\n\r]{{44,}}(?:{_BREAK})>)")
_LONE = re.compile("[\ud800-\udfff]")
_BULLET = re.compile(r"(?:[•▪●◦‣·∙*]|[-–—](?=\s)|\(?[0-9]{1,2}[.)](?=\s)|\(?[a-z][.)](?=\s))")
_STAMPED = re.compile(r"\s{0,2}date [12][0-9]{3}-[0-9]{2}-[0-9]{2}(?=[ \n])")
_FEW = 2
_MIN_WRAP = 45
_MAX_WRAP = 120
_UNWRAPPED = 160
_CUT = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})*,$")
_NOT_CUT = re.compile(r"(?:[A-Z][a-z]{2,8}\.?|\d,) \d{1,3},$")
_FAR_BEFORE = 30
_WRAPS, _FULL = 3, 0.8
"""Number of full lines continued in lower case that identify a wrapped page."""


def whole(text: str) -> str:
    """`text` with a replacement character for every lone surrogate, which cannot be encoded."""
    return _LONE.sub("\ufffd", text)


def stamp_end(text: str) -> int:
    """The end of a date that a crawler put before the text, "date 2017-06-05 Three held"; 0 without one."""
    stamp = _STAMPED.match(text)
    return stamp.end() if stamp else 0


def normalize(text: str) -> View:
    """Normalize `text` into a view; `view.span(s, e)` maps offsets of `view.text` back to `text`."""
    view = ViewBuilder(text)
    wrapped = _Wraps(text)
    if at := stamp_end(text):
        view.add(text[:at], 0)
        view.add("\n", at)
        at += 1
    for match in (_QUOTED if _QUOTED_LINES.search(text) else _TOKEN).finditer(text, at):
        view.add(text[at : match.start()], at)
        at = match.end()
        kind = match.lastgroup
        if kind == "gap":
            view.add(wrapped.gap(match.start(), match.end()), match.start())
        else:
            view.add(_plain(match[0], kind), match.start())
    view.add(text[at:], at)
    return view.build()


def _plain(said: str, kind: str | None) -> str:
    """What a character or mark-up that is no plain text stands for; nothing for the asterisks of bold type."""
    if kind == "control":
        return " "
    char = html.unescape(said) if kind == "entity" else said
    return "" if kind == "bold" else _SINGLE.get(char, " " if char.isspace() else char)


def _is_row(line: str) -> bool:
    """Whether bars, tabs or gaps part a line into the cells of a table."""
    return any(sum(bool(cell.strip()) for cell in line.split(mark)) > _FEW for mark in ("|", "\t", "   "))


class _Wraps:
    """Classifies a run of white space as a space, a line end or a paragraph end."""

    def __init__(self, text: str) -> None:
        self._text = text

    def gap(self, start: int, end: int) -> str:
        breaks = len(f"{self._text[start:end]}.".splitlines()) - 1
        if breaks == 0:
            return " "
        if start == 0 or end == len(self._text):
            return "\n"
        if breaks > 1:
            return "\n\n"
        if self._cuts_number(start, end):
            return ""
        return " " if self._is_wrap(start, end) else "\n"

    def _cuts_number(self, start: int, end: int) -> bool:
        """Whether a break follows the comma inside a number ("$1,¶250,000"), not of a date or a list."""
        text, before = self._text, max(0, start - _FAR_BEFORE)
        digits = text[end : end + 4]
        goes_on = text[start - 1] == "," and digits[:3].isdecimal() and len(digits) > 2 and not digits[3:].isdecimal()
        return bool(goes_on and _CUT.search(text, before, start) and not _NOT_CUT.search(text, before, start))

    def _is_wrap(self, start: int, end: int) -> bool:
        """A single line break inside a sentence of a page wrapped at a fixed width."""
        text = self._text
        line = self._line_before(start)
        if not _MIN_WRAP <= len(line) <= _MAX_WRAP:
            return False
        room = len(line) + 1 + sum(map(len, text[end : end + _MAX_WRAP].split(maxsplit=1)[:1]))
        closed = line[-1] in '.!?:;"”' and not text[end].islower()
        bullet = _BULLET.match(text, end)
        if closed or bullet:  # a new line, unless the lines of the page are all full
            return not (closed and bullet) and room > self._width
        if _is_row(line):
            return False
        return text[end].islower() or (room >= _MIN_WRAP + 15 and not self._is_unwrapped)

    @cached_property
    def _is_unwrapped(self) -> bool:
        """Whether most of the text is in lines longer than on any wrapped page: each line is a paragraph."""
        lengths = [len(line) for line in self._text.splitlines() if " " in line.strip()]
        return sum(n for n in lengths if n > _UNWRAPPED) * 2 > sum(lengths)

    @cached_property
    def _width(self) -> float:
        """The longest line of a page that is wrapped throughout; infinite for any other text."""
        lines = list(filter(None, self._text.splitlines()))
        longest = max((len(line.rstrip()) for line in lines if " " in line.strip()), default=0)  # no bare address
        amid = sum(len(a) > longest * _FULL and b[0].islower() for a, b in pairwise(lines))
        return longest if longest <= _MAX_WRAP and amid >= _WRAPS else inf

    def _line_before(self, start: int) -> str:
        begin = start
        while begin > 0 and start - begin <= _MAX_WRAP and self._text[begin - 1] not in "\n\r\x0b\x0c\x85\u2028\u2029":
            begin -= 1
        return self._text[begin:start]
