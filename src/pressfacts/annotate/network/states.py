"""States of the arc-eager transition system, those of many sentences in arrays that all advance together.

Words are numbered over all sentences from 1; 0 is no word. A sentence of n words from number f on has its stack, and
what went back from it to the buffer, in the places f to f + n - 1 of one array each. What moves may do and when is
that of spaCy (`_state.pxd`, `arc_eager.pyx`): an arc to the left takes the place of an earlier one, a word without a
head goes from the stack back to the buffer, once.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pressfacts.annotate.network.dense import Floats

Ints = NDArray[np.intp]
Flags = NDArray[np.bool_]
_FEATURES = 8
_SHIFT, _REDUCE, _LEFT, _RIGHT, _BREAK = range(5)


class Kinds:
    """The columns of scores by kind of move: "S", "D", "L", "R" and "B"."""

    def __init__(self, kinds: Sequence[str]) -> None:
        self._kind = np.array(["SDLRB".index(kind) for kind in kinds], np.intp)
        codes = np.arange(1 << 5)
        self._closed = np.where(codes[:, None] >> self._kind & 1, 0, -np.inf).astype(np.float32)

    def best(self, scores: Floats, valid: Ints) -> tuple[Ints, Ints]:
        """The best valid move of each state, its kind and its column; `valid` has a bit for each kind."""
        columns = (scores + self._closed[valid]).argmax(axis=1)
        return self._kind[columns], columns


class States:
    """The states of sentences of the given lengths; `running` are those that have not ended."""

    def __init__(self, lengths: Ints) -> None:
        size = int(lengths.sum()) + 1
        self._first = np.cumsum(lengths) - lengths + 1
        self._end = self._first + lengths
        self._next = self._first.copy()
        self._depth, self._back = np.zeros_like(lengths), np.zeros_like(lengths)
        self._stack, self._returned = np.zeros(size, np.intp), np.zeros(size, np.intp)
        self._left, self._right, self._right_before = (np.zeros(size, np.intp) for _ in range(3))
        self._was_returned, self._starts = np.zeros(size, bool), np.zeros(size, bool)
        self.heads, self.labels = np.zeros(size, np.intp), np.zeros(size, np.intp)
        self.running = np.flatnonzero(lengths)
        self._look()

    def _look(self) -> None:
        """Take the words that moves and features are about: of the buffer two, of the stack three, three children."""
        run, words = self.running, np.zeros((_FEATURES, len(self.running)), np.intp)
        first, depth, back, next_, end = (a[run] for a in (self._first, self._depth, self._back, self._next, self._end))
        top = first + depth
        for i in range(3):
            np.multiply(self._stack[top - i - 1], depth > i, out=words[2 + i])
        ahead = next_ + np.maximum(1 - back, 0)
        words[0] = np.where(back > 0, self._returned[first + back - 1], next_ * (next_ < end))
        words[1] = np.where(back > 1, self._returned[first + back - 2], ahead * (ahead < end))
        b0, s0 = words[0], words[2]
        words[5], words[6], words[7] = self._left[b0], self._left[s0], self._right[s0]
        self.features = words
        self._in_buffer, self._stacked = end - next_ + back, depth > 0

    def _valid(self) -> Ints:
        """Which kinds of moves may be made, a bit for each."""
        b0, b1 = self.features[:2]
        stacked, two, goes_on = self._stacked, self._in_buffer > 1, ~self._starts[b0]
        arc = stacked & (self._in_buffer > 0) & goes_on
        shift = ~stacked | (two & goes_on & ~self._was_returned[b0])
        ends = two & (b1 == b0 + 1) & ~self._starts[b1]
        found: Ints = shift + 2 * stacked + 12 * arc + 16 * ends
        return found

    def move(self, kinds: Kinds, scores: Floats) -> None:
        """Take the best move in each running state."""
        kind, column = kinds.best(scores, self._valid())
        b0, b1, s0 = self.features[:3]
        self._reduce(kind == _REDUCE, s0)
        left, right, shift = kind == _LEFT, kind == _RIGHT, kind == _SHIFT
        self._arc_left(left, b0[left], s0[left], column[left])
        self._arc_right(b0[right], s0[right], column[right])
        self._push(shift | right, b0)
        self._starts[b1[kind == _BREAK]] = True
        run = self.running
        more = (self._depth[run] > 0) | (self._next[run] < self._end[run]) | (self._back[run] > 0)
        self.running = run[more]
        self._look()

    def _push(self, which: Flags, b0: Ints) -> None:
        run = self.running[which]
        self._stack[self._first[run] + self._depth[run]] = b0[which]
        self._depth[run] += 1
        returned = self._back[run] > 0
        self._back[run[returned]] -= 1
        self._next[run[~returned]] += 1

    def _reduce(self, which: Flags, s0: Ints) -> None:
        """Take a word from the stack; one without a head, but for the last, goes back to the buffer."""
        run, word = self.running[which], s0[which]
        unshift = (self.heads[word] == 0) & (self._depth[run] > 1)
        back, returned = run[unshift], word[unshift]
        self._was_returned[returned] = True
        self._returned[self._first[back] + self._back[back]] = returned
        self._back[back] += 1
        self._depth[run] -= 1

    def _arc_left(self, which: Flags, head: Ints, child: Ints, column: Ints) -> None:
        """Hang the top of the stack on the next word, whatever it hung on before, and take it away."""
        held = child[self.heads[child] > 0]
        self._right[self.heads[held]] = self._right_before[held]
        self.heads[child], self.labels[child] = head, column
        self._left[head] = child
        self._was_returned[head] = False
        self._depth[self.running[which]] -= 1

    def _arc_right(self, child: Ints, head: Ints, column: Ints) -> None:
        """Hang the next word on the top of the stack; it is pushed then."""
        self._right_before[child] = self._right[head]
        self._right[head] = child
        self.heads[child], self.labels[child] = head, column
