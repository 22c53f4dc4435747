"""Figures whose numbers and sums are written in odd ways, tables, and parts of totals."""

import pytest

from figure_markup import check, found
from pressfacts.annotate.facts import Context, Facts, NameMention
from pressfacts.annotate.figures.find import find_figures
from pressfacts.annotate.quantities.tokens import tokenize
from pressfacts.annotate.syntax.repair import mend
from pressfacts.text import normalize, split_sentences


@pytest.mark.parametrize(
    "marked",
    [
        "Officers seized <money value=2400000 currency=CHF>CHF 2'400'000</money> in Bern.",
        "Officers seized <seizures value=1.5 unit=tonnes item=hashish>a tonne and a half of hashish</seizures>.",
        "They recovered <seizures value=2.5 unit=kg item=opium>two kilos and a half of opium</seizures>.",
        "Troopers seized <seizures value=0.5 unit=pounds item=heroin>half a pound of heroin</seizures>.",
        "Agents seized <seizures value=2.25 unit=ounces item=meth>2 1/4 ounces of meth</seizures>.",
        "<victims value=60 item=migrants>Three score migrants</victims> were rescued.",
        "Police seized <seizures value=6 item=shotguns>6x shotguns</seizures>.",
        "Police seized <seizures value=20 unit=bags item=khat>20 x 5 kg bags of khat</seizures>.",
        "Police seized <seizures value=80 unit=kg item=opium>80 kg³ of opium</seizures>.",
        "<seizures value=9 unit=kg qualifier=up_to>Just under 9 kg of hashish</seizures> was seized.",
        "Officers seized <seizures value=700 unit=None>700 rifle parts</seizures>.",
        "Customs detected <investigations value=12>12 currency smuggling cases</investigations>.",
    ],
)
def test_numbers_written_in_odd_ways(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("He laundered <money low=4000000 high=6000000 currency=INR>from ₹40 to ₹60 lakh</money>.", "IN"),
        ("They took <money value=70000000 currency=INR>Rs 7 cr</money> in all.", "IN"),
        ("She embezzled <money value=366640>$366, 640</money> from the club.", "US"),
        ("The fine was <money value=1250300>$1, 250, 300</money>.", "US"),
        ("They stole <money value=48700>€48, 700</money> worth of art.", None),
        ("He Owed the Bank <money value=200000000>$200 Million</money>Also Named Was an Aide", "US"),
        ("The ring laundered <money value=3000000000>€3 billion</money>Two of them fled.", None),
        ("The fee was <money value=4.2 currency=GBP>four pounds 20 pence</money>.", "GB"),
        ("The ring stole <money value=7250 currency=EUR>7.250 euros</money>.", None),
        ("Police seized <seizures value=30>30 fake $20 bills</seizures>.", "US"),
        ("Police report the seizure of <money value=3000000 role=value>$3 million worth</money> of pills.", "US"),
    ],
)
def test_sums_written_in_odd_ways(marked: str, country: str | None) -> None:
    check(marked, country)


@pytest.mark.parametrize(
    "text",
    [
        "In all 0 women were arrested.",
        "Zero weapons were seized.",
        "Children under 9 were seen.",
        "1977 Murders Go to a Jury",
        "The 1984 killings shook the town.",
        "Neighbors spoke of the 2011 Bombings.",
        "Prior Convictions\nTheft in Leeds in 1983\nArson in York in 1986",
        "Guards at Post 7 Deaths Ward",
        "Workers of Local 743 Workers' Hall",
        "Ladder Company 12 Victims' Fund",
        "They own 17 Bitcoin kiosks.",
        "He ran 40 bitcoin ATMs.",
        "It has 12 Dollar General shops.",
        "1448 Sterling Place",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "marked",
    [
        "Police <arrests value=1>arrested a Thousand Oaks man</arrests>.",
        "Deputies <arrests value=1>arrested a Hundred Mile House plumber</arrests>.",
        "<arrests value=1>SEVEN HILLS WOMAN ARRESTED</arrests>",
        "<suspects value=1>A Three Rivers woman was charged</suspects> with arson.",
        "Police arrested <arrests value=3>three Rivers brothers</arrests>.",
    ],
)
def test_places_that_begin_with_a_number(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Officers arrested twelve and nine were fined.", [("arrests", 12)]),
        ("Customs checked 800 vans, of which 60 were seized.", [("searches", 800), ("seizures", 60)]),
        ("In all 300 arrests were made, 40 of which were in Turin.", [("arrests", 300), ("arrests", 40)]),
        ("Agents held a courier and detained one of her helpers.", [("arrests", 1)]),
        ("Seizures in both weeks included six vans and a trailer.", [("seizures", 6), ("seizures", 1)]),
    ],
)
def test_parts(text: str, kinds: list[tuple[str, int]]) -> None:
    assert [(f.kind, f.value) for f in found(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "The two, Jane Roe 67 and Bo Tarn (35), were arrested.",
        "Jane Roe (41) and Bo Tarn (38) were arrested.",
        "The pair, Jane Roe, aged 22, and Bo Tarn 24, were arrested.",
    ],
)
def test_ages_behind_names_are_no_figures(text: str) -> None:
    facts = Facts(context=Context(), sentences=split_sentences(text))
    for name in ("Jane Roe", "Bo Tarn"):
        start = text.index(name)
        facts.people.append(NameMention(start, start + len(name), name, "people.model"))
    assert [(f.kind, f.value) for f in find_figures(text, facts)] == [("arrests", 2)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Area  Arrests  Cars seized\nEast  14  9\nTotal  30  12", [14, 9, 30, 12]),
        ("Region | People arrested | Searches\nNorth | 22 | 8\nSouth | 31 | 3", [22, 8, 31, 3]),
        ("Unit Victims\nFirst 12\nSecond 12", [12, 12]),
        ("| Area | Arrests | Victims |\n|---|---|---|\n| East | 14 | 9 |", [14, 9]),
        ("Arrests by district\n\nDistrict 2023 2022\nEast 412 380\nTotal 509 492", [412, 380, 509, 492]),
        ("Tablets seized by state:\n\nState 2023 2022\nOhio 2.6 million 1.9 million", [2600000, 1900000]),
        ("2023\t2022\nArrests\t45\t31\nPupils\t9\t8\nCars recovered\t9\t14", [45, 31, 9, 14]),
        ("Arrests by country\nSpain: 14\nItaly: 7", [14, 7]),
        ("People arrested per week:\nWeek 1: 14\nWeek 2: 22", [14, 22]),
        ("Guns seized, by county: East Larch 14, Elm 9.", [14, 9]),
        ("Arrests: Larch 14, Elm 9", [14, 9]),
        (
            "Gate | Bags inspected | Staff | Opium (kg) | Arrests\nEast Gate | 1,200 | 9 | 4.5 | -\nOther six | 88 | 4 | 0 | 3",
            [1200, 4.5, 88, 3],
        ),
        ("Seizures by port:\nPort | Cases | Share\nElm | 14 | 30%", []),
        ("Goods | Seizures | Weight (kg)\nOpium | 3 | 41.5\nTea | 2 | 90", [41.5]),
        ("Team | Won | Lost\nPolice | 9 | 4", []),
        ("School year 2023 2024\nPupils 412 380", []),
        ("Arrests by officers\nPage 2\nSection 4", []),
        ("Man killed by train\nHighway 14", [1]),
    ],
)
def test_tables(text: str, told: list[int]) -> None:
    view = normalize(text).text
    figures = find_figures(view, Facts(context=Context(), sentences=split_sentences(view)))
    assert [f.value for f in figures] == told


def test_a_repaired_tree_has_no_rings() -> None:
    tokens = tokenize("Police held 30 and six were freed.", 0, 34, [])
    for root in range(len(tokens)):  # whatever the parser says
        heads = [max(0, i - 1) if i > root else min(i + 1, root) for i in range(len(tokens))]
        for relation in ("conj", "nsubj", "nsubjpass", "auxpass", "advcl"):
            own, relations = list(heads), [relation] * len(tokens)
            mend([t._replace(tag="num") if t.text in ("30", "six") else t for t in tokens], own, relations)
            for i in range(len(tokens)):
                path = [i]
                while own[path[-1]] != path[-1] and len(path) <= len(tokens):
                    path.append(own[path[-1]])
                assert len(path) <= len(tokens)
