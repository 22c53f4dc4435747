"""Find the layers of a spaCy component that the networks here stand for."""

from typing import Any, NamedTuple

import numpy as np

from pressfacts.annotate.network.dense import Maxout
from pressfacts.annotate.network.encoder import Encoder
from pressfacts.annotate.network.features import Embedding
from pressfacts.annotate.network.steps import Steps


class UnknownLayersError(ValueError):
    """A component is built in another way than the shipped ones."""


class Layers(NamedTuple):
    """The layers of one component."""

    embedding: Embedding
    encoder: Encoder
    steps: Steps


def layers_of(component: Any, features: int) -> Layers:
    """The layers of a named entity recognizer or parser that looks at `features` words.

    Raises:
        UnknownLayersError: where it is built otherwise.
    """
    try:
        found = _layers(component)
    except (AttributeError, KeyError, IndexError, StopIteration, ValueError) as error:
        raise UnknownLayersError(str(error)) from error
    if found.steps.features != features:
        raise UnknownLayersError(f"it looks at {found.steps.features} words")
    return found


def _layers(component: Any) -> Layers:
    model = component.model
    if component.cfg["beam_width"] != 1 or not model.attrs["has_upper"] or model.attrs["unseen_classes"]:
        raise ValueError("decoded in another way")
    words, lower, upper = model.layers
    embed, encode = words.layers[0].layers
    linear = next(layer for layer in words.layers if layer.name == "linear")
    if (lower.get_dim("nP"), encode.attrs["pad"]) != (2, len(_mixing(encode))):
        raise ValueError("layers of other shapes")
    return Layers(_embedding(component, embed), Encoder(_mixing(encode)), Steps.of(linear, lower, upper))


def _embedding(component: Any, embed: Any) -> Embedding:
    vocab = component.vocab
    (columns,) = (layer for layer in embed.walk() if layer.name == "extract_features")
    hashed = next(layer for layer in embed.walk() if layer.name.startswith("with_array(ints-getitem"))
    static = [layer for layer in embed.walk() if layer.name == "static_vectors"]
    if static and (vocab.vectors.mode != "default" or static[0].attrs["key_attr"] != "ORTH"):
        raise ValueError("vectors of another kind")
    weights = np.ascontiguousarray(static[0].get_param("W").T) if static else None
    if columns.attrs["columns"][0] != "NORM":
        raise ValueError("words are known by something else than their norm")
    (mix,) = _maxouts(embed)
    return Embedding(columns.attrs["columns"], hashed.layers[0], weights, vocab, mix)


def _mixing(encode: Any) -> list[Maxout]:
    """The layers that mix a word with its neighbours: all of them residual, with a window of one to each side."""
    (chain,) = encode.layers
    windows = [layer.attrs["window_size"] for layer in chain.walk() if layer.name == "expand_window"]
    found = _maxouts(chain)
    if windows != [1] * len(found) or not all(layer.name.startswith("residual(") for layer in chain.layers):
        raise ValueError("mixed in another way")
    return found


def _maxouts(model: Any) -> list[Maxout]:
    """The maxout layers of a model, each with the normalization behind it, in order."""
    kinds = [layer for layer in _in_order(model) if layer.name in ("maxout", "layernorm")]
    pairs = list(zip(kinds[::2], kinds[1::2], strict=True))
    if any((a.name, b.name) != ("maxout", "layernorm") for a, b in pairs):
        raise ValueError("maxout without normalization")
    return [Maxout.of(a, b) for a, b in pairs]


def _in_order(model: Any) -> list[Any]:
    return [model, *(found for layer in model.layers for found in _in_order(layer))]
