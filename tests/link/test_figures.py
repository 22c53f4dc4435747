"""What the text ties to a figure."""

import pytest

from facts_markup import facts_from
from pressfacts.link.entities import FigureEntity
from pressfacts.link.figures import link_figures
from pressfacts.link.judge import Judge
from pressfacts.link.operations import OperationIndex
from pressfacts.link.territory import Layout

UNLEARNED = pytest.mark.xfail(
    reason="whether the weights tell this changes as they are learned; they are counted below"
)


def link(marked: str) -> list[FigureEntity]:
    text, facts = facts_from(marked)
    layout = Layout(text, facts)
    return link_figures(text, facts, layout, OperationIndex(facts, layout), [], Judge())


@pytest.mark.parametrize(
    ("marked", "countries"),
    [
        ("In <country alpha_2=KE>Kenya</country>, officers made <arrests value=12>12 arrests</arrests>.", [("KE",)]),
        ("<arrests value=12>12 arrests</arrests> were made in <country alpha_2=PE>Peru</country>.", [("PE",)]),
        (
            (
                "There were <searches value=91>91 searches</searches>, <searches value=77 rule=searches.list>77</searches> "
                "in <country alpha_2=ES>Spain</country> and <searches value=14 rule=searches.list>14</searches> in <country alpha_2=FR>France"
                "</country>."
            ),
            [("ES", "FR"), ("ES",), ("FR",)],
        ),
        (
            "<country alpha_2=AU via=adjective>Australian</country> authorities seized <seizures value=9>nine kayaks</seizures>.",
            [("AU",)],
        ),
        (
            (
                "Customs in <country alpha_2=QA>Qatar</country> seized <seizures value=25>25 falcons</seizures> from a man flying in "
                "from <country alpha_2=BD>Bangladesh</country>."
            ),
            [("QA",)],
        ),
        pytest.param(
            *(
                (
                    "<country alpha_2=SN>Senegal</country> was busy. In <country alpha_2=AO>Angola</country>, a ring was broken. Police "
                    "made <arrests value=150>150 arrests</arrests>."
                ),
                [("AO",)],
            ),
            marks=UNLEARNED,
        ),
        (
            (
                "<arrests value=5>Five</arrests> <country alpha_2=CN via=adjective>Chinese</country> nationals were held in "
                "<country alpha_2=SN>Senegal</country>."
            ),
            [("SN",)],
        ),
        pytest.param(
            (
                "The jug is by a potter who worked in <country alpha_2=MT>Malta</country>. It was stolen with <seizures value=2>two "
                "spoons</seizures>."
            ),
            [()],
            marks=UNLEARNED,
        ),
        pytest.param(
            *(
                "Police in <country alpha_2=PE>Peru</country> rejoiced.\n\nThere were <arrests value=2>two arrests</arrests>.",
                [()],
            ),
            marks=UNLEARNED,
        ),
        (
            (
                "Police made <arrests value=8>8 arrests</arrests> across <country alpha_2=PE>Peru</country>, "
                "<country alpha_2=CL>Chile</country> and <country alpha_2=BO>Bolivia</country>."
            ),
            [("PE", "CL", "BO")],
        ),
    ],
)
def test_countries(marked: str, countries: list[tuple[str, ...]]) -> None:
    assert [f.countries for f in link(marked)] == countries


@UNLEARNED
def test_the_place_of_a_part_is_no_other_figures() -> None:
    _, part, cars = link(
        "Police made <arrests value=9>nine arrests</arrests> (<arrests value=2 rule=arrests.list>2 in <country alpha_2=MT>Malta"
        "</country></arrests>) and seized <seizures value=3>three cars</seizures>."
    )
    assert (part.countries, cars.countries) == (("MT",), ())


def test_an_earlier_sentence_happened_where_it_opens() -> None:
    (driver,) = link(
        "In <country alpha_2=AL>Albania</country>, officers found a hearse that was lost in <country alpha_2=AT>Austria</country>. "
        "Its <arrests value=1>driver was arrested</arrests>."
    )
    assert driver.countries == ("AL",)


def test_the_harmed_are_of_their_country_where_no_place_is_told() -> None:
    (victims,) = link(
        "Roe cheated <victims value=174>174 <country alpha_2=US via=adjective>Americans</country></victims>."
    )
    assert victims.countries == ("US",)


def test_dates_of_the_sentence() -> None:
    (figure,) = link("On <date edtf=2024-05-03>3 May 2024</date> police made <arrests value=2>two arrests</arrests>.")
    assert figure.dates == ("2024-05-03",)


def test_of_two_dates_the_nearer_without_a_figure_between() -> None:
    first, second = link(
        "On <date edtf=2024-05-03>3 May</date> <arrests value=2>two men were held</arrests> and on <date edtf=2024-05-09>9 May"
        "</date> <arrests value=4>four more</arrests>."
    )
    assert (first.dates, second.dates) == (("2024-05-03",), ("2024-05-09",))


@pytest.mark.parametrize(
    ("marked", "part_of"),
    [
        (
            "There were <arrests value=8>eight arrests</arrests>, including <arrests value=5>five women</arrests>.",
            [None, 0],
        ),
        pytest.param(
            *(
                (
                    "The week led to <arrests value=72>72 arrests</arrests> worldwide.\n\nIn <country alpha_2=ES>Spain</country>, police "
                    "made <arrests value=12>12 arrests</arrests>."
                ),
                [None, 0],
            ),
            marks=UNLEARNED,
        ),
        (
            (
                "In <country alpha_2=ES>Spain</country> police made <arrests value=72>72 arrests</arrests>.\n\nIn "
                "<country alpha_2=PT>Portugal</country>, police made <arrests value=12>12 arrests</arrests>."
            ),
            [None, None],
        ),
        pytest.param(
            *(
                (
                    "Roe: <victims value=27 item=victims>27 victims</victims>, including <victims value=6 item=children>six children"
                    "</victims>."
                ),
                [None, 0],
            ),
            marks=UNLEARNED,
        ),
        pytest.param(
            *(
                (
                    "Police made <arrests value=150>150 arrests</arrests>.\n\nThey were in <arrests value=90 rule=arrests.brackets>Peru (90)"
                    "</arrests> and <arrests value=60 rule=arrests.brackets>Chile (60)</arrests>."
                ),
                [None, 0, 0],
            ),
            marks=UNLEARNED,
        ),
        pytest.param(
            *(
                (
                    "Police made <arrests value=150>150 arrests</arrests>.\n\nMen ran in <arrests value=9 rule=arrests.brackets>Peru (9)"
                    "</arrests> and <arrests value=6 rule=arrests.brackets>Chile (6)</arrests>."
                ),
                [None, None, None],
            ),
            marks=UNLEARNED,
        ),
        (
            (
                '<seizures value=900 item="SIM cards">900 SIM cards</seizures>, including <seizures value=5 item=parrots>five '
                "parrots</seizures>."
            ),
            [None, None],
        ),
    ],
)
def test_part_of(marked: str, part_of: list[int | None]) -> None:
    assert [f.part_of for f in link(marked)] == part_of


@pytest.mark.parametrize(
    ("marked", "restates"),
    [
        (
            "They took <money value=500 currency=EUR>EUR 500</money> (<money value=540 currency=USD>USD 540</money>).",
            [None, 0],
        ),
        (
            (
                "<arrests value=1000 low=null high=null qualifier=about>Almost 1,000 arrests</arrests> were made. In all <arrests "
                "value=975>975 arrests</arrests>."
            ),
            [None, 0],
        ),
        (
            (
                "Goods worth <money value=6200000 currency=USD role=value>about $6.2 million</money> were found, with a "
                "duty of <money value=6000000 currency=USD role=loss>$6 million</money>."
            ),
            [None, None],
        ),
        ("<arrests value=30>30 arrests</arrests> here. <arrests value=31>31 arrests</arrests> there.", [None, None]),
    ],
)
def test_restates(marked: str, restates: list[int | None]) -> None:
    assert [f.restates for f in link(marked)] == restates


@pytest.mark.parametrize(
    ("marked", "operation"),
    [
        ("<operation>Operation Heron</operation> led to <arrests value=7>seven arrests</arrests>.", "Operation Heron"),
        (
            (
                "<operation>Operation Heron</operation>, a week of checks on the coast of three countries, has ended, officials said "
                "today.\n\nThere were <arrests value=7>seven arrests</arrests>."
            ),
            "Operation Heron",
        ),
        pytest.param(
            *(
                (
                    "A man was sentenced on Monday after a trial that took three weeks and a good deal of patience from the jury.\n\n"
                    "He got <sentences value=7>seven years</sentences> in the end, which the judge called generous of her, all things said."
                    "\n\nHe had lied to the court about his boats, and his many aliases, and about his income, for more than a decade, and then some. "
                    "Nobody had asked him to, the judge said, and nobody had thanked him, least of all his crew, his bank and his mother."
                    "\n\nThe case is part of <operation>Project Heron</operation>."
                ),
                None,
            ),
            marks=UNLEARNED,
        ),
        (
            "A man lost his <arrests value=1>freedom when he was arrested</arrests> on Monday, to the joy of all those who knew him."
            + "\n\nHe had told a great many people a great many things about his boats, and not one of them was true."
            * 4
            + "\n\nThe arrest was made possible by <operation>Project Heron</operation>, a list of liars."
            + "\n\nHe had friends in every port, and no port had a friend in him, as his mother said to all who asked."
            * 4,
            "Project Heron",
        ),
    ],
)
def test_operation(marked: str, operation: str | None) -> None:
    assert [f.operation for f in link(marked)] == [operation]


@pytest.mark.parametrize("birth", ["born in <date edtf=1994>1994</date>", "DOB: <date edtf=1994>1994</date>"])
def test_no_figure_is_of_the_date_of_a_birth(birth: str) -> None:
    marked = f"A woman, {birth}, was caught with <seizures value=3>three pistols</seizures>."
    assert [f.dates for f in link(marked)] == [()]
    assert [f.dates for f in link(marked.replace(birth, "in <date edtf=1994>1994</date>"))] == [("1994",)]


def test_most_readings_hold_whatever_the_weights() -> None:
    """Of the readings above, those included that single weights may lose, seven in ten hold."""
    asked = {"countries": test_countries, "part_of": test_part_of, "restates": test_restates}
    held = []
    for field, test in asked.items():
        for case in test.pytestmark[0].args[1]:  # type: ignore[attr-defined]
            marked, expected = getattr(case, "values", case)
            held.append([getattr(figure, field) for figure in link(marked)] == expected)
    assert sum(held) >= len(held) * 0.7
