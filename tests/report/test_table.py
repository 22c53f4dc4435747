"""The table of all figures: what each row says, sorts by and copies."""

import msgspec

from pressfacts.record import Normalized
from pressfacts.report.basis import basis
from pressfacts.report.operations import operations
from pressfacts.report.table import COLUMNS, Cell, rows
from report_pages import RELEASE


def made(**values: object) -> list[dict[str, Cell]]:
    figures = (msgspec.structs.replace(RELEASE.figures[2], **values), *RELEASE.figures[:2])
    found = basis([msgspec.structs.replace(RELEASE, figures=figures, operations=RELEASE.operations)])
    names = [column.name for column in COLUMNS]
    return [dict(zip(names, row, strict=True)) for row in rows(found, operations(found))]


def test_a_row_says_all_of_a_figure() -> None:
    row = made(
        category="wildlife/other", normalized=Normalized("kg", 400, None, None), confidence=0.81, countries=("PE", "EC")
    )[0]
    assert {name: cell.text for name, cell in row.items()} == {
        "Kind": "seizures",
        "Amount": "≈ 400 kg",
        "Item": "shark fins",
        "Category": "wildlife/other",
        "Normalized": "400 kg",
        "Countries": "Peru, Ecuador",
        "Dates": "",
        "Operation": "",
        "Confidence": "0.81",
        "Scope": "event",
        "Article": "Forty parrots fly home after Operation Quiet Feather",
    }
    assert row["Amount"].columns == "about\t400\t\t\tkg"
    assert row["Normalized"].by == "400"
    assert row["Countries"].columns == "PE, EC"
    assert row["Article"].href == "a0-f0"


def test_money_sorts_by_its_amount_and_dates_by_day() -> None:
    _, arrests, money = made()
    assert (money["Amount"].text, money["Amount"].by) == ("≥ USD 1,500,000", "1500000")
    assert money["Amount"].columns == "more_than\t1500000\t1500000\t\tUSD"
    assert (arrests["Dates"].text, arrests["Dates"].by) == ("3–10 Mar 2024", "2024-03-03/2024-03-10")
    assert arrests["Operation"].href == "operation-quiet-feather"


def test_every_row_has_as_many_columns_as_the_head_when_copied() -> None:
    wide = sum(len(column.copied) for column in COLUMNS)
    for row in made():
        assert (
            sum(len((cell.columns if cell.columns is not None else "x").split("\t")) for cell in row.values()) == wide
        )


def test_what_was_reported_before_is_marked() -> None:
    again = made(scope="cumulative")[0]
    assert again["Scope"].text == "running total"
    found = basis([RELEASE, msgspec.structs.replace(RELEASE, id="1" * 16)])
    scopes = [row[9].text for row in rows(found, operations(found))]
    assert "event, reported before" in scopes
