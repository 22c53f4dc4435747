"""Messages of a run: single lines on standard error."""

import sys
from collections.abc import Iterable
from pathlib import Path

from pressfacts.errors import PressfactsError
from pressfacts.write.visible import escaped


class MisuseError(PressfactsError):
    """Options or arguments that do not go together."""


def say(message: str) -> None:
    """Print a message as one line on standard error, whatever characters it holds."""
    if sys.stderr is not None:
        sys.stderr.write(f"pressfacts: {escaped(message)}\n")
        sys.stderr.flush()


def nothing_in(paths: Iterable[str]) -> str:
    """The message where there was nothing to read, with a hint to dumps in a directory, which must be asked for."""
    hint = " (dumps in a directory: --input-format jsonl, or csv)" if any(Path(path).is_dir() for path in paths) else ""
    return f"nothing to read in {', '.join(paths)}{hint}"
