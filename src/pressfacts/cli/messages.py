"""What a run says beside its records: single lines on standard error."""

import sys

from pressfacts.errors import PressfactsError
from pressfacts.write.visible import escaped


class MisuseError(PressfactsError):
    """Options or arguments that do not go together."""


def say(message: str) -> None:
    """One line on standard error, whatever the message holds."""
    if sys.stderr is not None:
        sys.stderr.write(f"pressfacts: {escaped(message)}\n")
        sys.stderr.flush()
