"""The schema's descriptions: one for each field and each value of a fixed list, none for what is not there."""

from typing import Any, get_args

import jsonschema
import pytest

from pressfacts.record import json_schema, model
from pressfacts.record.schema import descriptions, key_of

LISTS = ("Kind", "Qualifier", "MoneyRole", "Scope", "Via")


def _due() -> set[str]:
    shapes: Any = json_schema()["$defs"]
    fields = {key_of(name, field) for name, body in shapes.items() for field in body["properties"]}
    return fields | {f"{name}.{value}" for name in LISTS for value in get_args(getattr(model, name))}


def test_every_field_and_value_is_described_and_nothing_else() -> None:
    assert set(descriptions()) == _due()


@pytest.mark.parametrize("key", sorted(descriptions()))
def test_a_description_is_a_sentence(key: str) -> None:
    about = descriptions()[key]
    assert about["says"].endswith(".")
    assert about.get("not", ".").endswith(".")


def test_examples_are_values_of_their_field() -> None:
    schema: Any = json_schema()
    for shape in schema["$defs"].values():
        for body in shape["properties"].values():
            validator = jsonschema.Draft202012Validator({**body, "$defs": schema["$defs"]})
            for example in body.get("examples", ()):
                assert not list(validator.iter_errors(example if body.get("type") != "array" else [example])), (
                    body,
                    example,
                )
