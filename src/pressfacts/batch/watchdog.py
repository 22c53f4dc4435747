"""A watch over workers: one that has work and does not answer in time, stopped or stuck in the system, is ended."""

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
    """Seconds that a worker is given: so generous that a slow machine never meets them.

    A character takes some 20 microseconds on a usual machine. How much there is to a document that the worker
    fetches itself cannot be known. `tick` is how often it is looked whether time is up.
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
    """What the watch knows of one worker; `stalled` once it has been ended, `limit` seconds after it was given work."""

    def __init__(self, process: BaseProcess, pipe: "Connection[Any, Any]", lock: threading.Lock) -> None:
        self._process = process
        self._pipe = pipe
        self._lock = lock
        self._waited: float | None = None
        self._hearing = False
        self.limit = 0.0
        self.stalled = False

    def begin(self, limit: float) -> None:
        """The worker is given work that it may take `limit` seconds for."""
        with self._lock:
            self._waited, self.limit = 0.0, limit

    def end(self) -> None:
        """It has answered."""
        with self._lock:
            self._waited = None

    @contextmanager
    def hearing(self) -> Iterator[None]:
        """Its answer is read meanwhile, in which it may stop."""
        self._hearing = True
        try:
            yield
        finally:
            self._hearing = False

    def tick(self, seconds: float) -> None:
        """Some time has passed in which this process ran too; whose time is up is ended."""
        with self._lock:
            if self._waited is None or self.stalled or self._has_answered():
                return
            self._waited += seconds
            if self._waited >= self.limit:
                self.stalled = True
                self._process.kill()
                _cut(self._pipe)

    def _has_answered(self) -> bool:
        """Whether it is we who keep the answer waiting (as where the output is a pipe that nobody reads)."""
        return not self._hearing and self._pipe.poll(0)


class Watchdog:
    """Looks at the leashes from a thread of its own, which ends with `close`."""

    def __init__(self, tick: float) -> None:
        self._tick = tick
        self._lock = threading.Lock()
        self._leashes: list[Leash] = []
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    def watch(self, process: BaseProcess, pipe: "Connection[Any, Any]") -> Leash:
        """A leash for a worker, to be given back with `leave` before its pipe is closed."""
        leash = Leash(process, pipe, self._lock)
        with self._lock:
            self._leashes.append(leash)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
            self._thread.start()
        return leash

    def leave(self, leash: Leash) -> None:
        """Look at it no more."""
        leash.end()
        with self._lock:
            self._leashes.remove(leash)

    def close(self) -> None:
        """Look at none any more."""
        self._closed.set()
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        # Ticks are counted, not read off a clock: time in which this process was stopped too is nobody's fault.
        while not self._closed.wait(self._tick):
            with self._lock:
                leashes = list(self._leashes)
            for leash in leashes:
                leash.tick(self._tick)


def _cut(pipe: "Connection[Any, Any]") -> None:
    """End a connection from this side: what reads or writes it here goes on although the other side may not end.

    A process that hangs in the system (a disk that is gone) does not even obey SIGKILL.
    """
    if hasattr(socket, "AF_UNIX"):
        with suppress(OSError), socket.socket(fileno=os.dup(pipe.fileno())) as end:
            end.shutdown(socket.SHUT_RDWR)


def ended(process: BaseProcess, patience: float) -> bool:
    """Whether a process that was told to end does so within `patience` seconds; else it is not waited for at exit."""
    process.join(patience)
    if process.exitcode is not None:
        return True
    vars(processes)["_children"].discard(process)
    return False
