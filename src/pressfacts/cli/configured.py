"""Commands that take defaults and names from a configuration: `--config FILE`, else a file in the working directory."""

import inspect
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from pressfacts.cli.messages import MisuseError, say

if TYPE_CHECKING:
    from pressfacts.config import Config, Names

_META = "pressfacts.config"
_ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Take defaults and names from FILE instead of pressfacts.toml or pyproject.toml in this directory.",
    ),
]
_NoConfig = Annotated[bool, typer.Option("--no-config", help="Ignore configuration files.")]


class ConfiguredCommand(TyperCommand):
    """A command whose options take their defaults from the configuration."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the configuration, then the command line, which wins."""
        if not ctx.resilient_parsing and not {"-h", "--help"} & set(args):
            given, _, _ = self.make_parser(ctx).parse_args(list(args))
            config = _config(given.get("config"), bool(given.get("no_config")))
            ctx.meta[_META] = config
            if config:
                self._take(config, ctx, given)
        rest: list[str] = super().parse_args(ctx, args)
        return rest

    def _take(self, config: "Config", ctx: Any, given: dict[str, Any]) -> None:
        from pressfacts.cli.defaults import defaults

        model = os.environ.get("PRESSFACTS_MODEL")
        ctx.default_map, notes = defaults(config, self, ctx, given, model)
        if not (given.get("quiet") or ctx.default_map.get("quiet")):
            for note in notes:
                say(note)


def _config(file: str | None, without: bool) -> "Config | None":
    if file is not None and without:
        raise MisuseError("--config and --no-config do not go together")
    if without:
        return None
    from pressfacts.config import find_config, load_config

    return find_config(Path()) if file is None else load_config(file)


def configured(command: Callable[..., object]) -> Callable[..., object]:
    """`command` with the options `--config` and `--no-config`, which are not passed on."""

    @wraps(command)
    def wrapper(*args: object, config: str | None = None, no_config: bool = False, **rest: object) -> object:  # noqa: ARG001
        return command(*args, **rest)

    added = {"config": (_ConfigFile, None), "no_config": (_NoConfig, False)}
    own = inspect.signature(command)
    more = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for name, (kind, default) in added.items()
    ]
    wrapper.__signature__ = own.replace(parameters=[*own.parameters.values(), *more])  # type: ignore[attr-defined]
    wrapper.__annotations__ = {**command.__annotations__, **{name: kind for name, (kind, _) in added.items()}}
    return wrapper


def own_names(context: typer.Context) -> "Names":
    """The names in the active configuration."""
    from pressfacts.config import NOTHING

    config = context.meta.get(_META)
    return config.names if config else NOTHING


def config_file(context: typer.Context) -> str | None:
    """The active configuration file."""
    config = context.meta.get(_META)
    return config.source.file if config else None
