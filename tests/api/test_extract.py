"""The library: the same records, from text or inputs, true to their text."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pressfacts

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
WORDS = st.sampled_from(
    [
        "Police",
        "seized",
        "40",
        "kg",
        "of",
        "cocaine",
        "worth",
        "EUR",
        "2",
        "million",
        "in",
        "Peru",
        ",",
        "France",
        "–",
        "“",
        "Operation",
        "Quiet",
        "Harbour",
        "”",
        "•",
        "On",
        "3",
        "May",
        "2024",
        "12",
        "suspects",
        "were",
        "arrested",
        ".",
        "John",
        "Doe",
        "\n",
        "\n\n",
        "Source:",
        "Interpol",
        "|",
        "the",
        "Ministry",
        "of",
        "Crabs",
        "(MoC)",
        "\xa0",
        "\xad",
        "\r\n",
        "🦀",
        "$",
        "%",
        "Ö",
        "ß",
    ]
)


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def true_offsets(record: pressfacts.Record, text: str) -> bool:
    """Every mention gives back its text, in the article and in the input."""
    start = record.document.start
    article = text[start : record.document.end]
    things: list[Any] = [*record.people, *record.organizations, *record.countries, *record.dates, *record.operations]
    places: list[Any] = [m for thing in things for m in thing.mentions] + list(record.figures)
    if record.dateline:
        places.append(record.dateline)
    return all(article[p.start : p.end] == p.text == text[start + p.start : start + p.end] for p in places)


@pytest.fixture(scope="module")
def records() -> dict[str, list[pressfacts.Record]]:
    return {path.name: list(pressfacts.extract(read(path), path=path.name)) for path in SAMPLES}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_mentions_are_true(path: Path, records: dict[str, list[pressfacts.Record]]) -> None:
    assert all(true_offsets(record, read(path)) for record in records[path.name])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_articles_tile_the_input(path: Path, records: dict[str, list[pressfacts.Record]]) -> None:
    text, found = read(path), records[path.name]
    assert [r.document.index for r in found] == list(range(len(found)))
    assert all(r.document.count == len(found) for r in found)
    covered = "".join(text[r.document.start : r.document.end] for r in found)
    assert "".join(covered.split()) == "".join(text.split())


def test_records_fit_the_schema(records: dict[str, list[pressfacts.Record]]) -> None:
    validator = jsonschema.Draft202012Validator(pressfacts.json_schema())
    for record in (r for found in records.values() for r in found):
        validator.validate(json.loads(msgspec.json.encode(record)))


def test_links_point_at_entries(records: dict[str, list[pressfacts.Record]]) -> None:
    for record in (r for found in records.values() for r in found):
        names = {o.name for o in record.organizations}
        operations = {o.name for o in record.operations}
        assert {p.organization for p in record.people} <= names | {None}
        assert {f.operation for f in record.figures} <= operations | {None}
        for i, figure in enumerate(record.figures):
            assert figure.part_of is None or (figure.part_of != i and figure.part_of < len(record.figures))
            assert figure.restates is None or figure.restates < i


def test_every_fact_names_its_rule(records: dict[str, list[pressfacts.Record]]) -> None:
    for record in (r for found in records.values() for r in found):
        found: list[Any] = [*record.dates, *record.operations, *record.figures]
        assert all(fact.rule for fact in found)


def test_text_only_when_asked() -> None:
    (plain,) = pressfacts.extract("Crabs seized\n\nPolice seized two crabs.")
    (kept,) = pressfacts.extract("Crabs seized\n\nPolice seized two crabs.", keep_text=True)
    assert "text" not in json.loads(msgspec.json.encode(plain))
    assert kept.text == "Crabs seized\n\nPolice seized two crabs."
    assert plain.id == kept.id


def test_a_given_date_anchors_what_the_article_leaves_open() -> None:
    text = "Crabs seized\n\nPolice seized two crabs yesterday."
    (record,) = pressfacts.extract(text, date="2023-10-25")
    assert record.published == "2023-10-25"
    assert [d.edtf for d in record.dates] == ["2023-10-24"]


def test_no_article_in_nothing() -> None:
    assert list(pressfacts.extract("")) == []
    assert list(pressfacts.extract(" \n\n\t")) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=1, max_size=60))
def test_any_release_gives_true_records(words: list[str]) -> None:
    text = " ".join(words)
    for record in pressfacts.extract(text):
        assert true_offsets(record, text)


def test_components_work_in_a_pipeline_of_ones_own() -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("pressfacts_countries")
    doc = nlp("Belgian police and officers from Timor-Leste met.")
    assert [(s.text, s.kb_id_) for s in doc.spans["pressfacts_countries"]] == [("Belgian", "BE"), ("Timor-Leste", "TL")]


def test_an_unknown_model_is_one_clear_error() -> None:
    with pytest.raises(pressfacts.ModelError, match="no-such-model"):
        list(pressfacts.extract("Police seized two crabs.", model="no-such-model"))
