"""Inputs that change, or are cut, while they are read: read again, told, and never taken for what they were before."""

import errno
import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest

import deadly
from pressfacts.api import Job
from pressfacts.batch import Failed, Part, Recipe, Whole, file_sink, parts
from pressfacts.batch.source import Document, Visit, units, visited
from pressfacts.batch.stamp import is_as_stamped, stamp_of
from pressfacts.batch.tasks import Unit
from pressfacts.cli.app import app
from pressfacts.cli.exits import run as run_command
from pressfacts.read import Input, Reading, held, inputs, large
from pressfacts.read.held import hold, whole
from pressfacts.record import Record

OLD, NEW = "Police seized 1 boat.", "Police seized 2 boats on the river."
ARTICLE = "Raid number {i} ends well\nSource: River Police\n\nLIMA, Peru – Police seized {i} boats. {rest}\n\n"
HOW_MANY = 400  # articles: more than the segmenter reads ahead, 60,000 characters
MANY = "".join(
    ARTICLE.format(i=i, rest="They were made of wood and full of parrots. " * 9) for i in range(400)
)  # longer than what the segmenter reads ahead, 60,000 characters


def records(recipe: Recipe, jobs: Sequence[Job]) -> list[Record]:
    """Made-up records with a text and a number of their own."""
    made = zip(jobs, deadly.make_records(recipe, jobs), strict=True)
    return [
        msgspec.structs.replace(record, text=job.article.text, id=sha256(job.article.text.encode()).hexdigest()[:16])
        for job, record in made
    ]


@pytest.fixture(autouse=True)
def _made_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("pressfacts.batch.worker.make_records", records)
    monkeypatch.setattr("pressfacts.batch.run.import_spacy_without_cli", lambda: None)
    monkeypatch.delenv("PRESSFACTS_DEBUG", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "LARGE", 1000)
    monkeypatch.setattr(held, "BLOCK", 500)


def amid(monkeypatch: pytest.MonkeyPatch, happens: Callable[[int], None]) -> None:
    """Let something happen after each read of a file, which gets the number of the read."""
    read, count = held._read, iter(range(10**6))

    def reads(*args: object) -> bytes:
        data = read(*args)  # type: ignore[arg-type]
        happens(next(count))
        return data

    monkeypatch.setattr(held, "_read", reads)


def rewrite(file: Path, text: str, like: os.stat_result | None = None) -> None:
    """Another content, with the times it had before where they are given."""
    file.write_text(text, "utf-8")
    if like:
        os.utime(file, ns=(like.st_atime_ns, like.st_mtime_ns))


def texts(found: Iterator[Unit]) -> list[str]:
    return [unit.input.text for unit in found if isinstance(unit, Whole)]


@pytest.mark.parametrize("new", [NEW, OLD[:9], OLD.replace("1", "7")])
def test_a_file_that_is_rewritten_while_it_is_read_is_read_again(monkeypatch: pytest.MonkeyPatch, new: str) -> None:
    file = Path("a.txt")
    file.write_text(OLD)
    amid(monkeypatch, lambda number: rewrite(file, new, file.stat()) if number == 0 else None)
    visit = Visit(Document("a.txt", 0, "a.txt"))
    assert texts(visited(visit, Reading())) == [new]
    assert is_as_stamped("a.txt", visit.stamp)


def test_one_that_changes_every_time_is_reported() -> None:
    file = Path("a.txt")
    file.write_text("x" * 100)
    with pytest.MonkeyPatch.context() as patch:
        amid(patch, lambda number: rewrite(file, f"{number:>{100 - number}}"))
        assert list(units(Document("a.txt", 0, "a.txt"), Reading())) == [
            Failed("a.txt", "a.txt: cut while it was read, after 98 of 99 bytes", end=True)
        ]
        assert str(next(inputs(["a.txt"]))).startswith("a.txt: cut while it was read")


def test_a_log_that_only_grows_is_read_as_far_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    file = Path("a.txt")
    file.write_text(OLD)

    def grow(number: int) -> None:
        with file.open("a") as stream:
            stream.write(f" And {number}.")

    amid(monkeypatch, grow)
    visit = Visit(Document("a.txt", 0, "a.txt"))
    (text,) = texts(visited(visit, Reading()))
    assert text.startswith(OLD)
    assert not is_as_stamped("a.txt", visit.stamp)
    (item,) = inputs(["a.txt"])
    assert isinstance(item, Input)


def test_a_stamp_tells_what_times_cannot() -> None:
    file = Path("a.txt")
    file.write_text(OLD)
    before = file.stat()
    stream, _ = hold("a.txt", whole)
    stamp = stamp_of(stream)
    stream.close()
    assert is_as_stamped("a.txt", stamp)
    rewrite(file, OLD.replace("1", "7"), before)
    assert not is_as_stamped("a.txt", stamp)
    file.unlink()
    file.write_text(OLD)
    assert is_as_stamped("a.txt", stamp), "the same content in another file"
    os.utime(file, ns=(before.st_atime_ns - 10**13, before.st_mtime_ns - 10**13))
    assert is_as_stamped("a.txt", stamp), "touched"
    file.unlink()
    assert not is_as_stamped("a.txt", stamp)
    assert not is_as_stamped("a.txt", None) or not file.exists()


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("first", [0, 1, 30])
def test_a_large_file_that_changes_before_it_is_counted_is_read_again(
    monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    file = Path("a.txt")
    rewrite(file, MANY)
    new = MANY.replace("boats", "ships")
    amid(monkeypatch, lambda number: rewrite(file, new, file.stat()) if number == first else None)
    found = list(units(Document("a.txt", 0, "a.txt"), Reading()))
    articles = [article for part in found if isinstance(part, Part) for article in part.articles]
    assert "".join(article.text for article in articles) == new
    assert {part.count for part in found if isinstance(part, Part)} == {HOW_MANY}


def cut_when_counted(monkeypatch: pytest.MonkeyPatch, file: Path, change: Callable[[], None]) -> None:
    """Change the file once its articles are counted."""

    def found(name: str, *given: Any) -> Iterator[Unit]:
        if name == str(file):
            change()
        return parts.units_of(name, *given)

    monkeypatch.setattr("pressfacts.batch.source.units_of", found)


def shorten(file: Path) -> Callable[[], None]:
    return lambda: os.truncate(file, 120_000)


def spoil(file: Path) -> Callable[[], None]:
    return lambda: rewrite(file, MANY[:120_000] + MANY[120_000:].replace("boats", "ships"), file.stat())


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize(("change", "how"), [(shorten, "cut while"), (spoil, "changed while")])
@pytest.mark.parametrize("words", ["", "-o out", "-o out -f json", "-o out --resume", "--output-dir out", "-o out.db"])
def test_a_large_file_that_is_cut_is_told_and_taken_back(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Path], Callable[[], None]],
    how: str,
    words: str,
) -> None:
    monkeypatch.setattr(held, "is_settled", lambda _: True)  # else it is read once more, which sees it sooner
    monkeypatch.setattr(parts, "ROOM", 1000)
    monkeypatch.setattr("pressfacts.batch.tasks.ROOM", 1000)
    Path("in").mkdir()
    for name, text in (("a", OLD), ("b", MANY), ("c", NEW)):
        rewrite(Path(f"in/{name}.txt"), text)
    cut_when_counted(monkeypatch, Path("in/b.txt"), change(Path("in/b.txt")))
    assert run_command(app, ["extract", "in", "-q", *words.split()]) == 1
    out, err = capsys.readouterr()
    assert err.startswith(f"pressfacts: in/b.txt: {how} it was read")
    assert len(err.splitlines()) == 1
    first, *cut, last = written(out)
    assert (first, last) == ("in/a.txt", "in/c.txt")
    assert set(cut) == (set() if words else {"in/b.txt"}), "what is out through a pipe is out"


def written(out: str) -> list[str]:
    """The inputs of the records that are out, wherever."""
    if Path("out.db").exists():
        with closing(sqlite3.connect("out.db")) as base:
            return [path for (path,) in base.execute("SELECT path FROM documents ORDER BY path")]
    files = [path for path in sorted(Path("out").rglob("*.jsonl")) or [Path("out")] if path.is_file()]
    text = "\n".join(path.read_text("utf-8") for path in files) or out
    values = json.loads(text) if text.startswith("[") else [json.loads(line) for line in text.splitlines() if line]
    return [value["document"]["path"] for value in values]


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("words", ["-o out --resume", "--output-dir out --resume"])
def test_what_was_cut_is_done_when_the_run_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    monkeypatch.setattr(held, "is_settled", lambda _: True)
    file = Path("in/b.txt")
    file.parent.mkdir()
    rewrite(file, MANY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_sink, "_EVERY", 0.0)
        patch.setattr(parts, "ROOM", 1000)
        cut_when_counted(patch, file, shorten(file))
        assert run_command(app, ["extract", "in", "-q", *words.split()]) == 1
    rewrite(file, MANY)
    assert run_command(app, ["extract", "in", "-q", *words.split()]) == 0
    assert len(written("")) == HOW_MANY
    capsys.readouterr()


@pytest.mark.parametrize("words", ["-o out --resume", "--output-dir out --resume"])
def test_a_file_that_is_rewritten_while_its_facts_are_sought_is_done_again(
    monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    file = Path("in/a.txt")
    file.parent.mkdir()
    rewrite(file, OLD)
    times = file.stat()
    sought: list[str] = []

    def seek(recipe: Recipe, jobs: Sequence[Job]) -> list[Record]:
        sought.extend(job.article.text for job in jobs)
        rewrite(file, OLD.replace("1", "7"), times)
        return deadly.make_records(recipe, jobs)

    monkeypatch.setattr("pressfacts.batch.worker.make_records", seek)
    for _ in range(3):
        assert run_command(app, ["extract", "in", "-q", *words.split()]) == 0
    assert sought == [OLD, OLD.replace("1", "7")]


def test_a_dump_that_is_cut_is_reported(monkeypatch: pytest.MonkeyPatch, small_blocks: None) -> None:
    monkeypatch.setattr(held, "is_settled", lambda _: True)
    file = Path("a.jsonl")
    rewrite(file, "".join(json.dumps({"text": f"Police seized {i} boats."}) + "\n" for i in range(100)))
    found = units(Document("a.jsonl", 0, "a.jsonl"), Reading())
    assert isinstance(next(found), Whole)
    os.truncate(file, 2000)
    *_, last = found
    assert isinstance(last, Failed)
    assert last.spoils
    assert last.message == "a.jsonl: cut while it was read, after 2,000 of 3,590 bytes"


def test_a_share_that_goes_away_is_reported(monkeypatch: pytest.MonkeyPatch, small_blocks: None) -> None:
    rewrite(Path("a.txt"), MANY)
    found = units(Document("a.txt", 0, "a.txt"), Reading())
    assert isinstance(next(found), Part)

    def gone(*_: object) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(held, "_read", gone)
    *_, last = found
    assert last == Failed("a.txt", "a.txt: input/output error", end=True, spoils=True)


@pytest.mark.parametrize("words", ["-o out --resume", "--output-dir out --resume"])
def test_a_document_behind_a_url_that_changed_is_done_again(words: str) -> None:
    fsspec = pytest.importorskip("fsspec", reason="fsspec is not installed (pip install 'pressfacts[dask]')")
    files = fsspec.filesystem("memory")
    seen: list[str] = []
    for text in (OLD, OLD, NEW):
        if seen[-1:] != [text]:
            files.pipe("/steady/a.txt", text.encode())
        assert run_command(app, ["extract", "memory://steady/a.txt", "-q", "-f", "jsonl", *words.split()]) == 0
        seen.append(text)
        (file,) = [path for path in [Path("out"), *Path("out").rglob("*.jsonl")] if path.is_file()]
        assert json.loads(file.read_text())["text"] == text
