"""Names and adjectives to codes."""

import pycountry
import pytest

from pressfacts.territories import adjective, codes, lookup, territories


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Czech Rep.", "CZ"),
        ("Democratic Rep. of Congo", "CD"),
        ("Congo", "CG"),
        ("Hong Kong, China", "HK"),
        ("Hong Kong China", "HK"),
        ("Rep. San Marino", "SM"),
        ("Rep San Marino", "SM"),
        ("Timor Leste", "TL"),
        ("UAE", "AE"),
        ("U.S.", "US"),
        ("the Netherlands", "NL"),
        ("Holland", "NL"),
        ("Northern Ireland", "GB"),
        ("Ireland", "IE"),
        ("Niger", "NE"),
        ("Nigeria", "NG"),
        ("Dominica", "DM"),
        ("Dominican Republic", "DO"),
        ("South Korea", "KR"),
        ("North Korea", "KP"),
        ("Turkey", "TR"),
        ("Côte d’Ivoire", "CI"),
        ("Kosovo", "XK"),
        ("Sint Maarten", "SX"),
        ("Atlantis", None),
    ],
)
def test_lookup(name: str, code: str | None) -> None:
    assert lookup(name) == code


@pytest.mark.parametrize(("word", "code"), [("Belgian", "BE"), ("Nigerien", "NE"), ("Dutch", "NL"), ("Martian", None)])
def test_adjective(word: str, code: str | None) -> None:
    assert adjective(word) == code


def test_every_iso_country_is_there() -> None:
    assert {t.alpha_2 for t in territories()} == {c.alpha_2 for c in pycountry.countries} | {"XK"}


def test_every_iso_name_leads_to_its_code() -> None:
    for country in pycountry.countries:
        name = getattr(country, "common_name", country.name)
        assert lookup(name) == country.alpha_2, name


def test_no_name_stands_for_two() -> None:
    seen: dict[str, str] = {}
    for t in territories():
        for name in (*t.strong, *t.weak):
            assert seen.setdefault(name, t.alpha_2) == t.alpha_2, name


def test_codes() -> None:
    assert codes("TR") == ("TUR", "Türkiye")
    assert codes("BO") == ("BOL", "Bolivia")
    assert codes("XK") == ("XKX", "Kosovo")
    with pytest.raises(KeyError):
        codes("ZZ")
