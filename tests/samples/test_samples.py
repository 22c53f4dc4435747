"""Every sample yields what a careful reader wrote down for it."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema
import msgspec
import pytest

import pressfacts
from expected import EXPECTED, differences, known_misses, read_expected, read_sample, sample_names

NAMED = ("people", "organizations", "countries", "dates", "operations")
QUALIFIERS = {"exact", "about", "more_than", "up_to", "between", "vague"}
ROLES = {"seized", "value", "loss", "penalty", "funding", "other"}
Extract = Callable[[str], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def extract() -> Extract:
    """The records of a sample as builtins; each sample is read once."""
    pressfacts.load()
    seen: dict[str, list[dict[str, Any]]] = {}

    def records(name: str) -> list[dict[str, Any]]:
        if name not in seen:
            found = pressfacts.extract(read_sample(name), path=f"{name}.txt")
            seen[name] = [msgspec.to_builtins(record) for record in found]
        return seen[name]

    return records


def _articles() -> Iterator[tuple[str, int]]:
    for name in sample_names():
        for index in range(len(read_expected(name))):
            yield name, index


@pytest.mark.parametrize(("name", "index"), _articles())
def test_sample_yields_what_is_expected(extract: Extract, name: str, index: int) -> None:
    records = extract(name)
    assert len(records) == len(read_expected(name))
    found = list(differences(read_expected(name)[index], records[index]))
    known = known_misses(name, index)
    new, gone = ([line for line in one if line not in other] for one, other in ((found, known), (known, found)))
    assert not new, f"{name}.txt, article {index}:\n" + "\n".join(f"  {line}" for line in new)
    assert not gone, "tests/samples/misses.txt lists what is right now:\n" + "\n".join(f"  {line}" for line in gone)


@pytest.mark.parametrize("name", sample_names())
def test_sample_fits_the_schema_and_gives_back_its_text(extract: Extract, name: str) -> None:
    validator = jsonschema.Draft202012Validator(pressfacts.json_schema())
    text = read_sample(name)
    for record in extract(name):
        validator.validate(json.loads(json.dumps(record)))
        base = record["document"]["start"]
        things = [thing for key in NAMED for thing in record[key]]
        for place in [*record["figures"], *(mention for thing in things for mention in thing["mentions"])]:
            assert text[base + place["start"] : base + place["end"]] == place["text"]


def test_each_sample_has_an_expectation() -> None:
    assert sorted(path.stem for path in EXPECTED.glob("*.json")) == sample_names()


def test_samples_exercise_every_kind_of_fact() -> None:
    articles = [article for name in sample_names() for article in read_expected(name)]
    figures = [figure for article in articles for figure in article["figures"]]
    assert len({figure["kind"] for figure in figures}) == 12
    assert {figure["qualifier"] for figure in figures} == QUALIFIERS
    assert {figure["role"] for figure in figures if figure.get("role")} == ROLES
    ways = {way for article in articles for country in article["countries"] for way in country["via"]}
    assert ways == {"name", "adjective", "dateline", "list"}
    assert {key for figure in figures for key in figure} >= {"part_of", "restates"}
