"""Which of two figures of one kind and number are one fact, on figures made by hand."""

from collections.abc import Sequence
from typing import Any

import pytest

from pressfacts.annotate.figures.duplicates import drop_repeated
from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.quantities.model import Bounds
from pressfacts.record.model import Kind

LEAD = 200


def figure(kind: Kind, value: float, start: int, rule: str = "test.part", **fields: Any) -> Candidate:
    end = start + 5
    fields.setdefault("sentence", start)  # each in a sentence of its own
    return Candidate(
        start, end, kind, Bounds(start, end, value, value, value, "exact"), rule, (start, end), (start, end), **fields
    )


def kept(figures: Sequence[Candidate]) -> list[int]:
    """Where the figures that are kept start."""
    return [f.start for f in drop_repeated(figures, LEAD)]


def test_the_first_place_wins_and_knows_the_others() -> None:
    figures = drop_repeated([figure("arrests", 12, 0), figure("arrests", 12, 300), figure("arrests", 12, 400)], LEAD)
    assert [(f.start, f.also) for f in figures] == [(0, [(300, 305), (400, 405)])]


def test_other_kinds_and_other_numbers_are_other_facts() -> None:
    assert kept([figure("arrests", 12, 0), figure("suspects", 12, 10), figure("arrests", 13, 20)]) == [0, 10, 20]


@pytest.mark.parametrize(("value", "starts"), [(2, [300, 700]), (12, [300])])
def test_small_numbers_of_people_far_apart_are_two_facts(value: int, starts: list[int]) -> None:
    assert kept([figure("arrests", value, 300), figure("arrests", value, 700)]) == starts


def test_small_numbers_that_are_near_known_or_in_the_lead_are_one_fact() -> None:
    assert kept([figure("arrests", 2, 300), figure("arrests", 2, 400)]) == [300]
    assert kept([figure("arrests", 2, 300), figure("arrests", 2, 700, definite=True)]) == [300]
    assert kept([figure("arrests", 2, 0), figure("arrests", 2, 700)]) == [0]


def test_a_number_told_in_between_keeps_a_fact_near() -> None:
    assert kept([figure("arrests", 2, 300), figure("arrests", 2, 500), figure("arrests", 2, 700)]) == [300]


@pytest.mark.parametrize("which", [0, 1])
def test_parts_of_a_number_are_facts_of_their_own(which: int) -> None:
    figures = [figure("arrests", 12, 0), figure("arrests", 12, 10)]
    figures[which].part = True
    assert kept(figures) == [0, 10]


def test_terms_in_years_and_in_months_are_one() -> None:
    years = figure("sentences", 2, 0, unit="years")
    assert kept([years, figure("sentences", 24, 300, unit="months")]) == [0]
    assert kept([years, figure("sentences", 2, 300, unit="months")]) == [0, 300]


def test_terms_of_two_people_are_two() -> None:
    first = figure("sentences", 2, 0, unit="years", who="Roe")
    assert kept([first, figure("sentences", 2, 300, unit="years", who="Poe")]) == [0, 300]
    assert kept([first, figure("sentences", 2, 300, unit="years", who="Roe")]) == [0]


def test_sums_in_two_currencies_are_two() -> None:
    euros = figure("money", 900, 0, currency="EUR", role="loss")
    assert kept([euros, figure("money", 900, 10, currency="USD", role="loss")]) == [0, 10]


@pytest.mark.parametrize(
    ("first", "second", "starts"),
    [
        ("loss", "loss", [300]),
        ("loss", "value", [300]),
        ("loss", "other", [300]),
        ("seized", "value", [300]),
        ("penalty", "loss", [300, 400]),
        ("penalty", "seized", [300, 400]),
        ("penalty", "other", [300, 400]),
    ],
)
def test_the_roles_of_sums_say_whether_they_are_one(first: str, second: str, starts: list[int]) -> None:
    sums = [
        figure("money", 900, 300, currency="EUR", role=first),
        figure("money", 900, 400, currency="EUR", role=second),
    ]
    assert kept(sums) == starts


def test_a_sum_of_the_lead_without_a_role_takes_that_of_the_story() -> None:
    sums = [
        figure("money", 900, 0, currency="EUR", role="other"),
        figure("money", 900, 400, currency="EUR", role="penalty"),
    ]
    assert kept(sums) == [0]


@pytest.mark.parametrize(("role", "starts"), [("penalty", [0, 10]), ("seized", [0, 10]), ("loss", [0])])
def test_what_two_people_pay_or_had_is_two_sums(role: str, starts: list[int]) -> None:
    sums = [figure("money", 900, s, currency="EUR", role=role, who=w) for s, w in ((0, "Roe"), (10, "Poe"))]
    assert kept(sums) == starts


def test_one_person_by_name_is_arrested_once() -> None:
    roe = figure("arrests", 1, 300, who="Roe")
    assert kept([roe, figure("arrests", 1, 700, who="Roe")]) == [300]
    assert kept([roe, figure("arrests", 1, 700, who="Poe")]) == [300, 700]


def test_he_is_the_last_one_named() -> None:
    he = figure("arrests", 1, 700, who="")
    assert kept([figure("arrests", 1, 300, who="Roe"), he]) == [300]
    assert he.who == "Roe"


def test_the_unnamed_one_of_a_headline_is_named_by_the_story() -> None:
    figures = drop_repeated([figure("arrests", 1, 0), figure("arrests", 1, 300, who="Roe")], LEAD)
    assert [(f.start, f.who) for f in figures] == [(0, "Roe")]


def test_people_in_two_countries_are_two() -> None:
    peru, chile = frozenset({"PE"}), frozenset({"CL"})
    assert kept([figure("arrests", 1, 0, places=peru), figure("arrests", 1, 10, places=chile)]) == [0, 10]
    assert kept([figure("arrests", 1, 0, places=peru), figure("arrests", 1, 10, places=peru | chile)]) == [0]


def test_somebody_of_ones_own_is_somebody_else() -> None:
    assert kept([figure("arrests", 1, 0, who="Roe"), figure("arrests", 1, 10, noun="his driver")]) == [0, 10]


def test_who_was_named_in_a_group_is_not_reported_again() -> None:
    group = figure("suspects", 2, 0, named=frozenset({"Roe", "Poe"}))
    assert kept([group, figure("suspects", 1, 300, who="Roe")]) == [0]
    assert kept([group, figure("suspects", 1, 300, who="Coe")]) == [0, 300]
    assert kept([group, figure("arrests", 1, 300, who="Roe")]) == [0, 300]


def test_who_is_in_custody_was_arrested_before() -> None:
    arrested = figure("arrests", 3, 0)
    assert kept([arrested, figure("arrests", 2, 300, "arrests.custody.part", definite=True)]) == [0]
    assert kept([arrested, figure("arrests", 2, 300, "arrests.custody.part")]) == [0, 300]
    assert kept([arrested, figure("arrests", 2, 300, "arrests.custody.part", definite=True, part=True)]) == [0, 300]
    assert kept([figure("arrests", 2, 300, "arrests.custody.part", definite=True)]) == [300]


def test_they_are_those_who_were_reported() -> None:
    they = figure("arrests", 2, 300, "arrests.strong.they")
    assert kept([figure("suspects", 3, 0), they]) == [0]
    assert kept([figure("seizures", 3, 0), they]) == [0, 300]


@pytest.mark.parametrize(
    ("first", "second", "starts"),
    [
        ("phones", "phones", [0]),
        ("stolen phones", "phones", [0]),
        ("phones", "laptops", [0, 300]),
        ("phones", None, [0, 300]),
    ],
)
def test_counts_of_goods_are_one_where_their_nouns_meet(first: str, second: str | None, starts: list[int]) -> None:
    assert kept([figure("seizures", 40, 0, item=first), figure("seizures", 40, 300, item=second)]) == starts


@pytest.mark.parametrize(("value", "starts"), [(27.5, [0]), (20, [0, 300])])
def test_a_precise_weight_is_the_same_whatever_it_is_of(value: float, starts: list[int]) -> None:
    weights = [figure("seizures", value, 0, item="cannabis", unit="kg"), figure("seizures", value, 300, unit="kg")]
    assert kept(weights) == starts


def test_weights_in_two_units_are_two() -> None:
    grams = figure("seizures", 30, 300, item="khat", unit="g")
    assert kept([figure("seizures", 30, 0, item="khat", unit="kg"), grams]) == [0, 300]


def test_goods_named_apart_in_one_sentence_are_two() -> None:
    rounds = [figure("seizures", 30, 10 * i, item=f"{c} rounds", sentence=0) for i, c in enumerate(("short", "long"))]
    assert kept(rounds) == [0, 10]
    rounds[1].sentence, rounds[1].also = 5, []
    assert kept(rounds) == [0]


def test_one_thing_of_its_own_kind_is_another() -> None:
    first = figure("seizures", 1, 0, item="short pistol")
    assert kept([first, figure("seizures", 1, 300, item="long pistol")]) == [0, 300]
    assert kept([first, figure("seizures", 1, 300, item="pistol")]) == [0]


def test_the_car_is_the_one_named_before() -> None:
    van = figure("seizures", 1, 0, item="white van")
    assert kept([van, figure("seizures", 1, 300, item="car", definite=True)]) == [0]
    assert kept([van, figure("seizures", 1, 300, item="car")]) == [0, 300]


def test_a_further_number_of_the_same_is_another() -> None:
    further = figure("seizures", 40, 300, item="phones", traits=frozenset({"further"}))
    assert kept([figure("seizures", 40, 0, item="phones"), further]) == [0, 300]


def test_bounds_tell_numbers_without_a_value_apart() -> None:
    def over(low: float, start: int) -> Candidate:
        made = figure("arrests", low, start)
        made.bounds = Bounds(start, start + 5, None, low, None, "more_than")
        return made

    assert kept([over(40, 0), over(50, 10)]) == [0, 10]
    assert kept([over(40, 0), over(40, 10)]) == [0]


@pytest.mark.parametrize(
    ("first", "second", "starts"),
    [
        ("brink a", "brink j", [0, 300]),
        ("brink a", "brink", [0]),
        ("brink", "brink a", [0]),
        ("brink aj", "brink j", [0]),
        ("brink a", "moth a", [0, 300]),
    ],
)
def test_two_of_one_surname_are_known_by_their_initials(first: str, second: str, starts: list[int]) -> None:
    assert kept([figure("arrests", 1, 0, who=first), figure("arrests", 1, 300, who=second)]) == starts


def test_a_surname_alone_is_that_of_the_one_named_last() -> None:
    names = ["brink a", "brink j", "brink", "brink a", ""]
    assert kept([figure("arrests", 1, 300 * i, who=name, definite=True) for i, name in enumerate(names)]) == [0, 300]


@pytest.mark.parametrize(
    ("one", "other", "starts"), [("day 3", "day 9", [160, 300]), ("day 3", "day 3", [160]), ("one", "one", [160, 300])]
)
def test_below_the_headline_days_and_ones_tell_people_apart(one: str, other: str, starts: list[int]) -> None:
    pair = [(160, one), (300, other)]
    assert kept([figure("arrests", 1, at, noun="man", traits=frozenset({trait})) for at, trait in pair]) == starts
