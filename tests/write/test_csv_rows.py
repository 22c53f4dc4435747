import csv
import io

import msgspec

from made_up import EMPTY, EVIL, HOSTILE, RECORD, written
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
