"""Enumerations of bodies: where most of the names are known for organizations, the others are too."""

import re
from collections.abc import Collection, Iterator

from pressfacts.annotate.names import CAP, UPPER, Span, Taken
from pressfacts.text.gated import Gated

_NAME = rf"{CAP}(?: {CAP}){{0,4}}"
_RUN = Gated(
    rf", [{UPPER}][^,\n]*, [{UPPER}][^,\n]*, (?:and |or )?[{UPPER}]",
    rf"(?<![\w-])(?:{_NAME}, ){{3,40}}(?:and |or )?{_NAME}(?![\w'’-])",
    by_line=True,
)
_ITEM = re.compile(_NAME)
_MOST = 0.6


def listed(text: str, bodies: Collection[Span], named: Taken) -> Iterator[Span]:
    """Names in enumerations of which three in five are `bodies`, and that nothing else is `named` over."""
    known = frozenset(bodies)
    for run in _RUN.finditer(text):
        items = [m.span() for m in _ITEM.finditer(text, *run.span())]
        rest = [span for span in items if span not in known]
        if rest and len(items) - len(rest) >= _MOST * len(items):
            yield from (span for span in rest if named.free(span))
