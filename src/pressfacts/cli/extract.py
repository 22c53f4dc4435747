"""`pressfacts extract`: from press releases to records."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import pressfacts
from pressfacts.cli import options
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.messages import MisuseError, say
from pressfacts.cli.output import line_width, on_terminal, opened, wants_color
from pressfacts.cli.progress import Progress, sees_progress
from pressfacts.cli.sources import Sources, sources
from pressfacts.write.formats import FLAT, format_of, text_format
from pressfacts.write.visible import harmless

if TYPE_CHECKING:
    from pressfacts.write.writer import TextFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user asked for, checked."""

    paths: list[str]
    format: str
    flat: bool
    only: tuple[str, ...]
    date: str | None
    text: bool
    explain: bool
    usd: bool
    strict: bool
    output: str | None
    model: str | None
    quiet: bool
    no_color: bool


def extract(
    paths: options.Paths = None,
    format_: options.Format = None,
    flat: options.Flat = False,
    only: options.Only = None,
    date: options.Date = None,
    text: options.Text = False,
    explain: options.Explain = False,
    usd: options.Usd = False,
    strict: options.Strict = False,
    output: options.Output = None,
    model: options.Model = None,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> Job:
    """Extract the facts of press releases, one record an article.

    FILE is a text file, a directory of them, or - for standard input, which is read anyway when it is
    piped in. Records go to standard output, everything else to standard error.

    Exit code 0: done; 1: some input could not be read, the rest is out; 2: wrong usage.
    """
    settings = Settings(
        paths=sources(paths, output),
        format=_format(format_, output, flat, {"--text": text, "--explain": explain}),
        flat=flat,
        only=tuple(only.split(",")) if only else (),
        date=date,
        text=text,
        explain=explain,
        usd=usd,
        strict=strict,
        output=output,
        model=model,
        quiet=quiet,
        no_color=no_color,
    )
    return partial(_run, settings)


def _format(asked: str | None, output: str | None, flat: bool, whole: dict[str, bool]) -> str:
    """The format to write; MisuseError where `--flat`, or what whole records alone can hold, does not go with it."""
    needed = next((option for option, given in whole.items() if given), None)
    by_place = "table" if on_terminal(output) and not (flat or needed) else "jsonl"
    name = asked or format_of(output or "") or by_place
    if flat and name not in FLAT:
        raise MisuseError(f"--flat goes with {', '.join(FLAT)}, not with {name}")
    if needed and (flat or name not in ("jsonl", "json")):
        raise MisuseError(f"{needed} goes with whole records: jsonl or json, without --flat")
    return name


def _run(settings: Settings) -> int:
    from pressfacts.write.only import only
    from pressfacts.write.writer import TextWriter

    shown = sees_progress(settings.quiet, on_terminal(settings.output))
    bar = Progress(settings.paths, shown, settings.no_color)
    with opened(settings.output) as stream, bar as progress:
        writer = TextWriter(stream, _text_format(settings))
        inputs = Sources(settings.paths, progress)
        for item in inputs:
            for record in _records(item, settings, inputs):
                writer.write(only(record, settings.only) if settings.only else record)
                if settings.strict:
                    _warn(record)
                progress.article()
        writer.close()
    return UNREAD if inputs.failed else DONE


def _warn(record: "pressfacts.Record") -> None:
    """Tell on standard error what cannot all be true."""
    from pressfacts.record.consistency import overfull

    where = f"{record.document.path}: article {record.document.index + 1}"
    for whole, total in overfull(record):
        say(f'{where}: parts of "{" ".join(whole.text.split())}" add up to {total:,}')


def _text_format(settings: Settings) -> "TextFormat":
    if settings.format == "csv" and on_terminal(settings.output):
        return _on_screen(text_format("csv"))
    if settings.format != "table":
        return text_format(settings.format, flat=settings.flat)
    from pressfacts.write.table import Look

    color = wants_color(settings.output, settings.no_color)
    return text_format("table", look=Look(line_width(settings.output), color))


def _on_screen(form: "TextFormat") -> "TextFormat":
    """The format with what a terminal would obey written out."""
    return replace(form, render=lambda record: harmless(form.render(record)))


def _records(item: "pressfacts.Input", settings: Settings, inputs: Sources) -> "Iterator[pressfacts.Record]":
    """The records of one input; whatever goes wrong in it is told and the run goes on."""
    try:
        yield from pressfacts.extract(
            item.text,
            path=item.path,
            date=settings.date,
            keep_text=settings.text,
            explain=settings.explain,
            usd=settings.usd,
            model=settings.model,
        )
    except pressfacts.ModelError:
        raise
    except pressfacts.PressfactsError as error:
        inputs.fail(str(error))
    except Exception as error:
        if os.environ.get("PRESSFACTS_DEBUG"):
            raise
        inputs.fail(f"{item.path}: internal error: {type(error).__name__}: {error}")
