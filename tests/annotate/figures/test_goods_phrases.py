"""What a number of goods counts: packs behind adjectives, quoted brands, doses, calibres, makers; and lists of them."""

import pytest

from figure_markup import check, found
from pressfacts.annotate.facts import Context, CountryMention, Facts
from pressfacts.annotate.figures.find import find_figures
from pressfacts.text import split_sentences

PHRASES = [
    "Police seized <seizures value=40 unit=bags item=charcoal>40 small plastic bags of charcoal</seizures>.",
    "Police seized <seizures value=3 unit=kg item=saffron>3 kgs. of saffron</seizures>.",
    'Police seized <seizures value=14 item="otter skins">14 Nos. of otter skins</seizures>.',
    "Police seized <seizures value=6 unit=kg item=\"'shake and bake' tobacco\">6 kg of 'shake and bake' tobacco</seizures>.",
    'Police seized <seizures value=90 unit=tablets item="Codamol 30mg">90 tablets of Codamol 30mg</seizures>.',
    'Police seized <seizures value=25 unit=rounds item="7.62 ammunition">25 rounds of 7.62 ammunition</seizures>.',
    'Police seized <seizures value=12 unit=kg item="cannabis sativa">12 kg of cannabis sativa</seizures> hidden in a piano.',
    'Police seized <seizures value=1 item="grey Toyota Roe">a grey Toyota Roe</seizures> and <seizures value=1>a canoe</seizures>.',
    "Police seized <seizures value=2000000 item=cigarettes>2m cigarettes</seizures> and a 12m high ladder.",
    "<seizures value=1>A loaded revolver</seizures> was found in the piano.",
    "Police seized <seizures value=3>three soy sauce bottles</seizures> and <seizures value=3>three fish sauce bottles</seizures>.",
    (
        "Police seized <seizures value=9>nine watches</seizures> with a value of <money value=4000 role=value>€4,000</money>, as "
        "well as <money value=700>€700 in cash</money>, <seizures value=1>a scale</seizures> and <seizures value=2>two phones</seizures>."
    ),
    (
        "The items seized include:\n\nCash in the amount of <money value=900>900 euros</money>;\n<seizures value=2>Two vans</seizures>;\n"
        "<seizures value=1>A ledger</seizures> with names."
    ),
    "Police seized <seizures value=31.337 unit=kg>31.337 kg of tusks</seizures>. The tusks, weighing 31.337 kg, were on a bus.",
    (
        "In one house officers found <seizures value=1>a .38 pistol</seizures>. In the barn they found "
        "<seizures value=1>one 9 mm pistol</seizures>."
    ),
    "During the search officers located:\n\n• <seizures value=4>Over 4 phones</seizures>\n• <seizures value=700>700 vapes</seizures>",
    'Results:\n• <seizures value=9 item="stolen and forged passports">9 stolen and forged passports</seizures> seized',
    "The value of the goods seized in the raid is <money value=5000 role=value currency=ZAR>R5 000</money>.",
    "Police seized <money value=900 role=value>€900</money>-worth of silver.",
    "Officers executed warrants across <searches value=17>17 storage sheds</searches>.",
    (
        "<searches value=6411 item=Vehicles>Vehicles searched: 6,411</searches>\n<takedowns value=143>Websites blocked: 143</takedowns>\n"
        "<investigations value=512>Cases opened: 512</investigations>\n<arrests value=12>People arrested: 12</arrests>\nRoads closed: 3"
    ),
    (
        "Seizures by category:\n\n<seizures value=412 unit=kg item=Narcotics>Narcotics (kg) 412</seizures>\n"
        "<seizures value=17>Firearms 17</seizures>\n<searches value=90>Number of inspections: 90</searches>"
    ),
    "Police seized <seizures value=71 unit=kg item=firecrackers>71 kg of various types of firecrackers</seizures>.",
    "They foiled two attempts to smuggle in <seizures value=33420 unit=litres item=alcohol>33,420 litres of alcohol</seizures>.",
    'Customs seized <seizures value=400 unit=tins item="smuggled beer">400 tins smuggled beer</seizures>.',
    "Customs seized <seizures value=19 unit=kg item=squid>19 kg (net weight) of squid</seizures> in a fish market.",
    "<seizures value=88 unit=kg item=nutmeg>Over 88kg stock of nutmeg</seizures> was seized by customs.",
    'Police seized <seizures value=6 item="Italian made revolvers">6 Italian made revolvers</seizures>.',
    'Police seized <seizures value=40 unit=boxes item="soap gift sets">40 boxes of soap gift sets</seizures>.',
    "Police seized <seizures value=4 unit=pieces item=horn>four pieces of horn</seizures>. A judge saw those four pieces of rhino horn.",
    "Police seized <seizures value=2.5 unit=kg item=hashish>2.5 kg of hashish</seizures>. The net weight of the bricks is 2.5 kg.",
    "Police seized <seizures value=3 unit=bags>three bags of tramadol</seizures>, a controlled drug in Peru.",
    "Police seized <seizures value=44 unit=kg>44 kg of opium</seizures>. The drug, packed in <seizures value=31 item=bundles>31 bundles</seizures>, was burned.",
    "<seizures value=9>nine properties</seizures> were seized, with a value of <money value=600 role=seized>€600</money>.",
    "A batch of silver with <money value=900 role=value low=None high=None qualifier=about>an estimated value of $900</money> was seized.",
    "Police seized <seizures value=90>90 wands</seizures>, with tax evasion gauged at <money value=70 role=loss>$70</money>.",
    "Customs seized a shipment containing a total of <seizures value=80>80 counterfeit doodads</seizures>.",
    "<arrests value=1>The man was caught</arrests> attempting to smuggle <seizures value=54 unit=kg>54 kg of undeclared tobacco</seizures>.",
    "Officers found <seizures value=54 unit=packets>54 one kilogram packets of tobacco</seizures> and <seizures value=2>two 200 horsepower engines</seizures>.",
    "<arrests value=4>Four people were arrested</arrests> for illegal possession of <seizures value=8>8 elephant tusks</seizures>.",
    "The seizures include, <seizures value=40 unit=bags>40 bags of rice</seizures> of 50kg each and <seizures value=9>nine hats</seizures>.",
    "<seizures value=1>A pistol</seizures> was among the items seized.",
    "Police seized <seizures value=20 unit=rounds>20 rounds of 5.56 millimetre ammunition</seizures>.",
    "Police seized <seizures value=19 unit=kg>19kg of ivory</seizures>. The tusks weighing 19 kilogrammes were on a train.",
    "The goods seized include <seizures value=6 unit=bags>six bags of sugar</seizures> with DPV of <money value=900 role=value>$900</money>.",
    "Police recovered cars such as <seizures value=1>a 2019 Ford Falcon</seizures>, <seizures value=1>2021 Toyota Prius</seizures> and <seizures value=1>2022 Honda Civic</seizures>.",
    "Prosecutors obtained a confiscation order of <money value=600 role=seized>€600</money> against him.",
    "The agency in March obtained <money value=900 role=penalty>$900</money> from a provider in a settlement.",
    "He made away with <money value=612 role=loss>$612</money>, out of which <money value=187 role=seized>$187</money> was later recovered.",
    "Officers found <seizures value=2.4 unit=pounds item=meth>2.4 lbs. meth</seizures> in a search.",
    "Police searched the car. <seizures value=1>A shotgun</seizures> was in the trunk.",
    "Police seized <seizures value=30 unit=kg>30 kg of khat</seizures>. <seizures value=9000>9,000 cigarettes</seizures> behind bricks. Four of the packets were open.",
    "They seized <money value=700 currency=CAD role=seized>$700 in Canadian currency</money>. The drugs are worth <money value=8 currency=CAD role=value>$8</money>.",
    "Police seized <seizures value=3>3xAK47 rifles</seizures> and <seizures value=16 unit=tons>16-tons of sugar</seizures>.",
    "Police seized <seizures value=90 unit=tablets>90 tablets of expired and substandard medicines</seizures> and <seizures value=4 unit=tins>4 tins of tea</seizures>.",
    "Police seized <seizures value=12 unit=parcels>12 parcels of khat</seizures>. They observed that the 12 bulky parcels held khat.",
    "Police seized silver. The total value of the seized silver is <money value=900 role=value>$900</money>.",
    "Police seized silver, whose market price would come to <money value=700 role=value>$700</money>.",
    "Police seized <seizures value=300>300 wands</seizures> worth <money value=600 role=value>somewhere in the region of £600</money>.",
    "Police seized <seizures value=300>300 Patek Roes</seizures> (<money value=4000000 role=value>$4 million</money>).",
    "Seizures:\n\n<seizures value=9.4 unit=kg>Khat – 9.4 kg</seizures> – <money value=188 role=value>$188</money>",
    "Navy makes <money value=9000000 role=value>$9m</money> khat find.\n\nThe skipper got <money value=800 role=other>$800 in bribes</money>.",
    "The seized items comprised <seizures value=2>two vans</seizures> and <seizures value=1>a canoe</seizures>.",
    "It led to the impoundment of <seizures value=73>73 tractors</seizures>.",
    'Police seized <seizures value=7 item="non-duty paid cars">seven non-duty paid cars</seizures>.',
    "Customs intercepted a parcel containing <seizures value=5 unit=pounds>5 pounds of opium</seizures>.",
    "Police recovered <seizures value=1>a pistol</seizures>, a small weapon that fits a sock.",
    "Guards foiled a bid to sneak <seizures value=900>900 canaries</seizures> into the opera.",
    "Police seized <seizures value=1>a revolver</seizures> with a long grip and <seizures value=18>18 rounds</seizures>.",
    "<money value=None role=value>Wines worth thousands of dollars</money> have been seized.",
    "Officers found <money value=50 role=value>eels worth $50</money> hidden in a tuba.",
    "Squid was valued at <money value=10 role=value>$10</money> and <money value=3 role=value>$3</money> for frozen mackerel.",
    "Police froze <money value=9000000 role=seized>$9 million</money> in frozen accounts.",
    "Police seized <seizures value=1>one motor cycle</seizures> and <seizures value=31>31 spent bullets</seizures>.",
    "Seized gold weighing <seizures value=4.66 unit=kg>4.66 kg</seizures> was put on a scale.",
    "<seizures value=3>Three vans</seizures> fell into the hands of the guards.",
    "Three vans fell into the hands of traffickers.",
    "The canoe was loaded with <seizures value=710 unit=kg>710 kg of dried turmeric</seizures> when customs stopped it.",
    "During the search officers found <seizures value=9>9 amphorae</seizures> and a large cache.",
    "Police carried out confiscations worth <money value=312 role=seized>312 euros</money>.",
    "The skiff was auctioned for <money value=90 role=value>£90</money>.",
    "The firm paid <money value=900 role=penalty>$900</money> in civil money penalties.",
    "The goods had a resale value of <money value=300 role=value>more than €300</money>, a loss of <money value=90 role=loss>€90</money>.",
]


@pytest.mark.parametrize("marked", PHRASES)
def test_goods_by_their_noun_phrases(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    ["It is a potential loss to the Exchequer of over €9,400.", "Tablets of Codamol 30 mg were seized."],
)
def test_neither_losses_that_never_came_nor_doses(text: str) -> None:
    assert found(text) == []


def _currency(text: str, named: str, code: str, country: str | None = None, dateline: str = "") -> str | None:
    at = text.find(named)
    mention = CountryMention(at, at + len(named), code, "name", "countries.name")
    context = Context(country=country, dateline=(0, len(dateline)) if dateline else None)
    facts = Facts(context=context, sentences=split_sentences(text), countries=[mention])
    return find_figures(text, facts)[0].currency


def test_a_bare_sign_is_the_money_of_the_dateline_or_of_the_authorities_that_are_named() -> None:
    assert _currency("KINGSTON, Jamaica – They seized $300.", "Jamaica", "JM", "CA", "KINGSTON, Jamaica –") == "JMD"
    assert _currency("Hong Kong police seized $300.", "Hong Kong", "HK") == "HKD"
    assert _currency("A parcel from Hong Kong held $300. They seized it.", "Hong Kong", "HK") == "USD"


def test_cases_are_packs_of_goods_and_else_investigations() -> None:
    check(
        "Police seized <seizures value=90 unit=cases item=cigars>90 cases of cigars</seizures> and recorded "
        "<investigations value=12>12 cases</investigations> of drug smuggling."
    )


def test_numbers_of_another_period_are_of_the_same_kind() -> None:
    check(
        "Officers seized <seizures value=119 item=guns>119 guns</seizures>, against <seizures value=74 item=guns>74</seizures> "
        "for the same period in 2022."
    )


@pytest.mark.parametrize(
    "text", ["The defendant retrieved a pistol from a drawer.", "The shutdown of the agency's 911 system was reported."]
)
def test_neither_what_a_citizen_has_nor_the_name_of_a_number(text: str) -> None:
    assert found(text) == []


def test_an_age_on_the_line_below_its_name_is_no_count() -> None:
    assert [f.value for f in found("An officer posed as a girl. Melvin Roe\n, 31, San Diego, was charged today.")] != [
        31
    ]


def test_ages_that_share_their_unit_are_no_counts() -> None:
    values = [f.value for f in found("He was sentenced for assaulting a six and seven-year-old girl at a park.")]
    assert 6 not in values and 7 not in values
