"""The journal and the output are checked against each other: what does not fit is refused, and nothing is touched."""

import json
import os
import re
import sys
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

import pytest

import deadly
from pressfacts.batch import file_sink
from pressfacts.cli.app import app
from pressfacts.cli.exits import run

FILE = ("-o", "out", "--resume")
FOLDER = ("--output-dir", "out", "--resume")
PART, JOURNAL, OUT = Path("out.part"), Path("out.journal"), Path("out")


@pytest.fixture(autouse=True)
def _made_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("pressfacts.batch.worker.make_records", deadly.make_records)
    monkeypatch.setattr("pressfacts.batch.run.import_spacy_without_cli", lambda: None)
    monkeypatch.setattr(file_sink, "_EVERY", 0.0)
    monkeypatch.delenv("PRESSFACTS_DEBUG", raising=False)
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for name in "abcd":
        Path(f"in/{name}.txt").write_text(f"Police seized boat {name}.")


def extract(*words: str) -> int:
    return run(app, ["extract", "in", "--quiet", *words])


def interrupted(monkeypatch: pytest.MonkeyPatch, form: str = "jsonl") -> None:
    """A run that is killed behind the third of four inputs."""
    child = os.fork()
    if child == 0:
        made = deadly.make_records

        def dies(recipe: object, jobs: list[object]) -> object:
            if any("boat d" in job.article.text for job in jobs):  # type: ignore[attr-defined]
                os._exit(9)
            return made(recipe, jobs)  # type: ignore[arg-type]

        monkeypatch.setattr("pressfacts.batch.worker.make_records", dies)
        monkeypatch.setattr("pressfacts.batch.tasks.size_of", lambda _: 10**6)  # a task each
        os._exit(extract(*FILE, "-f", form))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def below() -> dict[str, bytes]:
    """All files but locks, which a kill leaves."""
    return {str(path): path.read_bytes() for path in Path().rglob("*") if path.is_file() and path.suffix != ".lock"}


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What is said of a run that is refused and leaves everything as it is."""
    before = below()
    assert extract(*(words or FILE)) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(r"pressfacts: [^\n]*(remove|put it back)[^\n]*\n", err), err
    assert below() == before
    return err


def forged(number: int, **changes: object) -> None:
    """A line of the journal with other values and seals that fit, as somebody who knows the code would write it."""
    lines = JOURNAL.read_bytes().splitlines(keepends=True)
    seal = blake2b(lines[0], digest_size=8).hexdigest()
    made = [lines[0]]
    for at, line in enumerate(lines[1:], 1):
        body = line[16:]
        if at == number:
            body = json.dumps({**json.loads(body), **changes}).encode() + b"\n"
        seal = blake2b(seal.encode() + body, digest_size=8).hexdigest()
        made.append(seal.encode() + body)
    JOURNAL.write_bytes(b"".join(made))


def edit(file: Path, old: bytes, new: bytes) -> None:
    data = file.read_bytes()
    assert old in data
    file.write_bytes(data.replace(old, new, 1))


TAMPERINGS: dict[str, Callable[[], object]] = {
    "an edited output": lambda: edit(PART, b"Rosa Quispe", b"Rita Quispe"),
    "an output that is cut": lambda: os.truncate(PART, 50),
    "an end that was moved": lambda: edit(JOURNAL, b'"end":', b'"end":1'),
    "an end that is negative": lambda: edit(JOURNAL, b'"end":', b'"end":-'),
    "an end that was moved, sealed": lambda: forged(3, end=100),
    "an end that is far away, sealed": lambda: forged(3, end=10**12),
    "an end that is negative, sealed": lambda: forged(3, end=-5),
    "an end that is no number, sealed": lambda: forged(3, end="x"),
    "a line of junk": lambda: JOURNAL.write_bytes(JOURNAL.read_bytes() + b"junk\n"),
    "a line of bytes": lambda: JOURNAL.write_bytes(JOURNAL.read_bytes() + b"\xff\0" * 40 + b"\n"),
    "a line that is gone": lambda: JOURNAL.write_bytes(
        b"".join(line for at, line in enumerate(JOURNAL.read_bytes().splitlines(keepends=True)) if at != 2)
    ),
    "a journal of something else": lambda: JOURNAL.write_bytes(b"dear aunt\n"),
    "no journal": JOURNAL.unlink,
}


@pytest.mark.parametrize("what", TAMPERINGS)
@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_what_does_not_fit_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], what: str, form: str
) -> None:
    interrupted(monkeypatch, form)
    assert len(JOURNAL.read_bytes().splitlines()) == 4
    TAMPERINGS[what]()
    refused(capsys, *FILE, "-f", form)
    for file in (PART, JOURNAL):
        file.unlink(missing_ok=True)
    assert extract(*FILE, "-f", form) == 0, "what the message says to do helps"
    assert OUT.read_text().count('"schema"') == 4


def test_what_a_kill_leaves_is_no_tampering(monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(monkeypatch)
    PART.write_bytes(PART.read_bytes() + b'{"half')
    JOURNAL.write_bytes(JOURNAL.read_bytes() + b"\0" * 4096)
    assert extract(*FILE) == 0
    assert len(OUT.read_text().splitlines()) == 4


@pytest.mark.parametrize("form", ["jsonl", "json", "csv"])
@pytest.mark.parametrize("also", ["", "in/e.txt", "in/b.txt"])
@pytest.mark.parametrize(
    "edited",
    [lambda data: data + b"junk\n", lambda data: data.replace(b"parrots", b"ferrets", 1), lambda data: data[:-2]],
)
def test_an_output_that_was_edited_later_is_not_extended(
    capsys: pytest.CaptureFixture[str], form: str, also: str, edited: Callable[[bytes], bytes]
) -> None:
    assert extract(*FILE, "-f", form) == 0
    if also:
        Path(also).write_text("Police seized another boat.")
    whole = OUT.read_bytes()
    OUT.write_bytes(edited(whole))
    assert "out: changed since it was written; restore it" in refused(capsys, *FILE, "-f", form)
    OUT.write_bytes(whole)
    assert extract(*FILE, "-f", form) == 0
    assert OUT.read_bytes().startswith(whole[:20])


def test_an_input_that_is_gone_takes_its_records_with_it() -> None:
    assert extract(*FILE) == 0
    Path("in/d.txt").unlink()
    assert extract(*FILE) == 0
    assert [json.loads(line)["document"]["path"] for line in OUT.read_text().splitlines()] == [
        "in/a.txt",
        "in/b.txt",
        "in/c.txt",
    ]
    assert extract(*FILE) == 0


def test_the_file_of_an_input_that_is_gone_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    """It may be wanted still, as where inputs are moved away once they are done."""
    assert extract(*FOLDER) == 0
    assert run(app, ["extract", "in/a.txt", *FOLDER]) == 0
    assert "gone" not in capsys.readouterr().err
    Path("in/d.txt").unlink()
    assert run(app, ["extract", "in", *FOLDER]) == 0
    told = "pressfacts: out: still holds what was found in in/d.txt, which is gone\n"
    assert capsys.readouterr().err.startswith(told)
    Path("in/c.txt").unlink()
    assert run(app, ["extract", "in", *FOLDER]) == 0
    assert "found in 2 inputs that are gone (in/c.txt, …)\n" in capsys.readouterr().err
    assert Path("out/d.txt.jsonl").is_file()
    assert extract(*FOLDER) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("words", [FILE, FOLDER])
@pytest.mark.parametrize("named", [True, False])
def test_what_another_model_found_is_not_gone_on_with(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], named: bool
) -> None:
    """It is told by its content: by its name one that was trained again, or that the environment chose, is the same."""
    model = ("--model", "model") if named else ()
    if not named:
        assert extract(*words) == 0
        monkeypatch.setenv("PRESSFACTS_MODEL", "model")
    Path("model/ner").mkdir(parents=True)
    Path("model/ner/model").write_bytes(b"one")
    assert extract(*words, *model) == (0 if named else 1)
    assert extract(*words, *model) == (0 if named else 1)
    Path("model/ner/model").write_bytes(b"two")
    capsys.readouterr()
    assert "another model" in refused(capsys, *words, *model)


def test_what_failed_in_a_long_input_is_not_forgotten_for_those_behind_it(capsys: pytest.CaptureFixture[str]) -> None:
    """They are finished, and looked at while the last parts of the long one are still being done."""
    assert extract(*FOLDER) == 0
    text = "Raid number {} ends well\nSource: River Police\n\nLIMA, Peru – Police seized boats. {}\n\n"
    Path("in/a-long.txt").write_text("".join(text.format(i, "bang" if i == 1 else "more " * 3000) for i in range(6)))
    for _ in range(2):
        assert extract(*FOLDER) == 1
        assert "in/a-long.txt: article 2: internal error: ZeroDivisionError: by zero" in capsys.readouterr().err


def test_a_file_of_a_folder_that_was_edited_is_told_and_left(capsys: pytest.CaptureFixture[str]) -> None:
    assert extract(*FOLDER) == 0
    edit(Path("out/b.txt.jsonl"), b"parrots", b"ferrets")
    Path("out/c.txt.jsonl").unlink()
    before = below()
    assert extract(*FOLDER) == 1
    told = "pressfacts: in/b.txt: out/b.txt.jsonl was changed since it was written; remove it, or put it back\n"
    assert capsys.readouterr().err == told
    written = below()
    assert written.pop("out/c.txt.jsonl")
    assert {name for name in written if written[name] != before[name]} == {"out/.pressfacts.journal"}
    Path("out/b.txt.jsonl").unlink()
    assert extract(*FOLDER) == 0
    assert b"parrots" in Path("out/b.txt.jsonl").read_bytes()


@pytest.mark.parametrize("lines", [0, 1, 3])
def test_a_journal_of_holes_fills_no_memory(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lines: int
) -> None:
    monkeypatch.setattr("pressfacts.batch.journal._LONGEST", 1 << 20)
    assert extract(*FILE) == 0
    JOURNAL.write_bytes(b"".join(JOURNAL.read_bytes().splitlines(keepends=True)[:lines]))
    os.truncate(JOURNAL, 1 << 40)
    assert extract(*FILE) == 1
    told = "not a journal of this version" if not lines else f"line {lines + 1} was not written by a run"
    assert told in capsys.readouterr().err
    os.truncate(JOURNAL, 0)


def test_a_file_of_a_folder_that_has_become_holes_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert extract(*FOLDER) == 0
    os.truncate("out/b.txt.jsonl", 1 << 40)
    assert extract(*FOLDER) == 1
    assert "out/b.txt.jsonl was changed since it was written" in capsys.readouterr().err
    os.truncate("out/b.txt.jsonl", 0)


@pytest.mark.parametrize("junk", [b"junk\n", b'{"path":"in/a.txt"}\n'])
def test_the_journal_of_a_folder_is_checked_too(capsys: pytest.CaptureFixture[str], junk: bytes) -> None:
    assert extract(*FOLDER) == 0
    journal = Path("out/.pressfacts.journal")
    journal.write_bytes(journal.read_bytes() + junk)
    refused(capsys, *FOLDER)


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of Unix")
class TestPlanted:
    """Links, pipes and second names where files of a run belong: none is followed, none is waited for."""

    @pytest.fixture(autouse=True)
    def victim(self, tmp_path: Path) -> Path:
        (tmp_path / "far").mkdir()
        (tmp_path / "far" / "victim").write_text("my diary")
        return tmp_path / "far" / "victim"

    @pytest.mark.parametrize(
        "place", ["out.part", "out.journal", ".out.lock", "out/.pressfacts.journal", "out/.output.lock"]
    )
    @pytest.mark.parametrize("kind", ["link", "dangling", "second name", "pipe", "folder"])
    def test_beside_an_output(self, capsys: pytest.CaptureFixture[str], victim: Path, place: str, kind: str) -> None:
        file = Path(place)
        file.parent.mkdir(exist_ok=True)
        plant(file, kind, victim)
        words = FOLDER if file.parent.name else FILE
        assert extract(*words) == 1
        err = capsys.readouterr().err
        assert err.startswith("pressfacts: ")
        assert err.count("\n") == 1
        assert file.name in err
        assert victim.read_text() == "my diary"
        assert list(victim.parent.iterdir()) == [victim]

    @pytest.mark.parametrize("words", [FILE, FOLDER, ("-o", "out"), ("--output-dir", "out")])
    def test_a_lock_of_a_plain_run(
        self, capsys: pytest.CaptureFixture[str], victim: Path, words: tuple[str, ...]
    ) -> None:
        Path("out").mkdir() if words[0] == "--output-dir" else None
        lock = Path("out/.output.lock" if words[0] == "--output-dir" else ".out.lock")
        plant(lock, "pipe", victim)
        assert extract(*words) == 1
        assert "remove it" in capsys.readouterr().err

    @pytest.mark.parametrize("kind", ["link", "dangling", "second name", "pipe"])
    @pytest.mark.parametrize("resume", [(), ("--resume",)])
    def test_in_the_place_of_a_file(self, victim: Path, kind: str, resume: tuple[str, ...]) -> None:
        Path("out").mkdir()
        plant(Path("out/.pressfacts.tmp"), kind, victim)
        plant(Path("out/b.txt.jsonl"), kind, victim)
        assert extract("--output-dir", "out", *resume) == 0
        assert victim.read_text() == "my diary"
        assert list(victim.parent.iterdir()) == [victim]
        assert {path.name for path in Path("out").iterdir()} >= {f"{name}.txt.jsonl" for name in "abcd"}
        assert not Path("out/b.txt.jsonl").is_symlink()

    @pytest.mark.parametrize("resume", [(), ("--resume",)])
    def test_a_folder_that_leads_outside(
        self, capsys: pytest.CaptureFixture[str], victim: Path, resume: tuple[str, ...]
    ) -> None:
        for name in ("sub/x.txt", "sub/deep/y.txt", "other/z.txt"):
            Path("in", name).parent.mkdir(parents=True, exist_ok=True)
            Path("in", name).write_text("Police seized a boat.")
        Path("out/other").mkdir(parents=True)
        Path("out/sub").symlink_to(victim.parent)
        for _ in range(2):
            assert extract("--output-dir", "out", *resume) == 1
            assert capsys.readouterr().err.splitlines() == [
                f"pressfacts: in/{name}: its place out/{name}.jsonl cannot be written: "
                "it is a link, which is not followed"
                for name in ("sub/deep/y.txt", "sub/x.txt")
            ]
        assert list(victim.parent.iterdir()) == [victim]
        assert Path("out/other/z.txt.jsonl").exists()

    def test_a_folder_that_is_changed_for_a_link_later(self, capsys: pytest.CaptureFixture[str], victim: Path) -> None:
        Path("in/sub").mkdir()
        Path("in/sub/x.txt").write_text("Police seized a boat.")
        assert extract(*FOLDER) == 0
        Path("out/sub").rename(victim.parent / "sub")
        Path("out/sub").symlink_to(victim.parent / "sub")
        assert extract(*FOLDER) == 1
        assert "not followed" in capsys.readouterr().err

    def test_a_folder_that_is_itself_a_link_is_what_the_user_named(self, victim: Path) -> None:
        Path("out").symlink_to(victim.parent)
        assert extract(*FOLDER) == 0
        assert (victim.parent / "a.txt.jsonl").is_file()


def plant(file: Path, kind: str, victim: Path) -> None:
    if kind == "link":
        file.symlink_to(victim)
    elif kind == "dangling":
        file.symlink_to(victim.parent / "new")
    elif kind == "second name":
        file.hardlink_to(victim)
    elif kind == "pipe":
        os.mkfifo(file)
    else:
        file.mkdir()
