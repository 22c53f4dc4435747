"""The command `extract` in this process, with made-up records in the place of the pipeline's."""

import json
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

import pressfacts
from made_up import EVIL, HOSTILE, RECORD
from pressfacts.api import Job
from pressfacts.batch import Recipe, worker
from pressfacts.cli.app import app
from pressfacts.cli.exits import run
from pressfacts.record import Record

Result = tuple[int, str, str]


class Command:
    """Runs `pressfacts` with arguments; `calls` are the recipes of the batches of articles that it asks for."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.calls: list[Recipe] = []

    def make_records(self, recipe: Recipe, jobs: Sequence[Job]) -> list[Record]:
        self.calls.append(recipe)
        return [self.record(job) for job in jobs]

    def record(self, job: Job) -> Record:
        text = job.article.text
        if "bang" in text:
            raise ZeroDivisionError("by \x1b[2J zero")
        if "model" in text:
            raise pressfacts.ModelError("model 'x' is missing")
        made = HOSTILE if "hostile" in text else RECORD
        document = msgspec.structs.replace(made.document, path=job.path)
        return msgspec.structs.replace(made, document=document)

    def __call__(self, *args: str) -> Result:
        code = run(app, args)
        return (code, *self.capsys.readouterr())


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    made = Command(capsys)
    monkeypatch.setattr(worker, "make_records", made.make_records)
    monkeypatch.chdir(tmp_path)
    for name, text in {"a.txt": "fine", "b.txt": "fine", "bang.txt": "bang", "model.txt": "model"}.items():
        (tmp_path / name).write_text(text)
    return made


def test_jsonl_in_a_pipe(command: Command) -> None:
    code, out, err = command("extract", "a.txt", "b.txt")
    assert (code, err) == (0, "")
    assert [json.loads(line)["document"]["path"] for line in out.splitlines()] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("option", "start"),
    [("table", "─"), ("json", "[\n{"), ("csv", "type,article,"), ("markdown", "## Forty")],
)
def test_formats(command: Command, option: str, start: str) -> None:
    code, out, err = command("extract", "a.txt", "-f", option)
    assert (code, err) == (0, "")
    assert out.startswith(start)


@pytest.mark.parametrize("place", [["-o", "out.csv"], ["-f", "csv", "--output-dir", "out"]], ids=" ".join)
def test_csv_for_a_spreadsheet(command: Command, place: list[str]) -> None:
    Path("=1+1.txt").write_text("fine")
    assert command("extract", "=1+1.txt", *place, "--escape-formulas")[0] == 0
    (file,) = [Path("out.csv")] if Path("out.csv").exists() else Path("out").glob("*.csv")
    assert {line.split(",")[2] for line in file.read_text("utf-8").splitlines()[1:]} == {"'=1+1.txt"}


def test_flat_and_only(command: Command) -> None:
    _, out, _ = command("extract", "a.txt", "--flat", "--only", "people,dates")
    assert [json.loads(line)["type"] for line in out.splitlines()] == ["person", "date"]
    _, out, _ = command("extract", "a.txt", "--only", "people")
    record = json.loads(out)
    assert record["people"]
    assert record["figures"] == []


def test_options_reach_the_library(command: Command) -> None:
    command("extract", "a.txt", "--date", "2023-10", "--text", "--model", "my_model")
    told = command.calls[-1]
    assert (told.date, told.text, told.model, told.explain, told.usd) == ("2023-10", True, "my_model", False, False)
    command("extract", "a.txt", "--explain", "--usd")
    assert (command.calls[-1].explain, command.calls[-1].usd) == (True, True)


def test_parts_over_their_total_are_told_and_the_run_is_fine(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    parrots = RECORD.figures[3]
    some = msgspec.structs.replace(parrots, text="41\nof them", value=41, low=41, high=41, part_of=3)
    broken = msgspec.structs.replace(RECORD, figures=(*RECORD.figures, some))
    monkeypatch.setattr(worker, "make_records", lambda *_: [broken])
    code, out, err = command("extract", "a.txt", "--strict")
    assert (code, len(out.splitlines())) == (0, 1)
    assert err == 'pressfacts: parrots.txt: article 2: parts of "between 30 and 40 parrots" add up to 50\n'
    assert command("extract", "a.txt")[2] == ""


def test_the_output_s_name_says_the_format(command: Command) -> None:
    for name, start in {"o.csv": "type,", "o.json": "[", "o.md": "##", "o.jsonl": "{", "o": "{"}.items():
        assert command("extract", "a.txt", "-o", name) == (0, "", "")
        assert Path(name).read_text("utf-8").startswith(start)
    command("extract", "a.txt", "-o", "o.csv", "-f", "json")
    assert Path("o.csv").read_text("utf-8").startswith("[")


def test_what_cannot_be_read_is_told_and_the_rest_is_out(command: Command) -> None:
    Path("zip.txt").write_bytes(b"\x00\x01\x02" * 100)
    code, out, err = command("extract", "none.txt", "zip.txt", "a.txt")
    assert code == 1
    assert len(out.splitlines()) == 1
    first, second = err.splitlines()
    assert first == "pressfacts: none.txt: no such file or directory"
    assert second.startswith("pressfacts: zip.txt: ")


def test_a_directory_without_text_is_reported(command: Command) -> None:
    Path("empty").mkdir()
    told = "pressfacts: nothing to read in empty (dumps in a directory: --input-format jsonl, or csv)\n"
    assert command("extract", "empty") == (1, "", told)


def test_an_article_that_breaks_the_pipeline_is_told_and_the_rest_is_out(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PRESSFACTS_DEBUG", raising=False)
    code, out, err = command("extract", "bang.txt", "a.txt")
    assert (code, len(out.splitlines())) == (1, 1)
    assert err == "pressfacts: bang.txt: internal error: ZeroDivisionError: by \\x1b[2J zero\n"


def test_a_missing_model_ends_the_run(command: Command) -> None:
    code, _, err = command("extract", "model.txt", "a.txt", "-o", "out.jsonl")
    assert (code, err) == (2, "pressfacts: model 'x' is missing\n")
    assert not Path("out.jsonl").exists()
    assert len(command.calls) == 1


def test_a_name_that_means_harm(command: Command) -> None:
    name = EVIL.replace("/", "")
    Path(name).write_text("hostile")
    for args in ([name], [name, "-f", "table"], [name, "-f", "markdown"], [name + "x"]):
        code, out, err = command("extract", *args)
        assert code == (1 if args[0].endswith("x") else 0)
        assert all(c.isprintable() or c == "\n" for c in out + err)
        assert len(err.splitlines()) == code


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["extract", "a.txt", "--formt", "json"], "no such option: --formt, did you mean --format?"),
        (["extract", "a.txt", "-f", "jsno"], "'jsno' is not known, did you mean 'json'?"),
        (["extract", "a.txt", "--only", "peple"], "'peple' is not known, did you mean 'people'?"),
        (["extract", "a.txt", "--date", "soon"], "'soon' is no date like 2023-10-25, 2023-10 or 2023"),
        (["extract", "a.txt", "--flat", "-f", "table"], "--flat goes with jsonl, json, csv, parquet, not with table"),
        (["extract", "a.txt", "--text", "-f", "csv"], "--text goes with whole records"),
        (["extract", "a.txt", "--escape-formulas"], "--escape-formulas goes with csv, not with jsonl"),
        (["extract", "a.txt", "--explain", "--flat"], "--explain goes with whole records"),
        (["extract", "a.txt", "-o", "a.txt"], "--output a.txt is an input too"),
        (["extract", "a.txt", "-o", "no/where"], "there is no directory 'no'"),
        (["extrac", "a.txt"], "no such command 'extrac', did you mean 'extract'?"),
        (["a.txt"], "try 'pressfacts extract a.txt'"),
        (["extract", "a.txt", "-f"], "option '-f' requires an argument"),
    ],
)
def test_wrong_usage_says_what_would_be_right(command: Command, args: list[str], message: str) -> None:
    code, out, err = command(*args)
    assert (code, out) == (2, "")
    assert message in err
    assert all(line.startswith("pressfacts: ") for line in err.splitlines())
    assert command.calls == []
