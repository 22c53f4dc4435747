"""Make the writer of a format: its destination, width and colours."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from pressfacts.cli.messages import MisuseError
from pressfacts.cli.output import STDOUT, on_terminal, opened, table_width, wants_color
from pressfacts.write.formats import BINARY, binary_writer, text_format
from pressfacts.write.visible import harmless

if TYPE_CHECKING:
    from pressfacts.write.writer import TextFormat, Writer


def check_place(name: str, output: str | None) -> None:
    """MisuseError where a format cannot be written to the output."""
    if name == "sqlite" and output in (None, STDOUT):
        raise MisuseError("sqlite needs a file: -o facts.db")
    if name in BINARY and on_terminal(output):
        raise MisuseError(f"{name} cannot be shown on a terminal: name a file with -o")


@contextmanager
def writing(name: str, output: str | None, *, flat: bool = False, no_color: bool = False) -> "Iterator[Writer]":
    """A writer for format `name`, to be closed after the last record; otherwise the file is dropped."""
    if name == "sqlite":
        from pressfacts.write.sqlite import SqliteWriter

        with SqliteWriter(output or "") as writer:
            yield writer
        return
    from pressfacts.write.writer import TextWriter

    with opened(output) as stream:
        if name in BINARY:
            yield binary_writer(name, stream.buffer)
        else:
            yield TextWriter(stream, _text_format(name, output, flat, no_color))


def _text_format(name: str, output: str | None, flat: bool, no_color: bool) -> "TextFormat":
    if name in ("csv", "inline") and on_terminal(output):
        return _on_screen(text_format(name))
    if name != "table":
        return text_format(name, flat=flat)
    from pressfacts.write.table import Look

    return text_format("table", look=Look(table_width(output), wants_color(output, no_color)))


def _on_screen(form: "TextFormat") -> "TextFormat":
    """The format with terminal control characters escaped."""
    return replace(form, render=lambda record: harmless(form.render(record)))
