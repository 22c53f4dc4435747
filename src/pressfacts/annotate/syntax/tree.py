"""The dependency tree of a sentence over its tokens, as the rules read it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.syntax.headlines import mend_headline
from pressfacts.annotate.syntax.parse import Parse
from pressfacts.annotate.syntax.repair import mend
from pressfacts.annotate.syntax.words import shown


@dataclass(frozen=True, slots=True)
class Tree:
    """Of each token its head and relation; tokens that the parser did not see have head -1 and relation "".

    A root is its own head. `relations` are those of ClearNLP (nsubj, nsubjpass, dobj, pobj, conj, relcl, acl …).
    """

    tokens: Sequence[Token]
    heads: Sequence[int]
    relations: Sequence[str]
    below: Sequence[tuple[int, ...]]

    def children(self, i: int, *relations: str) -> list[int]:
        """The dependents of a token in order, those with one of `relations` where any is given."""
        below = self.below[i]
        return [c for c in below if self.relations[c] in relations] if below and relations else list(below)

    def child(self, i: int, *relations: str) -> int | None:
        """The first dependent with one of `relations`."""
        for c in self.below[i]:
            if self.relations[c] in relations:
                return c
        return None

    def head(self, i: int) -> int | None:
        """The head, None of a root and of what was not parsed."""
        return None if self.heads[i] in (i, -1) else self.heads[i]

    def ancestors(self, i: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        seen = 0
        while (head := self.head(i)) is not None and seen < len(self.tokens):
            yield head
            i, seen = head, seen + 1

    def conjuncts(self, i: int) -> list[int]:
        """The token and all that is coordinated with it to its right, in order."""
        found, todo = [i], [i]
        while todo:
            more = self.children(todo.pop(), "conj")
            found += more
            todo += more
        return sorted(found)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its tokens, whether it is a headline (its capitals mean nothing), where a dateline ends.

    `span` is its range in the text; `parsed` says whether it is to have a tree.
    """

    tokens: Sequence[Token]
    heading: bool
    start: int = 0
    span: tuple[int, int] = (0, 0)
    parsed: bool = True


def trees(sentences: Sequence[Sentence], parse: Parse) -> list[Tree]:
    """The trees of some sentences."""
    ready = [shown(s.tokens, s.heading, s.start) for s in sentences]
    parsed = iter(parse([[word for _, word in words] for words in ready if words]))
    return [
        _tree(s, [place for place, _ in words], *(next(parsed) if words else ([], [])))
        for s, words in zip(sentences, ready, strict=True)
    ]


def _tree(sentence: Sentence, places: Sequence[int], arcs: Sequence[int], labels: Sequence[str]) -> Tree:
    tokens = sentence.tokens
    heads, relations = [-1] * len(tokens), [""] * len(tokens)
    for place, head, label in zip(places, arcs, labels, strict=True):
        heads[place], relations[place] = places[head], label
    if sentence.heading:
        mend_headline(tokens, heads, relations)
    mend(tokens, heads, relations)
    below: list[list[int]] = [[] for _ in tokens]
    for i, head in enumerate(heads):
        if head not in (i, -1):
            below[head].append(i)
    return Tree(tokens, heads, relations, [tuple(b) for b in below])


def unparsed(tokens: Sequence[Token]) -> Tree:
    """A tree in which nothing hangs on anything."""
    return Tree(tokens, [-1] * len(tokens), [""] * len(tokens), [()] * len(tokens))
