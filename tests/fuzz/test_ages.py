"""The check that no age is a figure knows the ways to write one."""

import pytest

from fuzz.ages import aged_figures, ages_of


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("A 34-year-old man and a twelve-year-old boy were held.", {34, 12}),
        ("Three men aged 51, 32 and 22 are in custody.", {51, 32, 22}),
        ("Two men, 24 and 31, were held with a boy of 9.", {24, 31, 9}),
        ("The males, aged between 35 and 52, were held.", {35, 52}),
        ("The women are 18 to 25 years old.", {18, 25}),
        ("Police held 12 men of the 30 named and 400 others.", set()),
    ],
)
def test_ages(text: str, ages: set[int]) -> None:
    assert set(ages_of(text, []).values()) == ages


def test_ages_behind_names() -> None:
    text = "Jane Roe, 34, Bo Tarn (41) and Ada Moss 29 were held with 12 others."
    ends = [text.index(name) + len(name) for name in ("Jane Roe", "Bo Tarn", "Ada Moss")]
    assert set(ages_of(text, ends).values()) == {34, 41, 29}


def test_a_figure_that_counts_an_age() -> None:
    text = "Officers held 12 men aged 51 and 32 there."
    figures = [
        {"kind": "arrests", "value": v, "low": v, "high": v, "unit": None, "start": s, "end": s + len(said)}
        for v, said in ((12, "12 men"), (51, "aged 51"))
        if (s := text.index(said)) >= 0
    ]
    assert [f["value"] for f in aged_figures({"text": text, "people": [], "figures": figures})] == [51]
