"""The performance table of README.md: the one that `make bench` wrote into docs/performance.md."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_TABLE = re.compile(r"^(?:\|.*\|\n)+", re.MULTILINE)
_PLACE = re.compile(r"(?<=<!-- the table of docs/performance.md -->\n\n)(?:\|.*\|\n)*")


def readme() -> str:
    """README.md with the table in its place."""
    table = _TABLE.search((ROOT / "docs" / "performance.md").read_text("utf-8"))
    assert table, "docs/performance.md has no table"
    return _PLACE.sub(lambda _: table[0], (ROOT / "README.md").read_text("utf-8"))
