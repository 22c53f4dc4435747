"""Inline markup for examples: `Police made <arrests value=72>72 arrests</arrests>.`"""

import re
from dataclasses import dataclass, field

_TAG = re.compile(r'<(/?)([a-z_]+)((?:\s+[a-z_0-9]+=(?:"[^"]*"|[^\s">]+))*)\s*>')
_ATTRIBUTE = re.compile(r'([a-z_0-9]+)=(?:"([^"]*)"|([^\s">]+))')


@dataclass
class Tag:
    """A marked range of the plain text with its attributes as written."""

    label: str
    start: int
    end: int = -1
    attrs: dict[str, str] = field(default_factory=dict)


def parse(marked: str) -> tuple[str, list[Tag]]:
    """The plain text and its tags in order of their starts; tags may nest; ValueError where they do not match."""
    plain, at = "", 0
    tags: list[Tag] = []
    open_tags: list[Tag] = []
    for match in _TAG.finditer(marked):
        plain += marked[at : match.start()]
        at = match.end()
        if match[1]:
            if not open_tags or open_tags[-1].label != match[2]:
                raise ValueError(f"</{match[2]}> closes nothing in {marked!r}")
            open_tags.pop().end = len(plain)
            continue
        attrs = {a[1]: a[2] if a[2] is not None else a[3] for a in _ATTRIBUTE.finditer(match[3])}
        tag = Tag(match[2], len(plain), attrs=attrs)
        tags.append(tag)
        open_tags.append(tag)
    if open_tags:
        raise ValueError(f"<{open_tags[-1].label}> is left open in {marked!r}")
    return plain + marked[at:], tags
