"""Heads of articles that recur in a file and do not tell by themselves: behind a preface, or short lines in a stack."""

from collections.abc import Collection, Iterator, Sequence

from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.opening import is_told
from pressfacts.segment.outlines import AGAIN, DAY, SAID, URL_SIGN, Outline, may_begin, outline_of, recurring, signs_of
from pressfacts.segment.shapes import continues, ends_sentence, is_bullet, is_headline, is_wrapped, long_words

BETWEEN = 300
"""Characters of text that stand between two things of which each belongs to an article of its own."""
Stack = tuple[tuple[bool, bool, str], ...]
"""Of each line above a text: whether it stands right below the one above, whether a headline may be so short, signs."""
_PREFACE = 40
_DATED = {Mark.DATE.name, Mark.DATED.name, Mark.SOURCE.name}
_LOOK = 16
_MOST = 4
_VARIES = {"…", "0"}
_HEADLINE = 4


def head_behind_preface(lines: Sequence[Marked], told: Sequence[int], said: Collection[str]) -> tuple[int, Outline]:
    """How many lines open the file before its first article, and the outline of that; 0 without those.

    The outline recurs, and more often than what the file begins with. `told`: the characters of text above each
    line; `said`: see `outline_of`.
    """
    found: tuple[int, Outline] = (0, ())
    most = _again(outline_of(lines[:_LOOK], said), lines, told, 0, said, 1)
    texts = 0
    for i, line in enumerate(lines[1:_PREFACE], 1):
        texts += is_told(lines[i - 1]) or is_wrapped(lines[i - 1 :])
        if texts and told[i] >= BETWEEN:
            break
        free = line.line.blank_before or (not found[0] and is_headline(line, _HEADLINE))
        outline = outline_of(lines[i : i + _LOOK], said) if free and line.mark not in (Mark.RULER, Mark.END) else ()
        often = _again(outline, lines, told, i, said, 2) if _is_firm(outline, below_text=texts > 0) else 0
        if often > most and (not found[0] or 2 * often > 3 * most):
            most, found = often, (i, outline)
    return found


def _is_firm(outline: Outline, *, below_text: bool) -> bool:
    """It has more lines than a heading that recurs: fewer with a day, words that recur, or the headline twice."""
    dated = any(part in _DATED or DAY in part.split() for part in outline)
    said = any(part.startswith(SAID) and not _VARIES.intersection(part.split()) for part in outline)
    linked = any({DAY, URL_SIGN} <= set(part.split()) for part in outline)
    firm = dated or said or AGAIN in outline
    return Mark.RULER.name not in outline[:-2] and (linked or len(outline) > 2 + below_text + (not firm))


def _again(
    outline: Outline, lines: Sequence[Marked], told: Sequence[int], at: int, said: Collection[str], much: int
) -> int:
    """How often at least so much of the outline stands again, with text between; 0 where much of it does without."""
    last, found = told[at], 0
    for i in range(at + 1, len(lines) if outline else 0):
        if may_begin([outline], lines[i]) and recurring(outline_of(lines[i : i + _LOOK], said), outline) >= much:
            apart = told[i] - last >= BETWEEN
            if not apart and much > 1:
                return 0
            last, found = (told[i], found + 1) if apart else (last, found)
    return found


def stack_of(lines: Sequence[Marked]) -> Stack:
    """A headline and one to three short lines above or below it, then text; empty where those do not stand there."""
    found: list[tuple[bool, bool, str]] = []
    decked = False
    for i, marked in enumerate(lines[:_LOOK]):
        if marked.mark not in (Mark.TEXT, Mark.PUBLISHER):
            return ()
        if is_told(marked) or is_wrapped(lines[i:]):
            return tuple(found) if len(found) > 1 and [long for _, long, _ in found].count(True) == 1 else ()
        if i and continues(marked.line, lines[i - 1].line):
            continue
        long = long_words(marked.text) >= _HEADLINE
        if len(found) >= _MOST or is_bullet(marked) or ends_sentence(marked.line) or (decked and not long):
            return ()
        if long and any(length for _, length, _ in found):
            decked = True  # a second headline, right above the text
            continue
        found.append((i > 0 and not marked.line.blank_before, long, "" if long else signs_of(marked)))
    return ()


def stack_again(lines: Sequence[Marked], told: Sequence[int], *, closed: bool) -> Stack:
    """The stack that a file begins with, if it stands again below text.

    Twice where no lines of it are tight, and none end articles of this file (`closed`).
    """
    stack = stack_of(lines)
    if not stack:
        return ()
    again = list(_stacks(stack, lines, told))
    tight = closed or any(close for close, _, _ in stack)
    return stack if len(again) >= (1 if tight else 2) else ()


def _stacks(stack: Stack, lines: Sequence[Marked], told: Sequence[int]) -> Iterator[int]:
    last = 0
    for i, line in enumerate(lines):
        if line.line.blank_before and told[i] - last >= BETWEEN and stack_of(lines[i : i + _LOOK]) == stack:
            last = told[i]
            yield i
