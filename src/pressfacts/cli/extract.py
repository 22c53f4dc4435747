"""`pressfacts extract`: from press releases to records."""

from dataclasses import asdict
from functools import partial
from typing import Any

import typer

from pressfacts.cli import options
from pressfacts.cli.batch import check, recipe_for, run_batch
from pressfacts.cli.configured import own_names
from pressfacts.cli.exits import Job
from pressfacts.cli.messages import MisuseError
from pressfacts.cli.option_groups import BatchOptions, ReadingOptions, RecordOptions
from pressfacts.cli.output import on_terminal
from pressfacts.cli.sources import names_of, sources
from pressfacts.cli.writing import check_place
from pressfacts.write.formats import FLAT, HOLD_TEXT, format_of


def extract(
    context: typer.Context,
    paths: options.Paths = None,
    format_: options.Format = None,
    *,
    record: RecordOptions,
    reading: ReadingOptions,
    keep: options.Keep = None,
    output: options.Output = None,
    batch: BatchOptions,
    model: options.Model = None,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> Job:
    """Extract the facts of press releases, one record per article.

    FILE is a text, a page (html), a document (docx, odt, rtf, pdf), an e-mail or a mailbox (eml, mbox), a feed
    (rss, an export of WordPress), a dump of texts (jsonl, json, csv), any of them packed (gz, zst, zip), a directory,
    or - for standard input, which is also read when text is piped in. Records go to standard output, everything else
    to standard error.

    Exit code 0: done; 1: some input could not be read, the rest is written; 2: wrong usage.
    """
    inputs = sources(paths, output)
    place = "records.jsonl" if batch.output_dir else output
    chosen = reading.reading(keep)
    name = _format(format_, place, record.flat, {"--text": record.text, "--explain": record.explain})
    if record.escape_formulas and name != "csv":
        raise MisuseError(f"--escape-formulas goes with csv, not with {name}")
    check(batch, output, name)
    wanted = {**asdict(record), "only": names_of(record.only), "model": model, "reading": chosen}
    recipe = partial(recipe_for, name, place, no_color, names=own_names(context), **wanted)
    return partial(_run, inputs, recipe, batch, output, quiet=quiet, no_color=no_color)


def _format(asked: str | None, output: str | None, flat: bool, whole: dict[str, bool]) -> str:
    """The format to write; MisuseError where `--flat`, or an option that needs whole records, does not go with it."""
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


def _run(paths: list[str], recipe: Any, batch: BatchOptions, output: str | None, **shown: bool) -> int:
    return run_batch(paths, recipe(), batch, output, **shown)
