"""Pages with tags of too many attributes, known before a parser sees them that compares each with all before it."""

import re

from pressfacts.read.bounds import ATTRIBUTES

_BEGIN = re.compile(r"<(?:!--|([A-Za-z][^\s/>]*+))")
_ATTRIBUTE = re.compile(r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+))?""")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})


def has_crowded_tag(page: str) -> bool:
    """Whether a tag has more than ATTRIBUTES attributes; the work grows with the page and no faster.

    What hides from it, as behind a comment that has no end, is left to the time limit of the parser's process.
    """
    at = 0
    while begin := _BEGIN.search(page, at):
        at, name = begin.end(), (begin[1] or "").lower()
        if name:
            count, at = _attributes(page, at)
            if count > ATTRIBUTES:
                return True
        end = "-->" if not name else f"</{name}" if name in _RAW else ""
        if end:
            found = re.compile(end, re.IGNORECASE).search(page, at)
            at = found.end() if found else len(page)
    return False


def _attributes(page: str, at: int) -> tuple[int, int]:
    """How many attributes a tag has, up to one more than allowed, and where they end."""
    count = 0
    while count <= ATTRIBUTES and (attribute := _ATTRIBUTE.match(page, at)):
        count, at = count + 1, attribute.end()
    return count, at
