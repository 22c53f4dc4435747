"""`pressfacts extract`: from press releases to records."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import typer

import pressfacts
from pressfacts.cli import options
from pressfacts.cli.batch import Batch, check
from pressfacts.cli.configured import own_names
from pressfacts.cli.exits import Job
from pressfacts.cli.messages import MisuseError
from pressfacts.cli.output import on_terminal
from pressfacts.cli.sources import names_of, sources, splitting
from pressfacts.cli.writing import check_place
from pressfacts.write.formats import FLAT, HOLD_TEXT, format_of

if TYPE_CHECKING:
    from pressfacts.config import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user asked for, checked."""

    paths: list[str]
    reading: "pressfacts.Reading"
    format: str
    flat: bool
    escape_formulas: bool
    only: tuple[str, ...]
    min_confidence: float
    date: str | None
    text: bool
    explain: bool
    usd: bool
    strict: bool
    output: str | None
    model: str | None
    names: "Names"
    quiet: bool
    no_color: bool
    batch: Batch

    @property
    def place(self) -> str | None:
        """The file, or what stands for those of `--output-dir`."""
        return _place(self.output, self.batch.output_dir)


def extract(
    context: typer.Context,
    paths: options.Paths = None,
    format_: options.Format = None,
    flat: options.Flat = False,
    escape_formulas: options.EscapeFormulas = False,
    only: options.Only = None,
    min_confidence: options.MinConfidence = 0.0,
    date: options.Date = None,
    text: options.Text = False,
    explain: options.Explain = False,
    usd: options.Usd = False,
    strict: options.Strict = False,
    split_at: options.SplitAt = None,
    no_split: options.NoSplit = False,
    input_format: options.InputFormat = None,
    text_field: options.TextField = None,
    title_field: options.TitleField = None,
    date_field: options.DateField = None,
    id_field: options.IdField = None,
    keep: options.Keep = None,
    force: options.Force = False,
    output: options.Output = None,
    output_dir: options.OutputDir = None,
    resume: options.Resume = False,
    jobs: options.Jobs = 1,
    scheduler: options.Scheduler = None,
    progress: options.ProgressMode = "auto",
    model: options.Model = None,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> Job:
    """Extract the facts of press releases, one record an article.

    FILE is a text, a page (html), a document (docx, odt, rtf, pdf), a message or a box of them (eml, mbox), a feed
    (rss, an export of WordPress), a dump of texts (jsonl, json, csv), any of them packed (gz, zst, zip), a directory,
    or - for standard input, which is read anyway when it is piped in. Records go to standard output, everything else
    to standard error.

    Exit code 0: done; 1: some input could not be read, the rest is out; 2: wrong usage.
    """
    settings = Settings(
        paths=sources(paths, output),
        reading=pressfacts.Reading(
            format=input_format,
            text_field=text_field,
            title_field=title_field,
            date_field=date_field,
            id_field=id_field,
            keep=names_of(keep),
            force=force,
            records=False,
            splitting=splitting(split_at, no_split),
        ),
        format=_format(format_, _place(output, output_dir), flat, {"--text": text, "--explain": explain}),
        flat=flat,
        escape_formulas=escape_formulas,
        only=names_of(only),
        min_confidence=min_confidence,
        date=date,
        text=text,
        explain=explain,
        usd=usd,
        strict=strict,
        output=output,
        model=model,
        names=own_names(context),
        quiet=quiet,
        no_color=no_color,
        batch=Batch(jobs=jobs, scheduler=scheduler, resume=resume, output_dir=output_dir, progress=progress),
    )
    if escape_formulas and settings.format != "csv":
        raise MisuseError(f"--escape-formulas goes with csv, not with {settings.format}")
    check(settings.batch, output, settings.format)
    return partial(_run, settings)


def _place(output: str | None, output_dir: str | None) -> str | None:
    return "records.jsonl" if output_dir else output


def _format(asked: str | None, output: str | None, flat: bool, whole: dict[str, bool]) -> str:
    """The format to write; MisuseError where `--flat`, or what whole records alone can hold, does not go with it."""
    needed = next((option for option, given in whole.items() if given), None)
    by_place = "table" if on_terminal(output) and not (flat or needed) else "jsonl"
    name = asked or format_of(output or "") or by_place
    if flat and name not in FLAT:
        raise MisuseError(f"--flat goes with {', '.join(FLAT)}, not with {name}")
    if needed == "--text" and name in HOLD_TEXT:
        needed = None
    if needed and (flat or name not in ("jsonl", "json")):
        raise MisuseError(f"{needed} goes with whole records: jsonl or json, without --flat")
    check_place(name, output)
    return name


def _run(settings: Settings) -> int:
    from pressfacts.cli.batch import recipe_for, run_batch

    recipe = recipe_for(
        settings.format,
        settings.place,
        settings.no_color,
        flat=settings.flat,
        escape_formulas=settings.escape_formulas,
        only=settings.only,
        min_confidence=settings.min_confidence,
        date=settings.date,
        text=settings.text,
        explain=settings.explain,
        usd=settings.usd,
        strict=settings.strict,
        model=settings.model,
        names=settings.names,
        reading=settings.reading,
    )
    batch, quiet = settings.batch, settings.quiet
    return run_batch(settings.paths, recipe, batch, settings.output, quiet=quiet, no_color=settings.no_color)
