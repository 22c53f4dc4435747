"""What a run says beside its records: single lines on standard error."""

import sys
from collections.abc import Iterable
from pathlib import Path

from pressfacts.errors import PressfactsError
from pressfacts.write.visible import escaped


class MisuseError(PressfactsError):
    """Options or arguments that do not go together."""


def say(message: str) -> None:
    """One line on standard error, whatever the message holds."""
    if sys.stderr is not None:
        sys.stderr.write(f"pressfacts: {escaped(message)}\n")
        sys.stderr.flush()


def nothing_in(paths: Iterable[str]) -> str:
    """What to say where there was nothing to read, and of a directory what it is not read for unasked."""
    hint = " (dumps in a directory: --input-format jsonl, or csv)" if any(Path(path).is_dir() for path in paths) else ""
    return f"nothing to read in {', '.join(paths)}{hint}"
