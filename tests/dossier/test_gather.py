"""What a dossier holds of a person, an organization and an operation."""

from typing import Any

import msgspec
import pytest

from made_up import FEATHER, RECORD, TEXT
from pressfacts.dossier import Dossier, dossier
from pressfacts.record import Record

OLD = msgspec.structs.replace(RECORD, id="a" * 16, published="2024-03-12", text=TEXT)
NEW = msgspec.structs.replace(
    RECORD,
    id="b" * 16,
    published="2024-03-20",
    people=(msgspec.structs.replace(RECORD.people[0], roles=("Chief Inspector", "Inspector")),),
    document=msgspec.structs.replace(RECORD.document, path="new.txt"),
)


def of(name: str, *records: Record) -> Dossier:
    found = dossier(name, records or (OLD, NEW))
    assert isinstance(found, Dossier)
    return found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Operation Quiet Feather", "operation"),
        ("quiet feather", "operation"),
        ("operation:quiet-feather", "operation"),
        ("Rosa Quispe", "person"),
        ("Quispe", "person"),
        ("rosa quispe", "person"),
        ("FP", "organization"),
    ],
)
def test_a_thing_is_found_by_any_of_its_names(name: str, kind: str) -> None:
    assert of(name).thing.type == kind


@pytest.mark.parametrize(
    ("name", "near"), [("Rosa Quispee", "Rosa Quispe"), ("Forest Polise", "Forest Police"), ("zzzz", None)]
)
def test_names_that_are_close_are_offered(name: str, near: str | None) -> None:
    found = dossier(name, [OLD])
    assert isinstance(found, list) and len(found) <= 3
    assert (near in found) if near else found == []


def test_releases_come_newest_first_with_their_sentences() -> None:
    found = of("Rosa Quispe")
    assert [release.published for release in found.releases] == ["2024-03-20", "2024-03-12"]
    assert found.releases[1].sentences == (
        "“They are loud again,” said Inspector Rosa Quispe of the Forest Police (FP).",
        "Quispe fed them herself.",
    )


def test_without_a_text_the_sentences_are_those_of_figures() -> None:
    sentence = "Rosa Quispe found 12 people."
    figures = (msgspec.structs.replace(RECORD.figures[0], sentence=sentence), *RECORD.figures[1:])
    found = of("Rosa Quispe", msgspec.structs.replace(NEW, figures=figures))
    assert found.releases[0].sentences == (sentence,)
    assert [fact.sentence for fact in found.figures] == [sentence]


def test_roles_are_counted_by_release() -> None:
    assert [(role.name, role.releases) for role in of("Rosa Quispe").roles] == [
        ("Inspector", 2),
        ("Chief Inspector", 1),
    ]


def test_an_operation_has_its_own_figures_once() -> None:
    found = of(FEATHER)
    assert sorted((fact.kind, fact.value) for fact in found.figures) == [("arrests", 12), ("money", 1500000)]
    assert {fact.article for fact in found.figures} <= {"a" * 16, "b" * 16}
    assert found.dates == ("2024-03-03/2024-03-10",)


def test_what_is_named_beside_a_thing_is_counted_without_itself() -> None:
    found = of(FEATHER)
    assert [(one.name, one.releases) for one in found.people] == [("Rosa Quispe", 2)]
    assert [(one.name, one.releases) for one in found.organizations] == [("Forest Police", 2)]
    assert found.operations == ()
    assert [(one.name, one.releases) for one in found.countries] == [("Ecuador", 2), ("Peru", 2)]


def test_of_namesakes_the_one_in_most_releases_is_shown() -> None:
    def release(number: int, **known: Any) -> Record:
        police = msgspec.structs.replace(
            RECORD.organizations[0], name="National Police", acronym=None, aliases=(), **known
        )
        return msgspec.structs.replace(OLD, id=f"{number:016x}", organizations=(police,), operations=(), people=())

    found = of("National Police", release(1, country="PE"), release(2, country="PE"), release(3, country="NO"))
    assert found.thing.countries == ("PE",) and len(found.releases) == 2
    assert of(
        "organization:national-police.no", release(1, country="PE"), release(3, country="NO")
    ).thing.countries == ("NO",)
