"""A sentence as tokens, in which numbers, sums, dates and names are one token each."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, wraps
from typing import Any, Concatenate, Literal, NamedTuple, ParamSpec, TypeVar

from pressfacts.annotate.quantities.model import Amount
from pressfacts.numerals import Numeral

P = ParamSpec("P")
T = TypeVar("T")
Tag = Literal["word", "num", "money", "date", "name", "org", "mark"]
_W = r"[^\W²³¹⁰⁴-⁹]"  # raised figures are footnotes: "14 homes³"
_AUXILIARY = "do|does|did|was|were|is|are|has|have|had|ca|wo|could|would|should|must|need"
_NOT, _CONTRACTED = "(?i:n['’]t)", "(?i:['’](?:re|ve|ll))"  # "didn't" is two tokens, as the parser knows it
_TOKEN = re.compile(
    rf"(?i:{_AUXILIARY})(?={_NOT}\b)|(?<=[A-Za-z]){_NOT}\b|(?<=[A-Za-z]){_CONTRACTED}\b|"
    rf"(?:[A-Za-z]\.){{2,}}|(?<!\w)\.\d+\b|(?<=\d)x(?=[A-Z])|\bm[²³]|(?<![\w.,])\d+(?:[.,]\d+)+(?:x\d+(?:mm)?)?\b|['’]s\b|\.{{4,}}|{_W}+(?:(?!{_CONTRACTED}\b)['’&/-]{_W}+)*(?:(?<=[sS])['’](?=\s))?|[^\w\s]"
)


class Token(NamedTuple):
    """A word, mark or known span; `low` is its text in lower case. Made a million times, hence a tuple."""

    start: int
    end: int
    text: str
    low: str
    tag: Tag
    number: Numeral | Amount | None = None


class Tokens(list[Token]):
    """The tokens of a sentence, once they are complete, with what is read at them."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        super().__init__(tokens)
        self.read: dict[tuple[object, ...], Any] = {}


def once(read: Callable[Concatenate[Sequence[Token], P], T]) -> Callable[Concatenate[Sequence[Token], P], T]:
    """Keeps what a reader says of each place of a sentence, as many rules ask for it."""

    @wraps(read)
    def kept(tokens: Sequence[Token], /, *place: P.args, **named: P.kwargs) -> T:
        if not isinstance(tokens, Tokens):
            return read(tokens, *place, **named)
        key = (read, *place)
        if key not in tokens.read:
            tokens.read[key] = read(tokens, *place, **named)
        found: T = tokens.read[key]
        return found

    return kept


def numeral_of(token: Token) -> Numeral | None:
    """The number that a token is, None for words, sums of money, dates and names."""
    return token.number if token.tag == "num" and isinstance(token.number, Numeral) else None


Piece = tuple[int, int, Tag, Numeral | Amount | None]


def overlay(pieces: Sequence[Piece]) -> list[Piece]:
    """Known spans in order, the earlier given kept where two overlap."""
    kept: list[Piece] = []
    for piece in pieces:
        at = bisect_left(kept, piece[0], key=lambda p: p[0])
        clear_before = at == 0 or kept[at - 1][1] <= piece[0]
        clear_after = at == len(kept) or piece[1] <= kept[at][0]
        if clear_before and clear_after:
            kept.insert(at, piece)
    return kept


def tokenize(text: str, start: int, end: int, known: Sequence[Piece]) -> list[Token]:
    """The tokens of text[start:end]; `known` are the spans inside it, in order."""
    tokens: list[Token] = []
    at = start
    for left, right, tag, number in known:
        tokens.extend(_plain(text, at, left))
        surface = text[left:right]
        tokens.append(Token(left, right, surface, surface.lower(), tag, number))
        at = right
    tokens.extend(_plain(text, at, end))
    return tokens


def _plain(text: str, start: int, end: int) -> list[Token]:
    return [Token(*match.span(), match[0], *_low(match[0])) for match in _TOKEN.finditer(text, start, end)]


@lru_cache(maxsize=1 << 15)
def _low(surface: str) -> tuple[str, Tag]:
    """A token in lower case, with one kind of apostrophe, and its tag."""
    return surface.lower().replace("’", "'"), "word" if surface[0].isalnum() or surface[-1].isdigit() else "mark"
