"""The form in which a headline is set apart: by markup, signs, a number, words or a day beside it, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from pressfacts.edtf import find_full_date
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.patterns import pattern
from pressfacts.segment.publisher import is_publisher
from pressfacts.segment.words import fold, has_year

_MARKDOWN = pattern("forms.markdown")
_BOLD = pattern("forms.bold")
_NUMBERED = pattern("forms.numbered")
_DECORATED = pattern("forms.decorated")
_LED = pattern("forms.led")
_LEAD_WORDS = 6
_LEAD_LETTERS = 4
_TAILED = pattern("forms.tailed")
_TAIL = pattern("forms.tail")
_WEEKDAY = pattern("forms.weekday")
_UNDERLINES = "=-~^*+\"'#_─━═"
_MIN_UNDERLINE = 4
_UNDERLINED = 0.3
_LONGEST = 300
_LETTERS = 12
_CAPITALS = 0.8
_SEEN = 80
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


AGENCY = "an agency"
"""What a headline ends with that a publisher's name stands behind."""


class Kind(Enum):
    """How a headline is set apart from text.

    DECORATED by signs or tags around it, LED by a day or words before it, DATED by a day behind it.
    """

    PLAIN = "plain"
    MARKDOWN = "markdown"
    UNDERLINED = "underlined"
    BOLD = "bold"
    NUMBERED = "numbered"
    DECORATED = "decorated"
    LED = "led"
    DATED = "dated"


FLOWING = {Kind.PLAIN, Kind.LED, Kind.DATED}
"""Forms of headlines that may be wrapped."""


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a headline; `level` tells forms of one kind apart, `number` is what it counts up.

    `capitals` says that its letters are capitals, whatever else sets it apart, `tail` is what stands behind a bar or
    dash at its end ("Two held | Harbour Police").
    """

    kind: Kind
    level: str = ""
    number: int | None = None
    capitals: bool = False
    tail: str = ""

    def same(self, other: "Form") -> bool:
        """Whether two headlines are set apart in one form."""
        return (self.kind, self.level) == (other.kind, other.level)


PLAIN = Form(Kind.PLAIN)


def form_of(lines: Sequence[Marked]) -> tuple[Form, Marked]:
    """The form of the headline that `lines` begin with, and its first line without what sets it apart."""
    line = lines[0]
    if len(line.line) > _LONGEST or line.mark is not Mark.TEXT:
        return PLAIN, line
    found = _numbered(line) or _marked_up(line)
    if found:
        return found
    if len(lines) > 1 and is_underline(line, lines[1]):
        return Form(Kind.UNDERLINED, lines[1].text[0]), line
    form, bare = _decorated(line) or _dated(line) or _led(line) or (PLAIN, line)
    tail = _TAIL.search(line.text)
    return replace(form, capitals=_is_capitals(bare.text), tail=_named(tail["tail"]) if tail else ""), bare


def _named(tail: str) -> str:
    """What stands behind the headline: any agency counts as one."""
    return AGENCY if is_publisher(tail) else fold(tail)


def _marked_up(line: Marked) -> tuple[Form, Marked] | None:
    match = _MARKDOWN.fullmatch(line.text)
    if match:
        return Form(Kind.MARKDOWN, match["level"]), _bare(line, match["words"])
    match = _BOLD.fullmatch(line.text) if line.text[0] in "*_" else None
    return (Form(Kind.BOLD, match["sign"]), _bare(line, match["words"])) if match else None


def _numbered(line: Marked) -> tuple[Form, Marked] | None:
    match = _NUMBERED.fullmatch(line.text)
    if not match:
        return None
    count = match["number"]
    sign = line.text[: match.start("number")] + line.text[match.end("number") : match.start("words")]
    kind = "" if count.isdigit() else "I"
    return Form(Kind.NUMBERED, "".join(sign.split()) + kind, _value(count)), _bare(line, match["words"])


def _value(count: str) -> int:
    """What a number says: "12", "IV", or a letter as "B"."""
    if count.isdigit():
        return int(count)
    if set(count.upper()) - set(_ROMAN):
        return ord(count[0].upper()) - ord("A") + 1
    values = [_ROMAN[c] for c in count.upper()]
    return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def _decorated(line: Marked) -> tuple[Form, Marked] | None:
    """Signs or tags before the words, and perhaps behind them."""
    if line.text[0].isalnum() and not line.text.startswith("h"):
        return None
    match = _DECORATED.fullmatch(line.text)
    if not match:
        return None
    level = f"{_counts_alike(match['before'])} {match['after'].strip()}"
    return Form(Kind.DECORATED, level), _bare(line, match["words"])


def _dated(line: Marked) -> tuple[Form, Marked] | None:
    """A day behind the words: "… (3 May 2021)", "… | May 3, 2021"."""
    match = _TAILED.fullmatch(line.text) if has_year(line.text) else None
    if not match:
        return None
    found = find_full_date(match["tail"])
    if not found or match["tail"][found[1] :].strip() or not _is_bare(match["tail"][: found[0]]):
        return _comma_dated(line)
    return Form(Kind.DATED, match["sign"]), _bare(line, match["words"])


def _comma_dated(line: Marked) -> tuple[Form, Marked] | None:
    """American days hold a comma, which may part them from the words as well: "…, May 3, 2021"."""
    found = find_full_date(line.text[-30:])
    at = len(line.text) - min(30, len(line.text)) + (found[0] if found else 0)
    before = _WEEKDAY.sub("", line.text[:at]).rstrip()
    if not found or line.text[-30:][found[1] :].strip(" )]") or before[-1:] not in ",(-–—|[" or len(before) < _LETTERS:
        return None
    return Form(Kind.DATED, before[-1]), _bare(line, before[:-1])


def _is_bare(text: str) -> bool:
    return not _WEEKDAY.sub("", text).strip()


def _led(line: Marked) -> tuple[Form, Marked] | None:
    """A day, or a few words, before the headline: "3 May 2021 – …", "PRESS RELEASE: …"."""
    match = _LED.fullmatch(line.text)
    if not match:
        return _led_by_day(line)
    lead = match["lead"]
    sign = line.text[match.end("lead") : match.start("words")].strip() or "\t"
    found = find_full_date(lead) if has_year(lead) else None
    if found and not lead[found[1] :].strip() and _is_bare(lead[: found[0]]):
        return Form(Kind.LED, f"day{sign}"), _bare(line, match["words"])
    if len(lead.split()) > _LEAD_WORDS:
        return None
    if lead.isupper() and len(lead) >= _LEAD_LETTERS and not match["words"].isupper():
        return Form(Kind.LED, f"CAPITALS{sign}"), line
    return Form(Kind.LED, f"{_counts_alike(fold(lead))}{sign}"), line


def _counts_alike(sign: str) -> str:
    """The sign with one digit for each number: "[0]" for "[12]", but not "<h2>"."""
    if sign.startswith("<"):
        return sign.strip()
    return "".join(
        "0" if c.isdigit() else c for i, c in enumerate(sign) if not sign[i : i + 2].isdigit() or i + 1 == len(sign)
    ).strip()


def _led_by_day(line: Marked) -> tuple[Form, Marked] | None:
    """A day in digits with its own dashes or commas, which part it from the words too."""
    found = find_full_date(line.text[:40]) if has_year(line.text[:40]) else None
    if not found or not _is_bare(line.text[: found[0]]):
        return None
    words = line.text[found[1] :].lstrip(" \t:|–—-,")
    sign = line.text[found[1] : len(line.text) - len(words)].strip()
    return (Form(Kind.LED, f"day{sign}"), _bare(line, words)) if words and (sign or "\t" in line.text) else None


def _bare(line: Marked, words: str) -> Marked:
    """The line with nothing on it but `words`."""
    words = words.strip("*_ #") or words
    return replace(line, line=replace(line.line, text=words, tail=words[-40:]), mark=Mark.TEXT)


def is_underline(line: Marked, below: Marked) -> bool:
    """Whether `below` is the line that underlines the headline `line`."""
    text = below.text.rstrip()
    drawn = text[0] in _UNDERLINES and len(set(text)) == 1 and below.line.gap == 1
    return drawn and len(text) >= _MIN_UNDERLINE and _UNDERLINED * len(line.line) <= len(text) <= len(line.line) + 60


def _is_capitals(text: str) -> bool:
    letters = [c for c in text[:_SEEN] if c.isalpha()]
    return len(letters) >= _LETTERS and sum(c.isupper() for c in letters) >= _CAPITALS * len(letters)
