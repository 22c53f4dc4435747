"""Dependency trees: spaCy's arc-eager transition system, all sentences of a batch a step further at a time."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from pressfacts.annotate.network.dense import Floats
from pressfacts.annotate.network.encoder import spread_out
from pressfacts.annotate.network.states import Kinds, States
from pressfacts.annotate.network.thinc_layers import Layers, UnknownLayersError, layers_of
from pressfacts.annotate.network.words import WordVectors

Arcs = tuple[list[int], list[str]]
_FEATURES = 8
_ROOT = "ROOT"
_CROSSING = "||"
"""Stands in the label of an arc that hangs on another word than its own head, so as not to cross others."""
_MOST = 6_000
"""Words that are parsed at a time: 4 KB each, of what they add to a state."""


def arc_network(parser: Any) -> "ArcNetwork":
    """The network of a spaCy dependency parser; UnknownLayersError where it is built otherwise than the shipped one."""
    layers = layers_of(parser, _FEATURES)
    names = [parser.moves.get_class_name(i) for i in range(layers.steps.moves)]
    if any(name.endswith("-subtok") for name in names):
        raise UnknownLayersError("it joins tokens")
    return ArcNetwork(layers, names)


class ArcNetwork:
    """Heads and relations of sentences given as words."""

    def __init__(self, layers: Layers, moves: Sequence[str]) -> None:
        self._layers = layers
        self._labels = [name.partition("-")[2] for name in moves]
        self._kinds = Kinds([name[0] for name in moves])
        self._words = WordVectors(layers.embedding.mix.width)

    def __call__(self, sentences: Sequence[Sequence[str]]) -> list[Arcs]:
        """Of each word the index of its head (its own for a root), and its relation."""
        found: dict[int, Arcs] = {i: ([], []) for i, words in enumerate(sentences) if not words}
        group: list[int] = []
        for i in sorted((i for i, words in enumerate(sentences) if words), key=lambda i: len(sentences[i])):
            if group and (len(group) + 1) * len(sentences[i]) > _MOST:
                found.update(zip(group, self._parsed([sentences[j] for j in group]), strict=True))
                group = []
            group.append(i)
        if group:
            found.update(zip(group, self._parsed([sentences[j] for j in group]), strict=True))
        return [found[i] for i in range(len(sentences))]

    def _parsed(self, sentences: Sequence[Sequence[str]]) -> list[Arcs]:
        added = self._added(sentences)
        states = States(np.array([len(words) for words in sentences], np.intp))
        steps, features = self._layers.steps, np.arange(_FEATURES)[:, None]
        while len(states.running):
            summed = np.add.reduce(added[states.features * _FEATURES + features], axis=0)
            states.move(self._kinds, steps.scores(steps.hidden(summed)))
        return self._trees(sentences, states)

    def _trees(self, sentences: Sequence[Sequence[str]], states: States) -> list[Arcs]:
        trees, first = [], 1
        for words in sentences:
            heads = states.heads[first : first + len(words)].tolist()
            moves = states.labels[first : first + len(words)].tolist()
            relations = [self._labels[move] if head else _ROOT for head, move in zip(heads, moves, strict=True)]
            arcs = [head - first if head else i for i, head in enumerate(heads)], relations
            crossing = any(_CROSSING in relation for relation in relations)
            first += len(words)
            trees.append(_uncrossed(self._layers.embedding.vocab, words, *arcs) if crossing else arcs)
        return trees

    def _added(self, sentences: Sequence[Sequence[str]]) -> Floats:
        """What each word adds as each feature, a row each; words are numbered from 1, number 0 is what no word adds."""
        _, encoder, steps = self._layers
        places, size = spread_out([len(words) for words in sentences], encoder.gap)
        rows = np.zeros((size, self._layers.embedding.mix.width), np.float32)
        rows[places] = self._vectors([word for words in sentences for word in words])
        found = np.empty((len(places) + 1, *steps.none.shape), np.float32)
        found[0] = steps.none
        done = 0
        for start, block in encoder(rows):
            until = int(np.searchsorted(places, start + len(block)))
            found[1 + done : 1 + until] = steps.added(block)[places[done:until] - start]
            done = until
        return found.reshape(len(found) * _FEATURES, -1)

    def _vectors(self, words: Sequence[str]) -> Floats:
        from spacy.tokens import Doc

        def embed(places: Sequence[int]) -> Floats:
            embedding = self._layers.embedding
            attributes: Any = Doc(embedding.vocab, words=[words[i] for i in places]).to_array(
                ["ORTH", *embedding.columns]
            )
            return embedding(np.ascontiguousarray(attributes[:, 1:]), np.ascontiguousarray(attributes[:, 0]))

        return self._words.of(words, embed)


def _uncrossed(vocab: Any, words: Sequence[str], heads: list[int], relations: list[str]) -> Arcs:
    """The tree with the arcs that may cross others hung where they belong, as spaCy's parser does in the end."""
    from spacy.pipeline._parser_internals.nonproj import deprojectivize
    from spacy.tokens import Doc

    doc = deprojectivize(Doc(vocab, words=list(words), heads=heads, deps=relations))
    return [token.head.i for token in doc], [token.dep_ for token in doc]
