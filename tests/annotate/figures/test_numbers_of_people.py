"""How many people or things a noun phrase stands for: its number, one, a member of a group. Sentences are invented."""

import pytest

from figure_markup import check, found


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested <arrests value=2>two of the three men</arrests>.",
        "Police arrested <arrests value=2>two out of the 16 suspects</arrests>.",
        "Police arrested <arrests value=5>the masters of five vessels</arrests>.",
        "Police arrested <arrests value=12>a group of 12 migrants</arrests>.",
        "Police arrested <arrests value=5>a gang of five burglars</arrests>.",
        "Police seized <seizures value=80>80 red, green and blue crates</seizures>.",
        "Police seized <seizures value=1>a Glock 19 pistol</seizures>.",
    ],
)
def test_the_number_of_a_noun_phrase(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Police arrested 37 men, of whom 29 were jailed.", [37]),
        ("Police arrested a man, a woman and a boy.", [3]),
        ("Police arrested three men and four women.", [7]),
        ("Police arrested a dozen men.", [12]),
        ("Police arrested both men.", [2]),
        ("Police arrested the pair.", [2]),
    ],
)
def test_how_many_people_were_arrested(text: str, values: list[int]) -> None:
    assert [f.value for f in found(text) if f.kind == "arrests"] == values


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested people.",
        "Police arrested suspects in 12 towns.",
        "Police arrested their attention.",
        "Police seized the day.",
        "Police seized the chance in two towns.",
        "Officers searched for two hours.",
        "Officers seized on 12 occasions.",
        "The three officers who seized it were praised.",
    ],
)
def test_what_has_no_number_of_its_own_is_no_figure(text: str) -> None:
    assert [(f.kind, f.value) for f in found(text)] == []
