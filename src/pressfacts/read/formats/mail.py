"""E-mail messages: the plain text, else the words of the HTML; headline and day are the subject's and the date's.

Headers are read by the old, simple rules and no further than headers are long: the new policy's parser takes
quadratic time over hostile ones.
"""

from collections.abc import Iterator
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message

from pressfacts.errors import InputError
from pressfacts.read.days import day_of
from pressfacts.read.decode import decode
from pressfacts.read.document import Entry, Input
from pressfacts.read.fields import folded, mended, with_title
from pressfacts.read.kinds import NotTextError
from pressfacts.read.markup import to_text
from pressfacts.read.reading import Reading

_LONGEST = 1000


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:  # noqa: ARG001 - one shape for all
    """The one article of a message; attachments are left alone."""
    try:
        message = message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"))
        title, day, name = folded(_subject(message)), _header(message, "Date"), _header(message, "Message-ID")
        body = _body(message)
    except NotTextError:
        raise
    except Exception as error:  # the parser trips over some messages that break the rules
        raise InputError(path, f"a message that cannot be read ({type(error).__name__})") from error
    if body is None:
        raise InputError(path, "a message without text")
    yield Input(path, with_title(title, body), Entry(title=title or None, published=day_of(day), id=name or None))


def _header(message: Message, key: str) -> str:
    return " ".join(mended(str(message.get(key, ""))[:_LONGEST]).split())


def _subject(message: Message) -> str:
    """The subject decoded; as it stands where it names an encoding that there is not."""
    raw = message.get("Subject", "")
    if not isinstance(raw, str):
        return mended(str(raw)[:_LONGEST])
    try:
        return mended(str(make_header(decode_header(" ".join(raw[:_LONGEST].split())))))
    except (LookupError, ValueError):
        return mended(raw[:_LONGEST])


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
    """The text of a part; its encoding is told by its bytes where it does not name one that there is."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return str(part.get_payload())
    try:
        return data.decode(part.get_content_charset("utf-8"), "strict")
    except (LookupError, UnicodeDecodeError):
        return decode(data)
