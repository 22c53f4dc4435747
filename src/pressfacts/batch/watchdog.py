"""A watchdog over workers: one that has work and does not answer in time, stopped or hanging, is killed."""

import os
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import process as processes
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from pressfacts.batch.tasks import Remote, Unit, size_of


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that a worker is given: so generous that a slow machine never reaches them.

    A character takes some 20 microseconds on a usual machine. The size of a document that the worker fetches itself is
    not known. `tick` is the interval of the checks.
    """

    least: float = 300.0
    per_character: float = 1 / 800
    remote: float = 86_400.0
    tick: float = 1.0

    def over(self, units: Sequence[Unit], crowd: float) -> float:
        """Seconds for some units where `crowd` processes share a core."""
        fetched = self.remote * sum(isinstance(unit, Remote) for unit in units)
        return fetched + max(crowd, 1) * (self.least + self.per_character * sum(map(size_of, units)))


class Leash:
    """The watchdog's state of one worker; `stalled` once it was killed, `limit` seconds after it was given work."""

    def __init__(self, process: BaseProcess, pipe: "Connection[Any, Any]", lock: threading.Lock) -> None:
        self._process = process
        self._pipe = pipe
        self._lock = lock
        self._waited: float | None = None
        self._hearing = False
        self.limit = 0.0
        self.stalled = False

    def begin(self, limit: float) -> None:
        """The worker is given work for at most `limit` seconds."""
        with self._lock:
            self._waited, self.limit = 0.0, limit

    def end(self) -> None:
        """The worker has answered."""
        with self._lock:
            self._waited = None

    @contextmanager
    def hearing(self) -> Iterator[None]:
        """While its answer is being read: it may stop in the middle of it."""
        self._hearing = True
        try:
            yield
        finally:
            self._hearing = False

    def tick(self, seconds: float) -> None:
        """Count time in which this process ran too, and kill a worker whose time is up."""
        with self._lock:
            if self._waited is None or self.stalled or self._has_answered():
                return
            self._waited += seconds
            if self._waited >= self.limit:
                self.stalled = True
                self._process.kill()
                _cut(self._pipe)

    def _has_answered(self) -> bool:
        """Whether the answer waits for this process (as where the output is a pipe that nobody reads)."""
        return not self._hearing and self._pipe.poll(0)


class Watchdog:
    """Checks the leashes from a thread of its own, which ends with `close`."""

    def __init__(self, tick: float) -> None:
        self._tick = tick
        self._lock = threading.Lock()
        self._leashes: list[Leash] = []
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    def watch(self, process: BaseProcess, pipe: "Connection[Any, Any]") -> Leash:
        """A leash for a worker; call `leave` before its pipe is closed."""
        leash = Leash(process, pipe, self._lock)
        with self._lock:
            self._leashes.append(leash)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
            self._thread.start()
        return leash

    def leave(self, leash: Leash) -> None:
        """Stop watching a worker."""
        leash.end()
        with self._lock:
            self._leashes.remove(leash)

    def close(self) -> None:
        """Stop watching all workers."""
        self._closed.set()
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        # Ticks are counted instead of reading a clock: time in which this process was stopped as well must not count.
        while not self._closed.wait(self._tick):
            with self._lock:
                leashes = list(self._leashes)
            for leash in leashes:
                leash.tick(self._tick)


def _cut(pipe: "Connection[Any, Any]") -> None:
    """Shut down a connection from this side, so that reads and writes here return although the other side may hang.

    A process that hangs in a system call (a disk that is gone) does not even obey SIGKILL.
    """
    if hasattr(socket, "AF_UNIX"):
        with suppress(OSError), socket.socket(fileno=os.dup(pipe.fileno())) as end:
            end.shutdown(socket.SHUT_RDWR)


def ended(process: BaseProcess, patience: float) -> bool:
    """Whether a process that was asked to end does so within `patience` seconds; else exit does not wait for it."""
    process.join(patience)
    if process.exitcode is not None:
        return True
    vars(processes)["_children"].discard(process)
    return False
