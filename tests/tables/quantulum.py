"""Run by a Python that has quantulum3: a JSON list of texts on standard input, what it finds in each on standard output."""

import json
import sys
import warnings

warnings.simplefilter("ignore")

from quantulum3 import parser  # noqa: E402


def quantities(text: str) -> list[list[object]]:
    """[start, end, value, code] of every quantity; nothing where the parser breaks."""
    try:
        found = parser.parse(text)
    except Exception:
        return []
    return [[*q.span, q.value, getattr(q.unit, "currency_code", None)] for q in found]


json.dump([quantities(text) for text in json.load(sys.stdin)], sys.stdout)
