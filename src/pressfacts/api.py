"""The public functions: from inputs to records."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from pressfacts.annotate.facts import KEY, Context, Facts
from pressfacts.annotate.furniture import furniture, prune
from pressfacts.annotate.memory import bounded_memory
from pressfacts.annotate.pipeline import load
from pressfacts.annotate.publisher import publisher_country
from pressfacts.convert import in_usd
from pressfacts.link import link
from pressfacts.read import Input
from pressfacts.record.build import RecordBuilder
from pressfacts.record.model import Record
from pressfacts.segment import Article, segment
from pressfacts.text import View, normalize, split_sentences

if TYPE_CHECKING:
    from spacy.language import Language

_BATCH = 32


@dataclass(frozen=True, slots=True)
class _Job:
    """An article on its way through the pipeline."""

    article: Article
    view: View
    path: str
    count: int
    published: str | None


@dataclass(frozen=True, slots=True)
class _Extras:
    """What records hold beyond the facts."""

    text: bool
    explain: bool
    usd: bool


def extract(
    text: str,
    *,
    path: str = "-",
    date: str | None = None,
    keep_text: bool = False,
    explain: bool = False,
    usd: bool = False,
    model: str | None = None,
) -> Iterator[Record]:
    """The records of the articles in `text`, in order.

    Args:
        text: one release, or many run together.
        path: the name that the records give their input.
        date: publication date (EDTF day, month or year) of articles that give none.
        keep_text: put each article's text into its record.
        explain: put into each figure where it and its links come from.
        usd: convert sums of money at the reference rate of the article's date.
        model: a spaCy pipeline's name or path instead of the shipped one.

    Raises:
        ModelError: where the model is missing or unfit.
    """
    given = [Input(path, text)]
    return extract_all(given, date=date, keep_text=keep_text, explain=explain, usd=usd, model=model)


def extract_all(
    inputs: Iterable[Input],
    *,
    date: str | None = None,
    keep_text: bool = False,
    explain: bool = False,
    usd: bool = False,
    model: str | None = None,
) -> Iterator[Record]:
    """The records of all articles of many inputs, in input order; arguments as in `extract`."""
    nlp = load(model)
    extras = _Extras(keep_text, explain, usd)
    jobs = (job for item in inputs for job in _jobs(item, date))
    while batch := list(islice(jobs, _BATCH)):
        yield from _process(nlp, batch, extras)


def _jobs(item: Input, date: str | None) -> Iterator[_Job]:
    articles = list(segment(item.text))
    for article in articles:
        yield _Job(article, normalize(article.text), item.path, len(articles), article.published or date)


def _process(nlp: "Language", batch: list[_Job], extras: _Extras) -> list[Record]:
    """One batch in bounded memory: of its documents nothing but the records is left."""
    with bounded_memory(nlp):
        docs = nlp.pipe([_doc(nlp, job) for job in batch])
        return [_record(doc.user_data[KEY], job, extras) for doc, job in zip(docs, batch, strict=True)]


def _doc(nlp: "Language", job: _Job) -> Any:
    doc = nlp.make_doc(job.view.text)
    doc.user_data[KEY] = Facts(context=_context(job), sentences=split_sentences(job.view.text))
    return doc


def _context(job: _Job) -> Context:
    article, view = job.article, job.view
    title, line = article.title_span, article.dateline
    return Context(
        title=(view.locate(title[0]), view.locate(title[1])) if title else None,
        published=job.published,
        dated=line.date if line else None,
        dateline=(view.locate(line.start), view.locate(line.end)) if line else None,
        source=article.source,
        country=publisher_country(view.text, article.source),
    )


def _record(facts: Facts, job: _Job, extras: _Extras) -> Record:
    prune(facts, furniture(job.view.text))
    linked = link(job.view.text, facts)
    builder = RecordBuilder(job.article, job.view, facts.sentences)
    record = builder.build(
        linked,
        path=job.path,
        count=job.count,
        published=job.published,
        keep_text=extras.text,
        explain=extras.explain,
    )
    return in_usd(record) if extras.usd else record
