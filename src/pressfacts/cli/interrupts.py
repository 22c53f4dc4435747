"""Raise interrupts again that Python swallowed, as in the callback of an import lock."""

import _thread
import signal
import sys
from threading import Timer
from typing import Any

_SOON = 0.05
"""Seconds after which the main thread has left the code that swallowed it."""


def heed_swallowed() -> None:
    """Raise a signal again whose exception could not be raised, instead of printing a traceback."""
    sys.unraisablehook = _again


def _again(swallowed: Any) -> None:
    number = _meant(swallowed.exc_value)
    if number:
        Timer(_SOON, _thread.interrupt_main, [number]).start()
    else:
        sys.__unraisablehook__(swallowed)


def _meant(error: BaseException | None) -> int | None:
    """The signal behind an exception: SIGINT, or the one whose handler exits with its number."""
    if isinstance(error, KeyboardInterrupt):
        return signal.SIGINT
    code = error.code if isinstance(error, SystemExit) else None
    return code - 128 if isinstance(code, int) and code > 128 else None
