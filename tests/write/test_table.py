import re

import msgspec
import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from made_up import EMPTY, HOSTILE, RECORD
from pressfacts.record import Country, Record
from pressfacts.territories import codes as codes_of
from pressfacts.write.table import Look, table

NARROW = """\
────────────────────────────────────────────────────────────────────────────────
Forty parrots fly home after Operation Quiet Feather
Forest Police (newsroom) · 12 Mar 2024 · Lima, Peru
parrots.txt, article 2 of 3

Figures
  Operation Quiet Feather
    arrests                      12  3–10 Mar 2024
    money (seized)  ≥ USD 1,500,000
  (no operation)
    seizures                  ≈ 400  kg of shark fins
    seizures                  30–40  parrots · Peru, Ecuador
    seizures                      9  chicks (part of 30–40)

Operations
  Operation Quiet Feather · 3–10 Mar 2024 · Peru, Ecuador · Forest Police

People
  Rosa Quispe · Inspector, Forest Police · also Quispe · ×2

Organizations
  Forest Police (FP) · Peru · ×2

Countries
  Peru PE, Ecuador EC

Dates
  2024-03-03/2024-03-10  3 to 10 March 2024
"""


def shown(record: Record, width: int | None, color: bool = False) -> str:
    return table(Look(width, color)).render(record)


def test_at_80_columns() -> None:
    assert shown(RECORD, 80) == NARROW


def test_at_140_columns_where_and_when_have_their_own() -> None:
    lines = shown(RECORD, 140).splitlines()
    parrots = next(line for line in lines if "30–40  parrots" in line)
    arrests = next(line for line in lines if "arrests" in line)
    assert re.fullmatch(r" +seizures +30–40  parrots +Peru, Ecuador", parrots)
    assert re.fullmatch(r" +arrests +12 +3–10 Mar 2024", arrests)
    assert arrests.index("3–10") > parrots.index("Ecuador")


def test_an_article_without_facts_says_so() -> None:
    assert shown(EMPTY, 80).splitlines()[1:] == ["(no title)", "standard input", "", "No facts."]


@pytest.mark.parametrize("width", [20, 40, 60, 80, 107, 108, 140, 300, None])
def test_nothing_is_cut_and_no_line_is_too_long(width: int | None) -> None:
    text = shown(RECORD, width)
    assert "…" not in text
    together = re.sub(r"\s", "", text)
    for fact in ("1,500,000", "kgofsharkfins", "RosaQuispe", "(partof30–40)", "EcuadorEC"):
        if width is None or width >= 40:
            assert fact in together
    assert all(cell_len(line) <= (width or 1000) for line in text.splitlines())


@given(st.integers(1, 200))
def test_any_width_will_do(width: int) -> None:
    assert all(cell_len(line) <= max(width, 2) for line in shown(RECORD, width).splitlines())


def test_a_pipe_gets_every_thing_on_one_line() -> None:
    text = shown(RECORD, None)
    assert "Operation Quiet Feather · 3–10 Mar 2024 · Peru, Ecuador · Forest Police\n" in text


def test_what_the_input_says_is_shown_not_obeyed() -> None:
    text = shown(HOSTILE, 200)
    assert all(c.isprintable() or c == "\n" for c in text)
    assert r"\x1b[31mred\x07 [bold]b[/bold]" in text
    assert ":boom:" in text


def test_colours_are_our_own_only() -> None:
    escapes = set(re.findall(r"\x1b[^m]*m", shown(HOSTILE, 80, color=True)))
    assert escapes == {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;36m", "\x1b[1;32m"}
    assert "\x1b" not in shown(HOSTILE, 80)
    assert re.sub(r"\x1b[^m]*m", "", shown(RECORD, 80, color=True)).split() == NARROW.split()


def test_very_many_countries_stand_by_region() -> None:
    codes = (
        "PE",
        "EC",
        "FR",
        "KE",
        *(c.alpha_2 for c in list(pycountry.countries)[:30] if c.alpha_2 not in ("PE", "EC")),
    )
    found = tuple(Country(code, codes_of(code)[0], codes_of(code)[1], ("list",), ()) for code in dict.fromkeys(codes))
    text = shown(msgspec.structs.replace(RECORD, countries=found), 100)
    lines = text[text.index("\nCountries\n") :].splitlines()
    assert sum(line.startswith("  Africa") for line in lines) == 1
    assert any(re.match(r"  Americas \d+ +Peru PE, Ecuador EC", line) for line in lines)
    assert all(country.name in re.sub(r"\s+", " ", text) for country in found)
    assert max(map(len, text.splitlines())) <= 100
