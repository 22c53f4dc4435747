"""Find and read a configuration file: `pressfacts.toml`, or `[tool.pressfacts]` in `pyproject.toml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pressfacts.config.locations import Source
from pressfacts.config.names import NOTHING, Names
from pressfacts.config.read_goods import read_goods
from pressfacts.config.read_names import read_names
from pressfacts.errors import ConfigError

OWN_FILE = "pressfacts.toml"
PROJECT_FILE = "pyproject.toml"
_TOOL = ("tool", "pressfacts")
_LARGEST = 10_000_000
"""Bytes, enough for some hundred thousand names."""
_MOST_PARTS = 32
_PART = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DEEP = re.compile(rf"(?<![A-Za-z0-9_-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{_MOST_PARTS}}}")
"""Most parts of a dotted key: Python's reader needs time quadratic in their number."""


@dataclass(frozen=True, slots=True)
class Config:
    """A checked configuration; `options` are the keys besides names and goods, for the command line to check.

    `given`: the user named the file, which was not merely found in the working directory.
    """

    source: Source
    given: bool
    names: Names = NOTHING
    options: Mapping[str, Any] = field(default_factory=dict)


def find_config(folder: Path) -> Config | None:
    """The configuration of `folder`, None where there is none; ConfigError where it is wrong."""
    own, project = folder / OWN_FILE, folder / PROJECT_FILE
    if own.is_file():
        return _read(own, OWN_FILE, given=False)
    return _read(project, PROJECT_FILE, given=False) if project.is_file() else None


def load_config(file: str | Path) -> Config:
    """The configuration in `file`; ConfigError where it cannot be read, is wrong or holds none."""
    config = _read(Path(file), str(file), given=True)
    if config is None:
        raise ConfigError(str(file), None, "it has no [tool.pressfacts] table")
    return config


def _read(path: Path, name: str, *, given: bool) -> Config | None:
    text = _text(path, name)
    shared = path.name == PROJECT_FILE
    if shared and "pressfacts" not in text:
        return None
    content = _parsed(text, name)
    if shared:
        tool = content.get("tool")
        if not isinstance(tool, dict) or _TOOL[1] not in tool:
            return None
        content = tool[_TOOL[1]]
    source = Source(name, text, _TOOL if shared else ())
    if not isinstance(content, dict):
        raise source.error([], "tool.pressfacts: must be a table")
    names = read_names(content["names"], source) if "names" in content else NOTHING
    if "goods" in content:
        names = replace(names, goods=read_goods(content["goods"], source))
    return Config(source, given, names, {key: value for key, value in content.items() if key not in ("names", "goods")})


def _text(path: Path, name: str) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise ConfigError(name, None, f"it is longer than {_LARGEST // 1_000_000} MB")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(name, None, (error.strerror or str(error)).lower()) from error
    except UnicodeDecodeError as error:
        raise ConfigError(name, None, "it is not UTF-8") from error


def _parsed(text: str, name: str) -> dict[str, Any]:
    import tomllib

    deep = _DEEP.search(text)
    if deep:
        raise ConfigError(name, text.count("\n", 0, deep.start()) + 1, f"a key has more than {_MOST_PARTS} parts")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"\s*\(at line (\d+),.*\)|\s*\(at end of document\)", str(error))
        line = int(at[1]) if at and at[1] else text.count("\n") + 1
        reason = str(error)[: at.start()] if at else str(error)
        raise ConfigError(name, line, reason[:1].lower() + reason[1:]) from error
    except RecursionError:
        raise ConfigError(name, None, "it is nested too deeply") from None
    except ValueError as error:  # a number of thousands of digits
        raise ConfigError(name, None, "it holds a number that is too long") from error
