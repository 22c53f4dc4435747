"""A process pool that can name what it loses: each worker has one task at a time, and the pool knows which."""

import multiprocessing
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from pressfacts.annotate.start import import_spacy_without_cli, loading
from pressfacts.batch.starting import cores, settings_for_workers
from pressfacts.batch.tasks import Done, Recipe, Task, Unit, joined, lost, path_of, singles
from pressfacts.batch.watchdog import Leash, Patience, Watchdog, ended
from pressfacts.errors import ModelError, PressfactsError

_WAITING_PER_WORKER = 4
_STARTS_LOST = 3
_PATIENCE = 5.0
"""Seconds that a process is given to end."""
PATIENCE = Patience()


@dataclass(slots=True)
class _Errand:
    """Units for one worker: a whole task's, or on a second try a single article's."""

    units: tuple[Unit, ...]
    order: "_Order"
    slot: int | None = None


@dataclass(slots=True)
class _Order:
    """A task in progress; on a second try `owners` gives the unit of each slot and `note` the reason."""

    task: Task
    result: list[Done] | None = None
    slots: dict[int, Done] = field(default_factory=dict)
    owners: tuple[int, ...] = ()
    note: str | None = None

    def fill(self, slot: int, done: Done) -> None:
        """Store the result of a single article; the last one completes the task."""
        self.slots[slot] = done
        if len(self.slots) == len(self.owners):
            parts: list[list[Done]] = [[] for _ in self.task.units]
            for i, owner in enumerate(self.owners):
                parts[owner].append(self.slots[i])
            first, *rest = [joined(part) for part in parts]
            self.result = [replace(first, notes=(self.note, *first.notes)) if self.note else first, *rest]


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: "Connection[Any, Any]"
    leash: Leash
    errand: _Errand | None = None
    ready: bool = False


class Pool:
    """`run` yields the results of tasks in order; a task whose process dies is tried once more, article by article.

    So is one whose process has not answered within `patience`, because it is stopped or hangs in a system call.
    """

    def __init__(self, recipe: Recipe, size: int, patience: Patience | None = None) -> None:
        self._recipe = recipe
        self._size = size
        self._patience = patience or PATIENCE
        self._watchdog = Watchdog(self._patience.tick)
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        self._orders: deque[_Order] = deque()
        self._errands: deque[_Errand] = deque()
        self._lost_starts = 0

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(self, tasks: Iterable[Task]) -> Generator[tuple[Task, list[Done]], None, None]:
        """Each task with the results of its units, in order; few more tasks are taken than there are workers."""
        source, orders = iter(tasks), self._orders
        more = True
        while True:
            while more and len(orders) < self._size * _WAITING_PER_WORKER:
                task = next(source, None)
                more = task is not None
                if task:
                    orders.append(_Order(task))
                    self._errands.append(_Errand(task.units, orders[-1]))
                    self._send()
                    self._receive(0)
            yield from self._finished()
            if not orders and not more:
                return
            if len(orders) >= self._size * _WAITING_PER_WORKER or not more:
                self._send()
                self._receive(None)

    def attend(self, stream: int, take: Callable[[list[Done]], None]) -> None:
        """Pass finished results to `take`, in order, until the file descriptor `stream` is readable.

        So a source that waits for a pipe does not hold up finished tasks. Windows cannot wait for such a pipe: there
        results come with the next task.
        """
        while sys.platform != "win32":
            for _, done in self._finished():
                take(done)
            if stream in self._receive(None, stream):
                return

    def _finished(self) -> Iterator[tuple[Task, list[Done]]]:
        while self._orders and self._orders[0].result is not None:
            order = self._orders.popleft()
            yield order.task, order.result or []

    def pids(self) -> list[int]:
        """The process ids of the workers."""
        return [worker.process.pid for worker in self._workers if worker.process.pid]

    def close(self) -> None:
        """End all processes at once."""
        self._watchdog.close()
        for worker in self._workers:
            worker.process.terminate()
        deadline = time.monotonic() + _PATIENCE
        for worker in self._workers:
            worker.process.join(max(0.0, deadline - time.monotonic()))
            if worker.process.is_alive():
                worker.process.kill()
                ended(worker.process, _PATIENCE)
            worker.pipe.close()
        self._workers.clear()

    def _send(self) -> None:
        """Give each idle worker an errand; start another worker while there are fewer than allowed."""
        while self._errands:
            idle = next((w for w in self._workers if w.errand is None and not w.leash.stalled), None)
            if idle is None and len(self._workers) < self._size:
                idle = self._start()
            if idle is None:
                return
            idle.errand = self._errands.popleft()
            self._expect(idle)
            try:
                idle.pipe.send(idle.errand.units)
            except OSError:  # it is gone; `_receive` sees that next
                return

    def _expect(self, worker: _Worker) -> None:
        """An answer is due from now on."""
        if worker.errand:
            worker.leash.begin(self._patience.over(worker.errand.units, self._size / cores()))

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, self._recipe), daemon=True)
        with settings_for_workers():
            process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours, self._watchdog.watch(process, ours)))
        return self._workers[-1]

    def _receive(self, patience: float | None, *others: int) -> list[Any]:
        """Receive answers that have come; wait for one where `patience` is None."""
        by_pipe: dict[Any, _Worker] = {w.pipe: w for w in self._workers}
        ready = wait([*by_pipe, *others], patience)
        for pipe in ready:
            worker = by_pipe.get(pipe)
            if worker is None:
                continue
            try:
                with worker.leash.hearing():
                    answer = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            self._take_in(worker, answer)
        return ready

    def _take_in(self, worker: _Worker, answer: Any) -> None:
        if isinstance(answer, Exception):
            raise answer
        if answer is None:
            worker.ready = True
            self._lost_starts = 0
            self._expect(worker)
            return
        worker.leash.end()
        errand, worker.errand = worker.errand, None
        self._send()
        if errand and errand.slot is None:
            errand.order.result = answer
        elif errand and errand.slot is not None:
            errand.order.fill(errand.slot, answer[0])

    def _bury(self, worker: _Worker) -> None:
        """A worker died: its task is done again article by article, and an article that kills another is lost."""
        self._watchdog.leave(worker.leash)
        ended(worker.process, _PATIENCE)
        why = _cause(worker)
        self._workers.remove(worker)
        worker.pipe.close()
        errand = worker.errand
        if not worker.ready:
            self._lost_starts += 1
            if self._lost_starts >= _STARTS_LOST:
                raise PressfactsError(f"worker processes die while they start ({why})")
            if errand:
                self._errands.appendleft(errand)
        elif errand and errand.slot is not None:
            errand.order.fill(errand.slot, lost(errand.units[0], why))
        elif errand:
            if worker.leash.stalled:
                errand.order.note = _note(errand.units, why)
            self._again(errand.order)
        self._send()

    def _again(self, order: _Order) -> None:
        pairs = [(i, unit) for i, whole in enumerate(order.task.units) for unit in singles(whole)]
        order.owners = tuple(i for i, _ in pairs)
        again = [_Errand((unit,), order, slot) for slot, (_, unit) in enumerate(pairs)]
        self._errands.extendleft(reversed(again))


def _cause(worker: _Worker) -> str:
    code = worker.process.exitcode
    if worker.leash.stalled:
        return f"its process did not answer for {worker.leash.limit:,.0f} s and was ended"
    if code is not None and code < 0:
        return f"its process was ended by {signal.Signals(-code).name}"
    return f"its process ended with code {code}"


def _note(units: Sequence[Unit], why: str) -> str:
    first, *rest = dict.fromkeys(map(path_of, units))
    more = f" and {len(rest)} more" if rest else ""
    return f"{first}{more}: {why}; its articles are done again"


def serve(pipe: "Connection[Any, Any]", recipe: Recipe) -> None:
    """A worker's loop: load the model, send None, then answer each errand until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    loading()
    import_spacy_without_cli()
    from pressfacts.annotate.pipeline import load
    from pressfacts.batch.worker import work

    try:
        load(recipe.model)
        pipe.send(None)
        while True:
            pipe.send(_answer(work, recipe, pipe.recv()))
    except PressfactsError as error:
        pipe.send(ModelError(str(error)) if isinstance(error, ModelError) else PressfactsError(str(error)))
    except (EOFError, OSError):  # the parent process is gone
        return


def _answer(work: Any, recipe: Recipe, units: Sequence[Unit]) -> list[Done] | Exception:
    answer: list[Done] = work(recipe, units)
    return answer
