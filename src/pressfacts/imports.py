"""Import modules only from where Python and packages are installed, never from the working directory.

Imports only what Python has imported by itself, so that it can run first.
"""

import os
import sys

_SAFE = "PYTHONSAFEPATH"
_PATH = "PYTHONPATH"


def keep_to_installed() -> None:
    """Remove the working directory from the path of this process and of every process that it starts.

    Removed are the entries that Python adds by itself (for `-m` and `-c`), and empty or "." entries of PYTHONPATH.
    Folders named in PYTHONPATH stay, as does the one of this package.
    """
    named = _named()
    loose = any(map(_is_here, named))
    sys.path[:] = [entry for at, entry in enumerate(sys.path) if not _is_foreign(entry, named, at == 0 or loose)]
    keep_children_to_installed()


def keep_children_to_installed() -> None:
    """Keep all processes started from now on from importing modules from their working directory.

    Python puts it first for a worker and for the tracker of a pool, which it starts with `-c`, unless the environment
    forbids it; where this process ignores the environment (`-E`), an option does.
    """
    os.environ[_SAFE] = "1"
    kept = [entry for entry in _named() if not _is_here(entry)]
    if kept:
        os.environ[_PATH] = os.pathsep.join(kept)
    else:
        os.environ.pop(_PATH, None)
    if sys.flags.ignore_environment and not sys.flags.safe_path:
        _say_so_by_option()


def _is_foreign(entry: str, named: list[str], unasked: bool) -> bool:
    """Whether an entry of the path is the working directory, added by Python; `unasked`: that is possible."""
    if _is_here(entry):
        return True
    chosen = [_home(), *(folder for folder in named if not _is_here(folder))]
    return unasked and _is_same(entry, os.curdir) and not any(_is_same(entry, folder) for folder in chosen)


def _named() -> list[str]:
    path = "" if sys.flags.ignore_environment else os.environ.get(_PATH, "")
    return path.split(os.pathsep) if path else []


def _home() -> str:
    return os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - pathlib may be theirs


def _is_here(entry: str) -> bool:
    return os.path.normpath(entry) == os.curdir


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)  # noqa: PTH121
    except (OSError, ValueError):
        return False


def _say_so_by_option() -> None:
    from multiprocessing import util

    vars(util)["_args_from_interpreter_flags"] = _with_safe_path


def _with_safe_path() -> list[str]:
    """The options of this Python for another one, with the one that keeps the working directory off its path."""
    from subprocess import _args_from_interpreter_flags  # type: ignore[attr-defined]

    return [*_args_from_interpreter_flags(), "-P"]
