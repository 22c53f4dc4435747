"""Cut a text into sentences of tokens, in which numbers, sums, dates and names are one token each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pressfacts.annotate.events.triggers import find_triggers
from pressfacts.annotate.facts import Facts
from pressfacts.annotate.figures.lists import opens_line
from pressfacts.annotate.figures.teasers import real_sentences
from pressfacts.annotate.quantities.amounts import find_amounts, in_millions, is_face_value, is_model_number
from pressfacts.annotate.quantities.bracketed import with_brackets
from pressfacts.annotate.quantities.compounds import join_compounds
from pressfacts.annotate.quantities.lexicon import words
from pressfacts.annotate.quantities.model import Amount
from pressfacts.annotate.quantities.noise import is_age_of_name, is_noise
from pressfacts.annotate.quantities.tokens import Piece, Tag, Token, Tokens, overlay, tokenize
from pressfacts.annotate.syntax.tree import Sentence
from pressfacts.numerals import GREATEST, Numeral, find_numerals
from pressfacts.territories import towns

_LONGEST, _ITEM, _LONGEST_DATELINE, _LONGEST_HEADING = 1500, 20, 80, 250


def sentences_of(text: str, facts: Facts) -> list[Sentence]:
    """The sentences that may report a figure; those with a trigger are to be parsed."""
    spans = list(_cut_long(text, real_sentences(text, facts.sentences.spans)))
    dateline = facts.context.dateline or (0, 0)
    return [
        Sentence(tokens, _is_heading(text, *span), _within(tokens, dateline), span, _needs_tree(tokens))
        for span, tokens in zip(spans, _tokens(text, facts, spans), strict=True)
    ]


def _needs_tree(tokens: Sequence[Token]) -> bool:
    """Whether a sentence may report a figure: a number and a trigger, a trigger of single ones, an item of a list."""
    if any(t.tag == "num" or t.low in words("pairs") or t.low == "both" for t in tokens):
        return any(t.tag == "num" for t in tokens[:4]) or bool(find_triggers(tokens))
    if len(tokens) < _ITEM and any(t.low in ("a", "an") for t in tokens[:3]):
        return True
    return any(trigger.rule.one for triggers in find_triggers(tokens).values() for trigger in triggers)


def _within(tokens: Sequence[Token], span: tuple[int, int]) -> int:
    """How many tokens a dateline takes."""
    if span[1] - span[0] > _LONGEST_DATELINE:
        return 0
    return sum(span[0] <= t.start and t.end <= span[1] for t in tokens)


def _tokens(text: str, facts: Facts, spans: Sequence[tuple[int, int]]) -> Iterator[list[Token]]:
    pieces, at = _pieces(text, facts), 0
    for start, end in spans:
        inside, at = _inside(pieces, at, start, end)
        yield Tokens(join_compounds(tokenize(text, start, end, inside)))


def _cut_long(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, those that are too long for a sentence cut at spaces: reading one costs more than its length."""
    for start, end in spans:
        at = start
        while end - at > _LONGEST:
            cut = text.rfind(" ", at + 1, at + _LONGEST)
            cut = cut if cut > at else at + _LONGEST
            yield at, cut
            at = cut
        yield at, end


def _pieces(text: str, facts: Facts) -> list[Piece]:
    numerals = list(_behind_dates(text, find_numerals(text), facts))
    mentioned = Counter(c.alpha_2 for c in facts.countries)
    amounts = find_amounts(text, numerals, _country(text, facts), mentioned)
    ends = {p.end for p in facts.people}
    counts = [in_millions(text, n) for n in numerals]
    counts = [with_brackets(text, n) for n in counts if not is_noise(text, n) and not is_age_of_name(text, n, ends)]
    return overlay([
        *((a.start, a.end, *_money_or_word(text, a)) for a in amounts if _is_readable(a.numeral)),
        *((d.start, d.end, "date", None) for d in facts.dates),
        *((n.start, n.end, "num", n) for n in counts),
        *((p.start, p.end, "name", None) for p in facts.people),
        *((o.start, o.end, "org", None) for o in (*facts.organizations, *facts.operations)),
    ])  # fmt: skip


def _behind_dates(text: str, numerals: Iterable[Numeral], facts: Facts) -> Iterator[Numeral]:
    """The numerals, of a range whose first number is a day the second: "on November 4 to 11 years"."""
    ends = {(d.start, d.end) for d in facts.dates}
    for numeral in numerals:
        day = numeral.form == "range" and next((e for s, e in ends if s <= numeral.start < e < numeral.end), 0)
        inside = find_numerals(text[day : numeral.end]) if day else [numeral]
        yield from (replace(n, start=n.start + day, end=n.end + day) if day else n for n in inside)


def _country(text: str, facts: Facts) -> str | None:
    """The country whose money a bare "$" is: that of the dateline where no other one is named, the publisher's, or the
    only one, if its authorities are named ("Hong Kong police"), or that of the dateline's town where none is.
    """
    start, end = facts.context.dateline or (0, 0)
    named = {c.alpha_2 for c in facts.countries}
    placed = {c.alpha_2 for c in facts.countries if start <= c.start and c.end <= end}
    if not named:
        return facts.context.country or towns().get(text[start:end].strip(" ,:–—-.").title())
    if len(named) != 1:
        return facts.context.country
    speaks = any(words("authorities") & {*text[c.end : c.end + _ITEM].lower().split()[:1]} for c in facts.countries)
    return next(iter(placed), None) or facts.context.country or (named.pop() if speaks else None)


def _money_or_word(text: str, amount: Amount) -> tuple[Tag, Amount | None]:
    return ("word", None) if is_face_value(text, amount) or is_model_number(text, amount) else ("money", amount)


def _is_readable(numeral: Numeral) -> bool:
    return all(bound is None or bound <= GREATEST for bound in (numeral.value, numeral.low, numeral.high))


def _inside(pieces: Sequence[Piece], at: int, start: int, end: int) -> tuple[list[Piece], int]:
    while at < len(pieces) and pieces[at][0] < start:
        at += 1
    inside = []
    while at < len(pieces) and pieces[at][1] <= end:
        inside.append(pieces[at])
        at += 1
    return inside, at


def _is_heading(text: str, start: int, end: int) -> bool:
    """A line that stands for itself and ends without a full stop."""
    alone = opens_line(text, start) and (end == len(text) or text[end] == "\n")
    return alone and end - start < _LONGEST_HEADING and text[end - 1] not in '.:;,"”'
