"""Figures in sentences: kinds, bounds, units, money, single people, what is no figure, what was told before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figure_markup import check, found

COUNTS = [
    "Police <arrests value=1006 item=None>arrested 1,006 suspects</arrests> last week.",
    "<arrests value=1006>1,006 suspects</arrests> were arrested last week.",
    "It led to the <arrests value=49>arrest of 49 suspected members</arrests> of a gang.",
    "Officers made <arrests value=72>72 arrests</arrests>.",
    "<arrests value=3>Three held</arrests> in forged-stamp case",
    "<arrests value=150 qualifier=about low=None high=None>Some 150 arrests</arrests> were made.",
    "<arrests value=24 qualifier=about>Nearly two dozen men</arrests> have been detained.",
    "Agents took <arrests value=4>four people</arrests> into custody.",
    (
        "<searches value=91>91 searches</searches> were carried out, <searches value=77>77 in Spain</searches>, "
        "<searches value=1>1 in France</searches> and <searches value=13>13 in Cyprus</searches>."
    ),
    (
        "The arrests were made in <arrests value=6>Spain (6)</arrests>, <arrests value=4>Italy (4)</arrests> and "
        "<arrests value=2>Malta (2)</arrests>."
    ),
    (
        "Police seized <seizures value=3 unit=kg item=heroin>3 kg of heroin</seizures>, "
        "<seizures value=2 item=pistols>two pistols</seizures> and <money value=40000 role=seized>EUR 40 000 in cash</money>."
    ),
    "<seizures value=None low=250 high=300 qualifier=between unit=kg>Between 250 and 300 kilos of eels</seizures> were seized.",
    "Customs found nothing, then confiscated <seizures value=2.5 unit=tonnes item=ivory>two and a half tonnes of ivory</seizures>.",
    "The seizure of <seizures value=9000 unit=bottles item=syrup>9,000 bottles of syrup</seizures> was announced.",
    "The agency closed 2 offices but took down <takedowns value=53 item=domains>53 domains</takedowns>.",
    "Detectives dismantled <takedowns value=1>a drug lab</takedowns>.",
    "Divers rescued <victims value=35 item=girls>35 girls</victims>.",
    "<deaths value=17>17 people</deaths> were killed in the fire.",
    "<participants value=19>19 African countries</participants> took part in the operation.",
    (
        "The meeting brought together <participants value=62>62 experts</participants> from "
        "<participants value=26>26 countries</participants>."
    ),
    "Prosecutors <suspects value=15>charged 15 alleged money mules</suspects>.",
    "<convictions value=12>12 executives</convictions> have been convicted.",
    (
        "<arrests value=300 low=300 high=None qualifier=more_than>More than 300 arrests</arrests> and "
        "<searches value=40 qualifier=exact>40 searches</searches> were made."
    ),
    "They seized <seizures value=60 qualifier=more_than>60 or more parrots</seizures>.",
    "They seized <seizures value=60 qualifier=up_to high=60 low=None>up to 60 parrots</seizures>.",
]
ONES = [
    "On Monday <arrests value=1>the broker was arrested</arrests> at the airport.",
    "Police <arrests value=1>arrested a man</arrests> in a clown suit.",
    "<convictions value=1>John Roe pleaded guilty</convictions> in May.",
    "<convictions value=1>Dallas Dentist Sentenced</convictions> for Fraud",
    "<suspects value=1>A Toledo man was indicted</suspects> on Tuesday.",
    "The <arrests value=3>arrests of a ringleader and two others</arrests> followed.",
    "<convictions value=2>Father and Son Sentenced</convictions> for Theft",
    "<convictions value=1>John Roe was sentenced</convictions> to <sentences value=33 unit=months>33 months in prison</sentences>.",
    (
        "<convictions value=1>She was sentenced</convictions> to "
        "<sentences value=70 unit=months>five years and ten months in prison</sentences>."
    ),
]
MONEY = [
    "It paid <money value=34600000 currency=USD>USD 34.6 million</money>.",
    "Drugs worth <money value=7000000 low=7000000 qualifier=more_than role=value>more than £7 million</money> burned.",
    "A bill of <money value=12800 currency=XMR>12 800 monero</money> came.",
    "Victims lost <money value=None low=10000000 qualifier=vague currency=EUR role=loss>tens of millions of euros</money>.",
    "The firm was ordered to pay a fine of <money value=10400000 role=penalty>$10.4 million</money>.",
    "There is a reward of <money value=10000 role=funding currency=NGN>NGN 10,000</money>.",
    (
        "Police seized <money value=8000000 role=seized>EUR 8 million in cash</money>, "
        "<money value=2000000 currency=EUR role=seized>2 million in bank accounts</money>."
    ),
    "The trade makes <money value=20000000000 per=year>USD 20 billion per year</money>.",
    "It cost <money value=None low=1000000 high=2000000 qualifier=between>between $1 million and $2 million</money>.",
    "It cost <money value=750000 currency=EUR>EUR 750.000</money>.",
    "He paid <money value=20 currency=EUR>20 euros</money>.",
]
NOTHING = [
    "He faces up to 20 years in prison and a fine of up to $250,000.",
    "The maximum penalty is 20 years in prison and a $1,000,000 fine.",
    "He got three years of supervised release.",
    "INTERPOL has 195 member countries.",
    "Police did not arrest three men.",
    "The unit plans to seize 40 cars.",
    "Call 0800 555 111 about case no. 12.",
    "He admitted two counts of fraud.",
    "The three-day meeting ended at 10:30.",
    "He plotted to kill six witnesses.",
    "Nothing was found at the 24 km mark.",
    "Pauline Roe, Special Agent in Charge, spoke.",
]
ONCE = [
    "<arrests value=72>72 arrests</arrests> in eel case\n\nPolice said 72 suspects were arrested.",
    "<convictions value=1>Toledo Man Pleads Guilty</convictions>\n\nA man from Toledo pleaded guilty today. Roe pleaded guilty in May.",
    "<arrests value=1>Roe was arrested</arrests> on Monday. <arrests value=1>Poe was arrested</arrests> on Friday.",
    "<seizures value=2>Two pistols</seizures> were seized. Later <seizures value=2>two cars</seizures> were seized.",
    "It stole <money value=5000000>USD 5 million</money>\n\nThe gang stole USD 5 million.",
    (
        "<convictions value=1>Roe was sentenced</convictions> to <sentences value=10>ten years in prison</sentences>.\n\n"
        "Roe, 31, got 120 months in prison."
    ),
]


@pytest.mark.parametrize("marked", COUNTS + ONES + MONEY)
def test_figures(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("text", NOTHING)
def test_no_figures(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("marked", ONCE)
def test_a_fact_is_told_once(marked: str) -> None:
    check(marked)


def test_a_list_goes_on_after_its_lead() -> None:
    check(
        "Seizures included:\n\n• <seizures value=200>200 computers</seizures>\n\n"
        "• <seizures value=3 unit=kg>more than 3 kg of tea</seizures>\n\nThe unit has 300 officers."
    )


def test_a_bare_dollar_is_the_publishers() -> None:
    check("It cost <money value=5 currency=AUD>$5</money>.", country="AU")
    check("It cost <money value=5 currency=USD>$5</money>.", country="US")
    check("It cost <money value=5 currency=ZAR>R5</money>.", country="ZA")


def test_teasers_of_other_stories_are_left_out() -> None:
    text = "Roe Pleads Guilty\n\nDenver Man Sentenced\n\nA Denver man was sentenced to five years for stealing 40 pianos from..."
    assert [f.kind for f in found(text)] == ["convictions"]


def test_every_figure_names_its_rule_trigger_and_number() -> None:
    text = "Police arrested 12 suspects."
    (figure,) = found(text)
    assert figure.rule == "arrests.strong.active"
    assert text[slice(*figure.trigger)] == "arrested"
    assert text[slice(*figure.number)] == "12"


@given(st.text(alphabet="police arrested 12 suspects, and seized $5 million of (3 kg) by-\n.", max_size=120))
def test_any_text_gives_figures_in_order(text: str) -> None:
    figures = found(text)
    assert all(f.start < f.end for f in figures)
    assert [f.start for f in figures] == sorted(f.start for f in figures)
