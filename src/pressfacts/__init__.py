"""Turn law-enforcement press releases into facts.

    import pressfacts

    for article in pressfacts.extract(text):
        for figure in article.figures:
            print(figure.kind, figure.value, figure.text)

Names are imported on first use, so that `import pressfacts` is fast.
"""

import sys

if sys.argv[:1] == ["-m"] and sys.orig_argv[-len(sys.argv)].removeprefix("-m") == "pressfacts":
    # `python -m pressfacts` is on its way, with the working directory first on the path: the next import is the first.
    from pressfacts.imports import keep_to_installed

    keep_to_installed()

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pressfacts._version import __version__

if TYPE_CHECKING:
    from pressfacts.annotate.pipeline import load_complete as load
    from pressfacts.api import extract, extract_all, extract_batch
    from pressfacts.config import Config, Names, OwnName, load_config
    from pressfacts.errors import ConfigError, DataError, InputError, MissingExtraError, ModelError, PressfactsError
    from pressfacts.read import Entry, Input, Reading, Splitting
    from pressfacts.read import inputs as read_inputs
    from pressfacts.record import Record, json_schema
    from pressfacts.segment import Article
    from pressfacts.segment import segment as split_articles
    from pressfacts.summary import Summary, summarize
    from pressfacts.text import View, normalize

_HOME = {
    "extract": "api",
    "extract_all": "api",
    "extract_batch": "api",
    "load": "annotate.pipeline:load_complete",
    "Config": "config",
    "Names": "config",
    "OwnName": "config",
    "load_config": "config",
    "ConfigError": "errors",
    "DataError": "errors",
    "InputError": "errors",
    "MissingExtraError": "errors",
    "ModelError": "errors",
    "PressfactsError": "errors",
    "Entry": "read",
    "Input": "read",
    "Reading": "read",
    "Splitting": "read",
    "read_inputs": "read:inputs",
    "Record": "record",
    "json_schema": "record",
    "Article": "segment",
    "split_articles": "segment:segment",
    "Summary": "summary",
    "summarize": "summary",
    "View": "text",
    "normalize": "text",
}

__all__ = [
    "Article",
    "Config",
    "ConfigError",
    "DataError",
    "Entry",
    "Input",
    "InputError",
    "MissingExtraError",
    "ModelError",
    "Names",
    "OwnName",
    "PressfactsError",
    "Reading",
    "Record",
    "Splitting",
    "Summary",
    "View",
    "__version__",
    "extract",
    "extract_all",
    "extract_batch",
    "json_schema",
    "load",
    "load_config",
    "normalize",
    "read_inputs",
    "split_articles",
    "summarize",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'pressfacts' has no attribute {name!r}")
    module, _, own_name = _HOME[name].partition(":")
    value = getattr(import_module(f"pressfacts.{module}"), own_name or name)
    globals()[name] = value
    return value
