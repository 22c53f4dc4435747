"""How many processes there may be, and the settings they start with."""

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
"""Windows waits for at most 63 handles at once."""


def processes(asked: int) -> int:
    """How many processes `--jobs` means: 0 is one per usable core; never more than `most`."""
    return min(asked or cores(), most())


def most() -> int:
    """Most processes on this machine: more than twice its cores gain nothing."""
    limit = max(_FEWEST_ALLOWED, 2 * cores())
    return min(limit, _MOST_ON_WINDOWS) if sys.platform == "win32" else limit


def cores() -> int:
    """The number of cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@contextmanager
def settings_for_workers() -> Iterator[None]:
    """Settings for new processes: one numeric thread, installed modules, Ctrl-C left to the parent."""
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
    """Processes started meanwhile ignore Ctrl-C; this one gets it afterwards (on Windows it is lost)."""
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
