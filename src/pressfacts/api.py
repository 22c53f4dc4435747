"""The public functions: from inputs to records."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec

from pressfacts.annotate.casing import recased
from pressfacts.annotate.entities import TEXT
from pressfacts.annotate.facts import KEY, Context, Facts
from pressfacts.annotate.furniture import furniture, prune
from pressfacts.annotate.memory import bounded_memory, rare_collection
from pressfacts.annotate.pipeline import load
from pressfacts.annotate.publisher import publisher_country
from pressfacts.annotate.windows import WINDOW, context_in, joined, readable, windows
from pressfacts.confidence import chances
from pressfacts.config.names import NOTHING, Names
from pressfacts.convert import in_usd
from pressfacts.link import link
from pressfacts.read import Entry, Input
from pressfacts.record.build import RecordBuilder
from pressfacts.record.model import Record
from pressfacts.segment import Article
from pressfacts.segment.entries import articles, count
from pressfacts.text import View, normalize, split_sentences, whole

if TYPE_CHECKING:
    from spacy.language import Language

_BATCH = 32
_AT_ONCE = 4 * WINDOW
"""Characters of text that are parsed together: larger groups are not faster per sentence."""
NO_ENTRY = Entry()
"""An article of a plain text, without fields from an input format."""


@dataclass(frozen=True, slots=True)
class Job:
    """An article in the pipeline."""

    article: Article
    view: View
    path: str
    count: int
    published: str | None
    id: str | None
    kept: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Extras:
    """Optional contents of records, and the names that the user adds."""

    text: bool
    explain: bool
    usd: bool
    names: Names = NOTHING


def extract(
    text: str,
    *,
    path: str = "-",
    entry: Entry | None = None,
    date: str | None = None,
    keep_text: bool = False,
    explain: bool = False,
    usd: bool = False,
    model: str | None = None,
    names: Names = NOTHING,
) -> Iterator[Record]:
    """The records of the articles in `text`, in order.

    Args:
        text: one release, or many run together.
        path: the path of the input in the records.
        entry: known fields of a text that is one article, such as a record of a dump.
        date: publication date (EDTF day, month or year) of articles that give none.
        keep_text: put each article's text into its record.
        explain: put into each figure the words that it and its links were drawn from.
        usd: convert sums of money at the reference rate of the article's date.
        model: the name or path of a spaCy pipeline instead of the bundled one.
        names: names to find or to ignore, in addition to the rules (see `pressfacts.load_config`).

    Raises:
        ModelError: the model is missing or unsuitable.
    """
    given = [Input(whole(path), whole(text), entry)]
    return extract_all(given, date=date, keep_text=keep_text, explain=explain, usd=usd, model=model, names=names)


def extract_all(
    inputs: Iterable[Input],
    *,
    date: str | None = None,
    keep_text: bool = False,
    explain: bool = False,
    usd: bool = False,
    model: str | None = None,
    names: Names = NOTHING,
) -> Iterator[Record]:
    """The records of all articles of many inputs, in input order; arguments as in `extract`."""
    nlp = load(model)
    extras = Extras(keep_text, explain, usd, names)
    jobs = (job for item in inputs for job in jobs_of(item, date))
    while batch := list(islice(jobs, _BATCH)):
        yield from records_of(nlp, batch, extras)


def extract_batch(
    texts: Sequence[str],
    *,
    paths: Sequence[str] | None = None,
    date: str | None = None,
    keep_text: bool = False,
    explain: bool = False,
    usd: bool = False,
    model: str | None = None,
    names: Names = NOTHING,
) -> list[list[dict[str, Any]]]:
    """The records of each text as plain dicts, as `extract` prints them in JSON: for engines that work in batches.

    The model is loaded once per process. `paths` are the paths of the texts in the records, by default their numbers;
    the other arguments are as in `extract`.
    """
    inputs = [
        Input(whole(path), whole(text)) for path, text in zip(paths or map(str, range(len(texts))), texts, strict=True)
    ]
    ready = [list(jobs_of(item, date)) for item in inputs]
    jobs = [job for of_one in ready for job in of_one]
    found = iter(records_of(load(model), jobs, Extras(keep_text, explain, usd, names)))
    return [[msgspec.to_builtins(next(found)) for _ in of_one] for of_one in ready]


def jobs_of(item: Input, date: str | None) -> Iterator[Job]:
    """The articles of an input, ready for the pipeline."""
    found = articles(item)
    for article in found:
        yield job_of(article, item.path, count(item, found), date, item.entry or NO_ENTRY)


def job_of(article: Article, path: str, of: int, date: str | None, entry: Entry = NO_ENTRY) -> Job:
    """One of the `of` articles of an input, ready for the pipeline; `entry` holds fields from its format."""
    own = article.imprint.id if article.imprint else None
    return Job(article, _view(article), path, of, article.published or date, own or entry.id, entry.kept)


def _view(article: Article) -> View:
    view = normalize(article.text)
    if article.title_span is None:
        return view
    start, end = article.title_span
    return recased(view, view.locate(start), view.locate(end))


def records_of(nlp: "Language", batch: Sequence[Job], extras: Extras) -> list[Record]:
    """The records of a batch of articles; parsed documents are dropped, so that memory is bounded."""
    with bounded_memory(nlp), rare_collection():
        pieces = [list(windows(job.view.text)) for job in batch]
        named = ((job, piece) for job, cut in zip(batch, pieces, strict=True) for piece in cut)
        found = _found(nlp, named, extras.names)
        return [
            _record(_together(job, cut, found, extras.names), job, extras)
            for job, cut in zip(batch, pieces, strict=True)
        ]


def _found(nlp: "Language", pieces: Iterable[tuple[Job, tuple[int, int]]], names: Names) -> Iterator[Facts]:
    """The facts of each piece, in order; the model gets a bounded amount of text at a time."""
    for group in _groups(pieces):
        for doc in nlp.pipe([_doc(nlp, job, names, *piece) for job, piece in group]):
            yield doc.user_data[KEY]


def _groups(pieces: Iterable[tuple[Job, tuple[int, int]]]) -> Iterator[list[tuple[Job, tuple[int, int]]]]:
    group: list[tuple[Job, tuple[int, int]]] = []
    room = _AT_ONCE
    for job, (start, end) in pieces:
        if group and end - start > room:
            yield group
            group, room = [], _AT_ONCE
        group.append((job, (start, end)))
        room -= end - start
    if group:
        yield group


def _doc(nlp: "Language", job: Job, names: Names, start: int, end: int) -> Any:
    text = readable(job.view.text[start:end])
    doc = nlp.make_doc(text)
    doc.user_data[TEXT] = text
    doc.user_data[KEY] = Facts(context_in(_context(job, names), start, end), split_sentences(text))
    return doc


def _together(job: Job, cut: Sequence[tuple[int, int]], found: Iterator[Facts], names: Names) -> Facts:
    """The facts of an article, merged from those of its windows, which are next in `found`."""
    if len(cut) == 1:
        return next(found)
    parts = [(start, next(found)) for start, _ in cut]
    return joined(parts, Facts(_context(job, names), split_sentences(job.view.text)))


def _context(job: Job, names: Names) -> Context:
    article, view = job.article, job.view
    span, line = article.title_span, article.dateline
    title = (view.locate(span[0]), view.locate(span[1])) if span else None
    return Context(
        title=title,
        published=job.published,
        dated=line.date if line else None,
        dateline=(view.locate(line.start), view.locate(line.end)) if line else None,
        source=article.source,
        country=publisher_country(view.text, article.source),
        names=names,
        headline=view.text[slice(*title)] if title else "",
    )


def _noise(job: Job) -> list[tuple[int, int]]:
    """The spans of an archive's fields in the view."""
    return [(job.view.locate(start), job.view.locate(end)) for start, end in job.article.noise]


def _record(facts: Facts, job: Job, extras: Extras) -> Record:
    prune(facts, furniture(job.view.text))
    prune(facts, _noise(job))
    linked = link(job.view.text, facts)
    builder = RecordBuilder(job.article, job.view, facts.sentences)
    record = builder.build(
        linked,
        chances(job.view.text, facts, linked),
        path=job.path,
        count=job.count,
        given_id=job.id,
        kept=job.kept,
        published=job.published,
        keep_text=extras.text,
        explain=extras.explain,
    )
    return in_usd(record) if extras.usd else record
