"""Mailboxes (mbox, RFC 4155): a message an article, as `mail` reads it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pressfacts.errors import InputError
from pressfacts.read.document import Entry, Input
from pressfacts.read.formats import mail
from pressfacts.read.kinds import NotTextError
from pressfacts.read.reading import Reading

_FROM = rb"From [^\r\n]{1,200}[0-9]{2}:[0-9]{2}[^\r\n]{0,60}\r?\n(?=[A-Za-z][A-Za-z0-9-]{1,60}:)"
_FIRST = re.compile(_FROM)
_NEXT = re.compile(rb"(?<=\n)" + _FROM)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:
    """The messages in the mailbox's order; those that cannot be read are reported."""
    found = list(_messages(data))
    for index, message in enumerate(found):
        try:
            for item in mail.read(path, message, reading):
                yield _placed(item, index, len(found))
        except InputError as error:
            yield InputError(path, f"message {index + 1}: {error.reason}")
        except NotTextError as error:
            yield InputError(path, f"message {index + 1}: {error}")


def _messages(data: bytes) -> Iterator[bytes]:
    """The messages without the lines that part them, and without the sign that keeps a text's lines from being such."""
    data = data.lstrip(b"\xef\xbb\xbf\r\n")
    first = _FIRST.match(data)
    cuts = [first] if first else []
    cuts += list(_NEXT.finditer(data, first.end() if first else 0))
    for n, cut in enumerate(cuts):
        end = cuts[n + 1].start() if n + 1 < len(cuts) else len(data)
        yield _QUOTED.sub(rb"\1", data[cut.end() : end])


def _placed(item: Input | InputError, index: int, count: int) -> Input | InputError:
    if isinstance(item, InputError):
        return item
    return replace(item, entry=replace(item.entry or Entry(), index=index, count=count))
