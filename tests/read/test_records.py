"""Records read back."""

import re

import msgspec
import pytest

from made_up import EMPTY, RECORD
from pressfacts.errors import InputError
from pressfacts.read import Input
from pressfacts.read.records import records_of

LINES = "".join(msgspec.json.encode(r).decode() + "\n" for r in (RECORD, EMPTY))


@pytest.mark.parametrize(
    "text",
    [
        LINES,
        LINES.rstrip("\n"),
        "\n" + LINES.replace("\n", "\r\n\r\n"),
        msgspec.json.encode([RECORD, EMPTY]).decode(),
        msgspec.json.format(LINES.splitlines()[0], indent=2) + LINES.splitlines()[1],
    ],
)
def test_lines_arrays_and_pretty_records(text: str) -> None:
    assert records_of(Input("a.jsonl", text)) == [RECORD, EMPTY]


@pytest.mark.parametrize("text", ["", "Two held in Lima", "[Photo] Two held", "{Draft} Two held", "[1", "[" * 100_000])
def test_a_text_is_no_record(text: str) -> None:
    assert records_of(Input("a.txt", text)) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1}', "a.jsonl: JSON, but no record"),
        ("[1, 2]", "a.jsonl: JSON, but no record"),
        (LINES + '{"schema": ', "a.jsonl: line 3 is no JSON"),
        (LINES.replace("pressfacts/1", "pressfacts/9"), "a.jsonl: JSON, but no record of this version"),
    ],
)
def test_other_json_is_an_error(text: str, message: str) -> None:
    with pytest.raises(InputError) as error:
        records_of(Input("a.jsonl", text))
    assert str(error.value).startswith(message)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"published":"[^"]*"', '"published":"' + "9" * 5_000 + '"'),
        ('"edtf":"[^"]*"', '"edtf":"soon"'),
        (r'"dates":\["[^"]*"', '"dates":["2021-99"'),
        ('"value":[0-9.]+', '"value":1e999'),
        ('"high":[0-9.]+', '"high":-Infinity'),
        ('"value":[0-9.]+', '"value":1' + "0" * 400),
    ],
)
def test_what_nobody_could_work_with_is_no_record(old: str, new: str) -> None:
    """It would end the run for all the other records as well."""
    text, count = re.subn(old, new, LINES, count=1)
    assert count
    with pytest.raises(InputError, match="no record of this version") as error:
        records_of(Input("a.jsonl", text))
    assert len(str(error.value)) < 200
