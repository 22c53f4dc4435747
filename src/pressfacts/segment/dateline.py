"""The dateline that opens a release: "LYON, France –", "Hanoi, 25 October 2025"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from pressfacts.edtf import find_full_date
from pressfacts.segment import dated
from pressfacts.segment.article import DatelineSpan
from pressfacts.segment.lines import Line
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.patterns import pattern
from pressfacts.segment.places import could_be_place, country_of, in_capitals, is_city, is_state, spelled
from pressfacts.segment.shapes import continues, ends_sentence, paragraphs

_LONGEST = 110
DASH = pattern("dateline.dash")
_COLON = pattern("dateline.colon")
_AGENCY = pattern("dateline.agency")
_WIRE = pattern("dateline.wire")
_BY_WIRE = pattern("dateline.by_wire")
_NOTE = pattern("dateline.note")
_SHORT_DATE = pattern("dateline.short_date")
_WEEKDAY = pattern("dateline.weekday")
_COMMA = pattern("dateline.comma")
_LOST_DASH = pattern("dateline.lost_dash")
_REST = 20
_ACRONYM = 3
"""Letters of the acronym of a news agency: "NNA – Police said …"."""
_LINES = 60
_SHORT_LINE = 70
_PARAGRAPHS = 2
_PARAGRAPH = 120


def find_dateline(lines: Sequence[Marked], article_start: int) -> DatelineSpan | None:
    """The dateline among the first lines of an article's body, with offsets from `article_start`."""
    lines = lines[:_LINES]
    ends = [end for _, end in islice(paragraphs(lines, _PARAGRAPH), _PARAGRAPHS)]
    stop = ends[-1] if len(ends) == _PARAGRAPHS else len(lines)
    before: Marked | None = None
    for i, marked in enumerate(lines[:stop]):
        begins = before is None or before.mark is not Mark.TEXT or not continues(marked.line, before.line)
        wrapped = i + 1 < len(lines) and continues(lines[i + 1].line, marked.line)
        span = dateline_of(marked, wrapped=wrapped) if begins and marked.mark in (Mark.TEXT, Mark.DATE) else None
        if span:
            shift = marked.line.first - article_start
            return replace(span, start=span.start + shift, end=span.end + shift)
        before = marked
    return None


def dateline_of(marked: Marked, *, wrapped: bool = False) -> DatelineSpan | None:
    """The dateline that a line begins with, with offsets from the line's first visible character.

    A `wrapped` line is known to go on in the next one.
    """
    line = marked.line
    dashed = next(_dashed(line, wrapped), None)
    with_day = None if dashed and dashed.date else _with_day(line)
    return with_day or dashed or _dated(line) or _lost_dash(line)


def _dashed(line: Line, wrapped: bool) -> Iterator[DatelineSpan]:
    """Place, region and date before a dash, or a known place before a colon or an agency in brackets."""
    head = line.text[:_LONGEST]
    for mark in (DASH, _COLON, _BY_WIRE):
        for match in list(mark.finditer(head))[:3]:
            rest = line.text[match.end() :]
            found = _parse(_bare(head[: match.start()]))
            if not found or not _opens_text(rest, line) or (mark is not DASH and found.certainty < _CITY):
                continue
            if found.certainty >= _CITY or wrapped or ends_sentence(line) or len(line) >= _PARAGRAPH:
                yield found.span(match.start() + len(match[0].rstrip()))


def _bare(head: str) -> str:
    """The head without brackets around all of it: "(DAYTON, Ohio)"; of "AFP (Nairobi)", "(TPA) Nairobi" the place."""
    head = _WIRE.sub("", head)
    inside = head[1:-1] if head[:1] == "(" and head[-1:] == ")" else ""
    if inside and "(" not in inside:
        return inside
    agency = _AGENCY.fullmatch(head)
    return agency["place"] if agency and _is_known(agency["place"]) else head


def _is_known(place: str) -> bool:
    """A city, or a city and its region."""
    city, _, region = place.partition(", ")
    return is_city(city) and (not region or is_state(region) or country_of(region, city) is not None)


def _with_day(line: Line) -> DatelineSpan | None:
    """Place and full date before the text, parted by a colon, a full stop or brackets as well as by a dash."""
    opened = dated.opened(line.text)
    bare = None if opened or len(line) < _PARAGRAPH // 2 else dated.unmarked(line.text)
    if not opened and not bare:
        return None
    place, day, end = opened or bare or ("", "", 0)
    found = _placed(place)
    if not found or not _opens_text(line.text[end:].lstrip(), line) or (bare and found.certainty < _CITY):
        return None
    found.date = day
    return found.span(len(line.text[:end].rstrip()))


def _placed(head: str) -> "Place | None":
    """A place that a full date stands beside, which may be a whole state or district."""
    found = _parse(head) if "/" not in head else None
    if found:
        return found
    parts = [part for part in _COMMA.split(head.strip(" ,*_")) if part]
    if not 1 <= len(parts) <= 3 or not all(is_state(part) or could_be_place(part) for part in parts):
        return None
    place, regions = _split_slash(parts[0], parts[1:])
    codes = [code for part in regions if (code := country_of(part, place))]
    return Place(spelled(place), codes[-1] if codes else country_of(place, ""), None, _SHAPE)


def _opens_text(rest: str, line: Line) -> bool:
    first = rest[:1]
    return (
        len(line) >= _REST + 5 and len(rest) >= _REST and (first.isupper() or first.isdigit() or first in "“\"'‘($€£[")
    )


def _dated(line: Line) -> DatelineSpan | None:
    """A line of its own that holds a place and a day, perhaps beside a publisher or a number."""
    whole = line.text.rstrip(" .:–—-")
    found = _parse(whole) if len(line) <= _SHORT_LINE else None
    if found and found.date and found.certainty >= _CITY:
        return found.span(len(whole))
    for head, day, start, end in dated.alone(whole):
        found = _parse(head)
        if found and found.certainty >= _CITY:
            return DatelineSpan(found.place, found.country, day, start, end)
    return None


def _lost_dash(line: Line) -> DatelineSpan | None:
    """A known city in capitals whose dash was lost: the sentence follows after a space."""
    match = _LOST_DASH.match(line.text) if len(line) >= _PARAGRAPH // 2 else None
    if not match or not is_city(match["place"]) or (match["region"] and not is_state(match["region"])):
        return None
    following = line.text[match.end() :].split(maxsplit=2)
    if len(following) < 3 or (len(following[0]) > 2 and " ".join(following[:2]).isupper()):
        return None
    return DatelineSpan(spelled(match["place"]), country_of(match["place"], ""), None, 0, len(match[0].rstrip()))


_SHAPE, _CITY, _REGION = 1, 2, 3


@dataclass(slots=True)
class Place:
    """What stands before the dash, and how sure it is a place: by shape, as a known city, with its region.

    `dated`: a day stands beside it, of which `date` is the EDTF where it is whole.
    """

    place: str
    country: str | None
    date: str | None
    certainty: int
    dated: bool = False

    @property
    def known(self) -> bool:
        """It is a known city, or stands with its region."""
        return self.certainty >= _CITY

    def span(self, end: int) -> DatelineSpan:
        """The dateline of it up to `end`."""
        return DatelineSpan(self.place, self.country, self.date, 0, end)


def read_place(head: str) -> Place | None:
    """Read "Place, Region, date" whether or not the place is known: its certainty is 0 where nothing tells."""
    return _parse(_bare(head), least=0)


def _parse(head: str, least: int | None = None) -> Place | None:
    """Read "PLACE, Region, Country, date (agency)"; None for anything else."""
    head, date, dated = _without_date(head)
    parts = _first_place([p for p in _COMMA.split(head.strip(" ,*_")) if p])
    if not 1 <= len(parts) <= 4:
        return None
    place, regions = _split_state(*_split_slash(parts[0], parts[1:]))
    regions = [re.sub(r"\s+\.$", ".", r) for r in regions]
    if not could_be_place(place):
        return None
    certainty = _certainty(place, regions, dated) or (None if regions else least)
    if certainty is None:
        return None
    named = [code for code in (country_of(r, place) for r in reversed(regions)) if code]
    country = named[0] if named else (None if regions else country_of(place, ""))
    return Place(spelled(place), country, date, certainty, dated)


def _first_place(parts: list[str]) -> list[str]:
    """The parts of the first of two places that a slash parts after a region: "A, Region/B, Region"."""
    cut = next((i for i, part in enumerate(parts) if i and "/" in part), None)
    return parts if cut is None else [*parts[:cut], parts[cut].split("/")[0].strip()]


def _without_date(head: str) -> tuple[str, str | None, bool]:
    """The head without its day and its bracketed note, the day, and whether one was there."""
    note = _NOTE.search(head)
    if note:
        said = (
            find_full_date(note["inner"]) or _SHORT_DATE.search(f", {note['inner']}") or country_of(note["inner"], "")
        )
        head = head[: note.start()] + (f", {note['inner']}" if said else "") + head[note.end() :]
    found = find_full_date(head)
    if found and not head[found[1] :].strip(" .,"):
        return _WEEKDAY.sub("", head[: found[0]]), found[2], True
    short = _SHORT_DATE.search(head)
    return (_WEEKDAY.sub("", head[: short.start()]), None, True) if short else (head, None, False)


def _split_slash(place: str, regions: list[str]) -> tuple[str, list[str]]:
    """ "Recife/PE": a state of Brazil behind a slash."""
    city, slash, state = place.rpartition("/")
    return (
        (city, regions)
        if slash and len(state) == 2 and state.isupper() and state.isalpha() and not city.isupper()
        else (place, regions)
    )


def _split_state(place: str, regions: list[str]) -> tuple[str, list[str]]:
    """ "KNOXVILLE Tenn." and "WASHINGTON D.C.": a state that no comma parts from its city."""
    city, _, last = place.rpartition(" ")
    short = last.endswith(".") or (len(last) == 2 and last.isupper() and not city.isupper())
    if city and short and is_state(last) and not is_city(place):
        return city, [last, *regions]
    return place, regions


def _certainty(place: str, regions: list[str], dated: bool) -> int | None:
    known = [is_state(r) or country_of(r, place) is not None for r in regions]
    if regions and all(known):
        return _REGION
    capitals = in_capitals(place)
    if regions and not (capitals and all(could_be_place(r) and len(r.split()) <= 3 for r in regions)):
        return _CITY if is_city(place) and known and known[-1] else None
    if is_city(place) or country_of(place, "") is not None:
        return _REGION if dated else _CITY
    return _SHAPE if capitals and len(place) > _ACRONYM else None
