"""By what two people in one wording are told apart, and where lists and cases begin. All sentences are invented."""

from dataclasses import replace
from typing import Any

import pytest

from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.traits import differ, entry_of, in_other_case, is_further, opens_case
from pressfacts.annotate.quantities.model import Bounds
from pressfacts.annotate.quantities.tokens import tokenize


def figure(*traits: str, **fields: Any) -> Candidate:
    made = Candidate(0, 5, "arrests", Bounds(0, 5, 2, 2, 2, "exact"), "arrests.strong.part", (0, 3), (4, 5))
    return replace(made, traits=frozenset(traits), **fields)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("age 34", "age 51"),
        ("female", "male"),
        ("country DK", "country FI"),
    ],
)
def test_people_of_other_age_sex_or_country_differ(earlier: str, later: str) -> None:
    assert differ(figure(earlier), figure(later))
    assert not differ(figure(earlier), figure(earlier))
    assert not differ(figure(earlier), figure())
    assert not differ(figure(), figure(later))


def test_people_who_share_one_of_several_ages_may_be_the_same() -> None:
    assert not differ(figure("age 34", "age 51"), figure("age 51"))


def test_people_of_other_names_differ() -> None:
    roe, poe = frozenset({"Roe"}), frozenset({"Poe"})
    assert differ(figure(named=roe), figure(named=poe))
    assert not differ(figure(named=roe), figure(named=roe | poe))
    assert not differ(figure(named=roe), figure())


def test_people_of_two_items_of_a_list_differ() -> None:
    assert differ(figure(entry=0), figure(entry=40))
    assert not differ(figure(entry=40), figure(entry=40))
    assert not differ(figure(entry=40), figure())


def test_who_was_also_arrested_is_somebody_else() -> None:
    assert differ(figure(), figure("also"))
    assert not differ(figure("also"), figure("also"))


def test_known_people_to_whom_something_also_happened_are_the_same() -> None:
    charged = replace(figure("also"), kind="suspects")
    assert differ(figure(), charged)
    assert not differ(figure(), replace(charged, definite=True))
    assert differ(figure(), replace(charged, definite=True, who="Roe"))


def test_what_comes_on_top_is_further_unless_known_or_a_sum() -> None:
    assert is_further(figure(), figure("further"))
    assert not is_further(figure("further"), figure("further"))
    assert not is_further(figure(), figure("further", definite=True))
    assert not is_further(figure(), figure("further", rule="money.sum"))


def test_only_two_cases_that_are_both_known_are_apart() -> None:
    assert in_other_case(figure(case=0), figure(case=80))
    assert not in_other_case(figure(case=80), figure(case=80))
    assert not in_other_case(figure(), figure(case=80))
    assert not in_other_case(figure(case=0), figure())
    assert not in_other_case(figure(case=0), figure(case=80, definite=True))


@pytest.mark.parametrize(
    "line",
    [
        "• two men",
        "* two men",
        "- two men",
        "– two men",
        "> two men",
        "1. two men",
        "12) two men",
        "(3) two men",
        "o two men",
    ],
)
def test_a_bullet_or_a_number_opens_an_item(line: str) -> None:
    text = f"Held were:\n{line} from Rye"
    assert entry_of(text, text.index("men")) == text.index(line)


@pytest.mark.parametrize("line", ["Two men", "12 men", "-two men", "of two men", "2024 saw two men"])
def test_prose_and_bare_numbers_open_no_item(line: str) -> None:
    text = f"Held were:\n{line} men from Rye"
    assert entry_of(text, text.rindex("men")) is None


@pytest.mark.parametrize(
    "text",
    [
        "In the second incident, a van was found.",
        "In another case, a van was found.",
        "Elsewhere, a van was found.",
        "Separately, a van was found.",
    ],
)
def test_another_case_begins(text: str) -> None:
    assert opens_case(tokenize(text, 0, len(text), []))


@pytest.mark.parametrize(
    "text", ["", "In the second van a case was found.", "The van was found elsewhere.", "The case is old."]
)
def test_no_other_case_begins(text: str) -> None:
    assert not opens_case(tokenize(text, 0, len(text), []))
