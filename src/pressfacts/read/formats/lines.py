"""JSON Lines: a record a line. A line that is none is told with its number, and the rest goes on."""

import json
from collections.abc import Callable, Iterable, Iterator

from pressfacts.errors import InputError
from pressfacts.read.decode import decode
from pressfacts.read.document import Input
from pressfacts.read.fields import FieldError, input_of
from pressfacts.read.large import Large
from pressfacts.read.reading import Reading


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:
    """The records in order; `entry.index` counts the lines that are not blank."""
    text = decode(data)
    return _records(path, lambda: (text,), reading)


def stream(large: Large, reading: Reading) -> Iterator[Input | InputError]:
    """The same of a file that is too large to hold."""
    return _records(large.path, large.blocks, reading)


def _records(path: str, blocks: Callable[[], Iterable[str]], reading: Reading) -> Iterator[Input | InputError]:
    count = sum(1 for _ in _lines(blocks()))
    for index, (number, line) in enumerate(_lines(blocks())):
        try:
            yield input_of(path, json.loads(line), reading, index, count)
        except FieldError as error:
            yield InputError(path, str(error), number)
        except (ValueError, RecursionError) as error:
            yield InputError(path, f"not JSON ({said(error)})", number)


def said(error: Exception) -> str:
    """What is wrong with a piece of JSON, in a few words."""
    if isinstance(error, json.JSONDecodeError):
        reason = error.msg.removesuffix(" at")
        return f"{reason[:1].lower()}{reason[1:]} at column {error.colno}"
    return "nested too deep" if isinstance(error, RecursionError) else "a number too long"


def _lines(blocks: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Number and content of the lines that are not blank; only a line feed ends one."""
    begun: list[str] = []
    number = 1
    for block in blocks:
        at = 0
        while (end := block.find("\n", at)) >= 0:
            if line := "".join((*begun, block[at:end])).strip():
                yield number, line
            number, at, begun = number + 1, end + 1, []
        begun.append(block[at:])
    if line := "".join(begun).strip():
        yield number, line
