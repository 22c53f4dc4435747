"""A quick start of spaCy: without its command line, and without a tokenizer that is thrown away."""

import gc
import importlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import chain
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

_INFO = "spacy.cli.info"
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
COLLECT_AFTER = 400_000
"""Objects more than before, till cyclic garbage is looked for; a release makes some hundred that are garbage."""
_UNFILLED = "pressfacts.Unfilled.v1"
_EMBEDDED = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE")
"""What the networks see of a word; to work out spaCy's other attributes takes three times as long."""


def one_thread() -> None:
    """Let numeric libraries that are not loaded yet use one thread, unless the user said how many."""
    for name in _THREADS:
        os.environ.setdefault(name, "1")


def collect_rarely() -> None:
    """Look for cyclic garbage less often than Python does by itself, which is a tenth of the time of starting.

    For processes of our own alone. What is loaded and compiled then is kept for good, and little else is cyclic.
    """
    gc.set_threshold(COLLECT_AFTER, 10, 10)


@cache
def loading() -> None:
    """Look for no cyclic garbage till the model is `loaded` and the first articles are read: nearly all of it stays.

    For processes of our own alone.
    """
    gc.set_threshold(0)  # `gc.disable` would not do: reading msgpack files enables it again


@cache
def loaded() -> None:
    """Look for cyclic garbage again, but never among what is there now."""
    gc.freeze()
    collect_rarely()


def import_spacy_without_cli() -> None:
    """Import spaCy without its command line, which is a third of the import and which nothing here calls.

    For processes of our own alone: `spacy.info` imports the real one when it is called, `spacy.cli` when it is
    imported.
    """
    if "spacy" in sys.modules or _INFO in sys.modules:
        return
    standin = ModuleType(_INFO)
    vars(standin)["info"] = _info
    sys.modules[_INFO] = standin
    try:
        importlib.import_module("spacy")
    finally:
        del sys.modules[_INFO]


def _info(*args: Any, **options: Any) -> Any:
    return importlib.import_module(_INFO).info(*args, **options)


def fast_products() -> None:
    """Let networks multiply by numpy's OpenBLAS: the BLIS that thinc brings takes up to three times as long."""
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))


@contextmanager
def plugins_known() -> Iterator[None]:
    """While it lasts, what other packages add to spaCy is what they add at its beginning.

    Their entry points are sorted by group once, as catalogue allows, and the decoders of msgpack listed once: else all
    entry points are gone through for each function that is looked up and each weight that is read.
    """
    import catalogue  # type: ignore[import-untyped]
    from srsly.msgpack import msgpack_decoders  # type: ignore[import-untyped]

    every = catalogue.AVAILABLE_ENTRY_POINTS
    groups: dict[str, list[Any]] = {}
    for point in chain.from_iterable(dict.values(every)) if isinstance(every, dict) else every:  # a dict before 3.12
        groups.setdefault(point.group, []).append(point)
    decoders = msgpack_decoders.get_all()
    catalogue.AVAILABLE_ENTRY_POINTS = groups
    vars(msgpack_decoders)["get_all"] = lambda: decoders
    try:
        yield
    finally:
        catalogue.AVAILABLE_ENTRY_POINTS = every
        del vars(msgpack_decoders)["get_all"]


def unfilled_tokenizer() -> str:
    """The registered name of a tokenizer that the model's own file fills: English's rules need not be built first.

    Words of its vocabulary have no attributes but those that the networks see, till `complete_words` adds the others.
    """
    from spacy.attrs import IDS
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry

    def tokenizer(nlp: "Language") -> "Tokenizer":
        vocab: Any = nlp.vocab
        vocab.lex_attr_getters = {IDS[name]: vocab.lex_attr_getters[IDS[name]] for name in _EMBEDDED}
        return Tokenizer(vocab)

    def create() -> Callable[["Language"], "Tokenizer"]:
        return tokenizer

    registry.tokenizers.register(_UNFILLED, func=create)
    return _UNFILLED


def complete_words(nlp: "Language") -> None:
    """Give the words of a pipeline, known and to come, all of spaCy's attributes."""
    from spacy.attrs import IDS
    from spacy.vocab import create_vocab

    vocab: Any = nlp.vocab
    every: Any = create_vocab(nlp.lang, nlp.Defaults)
    missing = {name: every.lex_attr_getters[i] for name, i in IDS.items() if i in every.lex_attr_getters}
    missing = {name: of for name, of in missing.items() if IDS[name] not in vocab.lex_attr_getters}
    vocab.lex_attr_getters = {**every.lex_attr_getters, **vocab.lex_attr_getters}
    for word in vocab if missing else ():
        word.set_attrs(**{name: of(word.orth_) for name, of in missing.items()})
