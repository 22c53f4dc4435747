"""Interrupts that land where Python swallows them, as in the callback of an import's lock: they come again."""

import _thread
import signal
import sys
from threading import Timer
from typing import Any

_SOON = 0.05
"""Seconds: by then the main thread is out of the place that swallowed it."""


def heed_swallowed() -> None:
    """Let a signal whose exception could not be raised be raised again, instead of a traceback on standard error."""
    sys.unraisablehook = _again


def _again(swallowed: Any) -> None:
    number = _meant(swallowed.exc_value)
    if number:
        Timer(_SOON, _thread.interrupt_main, [number]).start()
    else:
        sys.__unraisablehook__(swallowed)


def _meant(error: BaseException | None) -> int | None:
    """The signal that an exception stands for: SIGINT, or the one whose handler ends the run by its number."""
    if isinstance(error, KeyboardInterrupt):
        return signal.SIGINT
    code = error.code if isinstance(error, SystemExit) else None
    return code - 128 if isinstance(code, int) and code > 128 else None
