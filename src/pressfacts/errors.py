"""Every error that reaches a user: one line that names the file and the place."""


class PressfactsError(Exception):
    """Base of the errors that are told in one line, without a traceback."""


class InputError(PressfactsError):
    """An input cannot be read; `path` names it as the user did."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class DataError(PressfactsError):
    """A data file of the package is wrong at a line (1-based)."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
        self.file = file
        self.line = line


class ModelError(PressfactsError):
    """The language model is missing or unfit."""
