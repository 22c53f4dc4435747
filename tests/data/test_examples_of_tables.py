"""The examples and counter-examples in tables of words and names."""

import pytest

from figure_markup import found
from markup import parse
from named_markup import facts_of
from pressfacts.annotate.countries.find import find_countries
from pressfacts.annotate.facts import Context, Facts
from pressfacts.data.files import ROOT, read_lines
from pressfacts.numerals import find_numerals
from pressfacts.text import split_sentences

NUMERALS = [f"numerals/{file.name}" for file in sorted((ROOT / "numerals").glob("*.txt"))]
COUNTRIES = ["countries/institutions.txt", "countries/not_countries.txt"]


def listed(names: list[str], sign: str) -> list[str]:
    """The lines of the files that begin with `sign`, without it."""
    return [line[2:].strip() for name in names for line in read_lines(name) if line.startswith(sign)]


def test_the_files_have_examples() -> None:
    for names in (NUMERALS, COUNTRIES):
        assert listed(names, "#+") and listed(names, "#-")


@pytest.mark.parametrize("marked", listed(NUMERALS, "#+"))
def test_numbers(marked: str) -> None:
    text, tags = parse(marked)
    numerals = [(n.start, n.end, n.value) for n in find_numerals(text)]
    assert numerals == [(tag.start, tag.end, float(tag.attrs["value"])) for tag in tags]


@pytest.mark.parametrize("text", listed(NUMERALS, "#-"))
def test_what_is_no_number_or_counts_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("marked", [*listed(COUNTRIES, "#+"), *listed(COUNTRIES, "#-")])
def test_countries(marked: str) -> None:
    text, tags = parse(marked)
    facts = Facts(context=Context(), sentences=split_sentences(text))
    assert [(c.start, c.end, c.alpha_2) for c in find_countries(text, facts)] == [
        (tag.start, tag.end, tag.attrs["alpha_2"]) for tag in tags
    ]


@pytest.mark.parametrize("marked", listed(["organizations/world.txt"], "#+"))
def test_organizations_of_the_world_need_no_model(marked: str) -> None:
    text, tags = parse(marked)
    _, facts = facts_of(text)
    assert [(o.start, o.end) for o in facts.organizations] == [(tag.start, tag.end) for tag in tags]


@pytest.mark.parametrize("marked", listed(["people/plural_people.txt"], "#+"))
def test_people_behind_a_noun_in_the_plural(marked: str) -> None:
    _, tags = parse(marked)
    _, facts = facts_of(marked)
    assert [(p.start, p.end) for p in facts.people] == [(tag.start, tag.end) for tag in tags]
    assert facts.organizations == []


@pytest.mark.parametrize("text", listed(["people/plural_people.txt"], "#-"))
def test_firms_behind_a_noun_in_the_plural(text: str) -> None:
    assert facts_of(text)[1].people == []
