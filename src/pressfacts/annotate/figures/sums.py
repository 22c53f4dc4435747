"""The sums of money of one sentence as figures with their roles."""

import re

from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.figures.roles import per_of, role_of
from pressfacts.annotate.quantities.model import Amount
from pressfacts.annotate.quantities.qualifier import bound
from pressfacts.record.model import MoneyRole

_LAW = re.compile(
    r"\b(?:maximum|statutory|faces?|facing|punishable|carr(?:y|ies)|penalt(?:y|ies) of up to"
    r"|fined? (?:of )?(?:up to|not more than|no more than|not to exceed)"
    r"|or twice|whichever is|enhancements?)\b",
    re.IGNORECASE,
)
_IMPOSED = re.compile(r"\b(?:sentenced|imposed|ordered|agreed|paid|fined)\b", re.IGNORECASE)
_WHAT = re.compile(
    r" in (?:cash|bitcoins?|crypto-?currenc(?:y|ies)|(?:virtual )?assets|funds|restitution|forfeiture"
    r"|(?!(?:an?|the|this|that|his|her|its|their|our|which|each|one|two)\b)[a-z]+)\b"
)


def find_sums(text: str, read: Reading, last: MoneyRole | None) -> list[Candidate]:
    """The sums in order, legal maxima left out; `last` is the role of the sum before, which list lines go on with."""
    span = (read.start, read.end)
    found: list[Candidate] = []
    for i, token in enumerate(read.tokens):
        if token.tag != "money" or not isinstance(token.number, Amount):
            continue
        if _is_law(text, span, token.start, token.end):
            continue
        figure, is_told = _candidate(text, read, i, token.number)
        if figure.role == "penalty" and _is_allowed(text[span[0] : token.start]):
            continue
        if not is_told and last and (found or read.heading or i == 0):
            figure.role = last
        last = figure.role
        found.append(figure)
    return found


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


def _candidate(text: str, read: Reading, i: int, amount: Amount) -> tuple[Candidate, bool]:
    tokens = read.tokens
    bounds = bound(tokens, i, amount.numeral)
    cue = role_of(tokens, i, "seized" if i in read.seized else None)
    per = per_of(text, amount.end)
    what = _WHAT.match(text, amount.end)
    end = per[1] if per else what.end() if what else bounds.end
    trigger = (tokens[cue.first].start, tokens[min(cue.last, len(tokens)) - 1].end)
    figure = Candidate(
        bounds.start, max(end, bounds.end), "money", bounds, "money.sum", (amount.start, amount.end), trigger,
        currency=amount.currency, role=cue.role, per=per[0] if per else None,
    )  # fmt: skip
    return figure, cue.role != "other" or cue.first != i or i in read.seized
