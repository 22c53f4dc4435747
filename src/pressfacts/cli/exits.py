"""How a run ends: exit codes and final messages are decided here."""

import os
import signal
import sys
from collections.abc import Callable, Sequence

import typer

from pressfacts.cli.messages import MisuseError, say
from pressfacts.cli.screen import bounded_size
from pressfacts.errors import ConfigError, MissingExtraError, ModelError, PressfactsError

DONE = 0
UNREAD = 1
WRONG_USAGE = 2
INTERRUPTED = 130

Job = Callable[[], int]
"""What a command returns: its work, run outside of Typer, which would handle closed pipes itself."""


def run(app: Callable[..., object], args: Sequence[str] | None = None) -> int:
    """Run the command line `args` (by default the process's own) and return its exit code."""
    _end_cleanly_on_signals()
    bounded_size()
    words = sys.argv[1:] if args is None else list(args)
    try:
        job = app(words, prog_name="pressfacts", standalone_mode=False)
        code = job() if callable(job) else int(job if isinstance(job, int) else DONE)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (KeyboardInterrupt, typer.Abort):
        say("interrupted")
        return INTERRUPTED
    except Exception as error:
        return _failed(error, words)
    return code


def _failed(error: Exception, words: Sequence[str]) -> int:
    """Print an error in one line; its exit code."""
    _forget_output()
    if isinstance(error, BrokenPipeError):
        return DONE
    if isinstance(error, OSError):
        say(f"standard output: {(error.strerror or str(error)).lower()}")
        return UNREAD
    if isinstance(error, PressfactsError):
        say(str(error))
        return WRONG_USAGE if isinstance(error, ConfigError | ModelError | MisuseError | MissingExtraError) else UNREAD
    if hasattr(error, "format_message"):
        return _misused(error, error.format_message(), words[0] if words else "")
    if os.environ.get("PRESSFACTS_DEBUG"):
        raise error
    say(f"internal error: {type(error).__name__}: {error} (PRESSFACTS_DEBUG=1 shows where)")
    return UNREAD


def _misused(error: Exception, message: str, word: str) -> int:
    """Print a usage error of Typer with the nearest option and the help to read."""
    near, name = getattr(error, "possibilities", None), getattr(error, "option_name", "")
    if near:
        message = f"no such option: {name}, did you mean {near[0]}?"
    message = message.replace(". Did you mean", ", did you mean").rstrip(".")
    say(message[:1].lower() + message[1:])
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "pressfacts"
    forgotten = command == "pressfacts" and word and os.path.exists(word)  # noqa: PTH110 - never raises
    say(f"try 'pressfacts extract {word}'" if forgotten else f"try '{command} --help'")
    return WRONG_USAGE


def _forget_output() -> None:
    """Discard standard output, so that the interpreter's last flush cannot fail."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)
    except (OSError, ValueError, AttributeError):
        return


def _end_cleanly_on_signals() -> None:
    """Let SIGTERM and SIGHUP unwind the run, so that no partial output is left behind."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, lambda received, _: sys.exit(128 + received))
