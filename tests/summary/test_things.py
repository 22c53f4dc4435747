"""Under which name and unit figures are added up."""

import pytest

from made_up import figure
from pressfacts.record import Normalized
from pressfacts.summary.things import head, item_of, measured, thing


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("parrots", "parrot"),
        ("Live Parrots", "parrot"),
        ("bottles of cough syrup", "syrup"),
        ("suspects", "suspect"),
        ("", None),
        (None, None),
    ],
)
def test_the_head_of_an_item(item: str | None, expected: str | None) -> None:
    assert head(item) == expected


@pytest.mark.parametrize(
    ("items", "name"),
    [
        (["parrots", "parrots"], "parrots"),
        (["green parrots", "parrots"], "parrots"),
        (["green parrots", "red parrots"], "parrots"),
        (["counterfeit car parts", "stolen car parts"], "car parts"),
        (["parrots", "pistols"], None),
        ([None, None], None),
    ],
)
def test_the_name_of_several_items(items: list[str | None], name: str | None) -> None:
    assert item_of([figure("12 people", item=item, value=3) for item in items]) == name
    assert item_of([figure("12 people", item=item, value=3) for item in reversed(items)]) == name


def test_a_plural_names_a_sum_before_a_singular() -> None:
    one, several = figure("12 people", item="parrot", value=1), figure("12 people", item="parrots", value=9)
    assert item_of([one, several]) == "parrots"


def test_measures_are_added_in_a_common_unit() -> None:
    pounds = figure("400 kg of shark fins", unit="pounds", value=10, normalized=Normalized("kg", 4.5, 4.5, 4.5))
    assert (measured(pounds).unit, measured(pounds).value) == ("kg", 4.5)
    boxes = figure("400 kg of shark fins", unit="boxes", value=10)
    assert (measured(boxes).unit, measured(boxes).value) == ("boxes", 10)


def test_people_are_added_whoever_they_are_and_goods_by_what_they_are() -> None:
    arrests = [figure("12 people", kind="arrests", item=item) for item in ("smugglers", None)]
    assert thing(arrests[0]) == thing(arrests[1])
    goods = [
        figure("400 kg of shark fins", item=item, category=category, unit="kg")
        for item, category in (("cocaine", "drugs/cocaine"), ("crack", "drugs/cocaine"), ("hashish", "drugs/cannabis"))
    ]
    assert thing(goods[0]) == thing(goods[1]) != thing(goods[2])


def test_money_is_added_by_currency_role_and_period() -> None:
    def money(**known: object) -> tuple[str, ...]:
        return thing(figure("12 people", kind="money", **{"currency": "EUR", "role": "loss", **known}))

    assert len({money(), money(currency="USD"), money(role="seized"), money(per="year")}) == 4


def test_a_search_without_a_place_is_one_of_premises() -> None:
    def search(item: str | None) -> tuple[str, ...]:
        return thing(figure("12 people", kind="searches", item=item))

    assert search(None) == search("search warrants")
    assert search(None) != search("vehicles")
