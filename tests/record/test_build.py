"""Records have offsets into the article's own text, whatever the components saw."""

from typing import Any

import msgspec
import pytest

from pressfacts.annotate.facts import FigureMention
from pressfacts.confidence.model import Chances
from pressfacts.link.entities import (
    CountryEntity,
    DateEntity,
    FigureEntity,
    Linked,
    OperationEntity,
    OrganizationEntity,
    PersonEntity,
    Sources,
)
from pressfacts.record import Record
from pressfacts.record.build import RecordBuilder
from pressfacts.segment.article import Article, DatelineSpan
from pressfacts.text import normalize, split_sentences

TEXT = """LIMA, Peru –  Police  arrested “12  people” on 3 May 2024. Inspector Rosa Quispe of the Forest Police thanked them.

Operation  Quiet Feather goes on.
"""
VIEW = normalize(TEXT)


def at(words: str) -> tuple[int, int]:
    start = VIEW.text.index(words)
    return start, start + len(words)


LINKED = Linked(
    people=(PersonEntity("Rosa Quispe", (), ("Inspector",), "Forest Police", (at("Rosa Quispe"),)),),
    organizations=(OrganizationEntity("Forest Police", None, (), "PE", (at("Forest Police"), at("Police"))),),
    countries=(CountryEntity("PE", ("dateline",), (at("Peru"),)),),
    dates=(DateEntity("2024-05-03", "day", (at("3 May 2024"),)), DateEntity(None, "unknown", (at("goes on"),))),
    operations=(
        OperationEntity("Operation Quiet Feather", "named", (), ("PE",), (), (0,), (at("Operation Quiet Feather"),)),
    ),
    figures=(),
)


def figure(**known: Any) -> FigureEntity:
    start, end = at("12 people")
    mention = FigureMention(
        start=start, end=end, kind="arrests", value=12, low=12, high=12, qualifier="exact", rule="arrests.strong.active",
        trigger=at("arrested"), number=at("12"), **known,
    )  # fmt: skip
    return FigureEntity(mention, None, ("PE",), ("2024-05-03",), None, None, Sources(None, (at("Peru"),), ()))


def built(linked: Linked = LINKED, sure: Chances | None = None, article: Article | None = None, **known: Any) -> Record:
    own = article or Article(TEXT, 1, 40, 40 + len(TEXT), "Quiet", None, None, None, None)
    given: dict[str, Any] = {"path": "a.txt", "count": 2, "published": None, "keep_text": False, **known}
    return RecordBuilder(own, VIEW, split_sentences(VIEW.text)).build(linked, sure or Chances({}), **given)


def test_mentions_are_those_of_the_articles_text() -> None:
    record = built()
    things: tuple[Any, ...] = (
        *record.people,
        *record.organizations,
        *record.countries,
        *record.dates,
        *record.operations,
    )
    for thing in things:
        for mention in thing.mentions:
            assert TEXT[mention.start : mention.end] == mention.text
    assert record.operations[0].mentions[0].text == "Operation  Quiet Feather"
    assert record.operations[0].name == "Operation Quiet Feather"


def test_mentions_are_sorted_and_each_comes_once() -> None:
    police = LINKED.organizations[0]
    doubled = OrganizationEntity(police.name, None, (), "PE", (*police.mentions, *police.mentions))
    (found,) = built(Linked((), (doubled,), (), (), (), ())).organizations
    assert [mention.text for mention in found.mentions] == ["Police", "Forest Police"]


def test_entries_have_the_fields_and_confidence_of_their_entities() -> None:
    record = built(sure=Chances({"people": (0.4,), "operations": (0.7,)}))
    (person,), (operation,) = record.people, record.operations
    assert (person.name, person.roles, person.organization) == ("Rosa Quispe", ("Inspector",), "Forest Police")
    assert (person.confidence, operation.confidence, record.organizations[0].confidence) == (0.4, 0.7, 1.0)
    assert (operation.countries, operation.figures, operation.rule) == (("PE",), (0,), "named")


def test_codes_and_bounds_are_looked_up() -> None:
    record = built()
    assert (record.countries[0].alpha_3, record.countries[0].name) == ("PER", "Peru")
    day, unknown = record.dates
    assert (day.earliest, day.latest, day.text) == ("2024-05-03", "2024-05-03", "3 May 2024")
    assert (unknown.edtf, unknown.earliest, unknown.latest) == (None, None, None)


def test_a_figure_has_its_sentence_and_only_dollars_are_dollars() -> None:
    (found,) = built(Linked((), (), (), (), (), (figure(),))).figures
    assert found.text == "12  people" and TEXT[found.start : found.end] == found.text
    assert "arrested" in found.sentence and "Quispe" not in found.sentence
    assert found.usd is None
    (money,) = built(Linked((), (), (), (), (), (figure(currency="USD"),))).figures
    assert money.usd == 12


def test_explanations_are_there_where_they_are_wanted() -> None:
    linked = Linked((), (), (), (), (), (figure(),))
    assert built(linked).figures[0].explain is msgspec.UNSET
    explained = built(linked, explain=True).figures[0].explain
    assert not isinstance(explained, msgspec.UnsetType)
    assert (explained.trigger.text, explained.number.text) == ("arrested", "12")
    assert [mention.text for mention in explained.countries] == ["Peru"]
    assert explained.qualifier is explained.operation is explained.part_of is None


def test_the_position_of_an_article_and_its_id() -> None:
    record = built()
    assert (record.document.index, record.document.count, record.document.start) == (1, 2, 40)
    assert record.id == built(path="b.txt").id and len(record.id) == 16
    other = Article(TEXT + "!", 1, 40, 41 + len(TEXT), None, None, None, None, None)
    assert built(article=other).id != record.id


def test_fields_of_the_input_are_there_where_it_has_them() -> None:
    bare = built().document
    assert bare.id is bare.url is bare.kept is bare.byline is msgspec.UNSET
    full = built(given_id="42", kept={"url": "https://example.org/1", "desk": "Lima"}).document
    assert (full.id, full.url, full.kept) == ("42", "https://example.org/1", {"desk": "Lima"})
    assert built(kept={"url": "https://example.org/1"}).document.kept is msgspec.UNSET


@pytest.mark.parametrize("keep", [True, False])
def test_the_text_is_kept_where_it_is_wanted(keep: bool) -> None:
    assert built(keep_text=keep).text == (TEXT if keep else msgspec.UNSET)


def test_a_dateline_is_quoted_from_the_text() -> None:
    line = DatelineSpan("Lima", "PE", None, 0, 12)
    article = Article(TEXT, 0, 0, len(TEXT), None, None, None, None, line)
    found = built(article=article).dateline
    assert found and (found.place, found.country, found.text) == ("Lima", "PE", "LIMA, Peru –")
    assert built().dateline is None
