"""The notation, the store and the scores of the annotated releases."""

import json
from pathlib import Path

import pytest

from gold import log
from gold.located import located, restored
from gold.notation import NotationError, faults, parse
from gold.releases import BATCHES, HERE, blind, made

TEXT = "41 arrests in Lagos\n\nIn May 2024 Kenya Police arrested 41 people and seized more than 3.5 kg of heroin."
NOTATION = """# publisher: Kenya Police | KE
title: 41 arrests in Lagos
O Kenya Police | - | KE
C KE name | Kenya
D May 2024 | 2024-05
F arrests 41 | 41 arrests | c=KE ; d=2024-05
F seizures >3.5 | more than 3.5 kg of heroin | unit=kg ; item=heroin ; cat=drugs/heroin ; part=1
L Lagos
"""


def test_a_line_is_read() -> None:
    gold = parse(NOTATION)
    assert gold["title"] == "41 arrests in Lagos" and gold["source"] is None
    assert gold["organizations"] == [
        {"name": "Kenya Police", "acronym": None, "mentions": ["Kenya Police"], "country": "KE"}
    ]
    first, second = gold["figures"]
    assert (first["value"], first["low"], first["high"], first["scope"]) == (41, 41, 41, "event")
    assert (second["low"], second["high"], second["qualifier"], second["part_of"]) == (3.5, None, "more_than", 0)
    assert list(faults(gold, TEXT)) == []


@pytest.mark.parametrize("line", ["Q x", "F arrests many | x", "F arrests 1 | x | colour=red", "C KE | Kenya", "X"])
def test_what_cannot_be_read_names_its_line(line: str) -> None:
    with pytest.raises(NotationError, match="line 2"):
        parse(f"title: x\n{line}\n")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("P Jane Roe", "not in text"),
        ("D May 2024 | 2024-5", "bad EDTF"),
        ("F seizures 3 | 41 people | item=people", "category None"),
        ("F money 41 | 41 arrests", "currency None"),
        ("F arrests 41 | 41 arrests | op=Operation X", "is no entry"),
        ("F arrests 41 | 41 arrests | part=9", "part_of names no figure"),
    ],
)
def test_faults_are_told(line: str, fault: str) -> None:
    assert any(fault in told for told in faults(parse(line), TEXT))


def test_offsets_stand_for_the_text() -> None:
    gold = parse(NOTATION)
    there = located(gold, TEXT)
    assert "Lagos" not in json.dumps(there) and restored(there, TEXT) == gold


def test_re_created_releases_fit_their_texts() -> None:
    releases = made()
    assert len(releases) >= 200
    assert [(r.name, fault) for r in releases for fault in faults(r.gold, r.text)] == []


@pytest.mark.parametrize("part", BATCHES)
def test_a_batch_is_whole(part: str) -> None:
    releases = [r for r in blind(part) if r.corpus is None]
    assert len(releases) >= 20
    assert all(not list(faults(r.gold, r.text)) for r in releases)


def test_a_second_opening_is_known(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    log.add(path, {"part": "learn", "opening": 0})
    log.add(path, {"part": "batch-1", "opening": log.openings(path, "batch-1") + 1})
    assert log.opened(path) == ["batch-1"] and log.openings(path, "batch-1") == 1


def test_no_publisher_stands_in_two_parts() -> None:
    parts = {"learn": {r.publisher for r in made()}} | {p: {r.publisher for r in blind(p)} for p in BATCHES}
    names = [name for found in parts.values() for name in found]
    assert len(names) == len(set(names))
    assert (HERE / "decided.md").is_file()
