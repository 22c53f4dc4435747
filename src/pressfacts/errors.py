"""Every error that reaches a user: one line that names the file and the place."""

import re

_NO_BYTES = re.compile("[\udc80-\udcff]")  # what stands in a file's name for bytes that are no UTF-8


def printable(text: str) -> str:
    """`text` fit for one line of output: no lone surrogate, and nothing that breaks a line or a terminal obeys."""
    text = _NO_BYTES.sub("\ufffd", text)
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


class PressfactsError(Exception):
    """Base of the errors that are told in one line, without a traceback."""


class InputError(PressfactsError):
    """An input cannot be read; `path` is what the user named, made printable, `line` (1-based) the place if known."""

    def __init__(self, path: str, reason: str, line: int | None = None) -> None:
        super().__init__(printable(f"{path}: {reason}" if line is None else f"{path}:{line}: {reason}"))
        self.path = printable(path)
        self.reason = reason
        self.line = line

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str, int | None]]:
        """Goes from one process to another whole."""
        return type(self), (self.path, self.reason, self.line)


class DataError(PressfactsError):
    """A data file of the package is wrong at a line (1-based)."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
        self.file = file
        self.line = line


class ConfigError(PressfactsError):
    """A configuration file is wrong, at a line (1-based) where it can be told."""

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        super().__init__(f"{file}: {reason}" if line is None else f"{file}:{line}: {reason}")
        self.file = file
        self.line = line


class ModelError(PressfactsError):
    """The language model is missing or unfit."""


class MissingExtraError(PressfactsError):
    """A package that reads or writes `what` is not installed; the message says what installs it."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs a package more: pip install 'pressfacts[{extra}]'")
        self.what = what
        self.extra = extra

    def __reduce__(self) -> tuple[type["MissingExtraError"], tuple[str, str]]:
        """Goes from one process to another whole."""
        return type(self), (self.what, self.extra)
