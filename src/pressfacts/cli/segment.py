"""`pressfacts segment`: the articles of an input, without looking for facts."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pressfacts
from pressfacts.cli import options
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.output import line_width, on_terminal, opened, wants_color
from pressfacts.cli.progress import Progress, sees_progress
from pressfacts.cli.sources import Sources, sources, splitting

if TYPE_CHECKING:
    from pressfacts.write.segments import Segment


def segment(
    paths: options.Paths = None,
    format_: options.SegmentFormat = None,
    text: options.SegmentText = False,
    explain: options.SegmentExplain = False,
    split_at: options.SplitAt = None,
    no_split: options.NoSplit = False,
    input_format: options.InputFormat = None,
    text_field: options.TextField = None,
    title_field: options.TitleField = None,
    date_field: options.DateField = None,
    id_field: options.IdField = None,
    force: options.Force = False,
    output: options.Output = None,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> Job:
    """Show the articles that inputs hold, without looking for facts.

    FILE is a text or any other input of extract, a directory, or - for standard input, which is read anyway
    when it is piped in. An article has its place in the input, headline, source, date and dateline.

    Exit code 0: done; 1: some input could not be read, the rest is out; 2: wrong usage.
    """
    name = format_ or ("table" if on_terminal(output) and not text else "jsonl")
    shown = sees_progress(quiet, on_terminal(output))
    named = sources(paths, output)
    reading = pressfacts.Reading(
        format=input_format,
        text_field=text_field,
        title_field=title_field,
        date_field=date_field,
        id_field=id_field,
        force=force,
        records=False,
        splitting=splitting(split_at, no_split),
    )
    inputs = Sources(named, Progress(named, shown, no_color), reading, quiet)
    return partial(_run, inputs, name, text, explain, output, no_color)


def _run(inputs: Sources, name: str, text: bool, explain: bool, output: str | None, no_color: bool) -> int:
    from pressfacts.write.segments import segment_of

    with opened(output) as stream, inputs.progress as progress:
        render = _renderer(name, output, no_color)
        before = None
        for path, article in inputs.articles():
            stream.write(render(segment_of(article, path, text, explain), path != before))
            progress.article()
            before = path
    return UNREAD if inputs.failed else DONE


def _renderer(name: str, output: str | None, no_color: bool) -> "Callable[[Segment, bool], str]":
    if name == "jsonl":
        from pressfacts.write.json_lines import line

        return lambda segment, _: line(segment) + "\n"
    from pressfacts.write.table import Look
    from pressfacts.write.table.segments import segment_line

    look = Look(line_width(output), wants_color(output, no_color))
    return lambda segment, named: segment_line(segment, look, named=named)
