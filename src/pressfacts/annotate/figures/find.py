"""Find the figures of a text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pressfacts.annotate.facts import Facts, FigureMention
from pressfacts.annotate.figures.counts import Read, find_counts, read_sentence
from pressfacts.annotate.figures.duplicates import drop_repeated
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.money import find_amounts
from pressfacts.annotate.figures.noise import is_noise
from pressfacts.annotate.figures.ones import find_ones
from pressfacts.annotate.figures.qualifier import first_token
from pressfacts.annotate.figures.sums import find_sums
from pressfacts.annotate.figures.teasers import real_sentences
from pressfacts.annotate.figures.terms import find_terms
from pressfacts.annotate.figures.tokens import Piece, Token, overlay, tokenize
from pressfacts.annotate.figures.triggers import Trigger, find_triggers
from pressfacts.numerals import GREATEST, Numeral, find_numerals
from pressfacts.record.model import MoneyRole

_BULLETS = frozenset({"•", "-", "–", "*", "·"})
_LONGEST = 1500
_LEAD = 600
_LIST_GAP = 160


def find_figures(text: str, facts: Facts) -> list[FigureMention]:
    """Figures of `text` in order of place, each fact once."""
    pieces = _pieces(text, facts)
    found: list[Candidate] = []
    before: Sequence[Token] = ()
    carried: tuple[Trigger, ...] = ()
    at = 0
    for start, end in _cut_long(text, real_sentences(text, facts.sentences.spans)):
        inside, at = _inside(pieces, at, start, end)
        tokens = tokenize(text, start, end, inside)
        triggers = find_triggers(tokens)
        carried = tuple(replace(t, first=0, last=1) for t in carried) if _goes_on(text, start, end, tokens) else ()
        if carried or triggers or any(p[2] in ("num", "money") for p in inside):
            read = read_sentence(tokens, triggers, before, carried, _is_heading(text, start, end))
            found += _in_sentence(text, (start, end), read, _last_role(found, start))
            carried = read.slots[-1] if tokens[-1].low == ":" else carried
        before = tokens
    found.sort(key=lambda f: (f.start, f.end))
    for figure in found:
        figure.text = text[figure.start : figure.end]
    return [_mention(text, f) for f in drop_repeated(found, _LEAD)]


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


def _in_sentence(text: str, span: tuple[int, int], read: Read, last: MoneyRole | None) -> list[Candidate]:
    ones, used = find_ones(read)
    imposed = find_terms(text, span, read.tokens) + find_sums(text, span, read, last)
    for figure in imposed:
        figure.who = _sentenced(ones, figure.start)
    return imposed + ones + find_counts(read, used)


def _sentenced(ones: Sequence[Candidate], start: int) -> str | None:
    """Who was sentenced in this sentence: a term or fine is theirs."""
    people = [f.who for f in ones if f.kind == "convictions" and f.who is not None and f.start < start]
    return people[-1] if people else None


def _last_role(found: Sequence[Candidate], start: int) -> MoneyRole | None:
    """The role of a sum just before, which a list of sums goes on with."""
    last = next((f for f in reversed(found) if f.kind == "money"), None)
    return last.role if last and start - last.end < _LIST_GAP else None


def _pieces(text: str, facts: Facts) -> list[Piece]:
    numerals = find_numerals(text)
    mentioned = frozenset(c.alpha_2 for c in facts.countries)
    amounts = find_amounts(text, numerals, facts.context.country, mentioned)
    return overlay([
        *((a.start, a.end, "money", a) for a in amounts if _is_readable(a.numeral)),
        *((d.start, d.end, "date", None) for d in facts.dates),
        *((n.start, n.end, "num", n) for n in numerals if not is_noise(text, n)),
        *((p.start, p.end, "name", None) for p in facts.people),
    ])  # fmt: skip


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
    alone = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
    return alone and end - start < 250 and text[end - 1] not in '.:;,"”'


def _goes_on(text: str, start: int, end: int, tokens: Sequence[Token]) -> bool:
    """Whether a line is an item of a list: it opens with a bullet, a number, or an article and is no sentence."""
    alone = start == 0 or text[start - 1] == "\n"
    numbers = (i for i, t in enumerate(tokens[:6]) if t.tag in ("num", "money"))
    single = bool(tokens) and tokens[0].low in ("a", "an", "one") and _is_heading(text, start, end)
    opens = single or (bool(tokens) and tokens[0].low in _BULLETS)
    return alone and (opens or any(first_token(tokens, i) == 0 for i in numbers))


def _bounded(text: str, figure: Candidate) -> tuple[int, int] | None:
    """The words beside the number that bound it; a range or "dozens" bounds itself."""
    bounds, (start, end) = figure.bounds, figure.number
    if bounds.qualifier not in ("about", "more_than", "up_to"):
        return None
    left, right = (bounds.start, start) if bounds.start < start else (end, bounds.end)
    said = text[left:right]
    return (right - len(said.lstrip()), left + len(said.rstrip())) if said.strip() else None


def _mention(text: str, figure: Candidate) -> FigureMention:
    b = figure.bounds
    return FigureMention(
        figure.start, figure.end, figure.kind, b.value, b.low, b.high, b.qualifier, figure.rule, figure.number,
        figure.trigger, figure.unit, figure.item, figure.currency, figure.role, figure.per, tuple(figure.also),
        _bounded(text, figure),
    )  # fmt: skip
