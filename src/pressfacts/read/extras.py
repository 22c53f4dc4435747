"""Readers that not everybody needs: their packages are imported when such an input is met."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from pressfacts.errors import MissingExtraError


def needed(module: str, extra: str, what: str) -> Any:
    """The module that reads or writes `what`; MissingExtraError names the extra that brings it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(what, extra) from error


@contextmanager
def silent(*loggers: str) -> Iterator[None]:
    """Inside, these packages log nothing: what went wrong is told by one line of our own."""
    found = [logging.getLogger(name) for name in loggers]
    before = [logger.propagate for logger in found]
    nowhere = logging.NullHandler()
    for logger in found:
        logger.propagate = False
        logger.addHandler(nowhere)
    try:
        yield
    finally:
        for logger, was in zip(found, before, strict=True):
            logger.propagate = was
            logger.removeHandler(nowhere)
