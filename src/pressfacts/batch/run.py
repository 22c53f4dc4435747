"""A run from documents to output: in this process, in a pool of them, or on a Dask cluster, in input order."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import BinaryIO, Protocol

import msgspec

from pressfacts.annotate.start import collect_rarely, import_spacy_without_cli, one_thread
from pressfacts.batch.journal import Entry
from pressfacts.batch.sinks import Sink
from pressfacts.batch.source import Document, Visit, visited
from pressfacts.batch.tasks import Done, Failed, Part, Recipe, Task, Unit, tasks
from pressfacts.batch.waiting import Waiting
from pressfacts.batch.worker import work, written
from pressfacts.errors import InputError
from pressfacts.record.model import Record

Results = Generator[tuple[Task, list[Done]], None, None]
Take = Callable[[list[Done]], None]


@dataclass(slots=True)
class Totals:
    """What a run has done so far."""

    documents: int = 0
    articles: int = 0
    failures: int = 0
    words: int = 0
    before: int = 0
    """Words that an earlier run had done."""


class Watcher(Protocol):
    """Sees how a run goes."""

    def step(self, document: Document, totals: Totals) -> None:
        """Something of a document is done, or all of it."""

    def tell(self, message: str) -> None:
        """A failure or a warning."""

    def note(self, message: str) -> None:
        """Something that only a person wants to know."""


class Workers(Protocol):
    """Does tasks somewhere and gives the results in order."""

    def run(self, given: Iterable[Task]) -> Results:
        """Each task with what came of its units."""

    def attend(self, stream: int, take: Take) -> None:
        """Hand on what is ready, in order, until something can be read from a file by its number."""


class Here:
    """Does the tasks in this process."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe

    def run(self, given: Iterable[Task]) -> Results:
        """Each task with what came of its units."""
        for task in given:
            if not all(isinstance(unit, Failed) for unit in task.units):
                one_thread()
                collect_rarely()
                import_spacy_without_cli()
            yield task, work(self._recipe, task.units)

    def attend(self, stream: int, take: Take) -> None:
        """Nothing is ever ready: each task is done when it comes."""


def workers(recipe: Recipe, jobs: int, scheduler: str | None = None) -> "AbstractContextManager[Workers]":
    """Those who do the work: a Dask cluster where a scheduler is named, a pool where there are several jobs."""
    if scheduler:
        from pressfacts.batch.cluster import Cluster

        return Cluster(recipe, scheduler, jobs)
    from pressfacts.batch.pool import Pool
    from pressfacts.batch.starting import processes

    size = processes(jobs)
    return Pool(recipe, size) if size > 1 else nullcontext(Here(recipe))


@dataclass(slots=True)
class _Turn:
    """Whose unit comes next: the visit to its document, its number in there, and what is known of it.

    `end`: the document ends with it; `spoils`: what came of the document before does not hold; `count`: how many
    articles its text has, None where that is not known yet, 0 where it is told already.
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
    """Do all documents and write what comes of them, in order, with few of them in memory at a time."""
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
    """What went wrong with the output while an input was waited for: no fault of that input."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


class _Run:
    """What a run knows of itself: whose turn it is, and how far the document is that is being written."""

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
        """The units that are still to be done."""
        for document, skipped in self._sink.due(documents, self._before):
            visit = Visit(document, self._sink.stamped, self._recipe.tells_count, self._meanwhile)
            for number, unit in enumerate(visited(visit, self._recipe.reading, self._stdin)):
                if number >= skipped:
                    spoils = isinstance(unit, Failed) and unit.spoils
                    count = unit.count if isinstance(unit, Part) else 0
                    self._turns.append(_Turn(visit, number, unit.end, spoils, count))
                    yield unit

    def _before(self, entry: Entry) -> None:
        """Take over what an earlier run has done; of a document that it left half done the rest goes on from there."""
        if not entry.whole:
            self._entry = entry
        self._count(entry, entry.whole)
        self.totals.before += entry.words
        for message in entry.failures:
            self._watcher.tell(message)

    def _meanwhile(self, stream: int) -> None:
        """Write what is ready until something can be read from a stream."""
        try:
            self._crew.attend(stream, self.take_all)
        except Exception as error:
            raise _AmidReadingError(error) from error

    def take_all(self, done: list[Done]) -> None:
        """Write what came of a task's units."""
        for result in done:
            self.take(result)

    def take(self, done: Done) -> None:
        """Write what came of a unit, and tell what is to be told."""
        turn = self._turns.popleft()
        done = self._begun(turn, done)
        if turn.spoils:
            self._spoil(turn)
        for piece in self._pieces(turn, done):
            self._sink.write(piece)
        for message in (*done.failures, *done.warnings):
            self._watcher.tell(message)
        for message in done.notes:
            self._watcher.note(message)
        entry = self._with(turn, done)
        self._sink.done(turn.document, entry)
        self._entry = None if entry.whole else entry
        self._count(done, turn.end)
        self._watcher.step(turn.document, self.totals)

    def _pieces(self, turn: _Turn, done: Done) -> Iterator[str | Record]:
        """What is to be written now: nothing while the count of articles is awaited, everything once it is known."""
        if turn.count is None and self._recipe.tells_count:
            self._waiting = self._waiting or Waiting()
            self._waiting.add(done.pieces)
            return
        if self._waiting and turn.count:
            for record in self._waiting.records(turn.count):
                yield written(self._recipe, record)
        self._drop_waiting()
        yield from done.pieces

    def _spoil(self, turn: _Turn) -> None:
        """Take back what was written of a document that cannot be read to its end, where that can be done."""
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
        """What came of a unit, or the failure of its document where there is no place to write it."""
        if turn.number == 0:
            self._placeless = False
            try:
                self._sink.begin(turn.document)
            except InputError as error:
                self._placeless = True
                return Done(failures=(str(error),))
        return Done() if self._placeless else done

    def _with(self, turn: _Turn, done: Done) -> Entry:
        """The entry of the document with what came of one unit more."""
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
