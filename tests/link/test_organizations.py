"""Linking organizations: one body, however it is called, and where it belongs."""

import pytest

from named_markup import linked


def test_names_of_a_well_known_body_are_one() -> None:
    text = "The U.S. Department of Justice sued. The Justice Department won. The DOJ rests."
    organizations, _ = linked(text)
    assert [(o.name, o.acronym, o.country) for o in organizations] == [("U.S. Department of Justice", "DOJ", "US")]


def test_an_acronym_in_brackets_joins_its_name() -> None:
    organizations, _ = linked("The Harbour Crime Agency (HCA) came. The HCA left.")
    assert [(o.name, o.acronym, len(o.mentions)) for o in organizations] == [("Harbour Crime Agency", "HCA", 3)]


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("Larch Fish and Wildlife Conservation Commission", "FWC"),
        ("Larch Information Sharing Centre", "ISC"),
        ("ALDER HARBOUR AUTHORITY", "AHA"),
    ],
)
def test_an_acronym_without_brackets_is_the_name_s(name: str, acronym: str) -> None:
    organizations, _ = linked(f"<org>{name}</org> met. <org>{acronym}</org> officers left.")
    assert [(o.name, o.acronym) for o in organizations] == [(name, acronym)]


def test_known_by_its_acronym_alone() -> None:
    organizations, _ = linked("The FBI came.")
    assert (organizations[0].name, organizations[0].acronym) == ("FBI", None)


def test_a_lost_apostrophe_makes_no_second_body() -> None:
    organizations, _ = linked("The Justice Departments plan failed. The Justice Department sued.")
    assert [o.name for o in organizations] == ["Justice Department"]


def test_an_acronym_given_to_another_body() -> None:
    organizations, _ = linked("The Ferry Board Inspectorate (FBI) came.")
    assert [(o.name, o.acronym, o.country) for o in organizations] == [("Ferry Board Inspectorate", "FBI", None)]


def test_one_generic_name_in_two_countries() -> None:
    organizations, _ = linked("Partners:\n\nSpain: National Police\nPoland: National Police\n")
    assert [(o.name, o.country) for o in organizations] == [("National Police", "ES"), ("National Police", "PL")]


def test_firms_by_their_short_names() -> None:
    organizations, _ = linked("<org>Quillwort Lamps Ltd.</org> failed. <org>Quillwort Lamps</org> owed a lot.")
    assert [o.name for o in organizations] == ["Quillwort Lamps Ltd."]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The <org>Larch Kite Unit</org> came. The <org>Kite Unit</org> left.", ["Larch Kite Unit"]),
        ("The <org>Kite Board</org> is no <org>Office of the Kite Board</org>.", ["Kite Board", "Office of the Kite Board"]),
        ("The <org>Australia Kite Police</org> met the <org>Australian Kite Police</org>.", ["Australian Kite Police"]),
        ("The <org>Narcotics Kite Commission</org> came. The <org>NAKICOM</org> and the <org>NAKOC</org> left.", ["Narcotics Kite Commission", "NAKOC"]),
        ("The <org>FBI Indianmoth</org> called the <org>FBI</org>.", ["FBI Indianmoth", "FBI"]),
        ("The <org>Larch Kite PD</org> is the <org>Larch Kite Police Department</org>.", ["Larch Kite Police Department"]),
        ("The <org>Larch Kite Unit</org>, also known as the <org>Mothmen</org>, came.", ["Larch Kite Unit"]),
        ("The <org>AU Moth Corporation America</org> sued <org>AU Moth Corporation</org>.", ["AU Moth Corporation America", "AU Moth Corporation"]),
    ],
)  # fmt: skip
def test_forms_of_one_name(text: str, names: list[str]) -> None:
    assert [o.name for o in linked(text)[0]] == names


@pytest.mark.parametrize(
    ("text", "publisher", "country"),
    [
        ("The Royal Thai Police came.", None, "TH"),
        ("The Maryland State Police came.", None, "US"),
        ("Brazil's Federal Police came.", None, "BR"),
        ("The FBI's Tampa Field Office came.", None, "US"),
        ("The Otterburn Police Department came.", "US", "US"),
        ("The Otterburn Police Department came.", None, None),
        ("Europol came.", "US", None),
        ("The <org>New England Salt Division</org> came.", None, None),
        ("The <org>New England Salt Division</org> came.", "US", "US"),
        ("The <org>British Columbia Salt Office</org> came.", None, "CA"),
        ("The <org>South Jersey Salt Office</org> came.", None, None),
        ("The <org>Kuwait City Police Department</org> came.", None, "KW"),
        ("The <org>Supreme Court</org> agreed.", None, None),
        ("The <org>Supreme Court</org> agreed.", "US", "US"),
        ("The <org>Department of Justice</org> agreed.", None, "US"),
    ],
)
def test_where_an_organization_belongs(text: str, publisher: str | None, country: str | None) -> None:
    organizations, _ = linked(text, publisher)
    assert organizations[-1].country == country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The <org>Lebanon Police Department</org> held him.", [("Lebanon Police Department", None)]),
        ("The <org>Royal Bahamas Defence Force</org> came. The <org>Defence Force</org> said so.", [("Royal Bahamas Defence Force", "BS")]),
        ("They took <org>Marijuana</org> there.", []),
        ("<org>Police Headquarters</org> said so.", []),
    ],
)  # fmt: skip
def test_towns_short_forms_drugs_and_seats(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(o.name, o.country) for o in linked(text)[0]] == expected


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The <org>Larch Fraud Team</org> met.", "Larch Fraud Team", "NG"),
        ("The <org>Directorate of Larch Affairs</org> met.", "Directorate of Larch Affairs", "NG"),
        ("He sat in <org>Larch Hill Prison</org>.", "Larch Hill Prison", "NG"),
        ("He owned <org>Larch Hill Bakery</org>.", "Larch Hill Bakery", None),
        ("Google met. The <org>Brigade against Larch Theft</org> did too.", "Brigade against Larch Theft", "NG"),
        ("The <org>Department of Justice</org> met.", "Department of Justice", "NG"),
        (
            "INTERPOL met. The <org>Larch Coordination Centre</org> is INTERPOL's own.",
            "Larch Coordination Centre",
            None,
        ),
    ],
)
def test_public_bodies_are_of_their_publishers_country(text: str, name: str, country: str | None) -> None:
    organizations, _ = linked(text, country="NG")
    assert next(o.country for o in organizations if o.name == name) == country


def test_the_force_of_a_known_city_is_of_its_country_unless_the_publisher_is_overseas() -> None:
    assert [o.country for o in linked("The <org>Antwerp Police</org> met.")[0]] == ["BE"]
    assert [o.country for o in linked("The <org>Antwerp Police</org> met.", "US")[0]] == [None]


def test_american_police_are_american_where_no_other_country_is_named() -> None:
    assert [o.country for o in linked("The <org>Larch City Police</org> met.", "US")[0]] == ["US"]


def test_a_unit_is_of_the_country_of_the_agency_right_before_it_or_of_the_publisher() -> None:
    text = "He was held in Peru by the U.S. Customs and Border Protection (CBP) <org>Larch Field Office</org>."
    assert linked(text, "CL")[0][-1].country == "US"
    assert linked("He fled to Peru, said the <org>Larch Fraud Section</org>.", "CL")[0][-1].country == "CL"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("<org>Larch Police</org> in the UK helped.", "GB"),
        ("<org>Larch Police</org> in May helped.", None),
    ],
)
def test_the_country_right_behind_a_force_is_its_own(text: str, country: str | None) -> None:
    organizations, _ = linked(text)
    assert [o.country for o in organizations] == [country]
