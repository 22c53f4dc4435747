"""The work itself, the same in this process, in a pool and on a Dask worker: units in, output pieces out."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from pressfacts.batch.tasks import Done, Failed, Part, Recipe, Remote, Unit, Whole, joined
from pressfacts.errors import InputError, ModelError, PressfactsError

UNKNOWN = (1 << 53) - 1
"""The article count of a text whose end has not been read; never written."""

if TYPE_CHECKING:
    from pressfacts.api import Job
    from pressfacts.read import Input
    from pressfacts.record import Record
    from pressfacts.write.writer import TextFormat


def work(recipe: Recipe, units: Sequence[Unit]) -> list[Done]:
    """The results of units, in order; an error in an article becomes a message and the rest goes on.

    ModelError where the model is missing or unfit.
    """
    ready = [_jobs(recipe, unit) for unit in units]
    records = _records(recipe, [job for jobs, _ in ready for job in jobs])
    return [
        _done(recipe, unit, jobs, [next(records) for _ in jobs], failures)
        for unit, (jobs, failures) in zip(units, ready, strict=True)
    ]


def _jobs(recipe: Recipe, unit: Unit) -> "tuple[list[Job], list[str]]":
    """The articles of a unit, ready for the pipeline, and the messages of unreadable ones."""
    from pressfacts.api import job_of, jobs_of

    if isinstance(unit, Failed):
        return [], [unit.message]
    if isinstance(unit, Part):
        return [job_of(article, unit.path, unit.count or UNKNOWN, recipe.date) for article in unit.articles], []
    if isinstance(unit, Remote):
        return _remote(recipe, unit)
    try:
        return list(jobs_of(unit.input, recipe.date)), []
    except PressfactsError as error:
        return [], [str(error)]
    except Exception as error:
        return [], [_internal(unit.input.path, error)]


def _remote(recipe: Recipe, unit: Remote) -> "tuple[list[Job], list[str]]":
    from pressfacts.read.urls import read_url

    found = [
        ([], [str(item)]) if isinstance(item, InputError) else _jobs(recipe, Whole(item))
        for item in read_url(unit.path, recipe.reading)
    ]
    return [job for jobs, _ in found for job in jobs], [failure for _, failures in found for failure in failures]


def _records(recipe: Recipe, jobs: "Sequence[Job]") -> "Iterator[Record | Exception]":
    """The record of each job, or the error in its place: a failing job is found by running them one at a time."""
    try:
        return iter(make_records(recipe, jobs) if jobs else ())
    except ModelError:
        raise
    except Exception as error:
        if os.environ.get("PRESSFACTS_DEBUG"):
            raise
        return iter([error]) if len(jobs) == 1 else (r for job in jobs for r in _records(recipe, [job]))


def make_records(recipe: Recipe, jobs: "Sequence[Job]") -> "list[Record]":
    """The records of some articles."""
    from pressfacts.annotate.pipeline import load
    from pressfacts.annotate.start import loaded
    from pressfacts.api import Extras, records_of

    extras = Extras(recipe.text, recipe.explain, recipe.usd, recipe.names)
    try:
        return records_of(load(recipe.model), jobs, extras)
    finally:
        loaded()


def _done(
    recipe: Recipe, unit: Unit, jobs: "Sequence[Job]", records: "Sequence[Record | Exception]", failures: list[str]
) -> Done:
    raw = recipe.writes_count and isinstance(unit, Part) and unit.count is None
    parts = [_one(recipe, job, record, raw) for job, record in zip(jobs, records, strict=True)]
    notes = (_empty(unit.input),) if isinstance(unit, Whole) and not unit.input.text.strip() else ()
    return joined([*parts, Done(failures=tuple(failures), notes=notes)])


def _empty(item: "Input") -> str:
    number = f" (record {item.entry.index + 1})" if item.entry and item.entry.count > 1 else ""
    return f"{item.path}: empty{number}"


def _one(recipe: Recipe, job: "Job", record: "Record | Exception", raw: bool) -> Done:
    """The result of an article: its piece of the output, or with `raw` the record itself."""
    place = f"{job.path}: article {job.article.index + 1}" if job.count > 1 else job.path
    if isinstance(record, PressfactsError):
        return Done(failures=(f"{place}: {record}",))
    if isinstance(record, Exception):
        return Done(failures=(_internal(place, record),))
    words = len(job.article.text.split())
    piece = record if raw else written(recipe, record)
    return Done((piece,), 1, words, (), tuple(_doubts(record)) if recipe.strict else ())


def written(recipe: Recipe, record: "Record") -> "str | Record":
    """The output piece of a record; the record itself where the recipe has no format."""
    from pressfacts.write.selection import only, sure_enough

    sure = sure_enough(record, recipe.min_confidence) if recipe.min_confidence else record
    shown = only(sure, recipe.only) if recipe.only else sure
    return _form(recipe).render(shown) if recipe.format else shown


def _internal(place: str, error: Exception) -> str:
    return f"{place}: internal error: {type(error).__name__}: {error}"


def _doubts(record: "Record") -> list[str]:
    """Warnings about figures that contradict each other."""
    from pressfacts.record.consistency import overfull

    place = f"{record.document.path}: article {record.document.index + 1}"
    return [
        f'{place}: parts of "{" ".join(whole.text.split())}" add up to {total:,}' for whole, total in overfull(record)
    ]


@lru_cache(maxsize=1)
def _form(recipe: Recipe) -> "TextFormat":
    return form_of(recipe)


def form_of(recipe: Recipe) -> "TextFormat":
    """The format that a recipe writes."""
    from pressfacts.write.formats import text_format

    if recipe.format == "table":
        from pressfacts.write.table import Look

        return text_format("table", look=Look(recipe.width, recipe.color))
    form = text_format(recipe.format or "jsonl", flat=recipe.flat, escape_formulas=recipe.escape_formulas)
    if not recipe.screen:
        return form
    from pressfacts.write.visible import harmless

    return replace(form, render=lambda record: harmless(form.render(record)))
