"""Named entities: spaCy's transition system for them, decided for all words of a batch at once.

Outside an entity the choice at a word (begin one, a whole one, none) depends on the word alone; inside one, on where it
began. So the choices of all words are made as if outside, then every entity that could begin is followed to its end,
and last the words are walked through.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pressfacts.annotate.network.dense import Floats
from pressfacts.annotate.network.encoder import spread_out
from pressfacts.annotate.network.thinc_layers import Layers, layers_of
from pressfacts.annotate.network.words import WordVectors

_FEATURES = 3  # the next word, the first one of the open entity, the one before
_USUAL = 12
"""Words of most entities: all that could begin are followed as far, longer ones alone and where they do begin."""
_MOST = 8_000
"""Words whose names are found at a time: 2 KB each, of what they add to a state."""
_MIX = np.uint64(0x9E3779B97F4A7C15)

Ints = NDArray[np.intp]
Named = list[tuple[int, int, str]]
"""Entities of a text: index of the first word, of the one behind the last, label."""


@dataclass(frozen=True, slots=True)
class _Moves:
    """The moves of the transition system by column of the scores.

    `outside` are the columns that may be chosen outside an entity, in order; of each of them `begins`, `units` say what
    it does and `label` is the number of its label. `goes_on`, `ends` are the columns of an open entity by label.
    """

    labels: tuple[str, ...]
    outside: Ints
    begins: NDArray[np.bool_]
    units: NDArray[np.bool_]
    label: Ints
    goes_on: Ints
    ends: Ints


def name_network(component: Any) -> "NameNetwork":
    """The network of a spaCy entity recognizer; UnknownLayersError where it is built otherwise than the shipped one."""
    layers = layers_of(component, _FEATURES)
    return NameNetwork(layers, _moves([component.moves.get_class_name(i) for i in range(layers.steps.moves)]))


def _moves(names: Sequence[str]) -> _Moves:
    labels = tuple(name[2:] for name in names if name.startswith("B-"))
    outside = [i for i, name in enumerate(names) if name == "O" or (name[0] in "BU" and name[2:])]
    of = {label: i for i, label in enumerate(labels)}
    return _Moves(
        labels,
        np.array(outside, np.intp),
        np.array([names[i][0] == "B" for i in outside]),
        np.array([names[i][0] == "U" for i in outside]),
        np.array([of.get(names[i][2:], -1) for i in outside], np.intp),
        *(np.array([names.index(f"{kind}-{label}") for label in labels], np.intp) for kind in "IL"),
    )


class NameNetwork:
    """Names in spaCy Docs that have none yet."""

    def __init__(self, layers: Layers, moves: _Moves) -> None:
        self._layers = layers
        self._moves = moves
        self._words = WordVectors(layers.embedding.mix.width)

    def __call__(self, docs: Sequence[Any]) -> list[Named]:
        """The entities of each Doc, in order."""
        found: list[Named] = []
        while len(found) < len(docs):
            words = accumulate(len(doc) for doc in docs[len(found) :])
            size = max(1, sum(1 for _ in takewhile(lambda count: count <= _MOST, words)))
            found += self._named(docs[len(found) : len(found) + size])
        return found

    def _named(self, docs: Sequence[Any]) -> list[Named]:
        lengths = [len(doc) for doc in docs]
        if not sum(lengths):
            return [[] for _ in docs]
        attributes = self._attributes(docs)
        ends = np.cumsum(lengths)
        last = np.zeros(len(attributes), bool)
        last[ends[np.asarray(lengths) > 0] - 1] = True
        added, scores = self._scored(attributes, lengths)
        return _by_text(self._entities(added, scores, attributes[:, 1] > 0, last), ends)

    def _attributes(self, docs: Sequence[Any]) -> NDArray[np.uint64]:
        """Of each word its form, whether it is white space, and what it is embedded by."""
        columns = ["ORTH", "IS_SPACE", *self._layers.embedding.columns]
        return np.concatenate([doc.to_array(columns) for doc in docs])

    def _vectors(self, attributes: NDArray[np.uint64]) -> Floats:
        """Of each word its vector, by its form and norm: all else follows from its form."""
        keys = (attributes[:, 0] ^ (attributes[:, 2] * _MIX)).tolist()

        def embed(places: Sequence[int]) -> Floats:
            rows = attributes[places]
            return self._layers.embedding(np.ascontiguousarray(rows[:, 2:]), np.ascontiguousarray(rows[:, 0]))

        return self._words.of(keys, embed)

    def _scored(self, attributes: NDArray[np.uint64], lengths: Sequence[int]) -> tuple[Floats, Floats]:
        """What each word adds to a state, and the scores of all moves at each word outside an entity."""
        _, encoder, steps = self._layers
        places, size = spread_out(lengths, encoder.gap)
        rows = np.zeros((size, self._layers.embedding.mix.width), np.float32)
        rows[places] = self._vectors(attributes)
        added = np.empty((size, *steps.none.shape), np.float32)
        scores = np.empty((size, len(steps.upper_bias)), np.float32)
        for start, block in encoder(rows):
            here = steps.added(block)[: size - start]
            added[start : start + len(here)] = here
            scores[start : start + len(here)] = steps.scores(steps.hidden(here[:, 0] + steps.none[1] + steps.none[2]))
        return added[places], scores[places]

    def _entities(
        self, added: Floats, scores: Floats, space: NDArray[np.bool_], last: NDArray[np.bool_]
    ) -> Iterator[tuple[int, int, str]]:
        """The entities, by the indices of words; `space` and `last` are the words of white space and last of a text."""
        moves = self._moves
        outside = scores[:, moves.outside]
        outside[np.ix_(space, moves.begins | moves.units)] = -np.inf
        outside[np.ix_(last, moves.begins)] = -np.inf
        chosen = outside.argmax(axis=1)
        starts = np.flatnonzero(moves.begins[chosen] | moves.units[chosen])
        kinds = chosen[starts]
        labels = moves.label[kinds]
        ends = starts + 1
        begun = np.flatnonzero(moves.begins[kinds])
        ends[begun] = self._follow(added, starts[begun], labels[begun], last, _USUAL)
        behind = 0
        for i, (start, end, label) in enumerate(zip(starts.tolist(), ends.tolist(), labels.tolist(), strict=True)):
            if start < behind:
                continue
            behind = end or int(self._follow(added, starts[i : i + 1], labels[i : i + 1], last, len(added))[0])
            yield start, behind, moves.labels[label]

    def _follow(self, added: Floats, starts: Ints, labels: Ints, last: NDArray[np.bool_], most: int) -> Ints:
        """Behind which word each entity ends that begins at one of `starts`; 0 of one that is longer than `most`."""
        steps, moves = self._layers.steps, self._moves
        ends = starts + 1
        running = np.arange(len(starts))
        for _ in range(most):
            at = ends[running]
            hidden = steps.hidden(added[at, 0] + added[starts[running], 1] + added[at - 1, 2])
            label = labels[running]
            on, off = (steps.score(hidden, columns[label]) for columns in (moves.goes_on, moves.ends))
            ends[running] += 1
            running = running[(on >= off) & ~last[at]]
            if not len(running):
                break
        ends[running] = 0
        return ends


def _by_text(found: Iterable[tuple[int, int, str]], ends: Ints) -> list[Named]:
    """Entities of the words of all texts, by text."""
    texts: list[Named] = [[] for _ in ends]
    begins = [0, *ends.tolist()]
    for start, end, label in found:
        i = int(np.searchsorted(ends, start, side="right"))
        texts[i].append((start - begins[i], end - begins[i], label))
    return texts
