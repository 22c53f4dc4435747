"""The same article gives the same record: whoever reads it, among whatever others, on whatever day."""

import io
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest

import pressfacts
from expected import SAMPLES, read_sample, sample_names
from pressfacts.batch import Recipe, parts
from pressfacts.batch.run import Here
from pressfacts.batch.source import listed, units
from pressfacts.batch.tasks import tasks
from pressfacts.read import Reading, held, large
from pressfacts.write.json_lines import line

_OTHER = "Trams run again\nSource: City Works\n\nOSLO, Norway – The new line to the harbour opens on 2 July 2020.\n"
_RULER = "\n\n---\n\n"
_DATED = """Forty parrots fly home after Operation Quiet Feather
Source: Forest Police

LIMA, Peru – Officers arrested 12 people last week, two more yesterday and 4 on 5 May. On Monday, three days after that,
they seized EUR 1,000.50. The trial begins tomorrow, another on 30 December, and a third in '24. Since last year 9 died.
"""
_OTHER_CLOCK = """
import datetime, time
class Day(datetime.date):
    __slots__ = ()
class Moment(datetime.datetime):
    __slots__ = ()
Day.today = classmethod(lambda cls: cls(2087, 3, 4))
Moment.now = classmethod(lambda cls, tz=None: cls(2087, 3, 4, 5, 6, 7, tzinfo=tz))
Moment.today = Moment.utcnow = classmethod(lambda cls: cls(2087, 3, 4, 5, 6, 7))
datetime.date, datetime.datetime = Day, Moment
local, universal, shown = time.localtime, time.gmtime, time.strftime
time.time, time.time_ns = lambda: 3697760767.0, lambda: 3697760767 * 10**9
time.localtime = lambda seconds=None: local(3697760767 if seconds is None else seconds)
time.gmtime = lambda seconds=None: universal(3697760767 if seconds is None else seconds)
time.strftime = lambda form, at=None: shown(form, at or time.localtime())
"""


def told(records: Iterable[pressfacts.Record]) -> list[str]:
    """The records without their places in their inputs."""
    return [line(msgspec.structs.replace(r, id="", document=msgspec.UNSET)) for r in records]


@pytest.fixture(scope="module")
def alone() -> dict[str, list[str]]:
    """What is told of each sample where it is read by itself."""
    return {name: told(pressfacts.extract(read_sample(name), explain=True)) for name in sample_names()}


def test_one_file_of_many_articles(alone: dict[str, list[str]]) -> None:
    for name, records in alone.items():
        joined = read_sample(name) + _RULER + _OTHER
        assert told(pressfacts.extract(joined, explain=True))[:-1] == records
    several = [name for name in alone if len(alone[name]) == 1]
    text = _RULER.join(map(read_sample, several))
    assert told(pressfacts.extract(text, explain=True)) == [alone[name][0] for name in several]


def test_files_and_standard_input(alone: dict[str, list[str]]) -> None:
    for name in list(alone)[:4]:
        (by_file,) = pressfacts.read_inputs([str(SAMPLES / f"{name}.txt")])
        (by_stdin,) = pressfacts.read_inputs(["-"], io.BytesIO(read_sample(name).encode()))
        for item in (by_file, by_stdin):
            assert isinstance(item, pressfacts.Input)
            assert told(pressfacts.extract(item.text, path=item.path, explain=True)) == alone[name]


@pytest.mark.parametrize("room", [1, 3_000, 10**9])
def test_pieces_of_any_size(room: int, alone: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Tasks of an article each, or of everything; large files read in blocks of any length."""
    monkeypatch.setattr(parts, "ROOM", room)
    monkeypatch.setattr(large, "LARGE", min(room, 2_000))
    monkeypatch.setattr(held, "BLOCK", max(997, min(room, 10_000)))
    reading = Reading()
    recipe = Recipe(format=None, explain=True)
    given = (unit for document in listed([str(SAMPLES)], reading) for unit in units(document, reading))
    done = [piece for _, all_done in Here(recipe).run(tasks(given, room)) for each in all_done for piece in each.pieces]
    assert told(piece for piece in done if isinstance(piece, pressfacts.Record)) == [
        one for records in alone.values() for one in records
    ]


def _bytes(*words: str, text: str = "", **environment: str) -> bytes:
    command = [sys.executable, "-m", "pressfacts", "extract", "--explain", "--quiet", *words]
    done = subprocess.run(
        command, input=text.encode(), capture_output=True, env=os.environ | environment, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


def test_any_number_of_processes() -> None:
    assert _bytes(str(SAMPLES)) == _bytes(str(SAMPLES), "--jobs", "2")


def test_any_day(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(_OTHER_CLOCK)
    today = _bytes("-", "--usd", text=_DATED)
    assert _bytes("-", "--usd", text=_DATED, PYTHONPATH=str(tmp_path)) == today
    assert b"2087" not in today
    code = "import datetime, time; print(datetime.date.today(), time.strftime('%Y'))"
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=os.environ | {"PYTHONPATH": str(tmp_path)}
    )
    assert shown.stdout == b"2087-03-04 2087\n"
