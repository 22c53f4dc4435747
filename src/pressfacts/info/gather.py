"""Collect what is installed."""

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata, requires, version

from pressfacts._version import __version__
from pressfacts.info.extras import extras_of, required
from pressfacts.info.language_model import described
from pressfacts.info.model import Extra, Info
from pressfacts.info.products import products
from pressfacts.info.tables import tables

_NAME = "pressfacts"


def gather(model: str | None = None, config: str | None = None) -> Info:
    """What is installed; `model` as for `--model`, `config` is the active configuration file.

    >>> gather().pressfacts == __version__
    True
    """
    return Info(
        pressfacts=__version__,
        python=platform.python_version(),
        platform=platform.platform(terse=True),
        config=config,
        model=described(model),
        packages={name: found for name in required(_needs()) if (found := installed(name))},
        products=products(),
        extras=tuple(_extras()),
        tables=tuple(tables()),
    )


def installed(package: str) -> str | None:
    """The version of a package, None where it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _needs() -> list[str]:
    try:
        return requires(_NAME) or []
    except PackageNotFoundError:  # run from a checkout that was never installed
        return []


def _extras() -> Iterator[Extra]:
    try:
        names = metadata(_NAME).get_all("Provides-Extra") or []
    except PackageNotFoundError:
        return
    for name in sorted(names):
        found = {package: installed(package) for package in extras_of(_needs(), name)}
        yield Extra(
            name=name,
            present={package: value for package, value in found.items() if value},
            missing=tuple(package for package, value in found.items() if not value),
            install=f"pip install '{_NAME}[{name}]'",
        )
