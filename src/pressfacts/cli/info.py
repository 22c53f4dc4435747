"""`pressfacts info`: the installed versions, for a bug report or a script."""

from collections import Counter
from functools import partial
from textwrap import fill
from typing import TYPE_CHECKING, Annotated

import typer

from pressfacts.cli import options
from pressfacts.cli.configured import config_file
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.output import line_width, opened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressfacts.info import Info
    from pressfacts.info.model import Table

FORMATS = ("text", "json")
_MARGIN = " " * 12

Format = Annotated[str, options.choice(FORMATS, "--format", "-f", help_="To read, or for a program.")]
Load = Annotated[bool, typer.Option("--load", help="Load the model too, which takes a second, and report errors.")]


def info(context: typer.Context, format_: Format = "text", model: options.Model = None, load: Load = False) -> Job:
    """Show versions, model, data tables and extras.

    Nothing is loaded unless --load asks for it.

    Exit code 0: done; 1: the model is missing or unfit; 2: wrong usage.
    """
    return partial(_run, format_, model, load, config_file(context))


def _run(format_: str, model: str | None, load: bool, config: str | None) -> int:
    from pressfacts.info import gather

    found = gather(model, config)
    with opened(None) as stream:
        stream.write(_as_json(found) if format_ == "json" else _as_text(found))
    if load:
        import pressfacts

        pressfacts.load(model)
    return UNREAD if found.model.problem else DONE


def _as_json(found: "Info") -> str:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"


def _as_text(found: "Info") -> str:
    from pressfacts.write.visible import one_line

    model = found.model
    named = " ".join(part for part in (model.name, model.version) if part)
    lines = [
        f"pressfacts  {found.pressfacts}, Python {found.python}, {found.platform}",
        f"config      {one_line(found.config or 'none')}",
        f"model       {named or '(unnamed)'}: {one_line(model.path) or '(none)'}",
        f"  problem   {one_line(model.problem)}" if model.problem else f"  labels    {', '.join(model.labels)}",
        f"packages    {_listed(found.packages)}",
        f"products    {one_line(found.products)}",
        f"extras      {'' if found.extras else 'none'}",
        *(f"  {extra.name:<9} {_state(extra.present, extra.missing, extra.install)}" for extra in found.extras),
        f"tables      {len(found.tables)} files, {_rows(found.tables)}",
    ]
    return "\n".join(_wrapped(line.rstrip(), line_width(None)) for line in lines) + "\n"


def _rows(tables: "Iterable[Table]") -> str:
    """The number of rows in the tables, in all and by folder."""
    rows: Counter[str] = Counter()
    for table in tables:
        rows[table.name.partition("/")[0]] += table.rows
    return f"{rows.total():,} rows: {_listed({room: f'{count:,}' for room, count in rows.items()})}"


def _wrapped(line: str, width: int | None) -> str:
    """A line folded to `width`, its further lines indented under the value; unfolded without a width."""
    if width is None or len(line) <= width:
        return line
    return fill(line, width, subsequent_indent=_MARGIN, break_long_words=False, break_on_hyphens=False)


def _listed(versions: dict[str, str]) -> str:
    return ", ".join(f"{name} {version}" for name, version in versions.items())


def _state(present: dict[str, str], missing: tuple[str, ...], install: str) -> str:
    if missing:
        return f"without {', '.join(missing)}: {install}"
    return _listed(present)
