"""Countries in sentences, by inline markup."""

import tomllib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markup import parse
from pressfacts.annotate.countries.find import find_countries
from pressfacts.annotate.facts import Context, Facts, NameMention
from pressfacts.data.files import ROOT

CONTEXT = tomllib.loads((ROOT / "countries/context.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    "marked",
    [
        *CONTEXT["examples"],
        *CONTEXT["counter_examples"],
        "<country alpha_2=BE>Belgian</country> police met a <country alpha_2=UY>Uruguayan</country> national in Lyon.",
        (
            "Officers from <country alpha_2=NE>Niger</country>, <country alpha_2=NG>Nigeria</country>, <country alpha_2=CD>"
            "DR Congo</country> and the <country alpha_2=DO>Dominican Republic</country> took part."
        ),
        "<country alpha_2=KR>South Korea</country> and <country alpha_2=KP>North Korea</country> keep apart.",
        "<country alpha_2=GB>Northern Ireland</country> is not <country alpha_2=IE>Ireland</country>.",
        "The ferry ran from New Jersey to New Mexico by way of Panama City.",
        "<country alpha_2=TR>Turkey</country> and <country alpha_2=GE>Georgia</country> share a border.",
        "He moved from Atlanta, Georgia to Athens, Georgia.",
        "ATLANTA, Georgia – Deputies in Georgia met.",
        "Officers of <country alpha_2=JE>the States of Jersey</country> Police came to New Jersey for Danish pastries.",
        "Police in <country alpha_2=GF>French Guiana</country> spoke in French.",
        "Trial Attorney Chad Byron and Donald K. Jordan spoke.",
        "Police in <country alpha_2=TD>Chad</country> arrested two men.",
        "A Russian-speaking clerk and an English speaker met on a Spanish-language forum.",
        "She speaks Hungarian, Czech and Russian.",
        "He was paid in US dollars and US$ 5 notes by a <country alpha_2=US>US</country> firm.",
        "CONTACT US\nAn officer of the <country alpha_2=US>U.S.</country> Coast Guard.",
        "Dealers call it China White; nobody eats Turkish delight with it, says the Prince of Wales.",
        "Lebanon County, Peru, Indiana and Panama City are in no list.",
        (
            "Participating countries: <country alpha_2=CZ>Czech Rep.</country> <country alpha_2=CD>Democratic Rep. of Congo"
            "</country>, <country alpha_2=FI>Finland</country> ,<country alpha_2=FR>France</country>, <country alpha_2=HK>Hong "
            "Kong China</country>, <country alpha_2=TL>Timor Leste</country>."
        ),
        "<country alpha_2=FR>FRANCE</country> AND <country alpha_2=DE>GERMANY</country> SIGN.",
        "The Jordan River rises north of the Jordan Valley.",
        "<country alpha_2=MO>Macau (China)</country> sent two officers.",
    ],
)
def test_find(marked: str) -> None:
    text, tags = parse(marked)
    found = find_countries(text, Facts())
    assert [(m.start, m.end, m.alpha_2) for m in found] == [(t.start, t.end, t.attrs["alpha_2"]) for t in tags]


def test_via() -> None:
    text = "LYON, France – Police in Peru met.\n\nParticipating countries: Chile, Peru and Bolivian partners"
    facts = Facts(context=Context(dateline=(0, 14)))
    assert [(m.alpha_2, m.via) for m in find_countries(text, facts)] == [
        ("FR", "dateline"),
        ("PE", "name"),
        ("CL", "list"),
        ("PE", "list"),
        ("BO", "list"),
    ]


def test_a_list_one_country_a_line() -> None:
    text = "Countries involved:\n\nBrazil\nChile\n\nPeru is a country, and its police were glad to help out.\n"
    assert [m.via for m in find_countries(text, Facts())] == ["list", "list", "name"]


def test_not_inside_a_person() -> None:
    facts = Facts(people=[NameMention(0, 13, "Israel Cortez", "x")])
    assert find_countries("Israel Cortez left.", facts) == []


def test_congolese_follows_the_congo_that_is_named() -> None:
    text = "The Republic of the Congo sent two men. The Congolese officers left Congo."
    assert {m.alpha_2 for m in find_countries(text, Facts())} == {"CG"}


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    found = find_countries(text, Facts())
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
