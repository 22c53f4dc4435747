"""The errors that reach a user: one line that names the file and the position."""

import re

_NO_BYTES = re.compile("[\udc80-\udcff]")  # surrogates for bytes of a file name that are not UTF-8


def printable(text: str) -> str:
    """`text` for one line of output: without lone surrogates, line breaks and control characters."""
    text = _NO_BYTES.sub("\ufffd", text)
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


class PressfactsError(Exception):
    """Base of the errors that are printed in one line, without a traceback."""


class InputError(PressfactsError):
    """An unreadable input; `path` is printable, `line` (1-based) is given where known."""

    def __init__(self, path: str, reason: str, line: int | None = None) -> None:
        super().__init__(printable(f"{path}: {reason}" if line is None else f"{path}:{line}: {reason}"))
        self.path = printable(path)
        self.reason = reason
        self.line = line

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str, int | None]]:
        """Keep all fields when pickled for another process."""
        return type(self), (self.path, self.reason, self.line)


class DataError(PressfactsError):
    """An invalid data file of the package, with the line (1-based)."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
        self.file = file
        self.line = line


class ConfigError(PressfactsError):
    """An invalid configuration file, with the line (1-based) where known."""

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        super().__init__(f"{file}: {reason}" if line is None else f"{file}:{line}: {reason}")
        self.file = file
        self.line = line


class ModelError(PressfactsError):
    """The language model is missing or unsuitable."""


class MissingExtraError(PressfactsError):
    """A package that `what` needs is not installed; the message has the command that installs it."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs another package: pip install 'pressfacts[{extra}]'")
        self.what = what
        self.extra = extra

    def __reduce__(self) -> tuple[type["MissingExtraError"], tuple[str, str]]:
        """Keep all fields when pickled for another process."""
        return type(self), (self.what, self.extra)
