"""`pressfacts segment`: the articles of an input, without looking for facts."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from pressfacts.cli import options
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.option_groups import ReadingOptions
from pressfacts.cli.output import line_width, on_terminal, opened, wants_color
from pressfacts.cli.progress import Progress, sees_progress
from pressfacts.cli.sources import Sources, sources

if TYPE_CHECKING:
    from pressfacts.write.segments import Segment


def segment(
    paths: options.Paths = None,
    format_: options.SegmentFormat = None,
    *,
    text: options.SegmentText = False,
    explain: options.SegmentExplain = False,
    reading: ReadingOptions,
    output: options.Output = None,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> Job:
    """Show the articles in the inputs, without looking for facts.

    FILE is a text or any other input of extract, a directory, or - for standard input, which is also read when text
    is piped in. Shown are each article's position in the input, headline, source, date and dateline.

    Exit code 0: done; 1: some input could not be read, the rest is written; 2: wrong usage.
    """
    name = format_ or ("table" if on_terminal(output) and not text else "jsonl")
    named = sources(paths, output)
    progress = Progress(named, sees_progress(quiet, on_terminal(output)), no_color)
    inputs = Sources(named, progress, reading.reading(), quiet)
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
