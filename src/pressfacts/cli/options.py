"""The options of the commands, each with its help and its check."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from pressfacts.cli.checks import calendar_date, completed, one_of, output_file, regular_expression, some_of
from pressfacts.write.formats import FORMATS, LISTS

PROGRESS = ("auto", "bar", "log", "none")
SEGMENT_FORMATS = ("table", "jsonl")
INPUT_FORMATS = ("text", "html", "jsonl", "json", "csv", "eml", "mbox", "rss", "docx", "odt", "rtf", "pdf")


def choice(names: Sequence[str], *flags: str, help_: str) -> Any:
    """An option that takes one of `names`."""
    return typer.Option(
        *flags, metavar="|".join(names), callback=one_of(names), autocompletion=completed(names), help=help_
    )


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE",
        hidden=True,  # the help of each command describes it
        show_default=False,
    ),
]
Format = Annotated[
    str | None,
    choice(
        FORMATS,
        "--format",
        "-f",
        help_="By default from the output file's name, else table on a terminal and jsonl in a pipe.",
    ),
]
SegmentFormat = Annotated[
    str | None, choice(SEGMENT_FORMATS, "--format", "-f", help_="By default table on a terminal, else jsonl.")
]
Flat = Annotated[
    bool,
    typer.Option(
        "--flat", help="One object per entity or figure (jsonl, json; csv is flat anyway); see schema --flat."
    ),
]
EscapeFormulas = Annotated[
    bool,
    typer.Option(
        "--escape-formulas",
        help="Put ' before text that a spreadsheet would run: it begins with =, +, -, @, a tab or a line end (csv).",
    ),
]
Only = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="LIST,...",
        callback=some_of(LISTS),
        autocompletion=completed(LISTS),
        help=f"Leave every other list empty; lists are {', '.join(LISTS)}.",
    ),
]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence",
        metavar="P",
        min=0,
        max=1,
        help="Leave out facts below this confidence: 0.9 keeps those that are right in nine of ten cases or more.",
    ),
]
InputFormat = Annotated[
    str | None,
    choice(
        INPUT_FORMATS,
        "--input-format",
        help_="Format of the inputs, packed or not; by default by content.",
    ),
]
TextField = Annotated[
    str | None,
    typer.Option("--text-field", metavar="NAME", help="The field of a JSON or CSV record with its text."),
]
TitleField = Annotated[str | None, typer.Option("--title-field", metavar="NAME", help="The field with its headline.")]
DateField = Annotated[
    str | None, typer.Option("--date-field", metavar="NAME", help="The field with its date of publication.")
]
IdField = Annotated[str | None, typer.Option("--id-field", metavar="NAME", help="The field with its id.")]
Keep = Annotated[
    str | None,
    typer.Option(
        "--keep",
        metavar="NAME,...",
        help="Fields of a dump, page or feed to keep in the record: url as document.url, others under document.kept.",
    ),
]
SplitAt = Annotated[
    str | None,
    typer.Option(
        "--split-at",
        metavar="REGEX",
        callback=regular_expression,
        help="Begin an article at each line that matches REGEX, and nowhere else.",
    ),
]
NoSplit = Annotated[bool, typer.Option("--no-split", help="Treat each input as one article.")]
SegmentExplain = Annotated[
    bool, typer.Option("--explain", help="Show the evidence for each article's boundary, with its points.")
]
Force = Annotated[bool, typer.Option("--force", help="Read texts that seem not to be English as well.")]
Date = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="DATE",
        callback=calendar_date,
        help="Publication date of articles that give none: 2023-10-25, 2023-10 or 2023.",
    ),
]
Usd = Annotated[
    bool,
    typer.Option(
        "--usd",
        help="Give other currencies in USD too, at the ECB's reference rate of the article's date (no network).",
    ),
]
Explain = Annotated[
    bool,
    typer.Option("--explain", help="Add to each figure the words it and its links were drawn from (jsonl, json)."),
]
Strict = Annotated[
    bool,
    typer.Option(
        "--strict",
        help="Warn on standard error where parts exceed their total; the exit code stays the same.",
    ),
]
Text = Annotated[bool, typer.Option("--text", help="Put each article's text into its record (jsonl, json).")]
SegmentText = Annotated[bool, typer.Option("--text", help="Show each article's text too (jsonl).")]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        callback=output_file,
        help="Write to FILE, complete or not at all.",
    ),
]
OutputDir = Annotated[
    str | None,
    typer.Option("--output-dir", metavar="DIR", help="Write one file per input, named after it, under DIR."),
]
Resume = Annotated[bool, typer.Option("--resume", help="Resume an interrupted run (needs -o or --output-dir).")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", metavar="N", min=0, help="Run N processes; 0 is one per core.")]
Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler", metavar="ADDRESS|local", help="Run on the Dask cluster at ADDRESS, or on one started here."
    ),
]
ProgressMode = Annotated[
    str,
    choice(
        PROGRESS,
        "--progress",
        help_="Progress of a long run: by default a bar on a terminal, a line now and then in a log.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="A spaCy pipeline (name or folder) instead of the bundled one."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print only errors on standard error.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours, as with NO_COLOR set.")]
