"""Records from elsewhere are checked before they are shown."""

import json
from typing import Any

import msgspec
import pytest

from pressfacts.errors import InputError
from pressfacts.read import Input
from pressfacts.report import read_records
from report_pages import RELEASE

GOOD = json.loads(msgspec.json.encode(RELEASE))


def lines(*values: Any) -> Input:
    return Input("facts.jsonl", "".join(json.dumps(value) + "\n" for value in values))


def test_reads_lines_and_arrays() -> None:
    assert read_records(lines(GOOD, GOOD)) == [RELEASE, RELEASE]
    assert read_records(Input("facts.json", json.dumps([GOOD]))) == [RELEASE]


def test_a_text_is_no_record() -> None:
    assert read_records(Input("a.txt", "Police arrested 12 people.")) is None


def changed(**values: Any) -> dict[str, Any]:
    return {**GOOD, **values}


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({k: v for k, v in GOOD.items() if k != "text"}, "no text"),
        (changed(text=GOOD["text"][5:]), "is not"),
        (changed(figures=[{**GOOD["figures"][0], "start": 10**9, "end": 10**9 + 1}]), "is not"),
        (changed(operations=[], figures=[{**GOOD["figures"][0], "part_of": 0}]), "part of itself"),
        (changed(figures=[{**GOOD["figures"][0], "part_of": 7}]), "does not exist"),
        (changed(operations=[{**GOOD["operations"][0], "figures": [99]}]), "does not exist"),
        (changed(id="<script>"), "no record"),
    ],
)
def test_what_does_not_hold_is_refused_in_one_line(value: dict[str, Any], reason: str) -> None:
    with pytest.raises(InputError, match=reason) as error:
        read_records(lines(value))
    assert "\n" not in str(error.value)
    assert str(error.value).startswith("facts.jsonl: ")
