import json

import msgspec
from jsonschema import Draft202012Validator

from made_up import EMPTY, EVIL, HOSTILE, RECORD, TEXT, written
from pressfacts.record import Record, json_schema
from pressfacts.write.flat import flat_schema
from pressfacts.write.json_lines import line


def test_one_line_a_record_and_nothing_lost() -> None:
    lines = written("jsonl", RECORD, HOSTILE, EMPTY).splitlines()
    assert [msgspec.json.decode(text, type=Record) for text in lines] == [RECORD, HOSTILE, EMPTY]


def test_a_line_is_a_line_to_every_reader() -> None:
    text = line({"evil": EVIL + "\x7f\x1c\u2066"})
    assert len(text.splitlines()) == 1
    assert text.isprintable()
    assert json.loads(text) == {"evil": EVIL + "\x7f\x1c\u2066"}


def test_the_text_is_a_key_only_where_it_is_wanted() -> None:
    with_text = msgspec.structs.replace(RECORD, text=TEXT)
    assert "text" not in json.loads(written("jsonl", RECORD))
    assert json.loads(written("jsonl", with_text))["text"] == TEXT


def test_keys_stand_in_the_order_of_the_contract() -> None:
    assert list(json.loads(written("jsonl", RECORD))) == [
        *("schema", "id", "document", "title", "source", "published", "dateline"),
        *("people", "organizations", "countries", "dates", "operations", "figures"),
    ]


def test_the_array_is_an_array_of_any_length() -> None:
    assert written("json") == "[\n]\n"
    assert len(json.loads(written("json", RECORD))) == 1
    assert [r["id"] for r in json.loads(written("json", RECORD, EMPTY))] == [RECORD.id, EMPTY.id]


def test_flat_rows_are_the_same_in_both() -> None:
    rows = [json.loads(text) for text in written("jsonl", RECORD, EMPTY, HOSTILE, flat=True).splitlines()]
    assert rows == json.loads(written("json", EMPTY, RECORD, EMPTY, HOSTILE, flat=True))
    assert [row["type"] for row in rows[:5]] == ["person", "organization", "country", "country", "date"]


def test_records_and_rows_fit_their_schemas() -> None:
    record, row = Draft202012Validator(json_schema()), Draft202012Validator(flat_schema())
    for text in written("jsonl", RECORD, EMPTY).splitlines():
        record.validate(json.loads(text))
    for text in written("jsonl", RECORD, flat=True).splitlines():
        row.validate(json.loads(text))
