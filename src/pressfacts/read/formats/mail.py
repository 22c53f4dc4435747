"""E-mail messages: the plain text, else the words of the HTML; headline and day are the subject's and the date's."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from pressfacts.errors import InputError
from pressfacts.read.days import day_of
from pressfacts.read.decode import decode
from pressfacts.read.document import Entry, Input
from pressfacts.read.fields import folded, mended, with_title
from pressfacts.read.kinds import NotTextError
from pressfacts.read.markup import to_text
from pressfacts.read.reading import Reading


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:  # noqa: ARG001 - one shape for all
    """The one article of a message; attachments are left alone."""
    try:
        message = message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=policy.default)
        title, day, name = (_header(message, key) for key in ("Subject", "Date", "Message-ID"))
        body = _body(message)
    except NotTextError:
        raise
    except Exception as error:  # the parser trips over some headers that break the rules
        raise InputError(path, f"a message that cannot be read ({type(error).__name__})") from error
    if body is None:
        raise InputError(path, "a message without text")
    title = folded(title)
    yield Input(path, with_title(title, body), Entry(title=title or None, published=day_of(day), id=name or None))


def _header(message: Message, key: str) -> str:
    return mended(str(message[key] or "")).strip()


def _body(message: Message) -> str | None:
    if not isinstance(message, EmailMessage):
        return None
    part = message.get_body(("plain", "html"))
    if part is None:
        return None
    text = mended(_content(part)).replace("\r\n", "\n")
    return to_text(text) if part.get_content_subtype() == "html" else text


def _content(part: EmailMessage | Message) -> str:
    """The text of a part, read as Windows-1252 where its encoding is unknown."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return str(part.get_payload())
    try:
        return data.decode(part.get_content_charset("utf-8"), "strict")
    except (LookupError, UnicodeDecodeError):
        return decode(data)
