from made_up import EMPTY, RECORD, TEXT
from pressfacts.write.flat import FigureRow, PersonRow, columns, flatten

COLUMNS = (
    "type article path index article_start title source published position start end text "
    "confidence mention_count name aliases roles organization acronym country alpha_2 alpha_3 via edtf earliest latest rule "
    "organizations figures countries dates kind value low high qualifier unit item category "
    "normalized_unit normalized_value normalized_low normalized_high currency role usd per scope operation part_of restates sentence usd_rate usd_rate_date"
)


def test_the_columns_keep_their_order() -> None:
    assert " ".join(columns()) == COLUMNS


def test_every_thing_and_fact_has_a_row_with_its_place() -> None:
    rows = list(flatten(RECORD))
    assert len(rows) == 1 + 1 + 2 + 1 + 1 + 5
    for row in rows:
        assert TEXT[row.start : row.end] == row.text
        assert (row.article, row.path, row.index) == (RECORD.id, "parrots.txt", 1)


def test_rows_keep_what_the_record_says() -> None:
    rows = list(flatten(RECORD))
    assert isinstance(rows[0], PersonRow)
    assert (rows[0].name, rows[0].roles, rows[0].mention_count) == ("Rosa Quispe", ("Inspector",), 2)
    last = rows[-1]
    assert isinstance(last, FigureRow)
    assert (last.position, last.part_of, last.value) == (4, 3, 9)


def test_an_article_without_facts_has_no_row() -> None:
    assert list(flatten(EMPTY)) == []
