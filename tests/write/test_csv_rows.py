import csv
import io

import msgspec
import pytest

from made_up import EMPTY, EVIL, HOSTILE, RECORD, written
from pressfacts.write.csv_rows import csv_rows
from pressfacts.write.flat import columns


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_header_then_a_line_a_thing_or_fact() -> None:
    text = written("csv", RECORD, EMPTY)
    table = rows(text)
    assert text.splitlines()[0] == ",".join(columns())
    assert len(table) == 11
    assert table[0]["name"] == "Rosa Quispe"
    assert table[1]["acronym"] == "FP"
    assert (table[5]["figures"], table[5]["countries"]) == ("0; 1", "PE; EC")
    assert (table[6]["kind"], table[6]["value"], table[6]["part_of"]) == ("arrests", "12", "")


def test_a_header_stands_there_without_records() -> None:
    assert written("csv") == ",".join(columns()) + "\n"


def test_cells_keep_what_is_in_them() -> None:
    assert [row["name"] for row in rows(written("csv", HOSTILE))][:2] == [EVIL, EVIL]


def test_a_lone_carriage_return_ends_no_line() -> None:
    record = msgspec.structs.replace(RECORD, title='Forty\rparrots, "loud"')
    text = written("csv", record)
    assert '"Forty\rparrots, ""loud"""' in text
    assert rows(text)[0]["title"] == record.title


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1+1", "-5 kg", "-", "=cmd|' /C calc'!A1"],
)
def test_formulas_are_guarded_where_that_is_asked_for(text: str) -> None:
    record = msgspec.structs.replace(RECORD, title=text)
    for guarded in (False, True):
        form = csv_rows(escape_formulas=guarded)
        assert {row["title"] for row in rows(form.head + form.render(record))} == {f"'{text}" if guarded else text}


@pytest.mark.parametrize("text", ["-5", "+5.25", "-5,000", "a=b", "5-7 May", "'tis", "", "– said"])
def test_numbers_and_other_text_need_no_guard(text: str) -> None:
    form = csv_rows(escape_formulas=True)
    record = msgspec.structs.replace(RECORD, title=text)
    assert {row["title"] for row in rows(form.head + form.render(record))} == {text}
    assert form.render(RECORD) == csv_rows().render(RECORD)
