"""A run in one process, with workers and sinks that only take notes: order, counts, failures."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pressfacts.batch.journal import Entry
from pressfacts.batch.run import Results, Totals, run
from pressfacts.batch.source import Document, listed, units
from pressfacts.batch.tasks import Done, Failed, Part, Recipe, Task, Unit, Whole, path_of
from pressfacts.errors import InputError
from pressfacts.read import Reading
from pressfacts.record import Record

RECIPE = Recipe(flat=True)


class Notes:
    """A sink and a watcher that write down what happens."""

    stamped = False

    def __init__(self, refuses: str = "", done: Iterable[Entry] = ()) -> None:
        self.lines: list[str] = []
        self.entries: list[Entry] = []
        self._refuses = refuses
        self._done = list(done)

    def due(self, documents: Iterable[Document], finished: Callable[[Entry], None]) -> Iterator[tuple[Document, int]]:
        known = {entry.path: entry for entry in self._done}
        for document in documents:
            entry = known.get(document.name)
            if entry:
                finished(entry)
            if entry is None or not entry.whole:
                yield document, entry.units if entry else 0

    def begin(self, document: Document) -> None:
        if document.name == self._refuses:
            raise InputError(document.name, "its place is taken")
        self.lines.append(f"begin {document.name}")

    def write(self, piece: str | Record) -> None:
        self.lines.append(f"write {piece}")

    def undo(self, document: Document) -> bool:
        self.lines.append(f"undo {document.name}")
        return True

    def done(self, document: Document, entry: Entry) -> None:
        assert entry.path == document.name
        self.entries.append(entry)

    def close(self) -> None:
        self.lines.append("close")

    def abandon(self) -> None:
        self.lines.append("abandon")

    def step(self, document: Document, totals: Totals) -> None:
        pass

    def warn(self, message: str) -> None:
        self.lines.append(f"warn {message}")

    def note(self, message: str) -> None:
        self.lines.append(f"note {message}")


class Echo:
    """Workers whose pieces are the texts themselves, in capitals."""

    def run(self, given: Iterable[Task]) -> Results:
        for task in given:
            yield task, [self.done(unit) for unit in task.units]

    def done(self, unit: Unit) -> Done:
        match unit:
            case Failed():
                return Done(failures=(unit.message,))
            case Whole():
                texts = [unit.input.text]
            case Part():
                texts = [article.text for article in unit.articles]
            case _:
                raise AssertionError(unit)
        words = sum(len(text.split()) for text in texts)
        return Done(tuple(text.strip().upper() for text in texts), len(texts), words)

    def attend(self, stream: int, take: object) -> None:
        pass


class Broken(Echo):
    """Workers that break after the first task."""

    def run(self, given: Iterable[Task]) -> Results:
        yield next(super().run(given))
        raise OSError(28, "No space left on device")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"Police seized {name} boats in the harbour of the town.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ran(paths: list[str], notes: Notes, crew: Echo | None = None, recipe: Recipe = RECIPE) -> Totals:
    return run(listed(paths, Reading()), recipe, notes, notes, crew or Echo())


@pytest.mark.usefixtures("folder")
def test_documents_are_written_in_order() -> None:
    notes = Notes()
    totals = ran(["b.txt", "a.txt"], notes)
    assert notes.lines == [
        "begin b.txt", "write POLICE SEIZED B BOATS IN THE HARBOUR OF THE TOWN.",
        "begin a.txt", "write POLICE SEIZED A BOATS IN THE HARBOUR OF THE TOWN.",
        "close", "abandon",
    ]  # fmt: skip
    assert (totals.documents, totals.articles, totals.words, totals.failures) == (2, 2, 20, 0)
    assert [(entry.path, entry.whole, entry.articles, entry.words) for entry in notes.entries] == [
        ("b.txt", True, 1, 10),
        ("a.txt", True, 1, 10),
    ]


@pytest.mark.usefixtures("folder")
def test_a_file_that_cannot_be_read_is_one_warning_and_the_rest_goes_on() -> None:
    notes = Notes()
    totals = ran(["a.txt", "missing.txt", "b.txt"], notes)
    assert "warn missing.txt: no such file or directory" in notes.lines
    assert sum(line.startswith("write") for line in notes.lines) == 2
    assert (totals.documents, totals.failures) == (3, 1)


@pytest.mark.usefixtures("folder")
def test_an_output_that_cannot_be_opened_costs_one_document() -> None:
    notes = Notes(refuses="a.txt")
    totals = ran(["a.txt", "b.txt"], notes)
    assert "warn a.txt: its place is taken" in notes.lines
    assert [line for line in notes.lines if line.startswith("write")] == [
        "write POLICE SEIZED B BOATS IN THE HARBOUR OF THE TOWN."
    ]
    assert (totals.articles, totals.failures) == (1, 1)


@pytest.mark.usefixtures("folder")
def test_what_an_earlier_run_did_is_counted_and_not_done_again() -> None:
    old = Entry(path="a.txt", stamp=None, units=1, whole=True, end=5, articles=3, words=70, failures=("a.txt: odd",))
    notes = Notes(done=[old])
    totals = ran(["a.txt", "b.txt"], notes)
    assert notes.lines[0] == "warn a.txt: odd"
    assert not any("A BOATS" in line for line in notes.lines)
    assert (totals.documents, totals.articles, totals.words, totals.before, totals.failures) == (2, 4, 80, 70, 1)


@pytest.mark.usefixtures("folder")
def test_a_document_that_was_left_unfinished_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [
        Whole(unit.input) for unit in units(Document("a.txt", 0, "a.txt"), Reading()) if isinstance(unit, Whole)
    ] * 3
    monkeypatch.setattr(
        "pressfacts.batch.run.visited", lambda *_: (replace(part, end=i == 2) for i, part in enumerate(parts))
    )
    old = Entry(path="a.txt", stamp=None, units=2, whole=False, end=5, articles=2, words=20)
    notes = Notes(done=[old])
    totals = ran(["a.txt"], notes)
    assert sum(line.startswith("write") for line in notes.lines) == 1
    assert not any(line.startswith("begin") for line in notes.lines)
    assert [(entry.units, entry.whole, entry.articles, entry.words) for entry in notes.entries] == [(3, True, 3, 30)]
    assert (totals.documents, totals.articles) == (1, 3)


@pytest.mark.usefixtures("folder")
def test_a_document_that_fails_in_its_middle_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    first = next(unit for unit in units(Document("a.txt", 0, "a.txt"), Reading()))
    assert isinstance(first, Whole)
    broken: list[Unit] = [replace(first, end=False), Failed("a.txt", "a.txt: cut", spoils=True, end=True)]
    monkeypatch.setattr("pressfacts.batch.run.visited", lambda *_: iter(broken))
    notes = Notes()
    totals = ran(["a.txt"], notes)
    assert notes.lines[-4:] == ["undo a.txt", "warn a.txt: cut", "close", "abandon"]
    assert (totals.documents, totals.articles, totals.words, totals.failures) == (1, 0, 0, 1)
    assert notes.entries[-1].articles == 0 and notes.entries[-1].failures == ("a.txt: cut",)


@pytest.mark.usefixtures("folder")
def test_an_error_of_the_workers_ends_the_run_without_a_close() -> None:
    notes = Notes()
    with pytest.raises(OSError, match="No space left"):
        run(listed(["a.txt", "b.txt", "c.txt"], Reading()), RECIPE, notes, notes, Broken())
    assert notes.lines[-1] == "abandon" and "close" not in notes.lines


def test_nothing_to_do(tmp_path: Path) -> None:
    notes = Notes()
    totals = ran([str(tmp_path)], notes)
    assert notes.lines == ["close", "abandon"]
    assert totals == Totals()


@pytest.mark.usefixtures("folder")
def test_every_unit_names_its_document_and_the_last_one_ends_it() -> None:
    for document in listed(["a.txt", "missing.txt"], Reading()):
        found = list(units(document, Reading()))
        assert {path_of(unit) for unit in found} == {document.name}
        assert [unit.end for unit in found] == [False] * (len(found) - 1) + [True]
