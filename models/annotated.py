"""Annotated releases beside what the pipeline finds in them, for learning how facts are linked and how sure they are."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from gold.releases import Release, learned
from gold.run import print_families
from gold.scores import agree, pairs_of, tally
from pressfacts import api
from pressfacts.annotate.facts import Facts
from pressfacts.annotate.furniture import furniture, prune
from pressfacts.annotate.operations.names import key
from pressfacts.annotate.pipeline import load
from pressfacts.annotate.windows import windows
from pressfacts.config.names import NOTHING
from pressfacts.link import Linked, link
from pressfacts.link.judge import Judge
from pressfacts.read import Input
from pressfacts.record.build import RecordBuilder
from pressfacts.text import whole

_FEW = 3


@dataclass(eq=False)
class Found:
    """One article of a release: its facts, and the annotation of each figure and operation that has one."""

    release: Release
    job: api.Job
    facts: Facts
    figures: dict[int, dict[str, Any]] = field(default_factory=dict)
    operations: dict[str, dict[str, Any]] = field(default_factory=dict)
    place: dict[int, int] = field(default_factory=dict)
    people: dict[str, dict[str, Any]] = field(default_factory=dict)
    organizations: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """What the components saw."""
        return self.job.view.text

    @property
    def publisher(self) -> str:
        """Whose release it is."""
        return self.release.publisher

    @property
    def is_older(self) -> bool:
        """Whether it was annotated before `tests/gold`."""
        return self.release.family in ("older",)

    @property
    def is_national(self) -> bool:
        """Whether it is an older annotation of a release that plays in few countries."""
        return self.is_older and len({c.alpha_2 for c in self.facts.countries}) <= _FEW

    def record(self, linked: Linked) -> dict[str, Any]:
        """The record of the linked article as JSON."""
        builder = RecordBuilder(self.job.article, self.job.view, self.facts.sentences)
        job = self.job
        made = builder.build(linked, path=job.path, count=job.count, published=job.published, keep_text=False)
        record: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(made))
        return record

    def match(self) -> None:
        """Find the annotation of each figure and operation."""
        record = self.record(
            link(self.text, self.facts, Judge({}))
        )  # whatever links it has, entries meet by their words
        gold = self.release.gold
        pairs = pairs_of("figures", gold["figures"], record["figures"])
        index = {id(p): i for i, p in enumerate(record["figures"])}
        number = {id(g): i for i, g in enumerate(gold["figures"])}
        self.figures = {index[id(p)]: g for g, p in pairs}
        self.place = {number[id(g)]: index[id(p)] for g, p in pairs}
        self.people = {p["name"]: g for g, p in pairs_of("people", gold["people"], record["people"])}
        bodies = pairs_of("organizations", gold["organizations"], record["organizations"])
        self.organizations = {p["name"]: g["name"] for g, p in bodies}
        self.operations = {
            key(form): g
            for g, p in pairs_of("operations", gold["operations"], record["operations"])
            for form in (p["name"], *(mention["text"] for mention in p["mentions"]))
        }

    def truth(self, sort: str, subject: Any) -> Callable[[Any], bool] | None:
        """Whether an option is what the annotation says of the subject; None where it is not annotated."""
        if sort.startswith("operation_"):
            return self._of_operation(sort.removeprefix("operation_"), subject)
        if sort == "affiliation":
            return self._of_person(subject)
        if sort == "home":
            own = self.release.country
            return (lambda code: code == own) if own else None
        gold = self.figures.get(subject)
        if gold is None:
            return None
        told = gold.get({"places": "countries"}.get(sort, sort), ...)
        if told is ... or (told is None and sort in ("places", "dates")) or (sort == "places" and self.is_national):
            return None  # the older annotations say nothing of it, or place figures at home by another rule
        if sort == "places":
            return lambda codes: set(codes) == set(told)
        if sort == "dates":
            return lambda value: value in told
        if sort == "operation":
            return lambda group: told is not None and key(told) in (group, *self._names(group))
        return lambda j: told is not None and self.place.get(told) == j

    def _of_person(self, name: str) -> Callable[[Any], bool] | None:
        gold = self.people.get(name)
        if gold is None or self.is_older or "organization" not in gold:
            return None
        told = gold["organization"]
        return lambda body: told is not None and self.organizations.get(body, body) == told

    def _names(self, group: str) -> list[str]:
        """All names of an annotated operation that has a mention of a group."""
        own = self.operations.get(group)
        return [name for name, gold in self.operations.items() if own is not None and gold is own]

    def _of_operation(self, sort: str, subject: str) -> Callable[[Any], bool] | None:
        gold = self.operations.get(subject)
        if gold is None:
            return None
        told = gold.get(sort)
        if told is None:
            return None
        if sort == "organizations":
            return lambda name: any(agree(name, g) for g in told)
        return lambda value: value in told


def older() -> Iterator[Release]:
    """The releases that were annotated before `tests/gold`, where they are there; they say less."""
    for path in sorted((Path(__file__).parents[2] / "shared" / "gold" / "train").glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        yield Release(path.stem, path.stem.partition("_")[2], "", "older", path.read_bytes().decode("utf-8"), gold)


def found(releases: Iterable[Release] | None = None) -> Iterator[Found]:
    """The articles of the releases, by default those of the learning part that hold one article."""
    nlp = load()
    for release in learned() if releases is None else releases:
        jobs = list(api.jobs_of(Input(release.name, whole(release.text), None), None))
        pieces = [list(windows(job.view.text)) for job in jobs]
        facts = api._found(nlp, ((j, p) for j, cut in zip(jobs, pieces, strict=True) for p in cut), NOTHING)
        for job, cut in zip(jobs, pieces, strict=True):
            article = Found(release, job, api._together(job, cut, facts, NOTHING))
            prune(article.facts, furniture(article.text))
            article.match()
            yield article


def report(linked: Sequence[tuple[Found, Linked]]) -> None:
    """Scores of linked articles as `python tests/gold score` prints them."""
    by_release: dict[int, tuple[Release, list[dict[str, Any]]]] = {}
    for article, entities in linked:
        by_release.setdefault(id(article.release), (article.release, []))[1].append(article.record(entities))
    print_families({"all": tally(by_release.values())})
