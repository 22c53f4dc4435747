"""Find regular expressions whose time can explode: the patterns that modules compile, parsed.

A repetition is suspect where its body can end in a repetition of variable length whose characters may also begin the
body ("(?:\\w+\\s?)*", "(?:[A-Z]\\w*)+"): then a text can be shared out between the two in ever more ways.
"""

import re
from collections.abc import Iterator, Sequence
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

FEW = 12
"""Repetitions of the outer body that count as bounded."""
_SAMPLE = frozenset("abzAMZ019_ \t\n.,;:!?'\"’“”()[]{}<>/\\|-–—*#@&%$€+=~^`•é中\x00\u2028")
_CATEGORIES = {
    sre.CATEGORY_DIGIT: str.isdigit,
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    sre.CATEGORY_NOT_DIGIT: lambda c: not c.isdigit(),
    sre.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    sre.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
}
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
Item = tuple[Any, Any]
Characters = frozenset[str]


def nested(pattern: re.Pattern[str]) -> Iterator[str]:
    """A note for each repetition in `pattern` whose body can be shared out in more than one way."""
    yield from _nested(parser.parse(pattern.pattern, pattern.flags))


def _nested(items: Sequence[Item]) -> Iterator[str]:
    for operation, value in items:
        if operation in _REPEATS and value[1] > FEW:
            shared = _tails(value[2]) & _heads(value[2])
            if shared:
                yield f"a body that may end and begin with {''.join(sorted(shared))[:12]!r} is repeated"
        for inner in _bodies(operation, value):
            yield from _nested(inner)


def _bodies(operation: Any, value: Any) -> Iterator[Sequence[Item]]:
    if operation in (*_REPEATS, sre.POSSESSIVE_REPEAT):
        yield value[2]
    elif operation is sre.SUBPATTERN:
        yield value[3]
    elif operation is sre.BRANCH:
        yield from value[1]
    elif operation in (sre.ASSERT, sre.ASSERT_NOT):
        yield value[1]
    elif operation is sre.ATOMIC_GROUP:
        yield value


def _heads(items: Sequence[Item]) -> Characters:
    """The characters with which something that `items` match may begin."""
    found: Characters = frozenset()
    for item in items:
        found |= _characters(item, _heads)
        if not _is_optional(item):
            break
    return found


def _tails(items: Sequence[Item]) -> Characters:
    """The characters that a repetition of variable length at the end of `items` may hold."""
    found: Characters = frozenset()
    for operation, value in reversed(items):
        if operation in _REPEATS and value[1] > value[0]:
            found |= _tails(value[2]) | (_heads(value[2]) if value[1] > 1 or value[0] == 0 else frozenset())
        elif operation is sre.SUBPATTERN:
            found |= _tails(value[3])
        elif operation is sre.BRANCH:
            found |= frozenset().union(*map(_tails, value[1]))
        if not _is_optional((operation, value)):
            break
    return found


def _is_optional(item: Item) -> bool:
    operation, value = item
    if operation in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return True
    if operation in _REPEATS:
        return value[0] == 0 or all(map(_is_optional, value[2]))
    if operation is sre.SUBPATTERN:
        return all(map(_is_optional, value[3]))
    return operation is sre.BRANCH and any(all(map(_is_optional, branch)) for branch in value[1])


def _characters(item: Item, of: Any) -> Characters:
    operation, value = item
    if operation is sre.LITERAL:
        return frozenset({chr(value), chr(value).swapcase()})
    if operation is sre.NOT_LITERAL:
        return _SAMPLE - {chr(value)}
    if operation is sre.ANY:
        return _SAMPLE
    if operation is sre.IN:
        return _in_class(value)
    if operation in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return frozenset()
    return frozenset().union(*map(of, _bodies(operation, value)), frozenset())


def _in_class(members: Sequence[Item]) -> Characters:
    found: set[str] = set()
    for operation, value in members:
        if operation is sre.LITERAL:
            found.add(chr(value))
        elif operation is sre.RANGE:
            found.update(c for c in _SAMPLE if value[0] <= ord(c) <= value[1])
        elif operation is sre.CATEGORY:
            found.update(filter(_CATEGORIES[value], _SAMPLE))
    negated = bool(members) and members[0][0] is sre.NEGATE
    return _SAMPLE - found if negated else frozenset(found)
