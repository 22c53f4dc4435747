"""The benchmark itself, on cases of our own."""

import json
from pathlib import Path

import pytest

from tables.cases import money_cases, number_cases, range_cases
from tables.found import our_numbers, our_ranges, our_sums
from tables.run import main, range_right, rate, sum_right, value_right


def entry(text: str, said: str, **resolution: str) -> dict[str, object]:
    start = text.index(said)
    return {"Input": text, "Results": [{"Start": start, "End": start + len(said) - 1, "Resolution": resolution}]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    money = [
        entry("the parrot was sold for 40 euros a feather", "40 euros", value="40", unit="Euro"),
        entry("he lost a dollar in the fountain again", "dollar", unit="Dollar"),
        entry("she dropped 7 zorkmids behind the sofa", "7 zorkmids", value="7", unit="Zorkmid"),
        {"Input": "seven parrots", "Results": []},
    ]
    numbers = [entry("two dozen parrots", "two dozen", value="24"), entry("minus 3 parrots", "minus 3", value="-3")]
    ranges = [entry("between 5 and 9 parrots", "between 5 and 9", value="[5,9)")]
    for name, cases in {"CurrencyModel": money, "NumberModel": numbers, "NumberRangeModel": ranges}.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(cases), "utf-8")
    return tmp_path


def test_what_is_asked_for_and_what_is_left_out(folder: Path) -> None:
    asked = money_cases(folder)
    assert [len(case.wanted) for case in asked] == [1, 0, 0, 0]
    assert [case.left_out for case in asked] == [(), ("no amount",), ("no ISO code: Zorkmid",), ()]
    assert asked[0].is_sentence
    assert not asked[3].is_sentence


def test_rates(folder: Path) -> None:
    money, numbers, ranges = money_cases(folder), number_cases(folder), range_cases(folder)
    assert rate(money, [our_sums(case.text) for case in money], sum_right) == 1
    assert rate(numbers, [our_numbers(case.text) for case in numbers], value_right) == 0.5
    assert rate(ranges, [our_ranges(case.text) for case in ranges], range_right) == 1


def test_the_table_is_printed(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PRESSFACTS_QUANTULUM", raising=False)
    assert main(folder, tell_misses=True) == 0
    assert "money in a sentence: value and currency" in capsys.readouterr().out
    assert main(folder / "none", tell_misses=False) == 2
