"""An interrupted run goes on: what is out in the end is, byte for byte, what a run without a break writes."""

import os
import random
import resource
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

import deadly
from pressfacts.batch import Recipe, file_sink
from pressfacts.batch.file_sink import FileSink
from pressfacts.batch.lock import locked
from pressfacts.batch.run import Here, Totals, run
from pressfacts.batch.source import Document, listed
from pressfacts.batch.worker import form_of
from pressfacts.errors import PressfactsError
from pressfacts.read import Reading

LONG = "\n\n".join(
    f"Raid number {i} ends well\nSource: River Police\n\nLIMA, Peru – Police seized {i} boats on the river. "
    f"{'They were made of wood and full of parrots. ' * 20}"
    for i in range(40)
)


class Watcher:
    def __init__(self, stop: Callable[[int], None] = lambda _: None) -> None:
        self.said: list[str] = []
        self.steps = 0
        self.stop = stop

    def step(self, document: Document, totals: Totals) -> None:
        self.steps += 1
        self.stop(self.steps)

    def warn(self, message: str) -> None:
        self.said.append(message)

    def note(self, message: str) -> None: ...


@pytest.fixture(autouse=True)
def _made_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("pressfacts.batch.worker.make_records", deadly.make_records)
    monkeypatch.setattr("pressfacts.batch.run.import_spacy_without_cli", lambda: None)
    monkeypatch.delenv("PRESSFACTS_DEBUG", raising=False)
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for i in range(12):
        Path(f"in/{i:02}.txt").write_text("bang" if i == 5 else f"Police seized {i} boats.")
    Path("in/06-long.txt").write_text(LONG)
    Path("in/07.bin.txt").write_bytes(b"\0\1\2" * 50)


def go(out: Path, recipe: Recipe, stop: Callable[[int], None] = lambda _: None) -> tuple[Totals, Watcher]:
    watcher = Watcher(stop)
    sink = FileSink(out, form_of(recipe), f'{{"format":"{recipe.format}"}}')
    return run(listed(["in"], Reading()), recipe, sink, watcher, Here(recipe)), watcher


def in_a_child(work: Callable[[], object]) -> int:
    """Does `work` in a process of its own; how that ended."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except OSError:
            os._exit(7)
        except BaseException:  # never goes on as a second run of the tests
            os._exit(8)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def kill_at(step: int) -> Callable[[int], None]:
    return lambda now: os.kill(os.getpid(), signal.SIGKILL) if now == step else None


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "markdown"])
def test_killed_again_and_again(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    recipe = Recipe(format=form)
    totals, watcher = go(Path("whole"), recipe)
    assert (totals.documents, totals.articles, totals.failures) == (14, 51, 2)
    chance = random.Random(7)
    for _ in range(6):
        out = Path("out")
        deaths = 0
        while True:
            monkeypatch.setattr(file_sink, "_EVERY", chance.choice([0.0, 0.0, 60.0]))
            stop = chance.randint(1, 12)
            ended = in_a_child(lambda out=out, stop=stop: go(out, recipe, kill_at(stop)))  # type: ignore[misc]
            if ended == 0:
                break
            assert ended == -signal.SIGKILL
            assert not out.exists()
            deaths += 1
            part = Path("out.part")
            if part.exists() and chance.random() < 0.5:  # as if it had died amid a write
                part.write_bytes(part.read_bytes() + b'{"half')
                journal = Path("out.journal")
                journal.write_bytes(journal.read_bytes() + b'{"path":"in/0')
        assert deaths or stop > watcher.steps
        assert out.read_bytes() == Path("whole").read_bytes()
        assert not Path("out.part").exists()
        Path("out").unlink()
        Path("out.journal").unlink()


def test_what_is_done_is_not_done_again_and_failures_are_told_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_sink, "_EVERY", 0.0)
    first, said = go(Path("out"), Recipe())
    again, second = go(Path("out"), Recipe())
    assert second.steps == 0
    assert (
        second.said
        == said.said
        == [
            "in/05.txt: internal error: ZeroDivisionError: by zero",
            "in/07.bin.txt: binary data, not text",
        ]
    )
    assert (again.documents, again.articles, again.words, again.before) == (
        first.documents,
        first.articles,
        first.words,
        first.words,
    )


def test_new_and_changed_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_sink, "_EVERY", 0.0)
    go(Path("out"), Recipe())
    Path("in/99.txt").write_text("Police seized a ship.")
    _, watcher = go(Path("out"), Recipe())
    assert watcher.steps == 1
    Path("in/10.txt").write_text("Police seized ten ships.")
    _, watcher = go(Path("out"), Recipe())
    assert watcher.steps == 3
    Path("in/11.txt").unlink()
    go(Path("out"), Recipe())
    go(Path("whole"), Recipe())
    assert Path("out").read_bytes() == Path("whole").read_bytes()


def test_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_sink, "_EVERY", 0.0)
    go(Path("whole"), Recipe())

    def in_little_room(room: int) -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        go(Path("out"), Recipe())

    size = Path("whole").stat().st_size
    for room in (0, 100, size // 3, size // 2, size - 1):
        assert in_a_child(lambda room=room: in_little_room(room)) == 7  # type: ignore[misc]
        assert not Path("out").exists()
    go(Path("out"), Recipe())
    assert Path("out").read_bytes() == Path("whole").read_bytes()


def test_other_options_are_refused() -> None:
    assert in_a_child(lambda: go(Path("out"), Recipe(), kill_at(5))) == -signal.SIGKILL
    with pytest.raises(PressfactsError, match="other options"):
        go(Path("out"), Recipe(format="csv"))


def test_an_interrupted_run_keeps_what_is_done() -> None:
    def interrupt(step: int) -> None:
        if step == 9:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        go(Path("out"), Recipe(), interrupt)
    assert Path("out.part").read_bytes().endswith(b"}\n")
    _, watcher = go(Path("out"), Recipe())
    assert 0 < watcher.steps < 14 + 6
    go(Path("whole"), Recipe())
    assert Path("out").read_bytes() == Path("whole").read_bytes()


def test_two_runs_on_one_output() -> None:
    with locked(Path("out")):
        with pytest.raises(PressfactsError, match="out: another run is writing it"), locked(Path("out")):
            pass
        with locked(Path("other")):
            pass
    assert not list(Path().glob(".*"))
    assert in_a_child(lambda: locked(Path("out")).__enter__() and os.kill(os.getpid(), signal.SIGKILL)) == 0
    with locked(Path("out")):
        pass
