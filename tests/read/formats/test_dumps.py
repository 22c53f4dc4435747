"""Records of other tools: JSON Lines, JSON and CSV."""

import json

import pytest

from made_files import found
from pressfacts.read import Entry, Reading

TEXT = "Police arrested 14 people."


def test_json_lines() -> None:
    texts, errors = found("dump.jsonl")
    assert [(t.entry.index, t.entry.count, t.entry.id, t.entry.published) for t in texts if t.entry] == [
        (0, 5, "hp-1", "2024-05-17"),
        (2, 5, "3", "2024-05-17"),
        (4, 5, "hp-5", None),
    ]
    assert texts[0].text.startswith("Ferrets go home\n\nPolice in Portugal")
    assert texts[1].text == "Lost anchor found\n\nIt was where it should be.\n\nNobody was sunk."
    assert texts[2].text == ""
    assert errors == [
        "dump.jsonl:3: not JSON (unterminated string starting at column 51)",
        "dump.jsonl:5: no field of text (it has id, headline, --text-field names it)",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "[1",
        "{" * 100_000,
        '{"text": 1' + "0" * 5000 + "}",
        "12",
        "null",
        '"text"',
        "[]",
        '{"text": ["a", 1]}',
        "\ufeff{}",
    ],
)
def test_a_bad_line_is_told_and_the_rest_goes_on(line: str) -> None:
    good = json.dumps({"text": TEXT})
    texts, errors = found("x", f"{good}\n{line}\n{good}\r\n".encode())
    assert [t.text for t in texts] == [TEXT, TEXT]
    assert len(errors) == 1
    assert errors[0].startswith("x:2: ")
    assert "\n" not in errors[0]


def test_odd_text_in_json() -> None:
    line = r'{"text": "a\u2028b \ud83d\ude00 \udc00 \u0000 c", "title": "a\u2028b"}'
    texts, errors = found("x", f"{line}\n{line}\n".encode())
    assert errors == []
    assert texts[0].text == "a\u2028b \U0001f600 \ufffd \0 c"
    texts[0].text.encode()


def test_fields_by_name() -> None:
    record = {"meta": {"day": "20240517", "key": 7}, "Lead": "Ferrets", "parts": ["One.", "Two."], "text": "Wrong."}
    reading = Reading(text_field="parts", title_field="lead", date_field="meta.day", id_field="meta.key")
    texts, errors = found("x", json.dumps(record).encode() + b"\n", reading)
    assert errors == []
    assert texts[0].text == "Ferrets\n\nOne.\n\nTwo."
    assert texts[0].entry == Entry(0, 1, "Ferrets", "2024-05-17", "7")
    _, errors = found("x", b'{"text": "a"}\n', Reading(text_field="txt"))
    assert errors == ["x: record 1: no field 'txt' (it has text)"]


@pytest.mark.parametrize(
    "text",
    [
        '[{"text": "A."}, {"text": "B."}]',
        '{"count": 2, "none": [], "results": [{"text": "A."}, {"text": "B."}]}',
        '{\n "text": "A."\n}\n{\n "text": "B."\n}\n',
        '\ufeff [\n{"body": "A."},\n{"content": {"rendered": "B."}, "body": "B."}]',
    ],
)
def test_json(text: str) -> None:
    texts, errors = found("x", text.encode())
    assert errors == []
    assert [(t.text, t.entry and (t.entry.index, t.entry.count)) for t in texts] == [("A.", (0, 2)), ("B.", (1, 2))]


def test_json_that_is_cut_short_gives_what_came_before() -> None:
    texts, errors = found("x", b'{\n"text": "A."\n}\n{\n"text": "B')
    assert [t.text for t in texts] == ["A."]
    assert errors == ["x:5: not JSON (unterminated string starting at column 9)"]
    _, errors = found("x", b'[{"text": "A."}, {"txt": "B."}, 3]')
    assert errors == [
        "x: record 2: no field of text (it has txt, --text-field names it)",
        "x: record 3: not an object with fields",
    ]
    _, errors = found("x", b"[" * 100_000, Reading(format="json"))
    assert errors == ["x:1: not JSON (nested too deep)"]


def test_what_extract_wrote_is_left_alone_where_that_is_wanted() -> None:
    line = b'{"schema":"pressfacts/1","id":"0123","text":"A."}\n'
    texts, _ = found("x", line)
    assert (texts[0].text, texts[0].entry) == (line.decode(), None)
    texts, _ = found("x", line, Reading(records=False))
    assert (texts[0].text, texts[0].entry and texts[0].entry.id) == ("A.", "0123")


def test_csv() -> None:
    texts, errors = found("table.csv")
    assert [t.text for t in texts] == [
        'Ferrets go home\n\nPolice in Portugal\narrested 14 "ferret men".',
        "Lost anchor found\n\nIt was where it should be.",
    ]
    assert [t.entry and (t.entry.index, t.entry.count, t.entry.published) for t in texts] == [
        (0, 3, "2024-05-17"),
        (2, 3, "2024-05"),
    ]
    assert errors == ["table.csv:4: 5 fields where the header has 4"]


def test_csv_that_is_broken() -> None:
    texts, errors = found("x", b'id,text\n1,"good"\n2,"bad" one\n3,"fine, too"\n4,"open\nfor ever\n')
    assert [t.text for t in texts] == ["good", "fine, too"]
    assert errors == ["x:3: not CSV (',' expected after '\"')", "x:5: not CSV (unexpected end of data)"]
    texts, errors = found("x", b"id,text\n1," + b"a" * 300_000 + b"\n")
    assert len(texts[0].text) == 300_000


def test_a_table_without_a_column_of_text_is_told() -> None:
    data = b"ref,words\n1,Police arrested nobody.\n"
    assert found("x.csv", data) == (
        [],
        ["x.csv: a table without a column of text (there are ref, words; --text-field names it)"],
    )
    assert found("x", data, Reading(text_field="words"))[0][0].text == "Police arrested nobody."
    assert found("x", data, Reading(format="csv"))[1] == [
        "x: a table without a column of text (there are ref, words; --text-field names it)"
    ]
    assert found("x", b"words\nOne.\n", Reading(text_field="words"))[0][0].text == "One."


@pytest.mark.parametrize(
    ("record", "reading", "said"),
    [
        ({"text": 5, "id": 1}, Reading(), "field 'text' holds a number, not a text"),
        ({"text": True}, Reading(), "field 'text' holds true or false, not a text"),
        ({"body": {"a": 1}}, Reading(), "field 'body' holds an object, not a text (it has a)"),
        ({"text": ["a", None]}, Reading(), "field 'text' holds a list in which not everything is a text"),
        ({"a": {"b": 1}}, Reading(text_field="a.b"), "field 'a.b' holds a number, not a text"),
        ({"a": {"c": 1}}, Reading(text_field="a.b"), "no field 'a.b' (it has a)"),
        ({"k" * 10_000: 1}, Reading(), f"no field of text (it has {'k' * 40}…, --text-field names it)"),
        ({}, Reading(), "no field of text (it has nothing, --text-field names it)"),
    ],
)
def test_what_is_wrong_with_a_field_is_said(record: object, reading: Reading, said: str) -> None:
    line = json.dumps(record).encode() + b"\n"
    assert found("x", line * 2, reading)[1] == [f"x:1: {said}", f"x:2: {said}"]


@pytest.mark.parametrize(
    ("record", "reading"),
    [
        ({"text": None}, Reading()),
        ({"text": ""}, Reading()),
        ({"a": {"b": None}}, Reading(text_field="a.b")),
        ({"content": {"rendered": None}}, Reading()),
    ],
)
def test_an_empty_text_is_a_text(record: object, reading: Reading) -> None:
    texts, errors = found("x", json.dumps(record).encode() + b"\n", reading)
    assert ([t.text for t in texts], errors) == ([""], [])


def test_a_field_that_holds_no_text_hides_none_that_does() -> None:
    texts, _ = found("x", b'{"text": 5, "body": "A."}\n{"content": {"rendered": "<p>B.</p>"}}\n')
    assert [t.text for t in texts] == ["A.", "B."]


def test_a_table_of_one_column() -> None:
    data = b'text\nPolice arrested 3 people, and a dog.\n"Two, ""quoted"",\nlines."\n'
    texts, errors = found("x.csv", data)
    assert errors == []
    assert [t.text for t in texts] == ["Police arrested 3 people, and a dog.", 'Two, "quoted",\nlines.']
    assert [t.text for t in found("x", data, Reading(format="csv"))[0]] == [t.text for t in texts]
    assert found("x", data)[0][0].text == data.decode()


def test_a_table_with_a_long_first_line() -> None:
    header = ",".join(f"column{i}" for i in range(5_000))
    texts, errors = found("x", f"{header},text\n{',' * 5_000}A.\n1,2,3\n{',' * 6_000}B.\n".encode())
    assert [t.text for t in texts] == ["A."]
    assert errors == [
        "x:3: 3 fields where the header has 5001, and none of them is the text",
        "x:4: 6001 fields where the header has 5001",
    ]


def test_fields_that_are_kept() -> None:
    line = {"text": TEXT, "url": "https://a.example/1", "desk": {"name": "North"}, "n": 7, "share": 0.5, "tags": ["a"]}
    dump = f"{json.dumps(line)}\n{json.dumps({'text': TEXT, 'url': None})}\n".encode()
    texts, errors = found("x", dump, Reading(keep=("url", "desk.name", "n", "share", "tags", "none")))
    assert errors == []
    assert [dict(t.entry.kept) for t in texts if t.entry] == [
        {"url": "https://a.example/1", "desk.name": "North", "n": "7", "share": "0.5"},
        {},
    ]
