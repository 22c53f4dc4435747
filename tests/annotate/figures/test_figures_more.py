"""Figures in harder sentences: lists without marks, families, lists of places, what is denied, expected or described."""

import pytest

from figure_markup import check, found
from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.figures.find import find_figures
from pressfacts.text import split_sentences

LISTS = [
    (
        "Officers seized the following items:\n\n<seizures value=12>12 hunting rifles</seizures>\n\n"
        "<seizures value=1>A forged passport</seizures>\n\n<seizures value=6>6 mobile telephones</seizures>\n\nThe week ended."
    ),
    "The police seized:\n• <seizures value=12>12 rifles</seizures>\n• <money value=14000 role=seized>EUR 14 000</money>",
    "Agents searched his car. Inside was <seizures value=4 unit=kg item=tea>4 kg of tea</seizures>.",
    (
        "They seized <seizures value=2>two villas</seizures> worth <money value=4000000 role=value>EUR 4 million</money> and "
        "<seizures value=11>11 luxury cars</seizures>."
    ),
    "Customs intercepted <seizures value=1>a container</seizures> holding <seizures value=2.5>2.5 tonnes of eels</seizures>.",
    (
        "They arrested <arrests value=11>11 people</arrests>: <arrests value=8>eight in Peru</arrests> and "
        "<arrests value=3>three in Chile</arrests>."
    ),
    "Rescuers freed <victims value=18>18 migrants</victims>, among them <victims value=4>four children</victims>.",
    "Border Force officers found <victims value=18>18 migrants</victims> in a lorry.",
    "The gang hit firms. It ran schemes that extorted <victims value=250>more than 250 companies</victims>.",
    "The raid led to the freeze of <takedowns value=87>87 bank accounts</takedowns>.",
    "The sweep broke up <takedowns value=1>a syndicate</takedowns> of forgers.",
    "<victims value=50>More than 50 banks</victims> became victims of the fraud.",
    "They published <suspects value=31>31 wanted fugitives</suspects> last year.",
    "<suspects value=8>Eight fugitives</suspects> linked to the gang, wanted by Peru, were put on a list.",
    '<seizures value=1842 item="live animals">1,842 live animals</seizures> were seized.',
    "Officers recovered <seizures value=12 unit=pounds>12 pounds of brass house numbers</seizures>.",
    "The raid was in 2019. <deaths value=2>Two customers</deaths> died in March.",
    "<participants value=16>Inspectors from 16 countries</participants> joined the operation.",
]
PEOPLE = [
    "Police <arrests value=3>detained the piano tuner and his two sons</arrests>.",
    "<arrests value=6>The boss, his wife and four associates were arrested</arrests> in Dakar.",
    "<suspects value=2>A 34-year-old man and a 29-year-old woman have been charged</suspects>.",
    "PRISTINA, Kosovo – <arrests value=1>A Croatian fugitive was arrested</arrests> on Sunday.",
    "A firm was fined and <convictions value=1>its owner sentenced</convictions> to <sentences value=2>two years in prison</sentences>.",
    "Roe will serve the <sentences value=71 unit=months>71-month sentence</sentences> imposed in May.",
]
MONEY = [
    "New Zealand has given <money value=450000 role=funding>NZD 450,000</money> to police training.",
    "Peru contributes <money value=2 per=year role=funding>EUR 2 per year</money> to a museum.",
    "They froze <money value=75000 role=seized>£75,000</money> in a bank account.",
]
NOTHING = [
    "Police denied reports that five accomplices had been detained.",
    "About 400 delegates are expected in Oslo.",
    "Detectives expect to charge three more people.",
    "INTERPOL brings together 195 member countries.",
    "Sergeant Hollis Roe, who has died aged 79, served in Cork.",
    "There is a reward for information leading to the arrest and/or conviction of two men.",
    "Officers moved across four Australian states and territories in the operation.",
    "The eight months long investigation is over.",
    "Roe (43, Leeds) was late, as was Poe, DOB: 8-30-71.",
    "The offence of dealing with less than $100,000 contrary to section 400.9 is old.",
    "He made four Bitcoin-to-cash trades.",
    "Officers opened the parcel. It contained an alarm clock.",
]


@pytest.mark.parametrize("marked", LISTS + PEOPLE + MONEY)
def test_figures(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("text", NOTHING)
def test_no_figures(text: str) -> None:
    assert [(f.kind, f.rule, text[f.start : f.end]) for f in found(text)] == []


def test_an_apposition_names_the_one_before_it() -> None:
    (figure,) = found("A court convicted a Danish citizen, Jane Roe.")
    assert (figure.kind, figure.value) == ("convictions", 1)


def test_a_frozen_sum_and_its_worth_are_one_fact() -> None:
    (figure,) = found("The accounts are worth €1.3 million.\n\nMore than €1.3 million was frozen.")
    assert figure.qualifier == "exact"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Jane Roe, 31, Salem, and Ada Moss, 40, of Bend, Oregon, are charged with theft.", 2),
        ("Jane Roe of Salem, Oregon, Ada Moss of Bend, Maine, and Bo Tarn were indicted.", 3),
        ("Jane Roe, 31, and Ada Moss, 40, both of Bend, Oregon, were indicted.", 2),
        ("Jane Roe, Ada Moss and Bo Tarn were indicted.", 3),
        ("Jane Roe, 41, formerly of Bend, Ada Moss, 47, and Bo Tarn, 26, both of Salem, are all charged.", 3),
        ("The owner of Fenmoor Carpet, Jane Roe, and Ada Moss were indicted.", 2),
    ],
)
def test_the_places_in_a_list_of_people_are_not_counted(text: str, value: int) -> None:
    facts = Facts(sentences=split_sentences(text))
    for name in ("Jane Roe", "Ada Moss", "Bo Tarn"):
        if (start := text.find(name)) >= 0:
            facts.people.append(NameMention(start, start + len(name), name, "people.model"))
    assert [(f.kind, f.value) for f in find_figures(text, facts)] == [("suspects", value)]


def test_two_people_of_a_headline_are_two() -> None:
    check("<convictions value=2>Man and Woman Convicted</convictions> of Theft in Leeds\n\nThey were in court.")


def test_pounds_that_tons_explain_are_a_weight() -> None:
    assert [
        f for f in found("The ring shipped 1.2 million pounds - or 500 metric tons - of tea.") if f.kind == "money"
    ] == []


def test_an_age_in_months_is_no_count() -> None:
    text = "Roe fired into the park, striking Bo Tarn Jr., 22 months old, who later died, and three other people."
    assert 22 not in {f.value for f in found(text)}


def test_pictures_are_no_victims() -> None:
    text = "They saw 40 images of child abuse; as well as 769 unique videos and 9,340 unique images of child abuse."
    assert not [f for f in found(text) if f.kind == "victims"]
