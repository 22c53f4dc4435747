"""When two names mean one person or one organization, and the country that a name gives."""

import pytest

from pressfacts.link import organization_names, person_names
from pressfacts.link.groups import Groups


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("José Núñez", ("jose", "nunez")),
        ("ROE, Jane", ("jane", "roe")),
        ('Jane "Birdie" Roe', ("jane", "roe")),
        ("Jane Q. Roe Jr.", ("jane", "q", "roe")),
        ("Omar al-Tarn", ("omar", "al", "tarn")),
    ],
)
def test_words_of_a_name(name: str, words: tuple[str, ...]) -> None:
    assert person_names.core(name) == words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jane Roe", "Jane Roe", True),
        ("Jane Quill Roe", "Jane Roe", True),
        ("Jane Quill Roe", "J. Q. Roe", True),
        ("Jane Roe", "June Roe", False),
        ("Jane Roe", "Jane Tarn", False),
        ("Jane Quill Roe", "Jane Bell Roe", False),
        ("Bo Tarn Jr.", "Bo Tarn Sr.", False),
        ("Bo Tarn Jr.", "Bo Tarn", True),
        ("Jane Roe", "Jane Roes", True),
        ("Roe", "Jane Roe", False),
    ],
)
def test_one_person(one: str, other: str, same: bool) -> None:
    assert person_names.same_person(one, other) == person_names.same_person(other, one) == same


@pytest.mark.parametrize(
    ("short", "full", "yes"),
    [
        ("Roe", "Jane Roe", True),
        ("Jane", "Jane Roe", True),
        ("Roes", "Jane Roe", True),
        ("Quill", "Jane Quill Roe", False),
        ("R", "Jane R", False),
        ("Jane Roe", "Jane Roe", False),
        ("Quill Roe", "Jane Quill Roe", True),
    ],
)
def test_later_mentions_of_a_person(short: str, full: str, yes: bool) -> None:
    assert person_names.shortens(short, full) == yes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of the Interior", "Interior Ministry"),
        ("Portuguese Coast Guard", "Coast Guard of Portugal"),
        ("Harbour Guards", "the Harbour Guard"),
        ("Europol", "European Union Agency for Law Enforcement Cooperation"),
    ],
)
def test_spellings_of_one_organization(one: str, other: str) -> None:
    assert organization_names.identity(one) == organization_names.identity(other)


def test_organizations_of_two_countries_are_two() -> None:
    assert organization_names.identity("Norwegian Coast Guard") != organization_names.identity("Danish Coast Guard")


@pytest.mark.parametrize(
    ("short", "full", "yes"),
    [
        ("NACOC", "Narcotics Control Commission", True),
        ("HGA", "Harbour Guard Authority", True),
        ("HGB", "Harbour Guard Authority", False),
        ("Tarn", "Tarn Shipping Ltd", True),
        ("Jackson Division", "Jackson Field Office", False),
        ("Lanark Police", "Lanark Police Department", True),
        ("Guard", "Harbour Guard", False),
        ("Harbour Guard", "Harbour Guard", False),
        ("Eel Commission", "Royal Thai Eel Commission", True),
    ],
)
def test_plainer_forms_of_an_organization(short: str, full: str, yes: bool) -> None:
    assert organization_names.shortens(short, full) == yes


def test_initials_are_of_words_with_a_capital() -> None:
    assert organization_names.initials("Office of the Harbour-Master General") == "OHMG"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Royal Thai Police", "TH"),
        ("Office of the Attorney General of Maryland", "US"),
        ("U.S. Marshals Service", "US"),
        ("New England Eel Board", None),
        ("Lebanon Police Department", None),
        ("Harbour Guard", None),
        ("New Zealand Police", "NZ"),
    ],
)
def test_the_country_in_a_name(name: str, code: str | None) -> None:
    assert organization_names.country_in(name) == code


def test_groups_lead_with_the_first_key() -> None:
    groups = Groups("abcd")
    groups.join("d", "b")
    groups.join("c", "d")
    assert groups.sets() == [["a"], ["b", "c", "d"]]
    assert groups.root("d") == "b"
    groups.join("d", "a")
    assert groups.sets() == [["a", "b", "c", "d"]]
