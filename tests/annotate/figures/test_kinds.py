"""Numbers that grew, names with numbers, things that come on top, lists behind "including", years and days."""

import pytest

from figure_markup import check, found

GROWN = [
    "The number of people detained has increased to <arrests value=10>10</arrests>.",
    "The number of arrests rose to <arrests value=45>45</arrests> on Tuesday.",
    "<arrests value=2>Two more men</arrests> were held, bringing the total number of arrests to <arrests value=37>37</arrests>.",
    "This brings to <arrests value=19>19</arrests> the number of people arrested.",
    "The death toll has climbed to <deaths value=14>14</deaths>.",
    "The number of suspects rose <suspects value=20>from 12 to 20</suspects>.",
]
FURTHER = [
    (
        "Customs officers seized <seizures value=16000>16,000 cigarettes</seizures> in the van. "
        "A further <seizures value=16000>16,000 cigarettes</seizures> were found in the garage."
    ),
    "Police seized <seizures value=30>30 phones</seizures> in Leeds. Another <seizures value=30>30 phones</seizures> were seized in York.",
    "Police seized <seizures value=1200>1,200 vapes</seizures> on Monday and an additional <seizures value=1200>1,200 vapes</seizures> on Friday.",
]
INCLUDED = [
    "Ammunition was confiscated, including <seizures value=1>a Winchester shotgun</seizures>, sniper scopes, and <seizures value=1>a hand grenade</seizures>.",
    "Items were recovered from the flat, including <seizures value=1>a laptop</seizures> and <seizures value=3>three phones</seizures>.",
    "Weapons were seized, including <seizures value=1>a rifle</seizures> and <seizures value=2>two pistols</seizures>.",
]
NAMED = [
    '<seizures value=1 item="cargo plane">A 747 cargo plane</seizures> was seized.',
    "<arrests value=1>The Thousand Oaks man was arrested</arrests>.",
    "Officers seized the <seizures value=12>12 aircraft</seizures>.",
    "The office won convictions against <convictions value=12>12 traffickers</convictions>.",
    "The unit secured convictions on <convictions value=506>506 accused</convictions>.",
    "<convictions value=1>Roe was convicted</convictions> of the <victims value=1>sexual abuse of a teenager</victims>.",
]
TERMS = [
    "Jailed for <sentences low=15 high=None unit=years>15 years-to-life in prison</sentences> at Leeds.",
    "<convictions value=1>The dealer got</convictions> <sentences value=366 unit=days>12 months and one day in prison</sentences>.",
    "Jailed for <sentences value=366 unit=days>a year and a day</sentences> at Leeds.",
    "Jailed for <sentences value=30 unit=months>30 months and two days</sentences> at Leeds.",
]
RANGES = [
    "The loss was <money low=250000 high=550000 qualifier=between>more than $250,000, but less than $550,000</money>.",
    "They stole <money low=1000000 high=3000000 qualifier=between>over $1 million but less than $3 million</money>.",
    "He laundered <money low=20000 high=50000 qualifier=between>at least €20,000 and no more than €50,000</money>.",
]
LEADERS = [
    "Seized:\nFirearms .................. 37\nVehicles ........ 8\nPills ..... 1,200",
    "Taken off the street were:\nShotguns ........ 4\nLaptops ...... 16",
]


@pytest.mark.parametrize("text", [*GROWN, *FURTHER, *RANGES])
def test_numbers_that_grew_come_on_top_or_bound_one_sum(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", [*INCLUDED, *NAMED])
def test_what_is_named_in_lists_and_by_numbers(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", TERMS)
def test_a_year_and_a_day_are_days(text: str) -> None:
    check(text)


@pytest.mark.parametrize(("text", "values"), [(LEADERS[0], [37, 8, 1200]), (LEADERS[1], [4, 16])])
def test_dots_lead_from_a_label_to_its_number(text: str, values: list[int]) -> None:
    assert [(f.kind, f.value) for f in found(text)] == [("seizures", v) for v in values]


@pytest.mark.parametrize(
    "text",
    [
        "The number of arrests could rise to 45.",
        "The number of visitors rose to 45 on Tuesday.",
        "The 911 system was shut down for hours.",
        "The 405 freeway was shut down.",
        "He is charged with sexual assault of a child.",
        "Within two days 312 persons were brought in for checks.",
    ],
)
def test_numbers_that_count_nothing_that_happened(text: str) -> None:
    assert not [f for f in found(text) if f.kind not in ("suspects",)]


PEOPLE = [
    "The agency named <suspects value=4>four people</suspects> as suspects.",
    "The authority sent <suspects value=11200>11,200 people</suspects> to court last year.",
    "The prosecutor opened criminal proceedings against <suspects value=5>five</suspects>.",
    "<victims value=1>One victim in Molde, a widower, lost</victims> <money value=900>$900</money>.",
    "<arrests value=2>Both drivers</arrests>, a Lithuanian and a Pole, were arrested.",
    "<arrests value=5>Five people</arrests>, including <arrests value=1>a student</arrests>, were arrested.",
    "<arrests value=1>Dobbs was ordered to be detained</arrests> pending trial.",
    "ACC jointly charges <suspects value=2>former treasurer, wife</suspects>",
    "<arrests value=3>Police arrested two Danes and one Polish national</arrests>.",
    "Police <arrests value=30>arrested thirty</arrests> and <suspects value=3>three were charged</suspects>.",
    "<arrests value=2>The force arrested John Poe, 46, a former treasurer, and his wife</arrests>.",
    "Charges were filed against <suspects value=12>12 defendants</suspects>; <arrests value=9>nine of those are in custody</arrests>.",
    "<victims value=2>One couple</victims> lost <money value=40000>$40,000</money> to the fraud.",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_people_of_one_event(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "Under the law a person convicted of trafficking faces life.",
        "Versions that a miner had died were ruled out by the hospital.",
        "The agency says that its hauls saved 40,000 people from drugs.",
    ],
)
def test_what_did_not_happen_to_one(text: str) -> None:
    assert not [f for f in found(text) if f.kind != "participants"]
