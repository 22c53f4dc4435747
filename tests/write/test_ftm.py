import json
from typing import Any

import msgspec
import pytest

from made_up import EMPTY, HOSTILE, RECORD, TEXT, written


def lines(*records: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written("ftm", *records).splitlines()]


def test_entities_of_an_article() -> None:
    entities = lines(msgspec.structs.replace(RECORD, text=TEXT))
    assert [entity["schema"] for entity in entities] == [
        "Article",
        "Person",
        "Mention",
        "Membership",
        "Organization",
        "Mention",
        "Event",
        "Mention",
    ]
    article, person, mention, membership, body, _, event, _ = entities
    assert article["properties"] | {"bodyText": [], "notes": []} == {
        "title": ["Forty parrots fly home after Operation Quiet Feather"],
        "publisher": ["Forest Police (newsroom)"],
        "publishedAt": ["2024-03-12"],
        "fileName": ["parrots.txt"],
        "language": ["eng"],
        "detectedCountry": ["pe", "ec"],
        "peopleMentioned": ["Rosa Quispe"],
        "namesMentioned": ["Forest Police", "Operation Quiet Feather"],
        "bodyText": [],
        "notes": [],
    }
    assert person["properties"]["position"] == ["Inspector"]
    assert mention["properties"]["resolved"] == [person["id"]]
    assert mention["properties"]["document"] == [article["id"]]
    assert membership["properties"]["organization"] == [body["id"]]
    assert event["properties"]["startDate"] == ["2024-03-03"]
    assert event["properties"]["endDate"] == ["2024-03-10"]
    assert event["properties"]["involved"] == [body["id"]]
    assert event["properties"]["notes"] == [
        "arrests: 12 people (confidence 1.00)",
        "money: more than USD 1.5 million (confidence 1.00)",
        "confidence 1.00",
    ]


def test_ids_are_the_same_in_every_run_and_differ_between_articles() -> None:
    other = msgspec.structs.replace(RECORD, id="f" * 16)
    first, again, elsewhere = ({e["id"] for e in lines(r)} for r in (RECORD, RECORD, other))
    assert first == again
    assert len(first) == 8
    assert not first & elsewhere


def test_the_package_itself_finds_them_valid() -> None:
    model = pytest.importorskip("followthemoney").model
    for entity in lines(msgspec.structs.replace(RECORD, text=TEXT), EMPTY, HOSTILE):
        proxy = model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        kept = proxy.to_dict()["properties"]
        for name, values in entity["properties"].items():
            if name != "language" and entity["properties"].get("title") != HOSTILE.title:
                assert len(kept.get(name, [])) == len(values), name


def test_a_line_is_an_entity_whatever_is_in_it() -> None:
    assert all(line.isprintable() for line in written("ftm", HOSTILE).splitlines())
