"""E-mail messages: the plain text, else the words of the HTML; headline and day are the subject's and the date's.

Headers are read by the old, simple rules: the new policy's parser takes quadratic time over hostile ones, and even
the old one does over the parameters of a field.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from itertools import islice

from pressfacts.errors import InputError
from pressfacts.read.bounds import HEADER, HEADERS, PARAMETERS, PARTS, SUBJECT
from pressfacts.read.days import day_of
from pressfacts.read.decode import decode
from pressfacts.read.document import Entry, Input
from pressfacts.read.fields import folded, mended, with_title
from pressfacts.read.kinds import NotTextError
from pressfacts.read.markup import to_text
from pressfacts.read.reading import Reading

_LONGEST = 1000
_BLANK_LINE = re.compile(rb"\r?\n\r?\n|\r\r")
_FIELD = re.compile(rb"[^\r\n]++(?:[\r\n]++[ \t][^\r\n]*+)*+")
_DESCRIPTION = re.compile(rb"(?:\A|[\r\n])content-(?:type|disposition):[^\r\n]*+(?:[\r\n]++[ \t][^\r\n]*+)*+", re.I)


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:  # noqa: ARG001 - one shape for all
    """The one article of a message; attachments are left alone."""
    data = data.lstrip(b"\xef\xbb\xbf\r\n")
    _check_headers(path, data)
    try:
        message = message_from_bytes(data)
        _check(path, message)
        title, day, name = folded(_subject(message)), _header(message, "Date"), _header(message, "Message-ID")
        body = _body(message)
    except (NotTextError, InputError, MemoryError):
        raise
    except Exception as error:  # the parser trips over some messages that break the rules
        raise InputError(path, f"a message that cannot be read ({type(error).__name__})") from error
    if body is None:
        raise InputError(path, "a message without text")
    yield Input(path, with_title(title, body), Entry(title=title or None, published=day_of(day), id=name or None))


def _check_headers(path: str, data: bytes) -> None:
    """InputError where there are more header fields, or longer ones, than the parser takes in reasonable time."""
    blank = _BLANK_LINE.search(data)
    head = data[: blank.start()] if blank else data
    for number, field in enumerate(_FIELD.finditer(head), 1):
        if number > HEADERS:
            raise InputError(path, f"a message with more than {HEADERS:,} header fields")
        if len(field[0]) > HEADER:
            raise InputError(path, f"a message with a header field of more than {HEADER:,} characters")
    if any(field[0].count(b";") > PARAMETERS for field in _DESCRIPTION.finditer(data)):
        raise InputError(path, f"a message with more than {PARAMETERS} parameters in one header field")


def _check(path: str, message: Message) -> None:
    """InputError where there are too many parts, or the subject is no line."""
    if len(str(message.get("Subject", ""))) > SUBJECT:
        raise InputError(path, f"a message with a subject of more than {SUBJECT:,} characters")
    if sum(1 for _ in islice(message.walk(), PARTS + 1)) > PARTS:
        raise InputError(path, f"a message of more than {PARTS:,} parts")


def _header(message: Message, key: str) -> str:
    return " ".join(mended(str(message.get(key, ""))[:_LONGEST]).split())


def _subject(message: Message) -> str:
    """The subject decoded; as it stands where it names an encoding that there is not."""
    raw = message.get("Subject", "")
    if not isinstance(raw, str):
        return mended(str(raw))
    try:
        return mended(str(make_header(decode_header(" ".join(raw.split())))))
    except (LookupError, ValueError):
        return mended(raw)


def _body(message: Message) -> str | None:
    """The first part of plain text, else the words of the first of HTML; None where there is neither."""
    parts = [part for part in message.walk() if not part.is_multipart() and not part.get_filename()]
    for kind in ("text/plain", "text/html"):
        part = next((part for part in parts if part.get_content_type() == kind), None)
        if part is not None:
            text = mended(_content(part)).replace("\r\n", "\n")
            return to_text(text) if kind == "text/html" else text
    return None


def _content(part: Message) -> str:
    """The text of a part; its encoding is detected from its bytes where it does not name one that there is."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return str(part.get_payload())
    try:
        return data.decode(part.get_content_charset("utf-8"), "strict")
    except (LookupError, UnicodeDecodeError):
        return decode(data)
