"""Workers without a model for the tests of pools: some texts raise, kill their process, or take a while."""

import os
import signal
import time
from collections.abc import Sequence
from typing import Any

import msgspec

from made_up import RECORD
from pressfacts.annotate import pipeline
from pressfacts.api import Job
from pressfacts.batch import Recipe, pool, worker
from pressfacts.record import Record
from pressfacts.record.model import Source


def make_records(recipe: Recipe, jobs: Sequence[Job]) -> list[Record]:
    return [record(recipe, job) for job in jobs]


def record(recipe: Recipe, job: Job) -> Record:
    article = job.article
    if "deadly" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "slow" in article.text:
        time.sleep(0.05)
    if "bang" in article.text:
        raise ZeroDivisionError("by zero")
    place = Source(path=job.path, index=article.index, count=job.count, start=article.start, end=article.end)
    return msgspec.structs.replace(RECORD, document=place, title=article.title, published=job.published)


def serve(pipe: Any, recipe: Recipe) -> None:
    """What the pool starts in the place of its own."""
    worker.make_records = make_records
    pipeline.load = lambda _: None  # type: ignore[assignment,return-value]
    pool.import_spacy_without_cli = lambda: None
    pool.serve(pipe, recipe)


def fail_to_start(pipe: Any, recipe: Recipe) -> None:
    os._exit(3)
