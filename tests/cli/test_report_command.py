"""The command `report`, with made-up records in the place of the pipeline's."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import pressfacts
from made_up import RECORD, TEXT
from pressfacts.cli.app import app
from pressfacts.cli.exits import run
from pressfacts.record import Record

RELEASE = msgspec.structs.replace(RECORD, text=TEXT)
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    def extract(text: str, **options: Any) -> Iterator[Record]:
        assert options["keep_text"]
        yield RELEASE

    monkeypatch.setattr(pressfacts, "extract", extract, raising=False)
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT)
    Path("facts.jsonl").write_bytes(msgspec.json.encode(RELEASE) + b"\n")
    return lambda *args: (run(app, args), *capsys.readouterr())


@pytest.mark.parametrize("source", ["a.txt", "facts.jsonl"])
def test_writes_a_page_from_texts_or_records(command: Command, source: str) -> None:
    assert command("report", source, "-o", "report.html", "--title", "Birds & <more>") == (0, "", "")
    page = Path("report.html").read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert "<bdi>Birds &amp; &lt;more&gt;</bdi>" in page
    assert 'id="a0-f0-x"' in page


def test_a_page_goes_down_a_pipe(command: Command) -> None:
    code, out, err = command("report", "a.txt")
    assert (code, err) == (0, "")
    assert out.startswith("<!doctype html>")


def test_what_cannot_be_read_is_told_and_the_rest_shown(command: Command) -> None:
    Path("bad.jsonl").write_bytes(msgspec.json.encode(RECORD))
    code, _, err = command("report", "bad.jsonl", "a.txt", "-o", "report.html")
    assert code == 1
    assert err == "pressfacts: bad.jsonl: record 1: the record has no text; extract it with --text\n"
    assert Path("report.html").read_text("utf-8").count("<article") == 1
