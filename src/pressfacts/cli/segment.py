"""`pressfacts segment`: the articles of an input, without looking for facts."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pressfacts
from pressfacts.cli import options
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.output import line_width, on_terminal, opened, wants_color
from pressfacts.cli.progress import Progress, sees_progress
from pressfacts.cli.sources import Sources, sources

if TYPE_CHECKING:
    from pressfacts.write.segments import Segment


def segment(
    paths: options.Paths = None,
    format_: options.SegmentFormat = None,
    text: options.SegmentText = False,
    output: options.Output = None,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> Job:
    """Show the articles that inputs hold, without looking for facts.

    FILE is a text file, a directory of them, or - for standard input, which is read anyway when it is
    piped in. An article has its place in the input, headline, source, date and dateline.

    Exit code 0: done; 1: some input could not be read, the rest is out; 2: wrong usage.
    """
    name = format_ or ("table" if on_terminal(output) and not text else "jsonl")
    shown = sees_progress(quiet, on_terminal(output))
    return partial(_run, sources(paths, output), name, text, output, no_color, shown)


def _run(paths: list[str], name: str, text: bool, output: str | None, no_color: bool, shown: bool) -> int:
    from pressfacts.write.segments import segment_of

    with opened(output) as stream, Progress(paths, shown, no_color) as progress:
        render = _renderer(name, output, no_color)
        inputs = Sources(paths, progress)
        for item in inputs:
            for article in pressfacts.split_articles(item.text):
                stream.write(render(segment_of(article, item.path, text)))
                progress.article()
    return UNREAD if inputs.failed else DONE


def _renderer(name: str, output: str | None, no_color: bool) -> "Callable[[Segment], str]":
    if name == "jsonl":
        from pressfacts.write.json_lines import line

        return lambda segment: line(segment) + "\n"
    from pressfacts.write.table import Look
    from pressfacts.write.table.segments import segment_line

    look = Look(line_width(output), wants_color(output, no_color))
    return lambda segment: segment_line(segment, look)
