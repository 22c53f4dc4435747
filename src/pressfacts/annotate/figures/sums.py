"""The sums of money of one sentence as figures with their roles."""

from collections.abc import Sequence

from pressfacts.annotate.events.find import members
from pressfacts.annotate.events.model import Event
from pressfacts.annotate.figures.legal import is_allowed, is_hoped, is_possible_penalty, is_threshold
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.figures.roles import is_again, is_label, per_of, role_of
from pressfacts.annotate.quantities.lexicon import words
from pressfacts.annotate.quantities.model import Amount
from pressfacts.annotate.quantities.qualifier import bound
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.syntax.tree import Tree
from pressfacts.record.model import MoneyRole


def find_sums(read: Reading, last: MoneyRole | None) -> list[Candidate]:
    """The sums in order, legal maxima left out; `last` is the role of the sum before, which list lines go on with."""
    found: list[Candidate] = []
    after = 0
    for i, token in enumerate(read.tokens):
        if token.tag != "money" or not isinstance(token.number, Amount):
            continue
        figure, is_reported = _candidate(read, i, token.number)
        if _is_no_fact(read, i, figure):
            continue
        if last and (_goes_on(read, i, is_reported, bool(found)) or (found and is_again(read.tokens, after, i))):
            figure.role = last
        last, after = figure.role, i + 1
        found.append(figure)
    return found


def _is_no_fact(read: Reading, i: int, figure: Candidate) -> bool:
    if is_allowed(read, i) or is_hoped(read, i) or is_threshold(read, i, figure.bounds):
        return True
    return figure.role == "penalty" and is_possible_penalty(read, i)


def _goes_on(read: Reading, i: int, is_reported: bool, listed: bool) -> bool:
    """Whether a sum of which nothing is said goes on with those before it: in one list, or a line of a list."""
    return not is_reported and (listed or read.heading or all(map(is_label, read.tokens[:i])))


def _candidate(read: Reading, i: int, amount: Amount) -> tuple[Candidate, bool]:
    tokens = read.tokens
    bounds = bound(tokens, i, amount.numeral)
    cue = role_of(read.tree, i, "seized" if i in read.seized else None)
    per = per_of(tokens, i + 1)
    end = per[1] if per else _what(tokens, i + 1)
    trigger = (tokens[cue.first].start, tokens[min(cue.last, len(tokens)) - 1].end)
    figure = Candidate(
        bounds.start, max(tokens[end - 1].end, bounds.end), "money", bounds, "money.sum",
        (amount.start, amount.end), trigger,
        currency=amount.currency, role=cue.role, per=per[0] if per else None,
    )  # fmt: skip
    return figure, cue.role != "other" or cue.first != i or i in read.seized


def _what(tokens: Sequence[Token], at: int) -> int:
    """The index after "in cash", "in damage" right behind a sum, `at` where no noun stands there by itself."""
    if at + 1 >= len(tokens) or tokens[at].low != "in" or tokens[at + 1].tag != "word":
        return at
    noun, after = tokens[at + 1], tokens[at + 2 : at + 3]
    if noun.low in words("determiners") or not noun.low.isalpha() or noun.text[0].isupper():
        return at
    alone = not after or after[0].tag != "word" or after[0].low in words("prepositions") | words("conjunctions")
    return at + 2 if alone else at


def sums_of(tree: Tree, events: Sequence[Event], context: frozenset[str]) -> frozenset[int]:
    """The tokens of sums that stand among what an event seizes."""
    return frozenset(
        m
        for event in events
        if event.trigger.rule.kind == "seizures"
        and (not event.trigger.rule.context or event.trigger.rule.context & context)
        for group in event.patients
        for m in (*group, *members(tree, group))
        if tree.tokens[m].tag == "money" and not _is_worth(tree, m)
    )


def _is_worth(tree: Tree, i: int) -> bool:
    """ "the seizure of EUR 2 million worth of pills": the sum is what they are worth."""
    return i + 1 < len(tree.tokens) and tree.tokens[i + 1].low == "worth"
