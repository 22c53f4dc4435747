"""The sums of money of one sentence as figures with their roles."""

import re
from collections.abc import Sequence

from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.figures.roles import is_again, per_of, role_of
from pressfacts.annotate.quantities.lexicon import words
from pressfacts.annotate.quantities.model import Amount
from pressfacts.annotate.quantities.qualifier import bound
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.record.model import MoneyRole

_LAW = re.compile(
    r"\b(?:maximum|statutory|faces?|facing|punishable|carr(?:y|ies)|penalt(?:y|ies) of up to"
    r"|fined? (?:of )?(?:up to|not more than|no more than|not to exceed)"
    r"|or twice|whichever is|enhancements?)\b",
    re.IGNORECASE,
)
_IMPOSED = re.compile(r"\b(?:sentenced|imposed|ordered|agreed|paid|fined)\b", re.IGNORECASE)


def find_sums(text: str, read: Reading, last: MoneyRole | None) -> list[Candidate]:
    """The sums in order, legal maxima left out; `last` is the role of the sum before, which list lines go on with."""
    span = (read.start, read.end)
    found: list[Candidate] = []
    after = 0
    for i, token in enumerate(read.tokens):
        if token.tag != "money" or not isinstance(token.number, Amount):
            continue
        if _is_law(text, span, token.start, token.end):
            continue
        figure, is_told = _candidate(read, i, token.number)
        if figure.role == "penalty" and _is_allowed(text[span[0] : token.start]):
            continue
        if last and (_goes_on(read, i, is_told, bool(found)) or (found and is_again(read.tokens, after, i))):
            figure.role = last
        last, after = figure.role, i + 1
        found.append(figure)
    return found


def _goes_on(read: Reading, i: int, is_told: bool, listed: bool) -> bool:
    """Whether a sum of which nothing is said goes on with those before it: in one list, or a line of a list."""
    return not is_told and (listed or read.heading or all(t.tag == "mark" for t in read.tokens[:i]))


def _is_law(text: str, span: tuple[int, int], start: int, end: int) -> bool:
    """ "a fine of up to $250,000": what the law allows, not what was imposed."""
    return (
        bool(_LAW.search(text, max(span[0], start - 90), start))
        and bool(
            re.search(
                r"\bfines?|penalt|years?\b|statutory|maximum",
                text[max(span[0], start - 110) : min(span[1], end + 50)],
            )
        )
    ) or bool(re.match(r",? (?:fine,? )?or twice|,? contrary to\b", text[end : end + 20]))


def _is_allowed(before: str) -> bool:
    """Whether the last word on a fine before it tells what the law allows ("the maximum penalty is …")."""
    allowed = max((m.end() for m in _LAW.finditer(before)), default=-1)
    return allowed > max((m.end() for m in _IMPOSED.finditer(before)), default=-1)


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
    """The index after "in cash", "in damage" right behind a sum, `at` where nothing of the kind stands there."""
    if at + 1 >= len(tokens) or tokens[at].low != "in" or tokens[at + 1].tag != "word":
        return at
    noun = tokens[at + 1]
    return at if noun.low in words("determiners") or not noun.low.isalpha() or noun.text[0].isupper() else at + 2
