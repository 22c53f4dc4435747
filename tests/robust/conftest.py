"""What these tests share: one loaded pipeline, and a checker of what must hold of any text."""

import json
from typing import Any

import jsonschema
import pytest

import pressfacts
from pressfacts.numerals import GREATEST
from pressfacts.write.json_lines import line


class Checker:
    """Extracts a text and asserts what holds whatever stands in it."""

    def __init__(self) -> None:
        self._schema = jsonschema.Draft202012Validator(pressfacts.json_schema())

    def __call__(self, text: str) -> list[pressfacts.Record]:
        records = list(pressfacts.extract(text, explain=True))
        ends = [0, *(record.document.end for record in records)]
        assert [record.document.start for record in records] == ends[:-1]
        assert ends[-1] == len(text) or not text.strip()
        for record in records:
            self._check(record, text[record.document.start : record.document.end])
        return records

    def _check(self, record: pressfacts.Record, article: str) -> None:
        things: tuple[Any, ...] = (
            record.people,
            record.organizations,
            record.countries,
            record.dates,
            record.operations,
        )
        places = [mention for group in things for thing in group for mention in thing.mentions]
        for place in (*places, *record.figures):
            assert article[place.start : place.end] == place.text
            assert place.text
        for figure in record.figures:
            assert all(n is None or 0 <= n <= GREATEST for n in (figure.value, figure.low, figure.high))
            assert all(i is None or 0 <= i < len(record.figures) for i in (figure.part_of, figure.restates))
        written = line(record)
        assert len(written.splitlines()) == 1
        self._schema.validate(json.loads(written, parse_constant=_refuse))


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


@pytest.fixture(scope="session")
def checked() -> Checker:
    return Checker()
