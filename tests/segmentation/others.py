"""What else cuts a text: TextTiling (Hearst 1997, as NLTK has it), and a cut at every blank line."""

import re
from collections.abc import Collection
from importlib import import_module
from typing import Any

from segmentation.measures import at_lines

_STOPWORDS = frozenset(
    [
        "a",
        "about",
        "after",
        "all",
        "also",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "by",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "her",
        "his",
        "in",
        "into",
        "is",
        "it",
        "its",
        "more",
        "not",
        "of",
        "on",
        "or",
        "other",
        "out",
        "said",
        "she",
        "some",
        "than",
        "that",
        "the",
        "their",
        "them",
        "there",
        "they",
        "this",
        "to",
        "two",
        "up",
        "was",
        "were",
        "when",
        "which",
        "who",
        "will",
        "with",
        "would",
    ]
)


def blank_lines(text: str) -> Collection[int]:
    """A cut at the line behind every blank one."""
    return at_lines(text, [m.end() for m in re.finditer(r"\n\s*\n(?=\s*\S)", text)])


def text_tiling(text: str) -> Collection[int]:
    """TextTiling with its usual settings; no cut where it says that a text is too short for it."""
    tokenize: Any = import_module("nltk.tokenize.texttiling")

    try:
        parts: list[str] = tokenize.TextTilingTokenizer(stopwords=_STOPWORDS).tokenize(text)
    except (ValueError, IndexError):
        return []
    starts, at = [], 0
    for part in parts[:-1]:
        at += len(part)
        starts.append(at)
    return at_lines(text, starts)
