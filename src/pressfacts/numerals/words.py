"""Numbers in words: "nine hundred and ninety-nine", "two and a half", "half a million", "dozens"."""

import re
from collections.abc import Iterator
from functools import cache
from math import prod

from pressfacts.data import load_table
from pressfacts.numerals.measures import measure_pattern
from pressfacts.numerals.model import GREATEST, Numeral, Value, exactly
from pressfacts.text.alternatives import any_of

Piece = tuple[str, int, int]
"""A word of a number in lower case, with its range."""
_WORD = re.compile(r"\b[A-Za-z]+")
_THOUSAND = 1_000
_JOIN = r"(?:[ -]|- | and (?:a )?|-and-(?:a-)?)"  # "twenty- five" where lines are joined


@cache
def _words() -> dict[str, tuple[str, Value]]:
    rows = load_table("numerals/words.txt", 3)
    return {row[0]: (row[1], float(row[2]) if "." in row[2] else int(row[2])) for row in rows}


def _of(*classes: str) -> list[str]:
    return [word for word, (of, _) in _words().items() if of in classes]


def _any(*classes: str) -> str:
    return any_of(_of(*classes))


@cache
def _exact() -> re.Pattern[str]:
    core, scale, part, behind = _any("unit", "ten", "scale"), _any("scale"), _any("part"), _any("behind")
    measured = rf"(?:(?<=an )|(?<=a ))(?=(?:{measure_pattern()})\b)|(?=(?:{measure_pattern()}) of\b)"
    return re.compile(
        rf"\b(?:(?P<half>(?:(?:an? |one[ -]|three[ -]))?(?:{part})s?[ -](?:an? |of an? )?(?:(?:{scale})\b|{measured}))"
        rf"|(?P<pair>an? (?:pair|couple) of\b)"
        rf"|(?P<run>(?:an? (?=(?:{scale})\b))?(?:{core})\b(?:{_JOIN}(?:{core}|half|quarter|{behind})\b)*))",
        re.IGNORECASE,
    )


@cache
def _vague() -> re.Pattern[str]:
    vague, scale = _any("vague"), _any("scale")
    return re.compile(
        rf"\b(?P<tens>tens|dozens|hundreds|thousands)(?: of |-of-)(?P<of>{vague})\b|\b(?P<plain>{vague})\b"
        rf"|\bseveral (?P<several>{scale})s?(?: (?P<times>{scale})s?)?\b",
        re.IGNORECASE,
    )


@cache
def _first_words() -> frozenset[str]:
    """What the first word of an exact number can be."""
    named = (*_of("unit", "ten", "scale"), *(form for part in _of("part") for form in (part, f"{part}s")))
    return frozenset(("a", "an", "one", "three", *(_WORD.findall(name)[0] for name in named)))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_exact`, which is tried only where a word stands that may be the first of one."""
    exact, firsts, at = _exact(), _first_words(), 0
    for word in _WORD.finditer(text):
        if word.start() >= at and word[0].lower() in firsts and (match := exact.match(text, word.start())):
            at = match.end()
            yield match


def find_words(text: str) -> Iterator[Numeral]:
    """Exact numbers in words; a run that makes no number ("five six") gives its parts."""
    for match in _matches(text):
        if match["half"]:
            words, end = _WORD.findall(match["half"].lower()), match.start() + len(match["half"].rstrip(" -"))
            values = [_words()[w.removesuffix("s")][1] for w in words if w.removesuffix("s") in _words() and w != "one"]
            yield exactly(match.start(), end, prod(values), "words")
        elif match["pair"]:
            yield exactly(match.start(), match.end(), 2, "words")
        else:
            yield from _bounded(text, match) or _runs(match["run"], match.start())


def _bounded(text: str, match: re.Match[str]) -> list[Numeral]:
    """Both numbers after "between" where they would read as one: "between nine hundred and one thousand"."""
    low, joined, high = match["run"].lower().rpartition(" and ")
    before = text[max(0, match.start() - len("between ")) : match.start()].lower()
    if not joined or before != "between " or len(list(_runs(match["run"], match.start()))) != 1:
        return []
    parts = [*_runs(low, match.start()), *_runs(high, match.start() + len(low) + len(joined))]
    values = [part.value for part in parts if part.value is not None]
    return parts if len(values) == 2 and values[0] < values[1] else []


def find_vague(text: str) -> Iterator[Numeral]:
    """Open counts: "dozens", "tens of thousands", "several hundred"; their lower bound is their least sense."""
    folded = text.lower()
    held = any(word in folded for word in ("several ", *_of("vague")))
    for match in _vague().finditer(text) if held else ():
        if match["tens"]:
            times = {"tens": 10, "dozens": 24, "hundreds": 100, "thousands": 1000}[match["tens"].lower()]
            low = times * _words()[match["of"].lower()][1]
        else:
            low = _words()[(match["plain"] or match["several"]).lower()][1]
            low *= _words()[match["times"].lower()][1] if match["times"] else 1
        yield Numeral(match.start(), match.end(), None, low, None, "vague")


def _runs(run: str, offset: int) -> Iterator[Numeral]:
    pieces = [(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(run)]
    group: list[Piece] = []
    for piece in pieces:
        if group and not _fits(group, piece):
            number, group = _split(group, piece)
            yield from _number(number, offset)
        group.append(piece)
    yield from _number(group, offset)


def _split(group: list[Piece], piece: Piece) -> tuple[list[Piece], list[Piece]]:
    """The number that ends here and the words of the next: those after the last "and" where a scale comes again."""
    at = next((i for i in range(len(group) - 1, -1, -1) if group[i][0] == "and"), None)
    if at is None or not _repeats(group, piece):
        return group, []
    return group[:at], group[at + 1 :]


def _repeats(group: list[Piece], piece: Piece) -> bool:
    """Whether a scale stands in the number already, not below a greater one: "one hundred and two hundred"."""
    kind, value = _words().get(piece[0], ("", 0))
    scales = [_words()[word][1] for word, _, _ in group if _words().get(word, ("",))[0] == "scale"]
    after = next((i for i in range(len(scales) - 1, -1, -1) if scales[i] == value), None)
    return kind == "scale" and after is not None and all(scale < value for scale in scales[after + 1 :])


def _fits(group: list[Piece], piece: Piece) -> bool:
    """Whether a word goes on the number: a unit after a ten or a scale, a scale after anything."""
    word = piece[0]
    if word in ("and", "a", "an", "half", "quarter"):
        return True
    kind, value = _words()[word]
    joined = group[-1][0] in ("and", "a", "an")
    last = next((w for w, _, _ in reversed(group) if w not in ("and", "a", "an")), None)
    if last is None:
        return True
    last_kind, last_value = _words()[last]
    if joined and kind != "scale" and last_kind != "scale":
        return False
    if kind == "behind":
        return len(group) == 1 and last_kind == "unit"
    if kind == "scale":
        return (last_kind != "scale" or value > last_value) and not _repeats(group, piece)
    if last_kind == "ten":
        return kind == "unit" and 0 < value < 10
    return last_kind == "scale" and last != "dozen" and (value < last_value)


def _number(group: list[Piece], offset: int) -> Iterator[Numeral]:
    while group and group[-1][0] in ("and", "a", "an"):
        group = group[:-1]
    while group and (group[0][0] == "and" or (group[0][0] in ("a", "an") and len(group) == 1)):
        group = group[1:]
    words = [w for w, _, _ in group if w not in ("and", "a", "an")]
    if words and words not in (["half"], ["quarter"], ["score"]):
        start = next(s for w, s, _ in group if w in words or w in ("a", "an"))
        value = evaluate(words)
        if value <= GREATEST:
            yield exactly(offset + start, offset + group[-1][2], value, "words")


def evaluate(words: list[str]) -> Value:
    """The value of number words in order, without "and": two, thousand, five → 2005; a part after a scale is of it."""
    total: Value = 0
    current: Value = 0
    for before, word in zip(["", *words], words, strict=False):
        kind, value = _words()[word]
        before_kind, size = _words().get(before, ("", 0))
        if (
            kind == "part" and before_kind == "scale" and (size >= _THOUSAND or before == "dozen")
        ):  # a million and a half
            total += value * size
        elif kind not in ("scale", "behind"):
            current += value
        elif value in (12, 20, 100):
            current = (current or 1) * value
        else:
            total += (current or 1) * value
            current = 0
    return total + current
