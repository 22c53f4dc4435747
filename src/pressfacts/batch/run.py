"""A run from documents to output, in input order: in this process, in a process pool, or on a Dask cluster."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import BinaryIO, Protocol

import msgspec

from pressfacts.annotate.start import import_spacy_without_cli, loading, one_thread
from pressfacts.batch.journal import Entry
from pressfacts.batch.pending_records import Waiting
from pressfacts.batch.sinks import Sink
from pressfacts.batch.source import Document, Visit, visited
from pressfacts.batch.tasks import Done, Failed, Part, Recipe, Task, Unit, tasks
from pressfacts.batch.worker import work, written
from pressfacts.errors import InputError
from pressfacts.record.model import Record

Results = Generator[tuple[Task, list[Done]], None, None]
Take = Callable[[list[Done]], None]


@dataclass(slots=True)
class Totals:
    """Counts of what a run has done so far."""

    documents: int = 0
    articles: int = 0
    failures: int = 0
    words: int = 0
    before: int = 0
    """Words done by an earlier run."""


class Watcher(Protocol):
    """Receives the progress and the messages of a run."""

    def step(self, document: Document, totals: Totals) -> None:
        """A part of a document is done, or all of it."""

    def warn(self, message: str) -> None:
        """A failure or a warning."""

    def note(self, message: str) -> None:
        """A message for a user at a terminal."""


class Workers(Protocol):
    """Runs tasks somewhere and yields their results in order."""

    def run(self, given: Iterable[Task]) -> Results:
        """Each task with what came of its units."""

    def attend(self, stream: int, take: Take) -> None:
        """Pass finished results to `take`, in order, until the file descriptor `stream` is readable."""


class Here:
    """Runs the tasks in this process."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe

    def run(self, given: Iterable[Task]) -> Results:
        """Each task with what came of its units."""
        for task in given:
            if not all(isinstance(unit, Failed) for unit in task.units):
                one_thread()
                loading()
                import_spacy_without_cli()
            yield task, work(self._recipe, task.units)

    def attend(self, stream: int, take: Take) -> None:
        """Nothing to do: each task is done at once."""


def workers(recipe: Recipe, jobs: int, scheduler: str | None = None) -> "AbstractContextManager[Workers]":
    """A Dask cluster where a scheduler is named, a process pool for several jobs, else this process."""
    if scheduler:
        from pressfacts.batch.cluster import Cluster

        return Cluster(recipe, scheduler, jobs)
    if jobs == 1:
        return nullcontext(Here(recipe))
    from pressfacts.batch.pool import Pool
    from pressfacts.batch.starting import processes

    size = processes(jobs)
    return Pool(recipe, size) if size > 1 else nullcontext(Here(recipe))


@dataclass(slots=True)
class _Turn:
    """The next unit: its document, its number there, and what is known of it.

    `end`: the document ends with it; `spoils`: earlier results of the document are invalid; `count`: the number of
    articles in its text, None where not known yet, 0 where it is in the output already.
    """

    visit: Visit
    number: int
    end: bool
    spoils: bool
    count: int | None

    @property
    def document(self) -> Document:
        return self.visit.document


def run(
    documents: Iterable[Document],
    recipe: Recipe,
    sink: Sink,
    watcher: Watcher,
    crew: Workers,
    stdin: BinaryIO | None = None,
) -> Totals:
    """Process all documents and write their results, in order, with few of them in memory at a time."""
    going = _Run(recipe, sink, watcher, crew, stdin)
    results = crew.run(tasks(going.upcoming(documents)))
    try:
        for _, done in results:
            going.take_all(done)
        sink.close()
    except _AmidReadingError as amid:
        raise amid.error from None
    finally:
        results.close()
        sink.abandon()
    return going.totals


class _AmidReadingError(Exception):
    """An error of the output while the run waited for an input; not an error of that input."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


class _Run:
    """The state of a run: which units come next, and how far the current document is written."""

    def __init__(self, recipe: Recipe, sink: Sink, watcher: Watcher, crew: Workers, stdin: BinaryIO | None) -> None:
        self.totals = Totals()
        self._crew = crew
        self._recipe = recipe
        self._sink = sink
        self._watcher = watcher
        self._stdin = stdin
        self._turns: deque[_Turn] = deque()
        self._entry: Entry | None = None
        self._placeless = False
        self._waiting: Waiting | None = None

    def upcoming(self, documents: Iterable[Document]) -> Iterator[Unit]:
        """The units still to be done."""
        for document, skipped in self._sink.due(documents, self._before):
            visit = Visit(document, self._sink.stamped, self._recipe.writes_count, self._meanwhile)
            for number, unit in enumerate(visited(visit, self._recipe.reading, self._stdin)):
                if number >= skipped:
                    spoils = isinstance(unit, Failed) and unit.spoils
                    count = unit.count if isinstance(unit, Part) else 0
                    self._turns.append(_Turn(visit, number, unit.end, spoils, count))
                    yield unit

    def _before(self, entry: Entry) -> None:
        """Take over what an earlier run has done; a document that it left unfinished continues from there."""
        if not entry.whole:
            self._entry = entry
        self._count(entry, entry.whole)
        self.totals.before += entry.words
        for message in entry.failures:
            self._watcher.warn(message)

    def _meanwhile(self, stream: int) -> None:
        """Write finished results until a stream is readable."""
        try:
            self._crew.attend(stream, self.take_all)
        except Exception as error:
            raise _AmidReadingError(error) from error

    def take_all(self, done: list[Done]) -> None:
        """Write the results of a task's units."""
        for result in done:
            self.take(result)

    def take(self, done: Done) -> None:
        """Write the result of a unit and pass its messages to the watcher."""
        turn = self._turns.popleft()
        done = self._begun(turn, done)
        if turn.spoils:
            self._spoil(turn)
        for piece in self._pieces(turn, done):
            self._sink.write(piece)
        for message in (*done.failures, *done.warnings):
            self._watcher.warn(message)
        for message in done.notes:
            self._watcher.note(message)
        entry = self._with(turn, done)
        self._sink.done(turn.document, entry)
        self._entry = None if entry.whole else entry
        self._count(done, turn.end)
        self._watcher.step(turn.document, self.totals)

    def _pieces(self, turn: _Turn, done: Done) -> Iterator[str | Record]:
        """What can be written now: nothing while the number of articles is unknown, everything once it is known."""
        if turn.count is None and self._recipe.writes_count:
            self._waiting = self._waiting or Waiting()
            self._waiting.add(done.pieces)
            return
        if self._waiting and turn.count:
            for record in self._waiting.records(turn.count):
                yield written(self._recipe, record)
        self._drop_waiting()
        yield from done.pieces

    def _spoil(self, turn: _Turn) -> None:
        """Undo, where possible, what was written of a document that cannot be read to its end."""
        waited = self._waiting is not None
        self._drop_waiting()
        if (self._sink.undo(turn.document) or waited) and self._entry:
            self.totals.articles -= self._entry.articles
            self.totals.words -= self._entry.words
            self._entry = msgspec.structs.replace(self._entry, articles=0, words=0)

    def _drop_waiting(self) -> None:
        if self._waiting:
            self._waiting.drop()
        self._waiting = None

    def _begun(self, turn: _Turn, done: Done) -> Done:
        """The result of a unit, or the failure of its document where its output cannot be opened."""
        if turn.number == 0:
            self._placeless = False
            try:
                self._sink.begin(turn.document)
            except InputError as error:
                self._placeless = True
                return Done(failures=(str(error),))
        return Done() if self._placeless else done

    def _with(self, turn: _Turn, done: Done) -> Entry:
        """The journal entry of the document with one more unit."""
        old = self._entry or Entry(path=turn.document.name, stamp=None, units=0, whole=False, end=0)
        return Entry(
            path=old.path,
            stamp=turn.visit.stamp,
            units=turn.number + 1,
            whole=turn.end,
            end=0,
            articles=old.articles + done.articles,
            words=old.words + done.words,
            failures=(*old.failures, *done.failures),
        )

    def _count(self, done: Done | Entry, whole: bool) -> None:
        self.totals.documents += whole
        self.totals.articles += done.articles
        self.totals.words += done.words
        self.totals.failures += len(done.failures)
