"""`pressfacts explain`: where the facts of a release come from."""

from functools import partial
from typing import Annotated

import typer

import pressfacts
from pressfacts.cli import options
from pressfacts.cli.configured import own_names
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.messages import MisuseError
from pressfacts.cli.output import line_width, opened, wants_color
from pressfacts.cli.progress import Progress
from pressfacts.cli.sources import Sources, sources
from pressfacts.write.visible import counted

Path = Annotated[str | None, typer.Argument(metavar="FILE", hidden=True, show_default=False)]
Article = Annotated[
    int | None, typer.Option("--article", "-a", metavar="N", min=1, help="Only the N-th article, from 1.")
]
Figure = Annotated[
    int | None, typer.Option("--figure", "-F", metavar="N", min=1, help="Only figure FN, with all its reasons.")
]


def explain(
    context: typer.Context,
    path: Path = None,
    article: Article = None,
    figure: Figure = None,
    date: options.Date = None,
    usd: options.Usd = False,
    model: options.Model = None,
    no_color: options.NoColor = False,
) -> Job:
    """Show where the facts of a release come from.

    FILE is a text file, or - for standard input, which is also read when text is piped in. The text is shown with
    the facts in brackets, each with a letter and a number: F figure, P person, O organization, C country,
    D date, X operation; then the rule and the trigger of each figure. --figure shows one figure with every word
    that its number, bounds and links were drawn from.

    Exit code 0: done; 1: the input could not be read; 2: wrong usage.
    """
    paths = sources([path] if path else None)
    wanted: dict[str, object] = {"date": date, "usd": usd, "model": model, "names": own_names(context)}
    return partial(_run, paths, article, figure, no_color, wanted)


def _run(paths: list[str], article: int | None, figure: int | None, no_color: bool, wanted: dict[str, object]) -> int:
    from pressfacts.explain import explained, explained_figure
    from pressfacts.write.table import Look

    look = Look(line_width(None), wants_color(None, no_color))
    inputs = Sources(paths, Progress(paths, shown=False))
    with opened(None) as stream:
        for item in inputs:
            found = pressfacts.extract(
                item.text,
                path=item.path,
                entry=item.entry,
                keep_text=True,
                explain=True,
                **wanted,  # type: ignore[arg-type]
            )
            for record in _chosen(list(found), item.path, article, figure):
                stream.write(explained_figure(record, figure, look) if figure else explained(record, look))
    return UNREAD if inputs.failed else DONE


def _chosen(
    records: "list[pressfacts.Record]", path: str, article: int | None, figure: int | None
) -> "list[pressfacts.Record]":
    """The articles asked for; MisuseError where there are none."""
    count = len(records)
    if article and article > count:
        raise MisuseError(
            f"{path} holds {counted(count, 'article') if count else 'no articles'}, there is no article {article}"
        )
    if figure and not article and count > 1:
        raise MisuseError(f"{path} holds {count} articles: --figure goes with --article")
    chosen = records[article - 1 : article] if article else records
    if figure and chosen and figure > len(chosen[0].figures):
        raise MisuseError(f"the article has {counted(len(chosen[0].figures), 'figure')}, there is no figure {figure}")
    return chosen
