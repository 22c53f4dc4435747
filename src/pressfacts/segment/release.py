"""Lines that announce a release: "FOR IMMEDIATE RELEASE", "18 September 2024|PRESS RELEASE"."""

from dataclasses import dataclass

from pressfacts.edtf import find_full_date
from pressfacts.segment.labels import lone_date
from pressfacts.segment.patterns import pattern
from pressfacts.segment.publisher import is_publisher
from pressfacts.segment.words import fold, is_page_header

_LONGEST = 180
_WORDS = pattern("release.words")
_EMBARGO = pattern("release.embargo")
_PARTS = pattern("release.parts")
_CODE = pattern("release.code")


@dataclass(frozen=True, slots=True)
class Release:
    """What an announcing line says besides: the day and the publisher."""

    date: str | None
    publisher: str | None


def read_release(text: str) -> Release | None:
    """The announcement in a line that holds one and nothing but dates, names of agencies and numbers."""
    embargo = _EMBARGO.fullmatch(text) if text[-1:].isalnum() or text[-1:] in ")]*_" else None
    found = find_full_date(text) if embargo else None
    if found:
        return Release(found[2], None)
    if len(text) > _LONGEST or not ("|" in text or _WORDS.search(text)):
        return None
    announced = bool(_WORDS.search(text))
    date = publisher = None
    for part in _split(text):
        day = lone_date(part)
        if day:
            date = date or day
        elif "|" in text and is_page_header(part):
            announced = announced or fold(part) not in ("media",)
        elif is_publisher(part):
            publisher = publisher or part
        elif not _CODE.fullmatch(part):
            return None
    if not announced or (not _WORDS.search(text) and date is None):
        return None
    return Release(date, publisher)


def is_run_together(text: str) -> bool:
    """A day in the line touches the words beside it: "Press release7 May 2018Fisheries Office"."""
    day = find_full_date(text) if any(c.isdigit() for c in text) else None
    return day is not None and (text[day[0] - 1 : day[0]].isalpha() or text[day[1] : day[1] + 1].isalpha())


def _split(text: str) -> list[str]:
    """The parts of the line beside its announcing words; its day is one, whatever parts it from the others."""
    parts = [piece for part in _PARTS.split(_WORDS.sub("|", text)) for piece in _around_day(part)]
    return [part for part in (p.strip(" \t\xa0*_#.,[]>") for p in parts) if part]


def _around_day(part: str) -> tuple[str, ...]:
    day = None if lone_date(part.strip(" ,")) else find_full_date(part)
    return (part[: day[0]], part[slice(*day[:2])], part[day[1] :]) if day else (part,)
