"""The summary as a person reads it."""

import msgspec
import pytest
from rich.cells import cell_len

from made_up import EMPTY, HOSTILE, RECORD
from pressfacts.record import Record
from pressfacts.summary import By, summarize
from pressfacts.write.table import Look
from pressfacts.write.table.summary import summary_table


def shown(*records: Record, by: By = "kind", width: int | None = None) -> list[str]:
    return summary_table(summarize(records, (by,)), Look(width)).splitlines()


def test_each_sum_stands_over_its_figures() -> None:
    assert shown(RECORD) == [
        "arrests",
        "  arrests: 12",
        "      12  12 people  parrots.txt, article 2",
        "",
        "money",
        "  money (seized): ≥ USD 1,500,000",
        "      ≥ 1,500,000  more than USD 1.5 million  parrots.txt, article 2",
        "",
        "seizures",
        "  seizures, parrots: 30–40",
        "      30–40  between 30 and 40 parrots  parrots.txt, article 2",
        "  seizures, kg of shark fins: ≈ 400",
        "      ≈ 400  400 kg of shark fins       parrots.txt, article 2",
        "",
        "5 figures in 1 article, left out: 1 part of a total",
    ]


def test_headings_say_countries_and_months_in_words() -> None:
    lines = shown(RECORD, by="month")
    assert lines[0] == "Mar 2024"
    assert "several countries" in shown(RECORD, by="country")


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize("record", [RECORD, HOSTILE, EMPTY])
def test_no_line_is_too_wide_or_obeyed(width: int, record: Record) -> None:
    for line in shown(record, width=width):
        assert cell_len(line) <= width
        assert line.isprintable()


def test_nothing_gives_its_account() -> None:
    assert shown() == ["0 figures in 0 articles"]


def test_articles_of_one_input_are_told_apart_from_the_first() -> None:
    document = msgspec.structs.replace(RECORD.document, index=0)
    first = msgspec.structs.replace(RECORD, id="0" * 16, document=document, figures=RECORD.figures[:1])
    assert any(line.endswith("parrots.txt, article 1") for line in shown(first, RECORD))
    assert any(line.endswith("parrots.txt") for line in shown(first))
