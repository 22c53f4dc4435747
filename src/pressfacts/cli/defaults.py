"""Option defaults in a configuration, and which of them a command takes.

A key is an option's long name. At the top level it applies to every command that has the option and accepts the
value; in a table named after a command it applies to that command only.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import typer

from pressfacts.config import Config
from pressfacts.config.locations import Step
from pressfacts.write.formats import format_of

# Left out on purpose: options that name files to write, machines or code, or that pick one article or figure.
MAY_BE_SET = frozenset(
    [
        "by",
        "date",
        "date-field",
        "escape-formulas",
        "explain",
        "flat",
        "force",
        "format",
        "id-field",
        "input-format",
        "jobs",
        "keep",
        "min-confidence",
        "no-color",
        "no-split",
        "only",
        "progress",
        "quiet",
        "split-at",
        "strict",
        "text",
        "text-field",
        "title",
        "title-field",
        "usd",
    ]
)
MODEL = "model"
JOBS, SPLIT_AT = "jobs", "split-at"
_ONE = 1
"""The number of jobs that starts no process."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """A value that the file gives for an option, and its place there."""

    key: str
    value: Any
    path: tuple[Step, ...]


def defaults(
    config: Config, command: Any, context: Any, given: Mapping[str, Any], model: str | None
) -> tuple[dict[str, Any], list[str]]:
    """The defaults of `command` by parameter, and a message for each that the file may not set.

    `given` are the parameters of the command line, `model` is the model named by the environment. ConfigError for a
    key or value that no command takes.
    """
    commands = getattr(context.parent.command, "commands", {}) if context.parent else {}
    commands = commands or {context.info_name: command}
    own = _options(command)
    found: dict[str, Any] = {}
    notes: dict[str, str] = {}
    for wish, names in _wishes(config, commands):
        _check_known(config, wish, names, commands)
        if wish.key == SPLIT_AT and not config.given:
            notes |= {SPLIT_AT: _unheeded(config, wish)} if wish.key in own else {}
            continue
        values = {name: _value(commands[name], context, wish) for name in names if wish.key in _options(commands[name])}
        if all(isinstance(value, typer.BadParameter) for value in values.values()):
            raise config.source.error(wish.path, str(next(iter(values.values()))))
        value = values.get(context.info_name)
        if wish.key not in own or value is None or isinstance(value, typer.BadParameter):
            continue
        if not _is_taken(config, given, model, wish):
            continue
        if wish.key == JOBS and not _may_start(config, value):
            notes[JOBS] = _unheeded(config, wish)
            continue
        found[own[wish.key].name] = value
        notes.pop(wish.key, None)
    return found, [note for key, note in notes.items() if given.get(own[key].name) is None]


def _wishes(config: Config, commands: Mapping[str, Any]) -> Iterator[tuple[_Wish, tuple[str, ...]]]:
    """The values in the file, each with its commands; those in tables come last and win."""
    tables = {key: value for key, value in config.options.items() if isinstance(value, dict)}
    for key, value in config.options.items():
        if key not in tables:
            yield _Wish(key, value, (key,)), tuple(commands)
    for name, table in tables.items():
        if name not in commands:
            if name in _settable(commands)[0]:
                raise config.source.error([name], "must be a value, not a table")
            raise config.source.unknown([], name, ["names", *_settable(commands)[1], *_settable(commands)[0]])
        for key, value in table.items():
            yield _Wish(key, value, (name, key)), (name,)


def _settable(commands: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """The valid keys and tables."""
    keys = {key for command in commands.values() for key in _options(command)}
    return sorted(keys), [name for name, command in commands.items() if _options(command)]


def _check_known(config: Config, wish: _Wish, names: tuple[str, ...], commands: Mapping[str, Any]) -> None:
    chosen = {name: commands[name] for name in names}
    keys, tables = _settable(chosen)
    if wish.key not in keys:
        top = len(wish.path) == 1
        known = ["names", *keys, *tables] if top else keys
        raise config.source.unknown(wish.path[:-1], wish.key, known)


def _options(command: Any) -> dict[str, Any]:
    """The options of a command that may be set, by their long names without dashes."""
    names = ((option.removeprefix("--"), param) for param in command.params for option in param.opts)
    return {name: param for name, param in names if name in MAY_BE_SET or name == MODEL}


def _value(command: Any, context: Any, wish: _Wish) -> Any:
    """The value as the command line would give it, or the BadParameter that rejects it."""
    param = _options(command)[wish.key]
    value = _as_given(wish.value)
    try:
        if getattr(param, "is_flag", False) != isinstance(value, bool):
            raise typer.BadParameter(f"{_shown(wish.value)} is not {'true or false' if param.is_flag else 'fit'}")
        param.process_value(context, value)
    except typer.BadParameter as error:
        return error
    return value


def _as_given(value: Any) -> Any:
    """The value as it would be typed: a date in ISO form, a list with commas."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ",".join(value)
    return value


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _is_taken(config: Config, given: Mapping[str, Any], model: str | None, wish: _Wish) -> bool:
    """Whether neither the command line nor the environment overrides it."""
    if wish.key == MODEL:
        return _may_load(config, given, model, wish)
    return wish.key != "format" or not format_of(str(given.get("output") or ""))


def _may_start(config: Config, jobs: Any) -> bool:
    """Whether the file may start so many processes: one that was merely found may not."""
    return config.given or int(jobs) == _ONE


def _unheeded(config: Config, wish: _Wish) -> str:
    """The message for processes, or a pattern, that the file may not ask for."""
    if wish.key == JOBS:
        why, how = "a file that was merely found starts no processes", f"use --jobs {wish.value}"
    else:
        why, how = "a pattern in a file that was merely found may run forever", f"use --{wish.key} yourself"
    return str(config.source.error(wish.path, f"{why}: {how}, or name this file with --config {config.source.file}"))


def _may_load(config: Config, given: Mapping[str, Any], model: str | None, wish: _Wish) -> bool:
    """Whether the file's model is used; ConfigError where the file was merely found: a model runs code."""
    if given.get(MODEL) or model:
        return False
    if not config.given:
        raise config.source.error(
            wish.path,
            "a model runs code, so a file that was merely found may not choose it: use --model NAME or"
            f" PRESSFACTS_MODEL=NAME, or name this file with --config {config.source.file}",
        )
    return True
