"""The shape of `pressfacts info --format json`."""

import msgspec


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """The language model that a run would load; `path` is a folder or a package name, `problem` an error."""

    path: str
    name: str | None = None
    version: str | None = None
    labels: tuple[str, ...] = ()
    problem: str | None = None


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A data file and how many rows (of a table) or rules (of a rule file) it holds."""

    name: str
    rows: int


class Extra(msgspec.Struct, frozen=True, kw_only=True):
    """A group of optional packages: installed versions, missing names, and the command that installs them."""

    name: str
    present: dict[str, str]
    missing: tuple[str, ...]
    install: str


class Info(msgspec.Struct, frozen=True, kw_only=True):
    """All of it; `config` is the active configuration file, `packages` are the required packages.

    `products` is the library that multiplies matrices, on which the time a text takes depends.
    """

    pressfacts: str
    python: str
    platform: str
    config: str | None
    model: Model
    packages: dict[str, str]
    products: str
    extras: tuple[Extra, ...]
    tables: tuple[Table, ...]
