"""Where organizations' names begin and end, and what only looks like one: texts of agencies of the whole world."""

import pytest

from named_markup import facts_of, linked


def names(marked: str, country: str | None = None) -> list[str]:
    _, facts = facts_of(marked, country)
    return [m.name for m in facts.organizations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # before a person, with the place that opens it
        ("He met the Bureau of Kites <person>Ira Larch</person> for tea.", ["Bureau of Kites"]),
        (
            "Officers of the <place>Bay of Larches</place> Division Task Force came.",
            ["Bay of Larches Division Task Force"],
        ),
        # around an officer, with his position
        (
            "It is led by the <org>Larch Kite Office and Trial Attorney <person>Ira Finch</person> of the Moth Section</org>.",
            ["Larch Kite Office", "Moth Section"],
        ),
        ("Inspector General Ira Finch of the Department of Kites spoke.", ["Department of Kites"]),
        ("It fell to Senior Litigation Counsel <org>Stolen Kites Section</org> staff.", ["Stolen Kites Section"]),
        ("Supreme Court of Appeal Justice <person>Ira Finch</person> wrote it.", ["Supreme Court of Appeal"]),
        ("The Larch Department of Kite Safety Troopers came.", ["Larch Department of Kite Safety"]),
        # what stands behind is no complement
        ("Follow the Larch Field Office on Instagram.", ["Larch Field Office"]),
        ("It is at the Moth Kite Office on A. Finch St. in town.", ["Moth Kite Office"]),
        (
            "He got nine years in the Larch Department of Corrections for Forged Kites.",
            ["Larch Department of Corrections"],
        ),
        ("He leads the Drug Enforcement Administration for New England.", ["Drug Enforcement Administration"]),
        # what is the king's, a region by its number
        ("He was taken to His <org>Majesty's Prison</org>.", ["His Majesty's Prison"]),
        ("It was seen by EPA Region 5 and others.", ["EPA Region 5"]),
        # an office and its unit, a firm and its seat
        (
            "The Moth County Sheriff's Office Stolen Kites Unit saw it.",
            ["Moth County Sheriff's Office", "Stolen Kites Unit"],
        ),
        ("The Larch Department of Corrections Night Squad helped.", ["Larch Department of Corrections", "Night Squad"]),
        ("He owned <org>Moth Decks, Inc. of Finchley</org> once.", ["Moth Decks, Inc."]),
        # an office's holder owns it, also without the apostrophe
        ("It was President Ann Larchs Kite Fraud Task Force.", ["Kite Fraud Task Force"]),
        # whoever opens a line is no part of a unit's name
        (
            "Jane Roe, Larch Clerk, <org>Chemical and Kite Prevention Unit</org>, spoke.",
            ["Chemical and Kite Prevention Unit"],
        ),
        ("<org>Kites & Larches Section</org> wins.", ["Kites & Larches Section"]),
        # two organizations that "and" or a hyphen glues
        (
            "We thank the <org>Larch Bureau of Kites and U.S. Marshals Service</org>.",
            ["Larch Bureau of Kites", "U.S. Marshals Service"],
        ),
        ("A joint <org>UNODC-World Customs Organization</org> team came.", ["UNODC", "World Customs Organization"]),
        ("It went to the Agency's Response and <org>Kites Centre</org>.", ["Response and Kites Centre"]),
        # what is called a gang or a firm
        ("Members of the 'Los Alerces' gang fled.", ["Los Alerces"]),
        ("Ann Larch, doing business as Moth Quick Tax, lied.", ["Moth Quick Tax"]),
        ("She ran a company called Finch Roof Menders for years.", ["Finch Roof Menders"]),
        ("He ran the Moth Local Municipality then.", ["Moth Local Municipality"]),
        # in small letters
        ("They are held in Moth Hill prison since May.", ["Moth Hill prison"]),
    ],
)
def test_where_names_begin_and_end(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They bought milk of the <org>National School</org> Lunch Program.",
        "The <org>Public Prosecutions</org> Director left.",
        "He was the Minister of Kites and <org>Blue Economy</org> then.",
        "Raids took place in <place>Larch</place>, <place>Finch</place> and <org>Moth Hill</org>.",
        "They were held in a Texas prison for years.",
        "Odo Finch, Member of <org>Parliament</org>, left.",
        "They built it under <org>PKPs</org> and <org>Section 94</org> of the law.",
        "Odo Finch, 38, <org>Moth Ranch</org>, was held.",
        'He sold kites under monikers such as "<org>Kitegod</org>" for years.',
        "It was a rule of the <org>Departments of Kites</org> then.",
        "The men are of a Nordic prison gang.",
        "“The Trump Administration will act”, he said.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert names(text) == []


def test_a_name_that_every_country_gives_means_the_body_that_is_named_in_full() -> None:
    text = "The Moth County Sheriff's Office came. The Sheriff's Office left."
    organizations, _ = linked(text)
    assert [(o.name, len(o.mentions)) for o in organizations] == [("Moth County Sheriff's Office", 2)]


def test_a_name_that_every_country_gives_counts_without_a_full_one() -> None:
    assert names("Ships of the Coast Guard helped.") == ["Coast Guard"]
    assert names("Ships of the Moth Coast Guards helped.") == []


def test_a_known_acronym_joins_the_name_whose_letters_it_is() -> None:
    text = "The <org>Larch Wildlife Service</org> came. The <org>LWS</org> left."
    organizations, _ = linked(text)
    assert [(o.name, o.acronym) for o in organizations] == [("Larch Wildlife Service", "LWS")]


def test_an_acronym_joins_a_name_that_holds_an_acronym() -> None:
    organizations, _ = linked("The <org>LKS Office of Kite Control</org> came. The <org>LKS-OKC</org> left.")
    assert [(o.name, o.aliases) for o in organizations] == [("LKS Office of Kite Control", ("LKS-OKC",))]
