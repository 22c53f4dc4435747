"""Names and dates in invented sentences of agencies of all continents, through the whole pipeline."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from markup import parse
from pressfacts import api
from pressfacts.annotate.pipeline import load
from pressfacts.read import Input
from pressfacts.text import whole

HERE = Path(__file__).parent
HEAD = "Owls of the harbour come home\n\n3 March 2021\n\n"
FOOT = "\n\nThe owls were fine and slept the whole day, it was said by those who saw them there.\n"
LISTS = {"org": "organizations", "person": "people", "date": "dates"}


def lines(name: str) -> list[str]:
    rows = (HERE / name).read_text("utf-8").splitlines()
    return [row for row in rows if row and not row.startswith("#")]


SENTENCES, MISSES = lines("sentences.txt"), frozenset(lines("misses.txt"))


@cache
def record(text: str) -> Any:
    jobs = list(api.jobs_of(Input(whole("x"), whole(HEAD + text + FOOT), None), None))
    (found,) = api.records_of(load(), jobs, api.Extras(False, False, False))
    return found


def differences(marked: str) -> list[str]:
    """What is missed (-) and what is too much (+), by list; a date counts with its value."""
    text, tags = parse(marked)
    found = record(text)
    low, high = len(HEAD), len(HEAD) + len(text)
    told: list[str] = []
    for label, name in LISTS.items():
        wanted = {(tag.start, tag.end, tag.attrs.get("edtf")) for tag in tags if tag.label == label}
        got = {
            (m.start - low, m.end - low, entry.edtf if name == "dates" else None)
            for entry in getattr(found, name)
            for m in entry.mentions
            if low <= m.start < high
        }
        told += [f"- {name}: {text[s:e]} {v or ''}" for s, e, v in sorted(wanted - got, key=str)]
        told += [f"+ {name}: {text[s:e]} {v or ''}" for s, e, v in sorted(got - wanted, key=str)]
    return told


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentence(marked: str) -> None:
    """What is not read right yet stands in misses.txt, and only that."""
    assert bool(differences(marked)) == (marked in MISSES), differences(marked)


def test_misses_are_sentences() -> None:
    assert set(SENTENCES) >= MISSES
