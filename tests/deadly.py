"""Workers without a model for the tests of pools: some texts raise, kill or stop their process, or take a while."""

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from made_up import RECORD
from pressfacts.annotate import pipeline
from pressfacts.api import Job
from pressfacts.batch import Done, Recipe, Unit, Whole, pool, worker
from pressfacts.read import Input
from pressfacts.record import Record
from pressfacts.record.model import Source


def make_records(recipe: Recipe, jobs: Sequence[Job]) -> list[Record]:
    return [record(recipe, job) for job in jobs]


def record(recipe: Recipe, job: Job) -> Record:
    article = job.article
    if "deadly" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "stopped" in article.text:
        os.kill(os.getpid(), signal.SIGSTOP)
    if "half an answer" in article.text and PIPES:
        os.write(PIPES[0].fileno(), (1 << 20).to_bytes(4, "big") + b"half")
        os.kill(os.getpid(), signal.SIGSTOP)
    if "slow" in article.text:
        time.sleep(0.05)
    if "bang" in article.text:
        raise ZeroDivisionError("by zero")
    place = Source(path=job.path, index=article.index, count=job.count, start=article.start, end=article.end)
    return msgspec.structs.replace(RECORD, document=place, title=article.title, published=job.published)


PIPES: list[Any] = []


def serve(pipe: Any, recipe: Recipe) -> None:
    """What the pool starts in the place of its own."""
    PIPES.append(pipe)
    worker.make_records = make_records
    vars(pipeline)["load"] = vars(pool)["import_spacy_without_cli"] = lambda *_: None
    pool.serve(pipe, recipe)


def fail_to_start(pipe: Any, recipe: Recipe) -> None:
    os._exit(3)


def stop_at_the_start(pipe: Any, recipe: Recipe) -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def do(recipe: Recipe, units: tuple[Unit, ...]) -> tuple[str, list[Done]]:
    """What a Dask worker does in the place of its own work; a text that is "deadly once" ends one worker only."""
    worker.make_records = make_records
    for unit in units:
        if isinstance(unit, Whole) and unit.input.text.startswith("deadly once "):
            flag = Path(unit.input.text.removeprefix("deadly once ").strip())
            if not flag.exists():
                flag.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            done = worker.work(recipe, [Whole(Input(unit.input.path, "Police seized a boat. slow"), unit.end)])
            return get_address(), [*done]
    return get_address(), worker.work(recipe, units)


def get_address() -> str:
    from distributed import get_worker

    return str(get_worker().address)
