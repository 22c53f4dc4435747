"""Cut a rough range down to the organizations in it: possessors, owners after "of", glued names, titles."""

import re
from collections.abc import Iterator

from pressfacts.annotate.names import UPPER, Span, trim
from pressfacts.annotate.organizations.known import body_of
from pressfacts.annotate.organizations.words import generic, has_head, is_body, is_country, leading, owners_in_names, plain
from pressfacts.annotate.titles import title_words

_POSSESSIVE = re.compile(rf"(?P<word>[\w.]+)(?:['’]s|(?<=s)['’])\s+(?=[{UPPER}\d])")
_LOST = re.compile(
    rf"\b(?P<word>(?:[A-Z]{{3,5}}|Department|Division|Bureau|Administration|Agency|Enforcement|Investigation|Court))s\s+(?=[{UPPER}])"
)
_JOINT = re.compile(r"(?:,? and (?:the )?|,? & |, (?:the )?|; | of (?:the )?| \| |\s*/\s*| with (?:the )?|\s+[–—-]\s+)")
_BRACKET = re.compile(r"\s*\(")


def refine(text: str, start: int, end: int, places: frozenset[int] = frozenset()) -> Iterator[Span]:
    """The organizations in a rough range, left to right; `places` holds where places that own something end."""
    for piece in _lines(text, start, end):
        for part in _owned(text, *piece, places):
            for name in _parted(text, *part):
                yield from _edges(text, *name)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for match in re.finditer(r"\n+|\t+|•", text[start:end]):
        yield at, start + match.start()
        at = start + match.end()
    yield at, end


def _owned(text: str, start: int, end: int, places: frozenset[int]) -> Iterator[Span]:
    """Split at possessives of bodies and places; the possessor comes first."""
    at = start
    pattern = _POSSESSIVE if re.search(r"['’]s\b", text) else _LOST
    for match in pattern.finditer(text, start, end):
        word_end = match.end("word")
        owner = text[slice(*trim(text, at, word_end))]
        if match["word"].rstrip("'’") in owners_in_names() or not owner:
            continue
        if word_end in places or is_country(owner) or is_body(owner) or pattern is _LOST:
            yield at, word_end
            at = match.end()
    yield at, end


def _parted(text: str, start: int, end: int) -> Iterator[Span]:
    """Split two bodies that a joint glues; a single body keeps its "of" and "and"."""
    if body_of(text[start:end]):
        yield start, end
        return
    for match in _JOINT.finditer(text, start, end):
        left, right = trim(text, start, match.start()), trim(text, match.end(), end)
        if _two_bodies(text[slice(*left)], text[slice(*right)], match[0]):
            yield left
            yield from _parted(text, *right)
            return
    yield start, end


def _two_bodies(left: str, right: str, joint: str) -> bool:
    if not left or not right or not right[0].isupper():
        return False
    if " of" in joint:
        return _whole(left) and bool(body_of(right) or (has_head(right) and not re.match(r"\w+$", right)))
    if "/" in joint or joint.isspace():
        return bool(body_of(left) and body_of(right))
    if re.search(r"the $", joint) and "and" in joint:
        return is_body(left)
    return bool(body_of(left) or (_whole(left) and " of " not in left)) and is_body(right.split(",")[0])


def _whole(name: str) -> bool:
    """Whether `name` is complete without what follows: no bare "Office", "General Secretariat"."""
    return bool(body_of(name)) or (has_head(name) and len(name.split()) > 1 and plain(name) not in generic())


def _edges(text: str, start: int, end: int) -> Iterator[Span]:
    start, end = _before_bracket(text, start, end)
    start, end = trim(text, start, end)
    start = _skip_leading(text, start, end)
    end = _cut_title(text, start, end)
    start, end = trim(text, start, end)
    if end - start > 1:
        yield start, end


def _before_bracket(text: str, start: int, end: int) -> Span:
    """Cut at a bracket, unless the name goes on after it ("… County (Ohio) Sheriff's Office")."""
    match = _BRACKET.search(text, start, end)
    if not match or match.start() == start:
        return start, end
    close = text.find(")", match.end(), end)
    if close > 0 and re.match(rf"\s[{UPPER}]", text[close + 1 : end]) and not body_of(text[start : match.start()]):
        inside = text[match.end() : close]
        if not (inside.isupper() and len(inside) > 1):
            return start, end
    return start, match.start()


def _skip_leading(text: str, start: int, end: int) -> int:
    while True:
        match = re.compile(r"([\w.]+)(?:\s+)(?=\S)").match(text, start, end)
        if not match or not (match[1].rstrip(".") in leading() or match[1][0].islower() and match[1].isalpha()):
            return start
        if body_of(text[start:end]):
            return start
        start = match.end()


def _cut_title(text: str, start: int, end: int) -> int:
    """Cut a title at the end ("FBI Special Agent") that a person's name follows."""
    words = list(re.finditer(r"\S+", text[start:end]))
    for i, word in enumerate(words):
        if i and word[0].rstrip(",s") in title_words() and not has_head(text[start + word.start() : end]):
            return start + words[i - 1].end() if i > 1 or is_body(words[0][0]) else end
    return end
