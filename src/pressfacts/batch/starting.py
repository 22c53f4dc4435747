"""How many processes there may be, and what each is born with."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker

from pressfacts.annotate.start import one_thread
from pressfacts.imports import keep_children_to_installed

_FEWEST_ALLOWED = 32
_MOST_ON_WINDOWS = 60
"""It waits for no more than 63 things at once."""


def processes(asked: int) -> int:
    """How many processes `--jobs` means: 0 is as many as there are cores for this one; never more than `most`."""
    return min(asked or cores(), most())


def most() -> int:
    """As many processes as this machine may be asked for: more than twice its cores have nothing to gain."""
    limit = max(_FEWEST_ALLOWED, 2 * cores())
    return min(limit, _MOST_ON_WINDOWS) if sys.platform == "win32" else limit


def cores() -> int:
    """How many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@contextmanager
def settings_for_workers() -> Iterator[None]:
    """What a process is born with: one numeric thread, installed modules, Ctrl-C left to the one that started it."""
    before = dict(os.environ)
    one_thread()
    keep_children_to_installed()
    try:
        with _interrupts_held():
            yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A process that starts meanwhile never sees Ctrl-C; this one sees it afterwards (on Windows it is lost)."""
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # which lets interrupts in when it starts
        before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
    elif threading.current_thread() is threading.main_thread():
        handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, handler)
    else:
        yield
