"""Take documents apart in a process of their own, which a time limit or a signal ends even within C code.

Parsers of pages, PDF and Word files are other people's, some in C: a document can be made that keeps one busy for
hours, and Python answers no signal meanwhile. One process serves all documents of a run, one after the other; it is
killed with the document that takes too long, and the next document starts another.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from threading import Lock, Timer
from typing import IO, Any, cast

from pressfacts.errors import InputError, MissingExtraError
from pressfacts.read.bounds import LONGEST, SECONDS
from pressfacts.read.document import Entry, Input
from pressfacts.read.kinds import NotTextError
from pressfacts.read.reading import Reading

_ROOT = Path(__file__).parents[2]
_BEGIN = (
    "import sys; sys.path[:] = [p for p in sys.path if p] + sys.argv[1:]; "
    "from pressfacts.read.served import serve; serve()"
)
_RETIRES = 2_000
_ENDED = "the process that reads it ended ({})"


class TakerGoneError(Exception):
    """The process ended before it gave an answer; `code` is its exit code, `late` whether it was killed for time."""

    def __init__(self, code: int | None, late: bool) -> None:
        super().__init__(code, late)
        self.code = code
        self.late = late


class _Taker:
    """A process that takes documents apart; it ends when its standard input does."""

    def __init__(self) -> None:
        """Start it; OSError where there is no room for a process."""
        command = [_python(), "-I" if sys.flags.isolated else "-P", "-c", _BEGIN, *_import_path()]
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere, cwd=_ROOT)  # noqa: S603
        self.owner = os.getpid()
        self.served = 0

    def ask(self, request: dict[str, Any], data: bytes, seconds: float) -> list[dict[str, Any]]:
        """What it makes of `data`; TakerGoneError where it dies over it or takes longer than `seconds`."""
        late = False

        def kill() -> None:
            nonlocal late
            late = True
            self.process.kill()

        timer = Timer(seconds, kill)
        timer.daemon = True
        timer.start()
        try:
            answer = self._exchange(request, data)
        except BaseException:  # a signal as well: what it is busy with is of no use to anybody
            self.end()
            raise
        finally:
            timer.cancel()
        if answer is None:
            self.end()
            raise TakerGoneError(self.process.returncode, late)
        self.served += 1
        return answer

    def _exchange(self, request: dict[str, Any], data: bytes) -> list[dict[str, Any]] | None:
        to, back = cast("IO[bytes]", self.process.stdin), cast("IO[bytes]", self.process.stdout)
        try:
            to.write(json.dumps(request | {"size": len(data)}).encode() + b"\n")
            to.write(data)
            to.flush()
        except OSError:  # it is gone
            return None
        line = back.readline()
        return cast("list[dict[str, Any]]", json.loads(line)) if line.endswith(b"\n") else None

    def is_fit(self) -> bool:
        """Whether it is this process's own, still there, and not so old that what parsers keep fills the memory."""
        return self.owner == os.getpid() and self.process.poll() is None and self.served < _RETIRES

    def end(self) -> None:
        """Kill it and wait until it is gone."""
        self.process.kill()
        for stream in (self.process.stdin, self.process.stdout):
            try:
                if stream:
                    stream.close()
            except OSError:  # what was still to be written
                continue
        self.process.wait()


_lock = Lock()
_idle: list[_Taker] = []


def read_apart(kind: str, path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:
    """What the reader of `kind` makes of `data`.

    InputError where it is too long, takes too long or kills its process; the errors of the reader as they are.
    """
    if len(data) > LONGEST[kind]:
        raise InputError(path, f"longer than {LONGEST[kind] >> 20} MB, which no such document is")
    request = {"kind": kind, "path": path, "reading": asdict(reading), "seconds": SECONDS[kind]}
    try:
        with _lock:
            answer = _asked(request, data, SECONDS[kind])
    except TakerGoneError as gone:
        reason = f"takes longer than {SECONDS[kind]} seconds to read" if gone.late else _ENDED.format(_how(gone.code))
        raise InputError(path, reason) from gone
    except OSError as error:
        raise InputError(path, f"no process to read it ({error.strerror})") from error
    for item in answer:
        yield _item(path, item)


def _asked(request: dict[str, Any], data: bytes, seconds: float) -> list[dict[str, Any]]:
    """The answer of the process there is, or of a new one; none outlives an error."""
    taker = _idle.pop() if _idle and _idle[0].is_fit() else None
    if taker is None:
        end()
        taker = _Taker()
    answer = taker.ask(request, data, seconds)
    _idle.append(taker)
    return answer


def _how(code: int | None) -> str:
    if code is None or code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def _item(path: str, item: dict[str, Any]) -> Input | InputError:
    """A text or an error as the process told it; the errors that a reader raises are raised."""
    said = item.get("said")
    if item["is"] == "text":
        entry = Entry(**item["entry"]) if item["entry"] else None
        return Input(item["path"], item["text"], entry)
    if item["is"] == "error":
        return InputError(item["path"], str(said), item["line"])
    if item["is"] == "missing":
        raise MissingExtraError(item["what"], item["extra"])
    if item["is"] == "no text":
        raise NotTextError(said)
    raise InputError(path, str(said), item["line"])


def _python() -> str:
    """The interpreter to start, as a host program may have set it; OSError where there is none."""
    from multiprocessing.spawn import get_executable

    executable = get_executable()
    if not executable:
        raise OSError(0, "no Python interpreter is known")
    return os.fsdecode(executable)


def _import_path() -> list[str]:
    """Where this process finds packages, behind what a new one knows itself; never the working directory."""
    here = Path.cwd().resolve() if _has_directory() else None
    known = [path for path in sys.path if path and Path(path).is_absolute() and Path(path).resolve() != here]
    return list(dict.fromkeys((*known, str(_ROOT))))


def _has_directory() -> bool:
    try:
        Path.cwd()
    except OSError:  # it was removed
        return False
    return True


def end() -> None:
    """End the process, where there is one of this process's own."""
    while _idle:
        taker = _idle.pop()
        if taker.owner == os.getpid():
            taker.end()


atexit.register(end)
