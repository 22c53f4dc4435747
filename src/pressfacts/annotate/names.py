"""Words with capitals: the character classes and small tests that people and organizations share."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pressfacts.annotate.name_patterns import CAP as CAP
from pressfacts.annotate.name_patterns import UPPER as UPPER
from pressfacts.annotate.name_patterns import pattern
from pressfacts.data import load_table, load_words
from pressfacts.text.alternatives import any_of

_EDGE = " \t\n,;:.\"“”'’‘()[]<>•*–—-/|"
_QUOTES = ('"', "“", "‘")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A range that may name a person or an organization, and the rule that says so."""

    start: int
    end: int
    rule: str

    @property
    def span(self) -> Span:
        """Its range."""
        return self.start, self.end


LONGEST = 200  # characters of a name; a longer entity is a model's mistake


class Taken:
    """Ranges of a text that are spoken for, kept in buckets so that a long text costs no more a look-up."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._buckets: dict[int, list[Span]] = {}
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Take a range."""
        for bucket in range(span[0] // _BUCKET, span[1] // _BUCKET + 1):
            self._buckets.setdefault(bucket, []).append(span)

    def over(self, place: Span) -> list[Span]:
        """The ranges taken that share a character with `place`."""
        start, end = place
        found: list[Span] = []
        for bucket in range(start // _BUCKET, end // _BUCKET + 1):
            for span in self._buckets.get(bucket, ()):
                if span[0] < end and start < span[1] and span not in found:
                    found.append(span)
        return found

    def free(self, span: Span) -> bool:
        """Whether nothing of `span` is taken."""
        return not self.over(span)


_BUCKET = 128


def trim(text: str, start: int, end: int) -> Span:
    """The range without quotes, punctuation, articles and a possessive at its edges; full stops of initials stay."""
    while end > start and text[end - 1] in _EDGE and not _stop_belongs(text, start, end):
        end -= 1
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    while start < end and text[start] in _EDGE:
        start += 1
    if not (article := pattern("names.article").match(text, start, end)):
        return start, end
    start = article.end()
    return start + (text[start:end][:1] in _QUOTES), end


_ABBREVIATED = frozenset({"Inc", "Ltd", "Co", "Corp", "Jr", "Sr", "Bros", "GmbH", "Pty", "Pvt", "plc", "Dept"})


def _stop_belongs(text: str, start: int, end: int) -> bool:
    if text[end - 1] == ")":
        return "(" in text[start:end]
    if text[end - 1] != "." or not text[end - 2 : end - 1].isalpha():
        return False
    *_, before, last = ("", "", *letter_words(text[start:end]))
    spelled = len(last) == 1 and (last.isupper() or text[end - 3 : end - 2] == ".")  # "d.o.o."
    return last in _ABBREVIATED or spelled or (len(last) == 2 and last.istitle() and len(before) == 1)  # "O. Sh."


def whole_words(text: str, name: str) -> Iterator[Span]:
    """Every place where `name` stands as words of its own, with any one white space for its spaces."""
    flat, wanted = _flat(text), _flat(" ".join(name.split()))
    at = flat.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if not _joins(flat[at - 1 : at] if at else "", "-") and not _joins(flat[end : end + 2].lstrip("-")[:1]):
            yield at, end
        at = flat.find(wanted, end)


def _joins(char: str, also: str = "_") -> bool:
    """Whether a character is one of a word, or `also`."""
    return char.isalnum() or (bool(char) and char in ("_", also))


def _flat(text: str) -> str:
    return text.replace("\n", " ").replace("’", "'")


def line_around(text: str, offset: int) -> Span:
    """The line that holds `offset`."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


_ENDS_THERE = ("", ".", ";", ")", "\n")
_BEFORE_JOINT = (", and ", " and ", ", ", "/", " (")
_AT = frozenset({"on", "in", "for", "with", "to", "where", "during", "between"})


def among_places(text: str, span: Span, starts: Container[int], ends: Container[int]) -> bool:
    """Whether a name ends an enumeration of places, or stands in one or in a bracket behind a place.

    Places begin at `starts` and end at `ends`.
    """
    start, end = span
    counted = pattern("names.counted").search(text, max(0, start - 12), start)
    joint = counted[0] if counted else next((j for j in _BEFORE_JOINT if text.endswith(j, 0, start)), None)
    if joint is None or start - len(joint) not in ends:
        return False
    if counted and pattern("names.count").match(text, end):
        return True
    if joint == " (":
        return text.startswith(")", end)
    joined = pattern("names.behind_joint").match(text, end)
    if joined:
        return joined.end() in starts
    behind = letter_words(text[end : end + 10])[:1] if text.startswith(" ", end) else []
    return text[end : end + 1] in _ENDS_THERE or ("and" in joint and bool(_AT & {*behind}))


_LONGEST_SHOUT = 300


def is_headline(text: str, offset: int, title: Span | None) -> bool:
    """Whether `offset` is in the title, a line in capitals, or one with capitals nearly throughout and no full stop.

    A title that no text follows is read as a sentence of its own.
    """
    if title and title[0] <= offset < title[1] and text[title[1] :].strip():
        return True
    start, end = line_around(text, offset)
    if end - start < _LONGEST_SHOUT and text[start:end].isupper() and text.count(" ", start, end) > 1:
        return True
    if end - start > (110 if title else 220):
        return False
    line = text[start:end].strip()
    if line[:3].lstrip("(0123456789")[:1] in (".", ")") and line[:1] in "(0123456789":  # an item of a numbered list
        return False
    if pattern("names.aged").search(line):
        return False
    words = [w for w in letter_words(line) if len(w) > 3 and w not in ("with", "from", "over", "into")]
    label, colon, _ = line.partition(": ")
    labelled = colon and 2 < len(label) <= 40 and not {",", "."} & {*label}
    if len(words) < 6 or line[-1:] in '.:;,"' or ";" in line or line.count(",") > 2 or labelled:
        return False
    return bool(sum(w[0].isupper() for w in words) >= 0.8 * len(words))


@cache
def ship_prefixes(kind: str = "") -> tuple[str, ...]:
    """Prefixes of ships' names ("HMS"), the longest first; of `kind` "sure" those that are nobody's initials."""
    rows = [row[0] for row in load_table("organizations/ship_prefixes.txt", 2) if kind in ("", row[1])]
    return tuple(sorted(rows, key=lambda p: (-len(p), p)))


_SHIPS = (
    "vessel|ship|yacht|barge|trawler|tanker|ferry|boat|freighter|cutter|schooner|carrier|submarine|tugboat"
    "|helicopter|catamaran|speedboat|motorboat|powerboat|pushboat|towboat|sailboat|pirogue|dhow|sloop|trimaran"
)


@cache
def _vessel() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """The last words before a ship's name, and the pattern of all that stands there."""
    known = (*ship_prefixes(), "Cutter")
    prefixes = any_of(known)
    form = rf"(?:\b(?:{prefixes})|\b(?:{_SHIPS})(?: named| called)?,?) [\"'“‘]?(?:the )?$"
    return (*known, *_SHIPS.split("|"), "named", "called", "the"), re.compile(form)


_KNIGHTS = ("Sir ", "Lady ", "Lord ", "Captain ", "Admiral ")
_KNIGHT = re.compile(rf"(?<=[\"'“‘ ])(?:{'|'.join(_KNIGHTS)})$")
"""What opens the name of somebody after whom a ship is called: "the boat "Sir Odo Larch"."""


def is_vessel(text: str, start: int) -> bool:
    """Whether the words before `start` say that a ship's name follows."""
    last, form = _vessel()
    before = text[max(0, start - 40) : start]
    before = _KNIGHT.sub("", before) if before.endswith(_KNIGHTS) else before
    return before.rstrip("\"'“‘ ").rstrip(",").endswith(last) and bool(form.search(before))


def is_ship(name: str) -> bool:
    """Whether `name` begins with a ship's prefix: "HMBS Larch"."""
    return name.startswith(tuple(f"{prefix} " for prefix in ship_prefixes("sure")))


_STORMS = tuple(f"{word} " for word in load_words("names/storms_and_saints.txt"))


def is_storm_or_saint(name: str) -> bool:
    """Whether `name` is a storm's or a saint's."""
    return name.startswith(_STORMS)


def is_nobody(name: str) -> bool:
    """Whether `name` stands for one whose name is not reported."""
    return name.startswith(("John Doe", "Jane Doe"))


_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"\S+")


def letter_words(text: str) -> list[str]:
    """The runs of letters in a text."""
    return _LETTERS.findall(text)


def spaced_words(text: str, start: int, end: int) -> list[Span]:
    """The ranges of what white space parts in a range."""
    return [word.span() for word in _WORD.finditer(text, start, end)]


def keeps_apostrophes(text: str) -> bool:
    """Whether possessives of the text have their apostrophes."""
    return "'s " in text or "’s " in text


def is_shout(word: str) -> bool:
    """Whether all letters are capitals, and there are at least two."""
    if word.isascii():
        return word.isupper() and sum(map(str.isalpha, word)) > 1
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)
