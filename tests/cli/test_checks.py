import pytest
import typer

from pressfacts.cli.checks import calendar_date, completed, known, one_of, output_file, some_of

FORMATS = ("table", "jsonl", "json")


@pytest.mark.parametrize("value", ["2023-10-25", "2023-10", "2023", "2024-02-29"])
def test_dates_that_are(value: str) -> None:
    assert calendar_date(value) == value


@pytest.mark.parametrize(
    "value", ["2023-02-29", "2023-13", "0000", "25/10/2023", "yesterday", "2023-1-5", "", "２０２３"]
)
def test_dates_that_are_not(value: str) -> None:
    with pytest.raises(typer.BadParameter, match="is no date like 2023-10-25"):
        calendar_date(value)


def test_a_choice_in_any_case() -> None:
    assert one_of(FORMATS)(" JSONL ") == "jsonl"
    assert one_of(FORMATS)(None) is None


def test_the_nearest_choice_is_named() -> None:
    with pytest.raises(typer.BadParameter, match="did you mean 'jsonl'"):
        known("jsnol", FORMATS)
    with pytest.raises(typer.BadParameter, match="it is one of table, jsonl, json"):
        known("xyz", FORMATS)


def test_lists_of_choices() -> None:
    assert some_of(FORMATS)("json, table,") == "json,table"
    for wrong in ("json,tabel", "", ","):
        with pytest.raises(typer.BadParameter):
            some_of(FORMATS)(wrong)


def test_completion_goes_on_behind_the_last_comma() -> None:
    assert completed(FORMATS)("js") == ["jsonl", "json"]
    assert completed(FORMATS)("table,js") == ["table,jsonl", "table,json"]


def test_an_output_needs_its_directory(tmp_path: object) -> None:
    assert output_file(f"{tmp_path}/out.jsonl") == f"{tmp_path}/out.jsonl"
    for wrong in (f"{tmp_path}", f"{tmp_path}/none/out.jsonl", ""):
        with pytest.raises(typer.BadParameter):
            output_file(wrong)
