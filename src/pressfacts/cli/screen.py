"""The size of the screen as the environment gives it, within bounds."""

import os

MOST = 10_000
"""Columns or lines; wider than any screen."""
_SIZES = ("COLUMNS", "LINES")


def bounded_size() -> None:
    """Limit COLUMNS and LINES of the environment to MOST, and drop values that are no numbers."""
    for name in _SIZES:
        value = os.environ.get(name, "")
        if not (value.isascii() and value.isdecimal()):
            os.environ.pop(name, None)
        elif len(value) > len(str(MOST)) or int(value) > MOST:
            os.environ[name] = str(MOST)
