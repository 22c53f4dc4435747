"""Each line of docs/reliability.md names tests or make targets that there are."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_what_reliability_names_is_there() -> None:
    page = (ROOT / "docs" / "reliability.md").read_text("utf-8")
    lines = [line for line in page.splitlines() if line.startswith("| ") and "---" not in line]
    promises = [line for line in lines if line != "| What holds | Shown by |"]
    assert len(promises) > 25
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for line in promises:
        named = re.findall(r"`(tests/[^`]+|make [a-z]+)`", line.rpartition(" | ")[2])
        assert named, line
        assert all(name[5:] in targets if name.startswith("make ") else (ROOT / name).exists() for name in named), line
