"""Every kind of input through the commands, and every format of output that takes more than a text stream."""

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from made_files import SAMPLES, gzipped, pdf, sample, zipped
from markup import parse
from pressfacts.cli.app import app
from pressfacts.cli.exits import run
from pressfacts.read import documents
from read.hostile import crowded_page, many_pages, overlapping_zip


class Command:
    """Runs `pressfacts`; gives exit code, JSON lines and messages."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *args: str | Path) -> tuple[int, list[Any], list[str]]:
        code = run(app, [str(arg) for arg in args])
        out, err = self._capsys.readouterr()
        return code, [json.loads(line) for line in out.splitlines()], err.splitlines()


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    monkeypatch.chdir(tmp_path)
    return Command(capsys)


@pytest.mark.parametrize(
    ("name", "code", "titles"),
    [
        ("page.html", 0, ["Ferrets returned after Operation Long Tunnel"]),
        ("message.eml", 0, ["Ferrets return to São Jorge"]),
        ("feed.rss", 1, ["Ferrets & friends go home", "Lost anchor found"]),
        ("feed.atom", 0, ["Whale directs traffic"]),
        ("dump.jsonl", 1, ["Ferrets go home", "Lost anchor found"]),
        ("table.csv", 1, ["Ferrets go home", "Lost anchor found"]),
    ],
)
def test_a_name_says_nothing_the_content_all(command: Command, name: str, code: int, titles: list[str]) -> None:
    if name == "page.html":
        pytest.importorskip("trafilatura")
    Path("thing").write_bytes(gzipped(sample(name)))
    found, lines, errors = command("segment", "thing")
    assert (found, [line["title"] for line in lines]) == (code, titles)
    assert {line["path"] for line in lines} == {"thing"}
    assert all(error.startswith("pressfacts: thing") for error in errors)


def test_a_record_is_never_cut(command: Command) -> None:
    _, lines, _ = command("segment", SAMPLES / "dump.jsonl", "--text")
    assert [(line["index"], line["start"], line["end"]) for line in lines] == [(0, 0, 122), (2, 0, 63)]
    assert "FOR IMMEDIATE RELEASE" in lines[0]["text"]


def test_fields_by_option(command: Command) -> None:
    Path("x.csv").write_text("a,b,c\nPolice freed crabs.,Crabs free,2024-05-17\n")
    options = ["--text-field", "a", "--title-field", "b", "--date-field", "c"]
    _, (line,), _ = command("segment", "x.csv", *options)
    assert (line["title"], line["published"]) == ("Crabs free", "2024-05-17")
    assert command("segment", "x.csv")[0] == 1


def test_a_directory_gives_documents_and_dumps_when_asked(command: Command) -> None:
    Path("in").mkdir()
    for name, data in {"a.txt": b"Crabs freed\n", "b.pdf": pdf("Crabs freed"), "c.jsonl": b'{"text": "C."}\n'}.items():
        Path("in", name).write_bytes(data)
    Path("in/d.zip").write_bytes(zipped({"e.txt": b"E."}))
    pytest.importorskip("pypdf")
    assert [line["path"] for line in command("segment", "in")[1]] == ["in/a.txt", "in/b.pdf", "in/d.zip/e.txt"]
    Path("in/f.tsv").write_text("text\nF.\n")
    forced = [line["path"] for line in command("segment", "in", "--input-format", "jsonl")[1]]
    assert "in/c.jsonl" in forced
    assert "in/f.tsv" not in forced


def test_an_empty_input_is_noted(command: Command) -> None:
    Path("none.txt").write_text(" \n")
    assert command("segment", "none.txt") == (0, [], ["pressfacts: none.txt: empty"])
    assert command("extract", "none.txt", "-q") == (0, [], [])


def test_what_is_not_english_is_told_and_can_be_forced(command: Command) -> None:
    text = "La police a arrêté des personnes dans le nord du pays et les a conduites au poste avec leurs furets. "
    Path("fr.txt").write_text(text * 4)
    code, lines, errors = command("segment", "fr.txt")
    assert (code, lines) == (1, [])
    assert errors == ["pressfacts: fr.txt: seems to be in French, not English (--force reads it anyway)"]
    assert command("segment", "fr.txt", "--force")[0] == 0


def test_a_missing_package_names_what_installs_it(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "TAKEN_APART", frozenset())  # in this process, where they are missing
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    code, lines, errors = command("segment", SAMPLES / "page.html", SAMPLES / "message.eml")
    assert (code, len(lines)) == (1, 1)
    assert errors[0].endswith("an HTML page needs another package: pip install 'pressfacts[html]'")
    code, _, errors = command("extract", SAMPLES / "message.eml", "-o", "x.parquet")
    assert (code, errors) == (2, ["pressfacts: Parquet needs another package: pip install 'pressfacts[parquet]'"])
    assert not Path("x.parquet").exists()


def test_what_means_harm_is_one_line_and_the_rest_is_read(command: Command) -> None:
    pytest.importorskip("trafilatura")
    pytest.importorskip("pypdf")
    Path("a.html").write_bytes(crowded_page(50_000))
    Path("b.pdf").write_bytes(many_pages(20_000))
    Path("c.zip").write_bytes(overlapping_zip(500))
    code, lines, errors = command("segment", "a.html", "b.pdf", "c.zip", SAMPLES / "message.eml")
    assert (code, len(lines)) == (1, 1)
    assert errors[:3] == [
        "pressfacts: a.html: a page with more than 1,000 attributes in one tag",
        "pressfacts: b.pdf: a PDF file of 20,000 pages, more than 10,000",
        "pressfacts: c.zip: a zip file whose members overlap, as in no honest one",
    ]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["-f", "sqlite"], "sqlite needs a file: -o facts.db"),
        (["-f", "parqet"], "'parqet' is not known, did you mean 'parquet'?"),
        (["--input-format", "htm"], "'htm' is not known, did you mean 'html'?"),
        (["--flat", "-f", "sqlite", "-o", "x.db"], "--flat goes with"),
        (["--explain", "-f", "ftm"], "--explain goes with"),
    ],
)
def test_wrong_usage(command: Command, args: list[str], message: str) -> None:
    code, _, errors = command("extract", SAMPLES / "message.eml", *args)
    assert code == 2
    assert message in errors[0]


def test_records_say_where_they_come_from(command: Command) -> None:
    code, records, _ = command("extract", SAMPLES / "dump.jsonl", "--text")
    assert code == 1
    assert [(r["document"]["index"], r["document"]["count"], r["document"]["id"]) for r in records] == [
        (0, 5, "hp-1"),
        (2, 5, "3"),
    ]
    assert records[0]["published"] == "2024-05-17"
    (arrests,) = records[0]["figures"]
    assert records[0]["text"][arrests["start"] : arrests["end"]] == arrests["text"] == "14 people"


def test_outputs_by_name(command: Command) -> None:
    source = SAMPLES / "message.eml"
    for name in ("x.db", "x.ftm", "x.spacy"):
        for _ in range(2):
            assert command("extract", source, "-o", name) == (0, [], [])
    with closing(sqlite3.connect("x.db")) as base:
        assert base.execute("SELECT kind, value FROM figures").fetchall()[0] == ("arrests", 14)
        assert base.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    schemas = [json.loads(line)["schema"] for line in Path("x.ftm").read_text().splitlines()]
    assert schemas[0] == "Article"
    assert command("extract", source, "-f", "inline", "-o", "x.txt")[0] == 0
    text, tags = parse(Path("x.txt").read_text())
    assert ("arrests", "14 people") in [(tag.label, text[tag.start : tag.end]) for tag in tags]
    parquet = pytest.importorskip("pyarrow.parquet")
    assert command("extract", source, "-o", "x.parquet")[0] == 0
    assert "14 people" in parquet.read_table("x.parquet")["text"].to_pylist()


def test_a_database_that_cannot_be_written_is_told_in_one_line(command: Command) -> None:
    Path("x.db").write_text("A letter to my aunt, which is no database at all." * 9)
    code, _, errors = command("extract", SAMPLES / "message.eml", "-o", "x.db")
    assert (code, errors) == (1, ["pressfacts: x.db: file is not a database"])
