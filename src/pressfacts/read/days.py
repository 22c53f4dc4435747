"""A day of publication as other tools write it."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from pressfacts.edtf import find_full_date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?=$|T)")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?$")
_MILLISECONDS = re.compile(r"\d{12,13}$")
_EITHER_WAY = re.compile(r"(?<!\d)(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|1[0-2])[/-]\d{4}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def day_of(value: object) -> str | None:
    """EDTF of an ISO date (or month, or year), an e-mail's date, seconds since 1970, a date in words; else None."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value).strip()[:100]
    iso = _ISO.match(text) or _COMPACT.match(text)
    if iso:
        return _checked(iso[1], iso[2], iso[3])
    return _since_epoch(text) or _of_mail(text) or _in_words(text)


def _checked(year: str, month: str | None, day: str | None) -> str | None:
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join(part for part in (year, month, day) if part)


def _since_epoch(text: str) -> str | None:
    seconds = float(text) if _SECONDS.match(text) else int(text) / 1000 if _MILLISECONDS.match(text) else None
    return None if seconds is None else (_EPOCH + timedelta(seconds=seconds)).date().isoformat()


def _of_mail(text: str) -> str | None:
    """The sender's own day: no time zone is counted in."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return None


def _in_words(text: str) -> str | None:
    found = None if _EITHER_WAY.search(text) else find_full_date(text)
    return found[2] if found else None
