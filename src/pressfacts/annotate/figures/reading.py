"""A sentence with its tree and events, as the makers of figures read it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pressfacts.annotate.events.model import Event
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.quantities.tokens import Token, numeral_of
from pressfacts.annotate.syntax.tree import Tree


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence: range in the text, tokens, tree, events; `context` are its words and those of the sentence before.

    `heading` says that it is a line for itself without a full stop, `listed` that it is an item of a list; `seized`
    are tokens of sums that an event seizes, `focus` is how many people the sentence before is about, where this one
    may mean them.
    """

    start: int
    end: int
    tree: Tree
    events: Sequence[Event]
    context: frozenset[str]
    heading: bool
    seized: frozenset[int] = frozenset()
    focus: int | None = None
    listed: bool = False

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the sentence."""
        return self.tree.tokens

    def numbers_without(self, figures: Iterable[Candidate]) -> Iterator[int]:
        """The indexes of the tokens that are numbers and that none of `figures` has for its own or for a size.

        A size stands right behind what is counted: "two 200 horsepower engines".
        """
        reported = {figure.number for figure in figures}
        places = [(t.start, t.end) for t in self.tree.tokens]
        return (
            i
            for i, t in enumerate(self.tree.tokens)
            if t.tag == "num" and numeral_of(t) and not reported.intersection(places[max(0, i - 1) : i + 1])
        )
