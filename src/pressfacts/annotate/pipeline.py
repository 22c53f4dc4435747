"""The spaCy pipeline: the model's names, then one component a kind of thing."""

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pressfacts.annotate.start import complete_words, fast_products, plugins_known, unfilled_tokenizer
from pressfacts.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

COMPONENTS = ("dates", "operations", "organizations", "people", "countries", "figures")
_UNUSED = ("tagger", "attribute_ruler", "lemmatizer", "senter", "textcat", "morphologizer")
_KNOWN_STRINGS = 50_000
"""Strings between spaces whose tokens are kept; spaCy itself keeps 10,000 and cuts the others anew each time."""
_PACKAGE = Path(__file__).resolve().parent.parent
_SHIPPED = (_PACKAGE / "model", _PACKAGE.parent.parent / "models" / "en_pressfacts")


def default_model() -> str:
    """The model to load: `PRESSFACTS_MODEL`, else the one that is shipped."""
    named = os.environ.get("PRESSFACTS_MODEL")
    if named:
        return named
    return next((str(path) for path in _SHIPPED if (path / "meta.json").is_file()), "")


def load_complete(model: str | None = None) -> "Language":
    """The pipeline on `model`, a spaCy package's name or path; ModelError where it is missing or has no entities.

    The pipelines of two models are kept.
    """
    nlp = load(model)
    complete_words(nlp)
    return nlp


def load(model: str | None = None) -> "Language":
    """The same, whose words may lack spaCy's attributes that nothing here reads."""
    name = model or default_model()
    if not name:
        raise ModelError("no language model is installed with pressfacts; name one with --model")
    return _load(name)


def load_parser() -> "Language":
    """The shipped model's parser alone, for a model that brings none of its own; ModelError where none is shipped."""
    import spacy

    path = next((path for path in _SHIPPED if (path / "parser").is_dir()), None)
    if path is None:
        raise ModelError("no parser is installed with pressfacts")
    return spacy.load(path, exclude=["ner"], config=_quick())


def _quick() -> dict[str, dict[str, str]]:
    """What parts of a shipped model are read by."""
    from pressfacts.annotate.network.vectors import sorted_vectors

    return {"nlp.tokenizer": {"@tokenizers": unfilled_tokenizer()}, "nlp.vectors": {"@vectors": sorted_vectors()}}


@lru_cache(maxsize=2)
def _load(name: str) -> "Language":
    import spacy
    from spacy.tokenizer import Tokenizer

    from pressfacts.annotate.network.factory import add_names

    fast_products()
    # A model folder of ours brings its whole tokenizer, so that none need be built first, and its parser.
    shipped = name in map(str, _SHIPPED)
    own = _quick() if shipped else {}
    try:
        with plugins_known():
            nlp = spacy.load(name, exclude=[*_UNUSED, *(() if shipped else ("parser",))], config=own)
    except (OSError, ValueError, ImportError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ModelError(f"model {name!r} cannot be loaded: {reason}") from error
    if "ner" not in nlp.pipe_names:
        raise ModelError(f"model {name!r} is unfit: it has no 'ner' component")
    if isinstance(nlp.tokenizer, Tokenizer):
        nlp.tokenizer.max_cache_size = _KNOWN_STRINGS
    with plugins_known():
        add_names(nlp)
        for component in COMPONENTS:
            nlp.add_pipe(f"pressfacts_{component}")
    return nlp
