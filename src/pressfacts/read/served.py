"""The process that takes documents apart for another: requests on standard input, answers on standard output.

A request is a line of JSON with the document's bytes behind it; an answer is a line of JSON, whose strings are plain
data whatever a document did to its parser.
"""

import json
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, BinaryIO

from pressfacts.errors import InputError, MissingExtraError
from pressfacts.read.bounds import MEMORY
from pressfacts.read.document import Input
from pressfacts.read.formats import reader_of
from pressfacts.read.kinds import NotTextError
from pressfacts.read.reading import Reading, Splitting

_GRACE = 5


def serve() -> None:
    """Answer requests until standard input ends; what a parser prints goes nowhere."""
    requests, answers = _own(0, "rb"), _own(1, "wb")
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:  # as where the run goes on in the background
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # at a terminal the interrupt is for both; no traceback
    _limit_memory()
    while line := requests.readline():
        request = json.loads(line)
        data = requests.read(request["size"])
        _limit_time(request["seconds"] + _GRACE)
        answer = list(_answer(request, data))
        _limit_time(0)
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
        answers.flush()


def _own(number: int, mode: str) -> BinaryIO:
    """A standard stream for this module alone; what else reads or writes it finds nothing."""
    stream = os.fdopen(os.dup(number), mode)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, number)
    os.close(null)
    return stream  # type: ignore[return-value]


def _limit_time(seconds: int) -> None:
    """Death by SIGALRM after so long, 0 for never: it comes also where the process that would kill this one is gone."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _limit_memory() -> None:
    if not sys.platform.startswith("linux"):
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _answer(request: dict[str, Any], data: bytes) -> Iterator[dict[str, Any]]:
    """What the reader makes of the document, or what it raises."""
    try:
        for item in reader_of(request["kind"])(request["path"], data, _reading(request["reading"])):
            yield _told(item)
    except InputError as error:
        yield {"is": "raised", "said": error.reason, "line": error.line}
    except MissingExtraError as error:
        yield {"is": "missing", "what": error.what, "extra": error.extra}
    except NotTextError as error:
        yield {"is": "no text", "said": str(error)}
    except MemoryError:
        yield {"is": "raised", "said": f"takes more than {MEMORY >> 30} GB of memory to read", "line": None}


def _reading(said: dict[str, Any]) -> Reading:
    return Reading(**said | {"splitting": Splitting(**said["splitting"])})


def _told(item: Input | InputError) -> dict[str, Any]:
    if isinstance(item, InputError):
        return {"is": "error", "path": item.path, "said": item.reason, "line": item.line}
    entry = asdict(item.entry) if item.entry else None
    return {"is": "text", "path": item.path, "text": item.text, "entry": entry}
