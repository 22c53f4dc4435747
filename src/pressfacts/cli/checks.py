"""Checks of option values; an error names the nearest valid value."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import typer


def one_of(choices: Sequence[str]) -> Callable[[str | None], str | None]:
    """A check that a value is one of `choices`, in any case."""

    def check(value: str | None) -> str | None:
        return value if value is None else known(value, choices)

    return check


def known(value: str, choices: Sequence[str]) -> str:
    """The spelling of `value` in `choices`; BadParameter with the nearest otherwise."""
    word = value.strip().lower()
    if word in choices:
        return word
    near = get_close_matches(word, choices, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"it is one of {', '.join(choices)}"
    raise typer.BadParameter(f"{value!r} is not known, {hint}")


def regular_expression(value: str | None) -> str | None:
    """`value` where it is a regular expression; BadParameter with what is wrong with it otherwise."""
    try:
        re.compile(value or "")
    except re.error as error:
        raise typer.BadParameter(f"{value!r} is no regular expression: {error}") from error
    except (RecursionError, OverflowError, MemoryError) as error:
        raise typer.BadParameter("a regular expression that is nested too deeply, or too large") from error
    return value


def some_of(choices: Sequence[str]) -> Callable[[str | None], str | None]:
    """A check that a value is a list of `choices` with commas between them."""

    def check(value: str | None) -> str | None:
        if value is None:
            return None
        parts = [part for part in value.split(",") if part.strip()] or [value]
        return ",".join(known(part, choices) for part in parts)

    return check


def calendar_date(value: str | None) -> str | None:
    """A day, month or year as EDTF writes it; BadParameter otherwise."""
    if value is None:
        return None
    parts = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?", value.strip())
    try:
        if not parts:
            raise ValueError
        date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1))
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date like 2023-10-25, 2023-10 or 2023") from None
    return value.strip()


def completed(choices: Sequence[str]) -> Callable[[str], list[str]]:
    """Shell completion of a value, or of the last in a list of values, from `choices`."""

    def complete(incomplete: str) -> list[str]:
        start, comma, last = incomplete.rpartition(",")
        return [start + comma + choice for choice in choices if choice.startswith(last)]

    return complete


def output_file(value: str | None) -> str | None:
    """A path whose directory exists; BadParameter otherwise."""
    if value is None:
        return None
    path = Path(value)
    if not value or path.is_dir():
        raise typer.BadParameter(f"{value!r} is a directory" if value else "a file name is expected")
    if not path.parent.is_dir():
        raise typer.BadParameter(f"there is no directory {str(path.parent)!r}")
    return value
