"""The inputs of a command: named ones, or standard input."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pressfacts
from pressfacts.cli.messages import MisuseError, nothing_in, say
from pressfacts.cli.progress import Progress

if TYPE_CHECKING:
    from pressfacts.batch import Unit
    from pressfacts.segment import Article

STDIN = "-"


def sources(paths: Sequence[str] | None, output: str | None = None) -> list[str]:
    """The inputs to read; MisuseError where there are none, or where the output is one of them."""
    named = list(paths or ())
    if not named and (sys.stdin is None or sys.stdin.isatty()):
        raise MisuseError("no input: name a file or a directory, or pipe text in")
    if output and any(_same(path, output) for path in named):
        raise MisuseError(f"--output {output} is an input too")
    return named or [STDIN]


def names_of(listed: str | None) -> tuple[str, ...]:
    """The names in a list with commas between them, each once."""
    return tuple(dict.fromkeys(name.strip() for name in (listed or "").split(",") if name.strip()))


def splitting(at: str | None, never: bool) -> "pressfacts.Splitting":
    """The user's segmentation; MisuseError where both options are given."""
    if at is not None and never:
        raise MisuseError("--split-at and --no-split do not go together")
    return pressfacts.Splitting(at, never)


class Sources:
    """The inputs of a run, read one at a time; `failed` once something could not be read."""

    def __init__(
        self, paths: Sequence[str], progress: Progress, reading: "pressfacts.Reading | None" = None, quiet: bool = False
    ) -> None:
        self._paths = paths
        self.progress = progress
        self._reading = reading
        self._quiet = quiet
        self.failed = False

    def __iter__(self) -> "Iterator[pressfacts.Input]":
        found = False
        for item in pressfacts.read_inputs(self._paths, stdin(), self._reading):
            found = True
            self.progress.step(item.path)
            if isinstance(item, pressfacts.InputError):
                self.fail(str(item))
            elif item.text.strip():
                yield item
            elif not self._quiet:
                say(f"{item.path}: empty{_number(item)}")
        if not found:
            self.fail(nothing_in(self._paths))

    @contextmanager
    def going_on(self, path: str) -> Iterator[None]:
        """Report errors in the input `path` and go on; a failing model ends the run."""
        try:
            yield
        except pressfacts.ModelError:
            raise
        except pressfacts.PressfactsError as error:
            self.fail(str(error))
        except Exception as error:
            if os.environ.get("PRESSFACTS_DEBUG"):
                raise
            self.fail(f"{path}: internal error: {type(error).__name__}: {error}")

    def articles(self) -> "Iterator[tuple[str, Article]]":
        """The articles of all inputs with their paths; those of a large text as it is read."""
        from pressfacts.batch.source import listed, units

        reading = self._reading or pressfacts.Reading()
        found = False
        for document in listed(self._paths, reading):
            found = True
            self.progress.step(document.name)
            for unit in units(document, reading, stdin()):
                yield from self._articles_in(unit)
        if not found:
            self.fail(nothing_in(self._paths))

    def _articles_in(self, unit: "Unit") -> "Iterator[tuple[str, Article]]":
        from pressfacts.batch import Failed, Part, Whole
        from pressfacts.segment.entries import articles

        if isinstance(unit, Failed):
            self.fail(unit.message)
        elif isinstance(unit, Part):
            yield from ((unit.path, article) for article in unit.articles)
        elif isinstance(unit, Whole) and unit.input.text.strip():
            yield from ((unit.input.path, article) for article in articles(unit.input))
        elif isinstance(unit, Whole) and not self._quiet:
            say(f"{unit.input.path}: empty{_number(unit.input)}")

    def fail(self, message: str) -> None:
        """Report that an input failed, and go on."""
        self.failed = True
        say(message)


def _number(item: "pressfacts.Input") -> str:
    """The number of an input's record in its file, where there are several."""
    return f" (record {item.entry.index + 1})" if item.entry and item.entry.count > 1 else ""


def stdin() -> BinaryIO | None:
    """Standard input as bytes; None where the process has none."""
    return None if sys.stdin is None else sys.stdin.buffer


def _same(path: str, output: str) -> bool:
    try:
        return Path(path).is_file() and Path(path).samefile(output)
    except OSError:
        return False
