"""The outline of an article's first lines: kinds of lines, days, numbers and signs around words, whatever those say.

"12 | Nets seized" above "May 3, 2021" and a paragraph has the outline of "13 | Two held" above "June 4, 2021" and one.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from pressfacts.edtf import find_full_date
from pressfacts.segment.keys import key
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.near_days import near_day
from pressfacts.segment.patterns import pattern
from pressfacts.segment.shapes import continues, ends_sentence, is_wrapped
from pressfacts.segment.words import fold

Outline = tuple[str, ...]
WORDS, CAPITALS, PROSE, AGAIN = "words", "CAPITALS", "prose", "again"
_PLAIN = {WORDS, CAPITALS, PROSE}
_SECOND = {WORDS, CAPITALS, AGAIN}
_NAMED = {Mark.TEXT, Mark.PUBLISHER, Mark.END}
DAY, _INDENT, URL_SIGN = "day", "» ", "url"
_URL = pattern("outlines.url")
_CLOCK = pattern("outlines.clock")
LINES = 12
_FEW, _INDENTED = 3, 4
SAID, _SAID_LONGEST, _MANY = "≡ ", 70, 4
_AGAIN_LEAST, _AGAIN_MIN = 15, 20
_LONG, _SENTENCE, _SHORT, _NEAR = 110, 60, 12, 24
_TOKEN = pattern("outlines.token")
_PAIRS = {"(": ")", "[": "]", "“": "”", "„": "“", "«": "»", "‘": "’", '"': '"', "'": "'", "<": ">", "*": "*", "_": "_"}
_CLOSERS = frozenset(_PAIRS.values())
_QUOTES = frozenset("\"'“”„‘’«»")
_BARS = frozenset("—–-|")
_JOINING = ("/", "-", "_")
_WORDS = " … "
_STOP = " … ."
_SPOKEN = frozenset("?!.,…$€£¥%’'")
"""Signs that belong to the words beside them unless they enclose the line."""


def outline_of(ahead: Sequence[Marked], said: Collection[str] = ()) -> Outline:
    """The outline of the lines from `ahead[0]` on, down to the first of running text; empty where none follows.

    `said`: what short lines of the file say more than once, see `sayings`.
    """
    outline: list[str] = []
    if is_wrapped(ahead[:2]) and _outlined(ahead[0]) in _PLAIN:
        return ()  # a sentence on two lines
    for i, marked in enumerate(ahead[:LINES]):
        again = i > 0 and _is_again(marked.text, ahead[0].text)
        saying = next((s for s in sayings(marked) if s in said), None) if said else None
        if (again and i > 1) or (i and not again and not saying and _is_rest(outline[-1], marked, ahead[i - 1])):
            continue
        wrapped = i > 0 and not again and is_wrapped(ahead[i:])
        part = AGAIN if again else PROSE if wrapped else _outlined(marked, below=i > 0)
        outline.append(f"{SAID}{saying}" if saying and part in (WORDS, CAPITALS) else part)
        if _kind(outline[-1]) == PROSE:
            return tuple(outline) if not _goes_on(marked.text) else ()
    return ()


def sayings(marked: Marked) -> tuple[str, ...]:
    """What a short line says by which it may recur: all of it, its label, or its first two words, or its last two."""
    if marked.mark not in (Mark.TEXT, Mark.PUBLISHER) or len(marked.line) > _SAID_LONGEST or ends_sentence(marked.line):
        return ()
    text = key(marked)
    label, colon, _ = marked.text.partition(": ")
    if colon and len(label.split()) <= _MANY:
        return text, f"{fold(label)} …"
    words = text.split()
    some = len(words) // 2 if len(words) < _MANY else 2
    parts = (text, f"{' '.join(words[:some])} …", f"… {' '.join(words[-some:])}") if some else (text,)
    return tuple(part for part in parts if any(map(str.isalpha, part)))


def _is_again(text: str, first: str) -> bool:
    """The line says what the first one says, or ends with: "Home > News > Nets seized" above "Nets seized"."""
    return text == first or (len(text) >= _AGAIN_LEAST and first.endswith(text))


def again_below(shown: Sequence[Marked], below: Sequence[Marked]) -> int | None:
    """Where a line near below says the headline again: the whole, its beginning or end, or more than it."""
    said = fold(" ".join(m.text for m in shown))
    lines = [fold(m.text) for m in below[:2]] if len(said) >= _AGAIN_MIN else []
    long = (line if len(line) >= _AGAIN_MIN else "\0" for line in lines)
    return next((i for i, line in enumerate(long) if _say_alike(said, line)), None)


def _say_alike(said: str, line: str) -> bool:
    return said.startswith(line) or said.endswith(line) or line.startswith(said)


def _goes_on(text: str) -> bool:
    """The text began above: in lower case, or with what a sentence does not begin with."""
    return text[0].islower() or text[0] in ",;:.)!?"


def is_telling(outline: Outline) -> bool:
    """Something in it is no plain words: a day, a number, a sign, a header line; or capitals stand over words."""
    return bool(set(outline) - _PLAIN) or outline[:2] == (CAPITALS, WORDS)


def recurring(outline: Outline, before: Outline) -> int:
    """How much recurs of an outline: 0 nothing, 1 a little, 2 so much that chance is hardly the reason.

    The same kinds of lines stand in both, and at least one of them tells something, or capitals over words do; or the
    first lines tell the same, and another one before they part.
    A headline may hold numbers and signs of its own, so that lines of words need not be alike.
    """
    if not outline or not before or outline[0].endswith(_STOP) != before[0].endswith(_STOP):
        return 0
    first, other = outline[0], before[0]
    alike = first == other or _agree(first, other) or {first, other} <= _SECOND
    return _recurring(outline, before) or (_recurring(_without_decks(outline), _without_decks(before)) if alike else 0)


def _recurring(outline: Outline, before: Outline) -> int:
    pairs = list(
        takewhile(
            lambda pair: pair[0] == pair[1] or _kind(pair[0]) == _kind(pair[1]), zip(outline, before, strict=False)
        )
    )
    agreed = [one for one, other in pairs if _agree(one, other)]
    if not len(pairs) == len(outline) == len(before):
        return 2 * (len(agreed) > 1 and agreed[0] == outline[0])
    much = len(agreed) > 1 or any(_WORDS in part and len(part.split()) > _FEW for part in agreed)
    return 2 if agreed and much else int(bool(agreed) or outline[:2] == before[:2] == (CAPITALS, WORDS))


def _without_decks(outline: Outline) -> Outline:
    """The outline without second headlines: plain words right above the text, below a line of words."""
    worded = next((i for i, part in enumerate(outline) if _kind(part) == WORDS), len(outline))
    last = len(outline) - 1
    while outline[-1:] == (PROSE,) and last - 1 > worded and outline[last - 1] in _SECOND:
        last -= 1
    lead, around, tail = outline[last - 1].partition(_WORDS)
    if around and not tail and last - 1 > worded and DAY in lead.split():
        return (*outline[: last - 1], PROSE + lead)  # a second headline behind the day that opens texts here
    return (*outline[:last], *outline[-1:])


def may_begin(outlines: Iterable[Outline], first: Marked) -> set[Outline]:
    """A cheap look: those of the outlines whose first line `first` may be."""
    known = {outline for outline in outlines if outline}
    kind = _kind(_outlined(first)) if known else ""
    return {outline for outline in known if _kind(outline[0]) == kind}


def begins_alike(outline: Outline, first: Marked) -> bool:
    """`first` tells the same as the first line of an outline: a day, signs, the kind of a header line."""
    said = {f"{SAID}{saying}" for saying in sayings(first)}
    return bool(outline) and (outline[0] in said or _agree(_outlined(first), outline[0]))


def _agree(one: str, other: str) -> bool:
    """Both tell the same: kinds of header lines, or signs before or behind their words."""
    if one in _PLAIN or other in _PLAIN:
        return False
    lead, around, tail = one.partition(_WORDS)
    other_lead, _, other_tail = other.partition(_WORDS)
    if not around:
        return one.partition(DAY)[:2] == other.partition(DAY)[:2]
    ends = ((lead, other_lead), (tail, other_tail))
    return any(
        end and end != "." and (end == another or (DAY in end.split() and DAY in another.split()))
        for end, another in ends
    )


def _kind(part: str) -> str:
    """What a part must have in common with another one: lines of words may differ in what stands around those."""
    if part.startswith(PROSE):
        return PROSE
    return WORDS if part == CAPITALS or _WORDS in part or part.startswith(SAID) else part


def _is_rest(above: str, marked: Marked, before: Marked) -> bool:
    """The line goes on with a headline of plain words."""
    plain = marked.mark is Mark.TEXT and _kind(above) == WORDS and not {"=", DAY}.intersection(above.split())
    if marked.text[0] in _PAIRS and marked.text[-1] == _PAIRS[marked.text[0]]:
        return False
    goes_on = plain and len(marked.line) <= _LONG and continues(marked.line, before.line)
    around = _around(marked.text, near=True) if goes_on else ""
    lead = around.partition(_WORDS)[0]
    return goes_on and DAY not in around.split() and not (lead and _WORDS in around and above.startswith(lead))


def _outlined(marked: Marked, *, below: bool = False) -> str:
    """One line's part: its kind, or what stands around its words; `below` the first, a day may lack its year."""
    if marked.mark not in _NAMED:
        return fold(marked.text) if marked.mark is Mark.MENU else marked.mark.name
    ended, length = ends_sentence(marked.line) and not marked.text.isupper(), _length(marked)
    if length > _LONG * (2 if ended else 3) or (len(marked.line) >= _SENTENCE and ended):
        return PROSE + _opening_day(marked.text)
    around = _around(marked.text, near=below)
    if marked.line.first - marked.line.start < _INDENTED:
        return around
    lead, found, tail = around.partition(_WORDS)
    return f"{_INDENT}{lead * bool(found)}{_WORDS}{tail}"


def signs_of(marked: Marked) -> str:
    """What stands around the words of a line; empty where that is nothing."""
    part = _outlined(marked, below=True)
    return "" if part in _PLAIN else part


def _length(marked: Marked) -> int:
    """How long the line is without addresses of pages."""
    return len(_URL.sub("", marked.text)) if "://" in marked.text else len(marked.line)


def _opening_day(text: str) -> str:
    """The signs that text begins with, a day among them; empty where none is."""
    lead = _around(text[:_LONG]).partition(_WORDS)[0] if any(c.isdigit() for c in text[:_NEAR]) else ""
    return lead if DAY in lead.split() else ""


@lru_cache(maxsize=1024)
def _around(text: str, *, near: bool = False) -> str:
    """What stands before and behind the words of a line; `WORDS` where that is nothing. `near`: see `near_day`."""
    text = _URL.sub("\1", text) if "://" in text else text
    day = _day_in(text) or (near_day(text) if near else _last_day(text))
    tokens = _TOKEN.findall(f"{text[: day[0]]}\0{_CLOCK.sub('', text[day[1] :])}" if day else text)
    if tokens[1:2] == ["="]:
        return f"{tokens[0]} ={_WORDS}"
    lead = list(takewhile(_is_sign, tokens))
    tail = list(takewhile(_is_sign, reversed(tokens)))[::-1] if len(lead) < len(tokens) else []
    before, behind = _kept(lead, tail), _kept(tail[::-1], lead)[::-1]
    if not before and (not behind or behind == ["."]):
        loud = text.isupper() and sum(map(str.isalpha, text)) >= _SHORT
        plain = CAPITALS if loud else WORDS
        return f"{plain}{_STOP}" if behind and loud else _STOP if behind else plain
    return f"{' '.join(_unquoted(before))}{_WORDS}{' '.join(_unquoted(behind))}"


def _day_in(text: str) -> tuple[int, int] | None:
    """Where a full date stands in a line: at its end, if more than one does and none at its beginning."""
    found = find_full_date(text) if any(c.isdigit() for c in text) else None
    last = find_full_date(text[found[1] :]) if found else None
    if found and found[0] and last and not text[found[1] + last[1] :].strip(" )]"):
        return found[1] + last[0], found[1] + last[1]
    return found[:2] if found else None


def _last_day(text: str) -> tuple[int, int] | None:
    """Where a day without its year ends a first line, behind a dash or bar and perhaps a name."""
    found = near_day(text) if any(c.isdigit() for c in text[-_SHORT:]) else None
    return found if found and found[1] == len(text) and not _BARS.isdisjoint(text[: found[0]].split()) else None


def _unquoted(signs: list[str]) -> list[str]:
    """The signs without a quotation mark right beside the words, where there are others."""
    inner = [sign for sign in signs if sign not in _QUOTES]
    return inner or signs


def _is_sign(token: str) -> bool:
    return not token.isalpha()


def _kept(signs: Sequence[str], other: Sequence[str]) -> list[str]:
    """The signs at one end, from the line's end inwards, without those that belong to the words beside them.

    A bare number or sum does so, and a bracket or quotation mark whose partner stands elsewhere, unless a day is in it.
    """
    found = [_class(s) for s in signs]
    partners = {*other, *signs}
    loose = [i for i, s in enumerate(signs) if _is_loose(s, partners) and DAY not in found[i:]]
    found = found[: loose[0]] if loose else found
    words = next((i for i, sign in enumerate(reversed(found)) if sign != "0" and sign not in _SPOKEN), len(found))
    bare = found[-1:] == ["0"] or (found and found[-1] in _SPOKEN - {"."})
    joined = found[-words - 1 : len(found) - words] and found[-words - 1] in _JOINING
    return found[: len(found) - words] if bare and not joined else found


def _is_loose(sign: str, partners: set[str]) -> bool:
    if sign in _PAIRS and sign not in _CLOSERS:
        return _PAIRS[sign] not in partners
    return sign in _CLOSERS and not any(open_ in partners for open_, close in _PAIRS.items() if close == sign)


def _class(sign: str) -> str:
    if sign.isdigit():
        return "0"
    if sign == "\1":
        return URL_SIGN
    return DAY if sign == "\0" else "  " if sign.isspace() else sign
