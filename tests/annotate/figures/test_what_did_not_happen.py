"""What a predicate reports, and what is denied, planned, asked for, possible or undone. All sentences are invented."""

import pytest

from figure_markup import check, found


@pytest.mark.parametrize(
    "text",
    [
        "Police have not arrested three men.",
        "No driver was arrested at the quay.",
        "Nobody was arrested at the quay.",
        "Neither of the two men was arrested.",
        "Police denied that three men had been arrested.",
        "Officers left without arresting the three men.",
        "Officers were close to arresting three men.",
    ],
)
def test_what_is_denied_did_not_happen(text: str) -> None:
    assert [f for f in found(text) if f.kind == "arrests"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Police may arrest three men.",
        "Police could arrest three men by noon.",
        "Police will arrest three men.",
        "Police would arrest three men.",
        "Police plan to arrest three men.",
        "Police hope to arrest three men.",
        "Police tried to arrest three men.",
        "If police arrest three men, the market closes.",
        "Unless police arrest three men, the market closes.",
        "A tip may lead to the arrest of three men.",
        "They asked that three men be arrested.",
        "A warrant was issued for the arrest of three men.",
        "A reward was offered for the arrest of three men.",
    ],
)
def test_what_is_possible_planned_or_asked_for_did_not_happen(text: str) -> None:
    assert [f for f in found(text) if f.kind == "arrests"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Police managed to <arrests value=3>arrest three men</arrests>.",
        "Police were able to <arrests value=3>arrest three men</arrests>.",
        "Police can confirm that <arrests value=3>three men</arrests> were arrested.",
        "Police said that <arrests value=3>three men</arrests> had been arrested.",
        "A tip led to the <arrests value=3>arrest of three men</arrests>.",
        "<arrests value=3>Three men</arrests> have been arrested, police would not say where.",
        "A search that could not wait led to the <arrests value=3>arrest of three men</arrests>.",
        "<deaths value=3>Three men</deaths> are believed to have drowned.",
    ],
)
def test_what_is_managed_confirmed_or_said_did_happen(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "The court ordered him to pay <money value=900 role=penalty>$900</money>.",
        "He must pay <money value=900 role=penalty>$900</money> in fines.",
        "He was told to pay <money value=900 role=penalty>a fine of $900</money>.",
    ],
)
def test_what_a_court_orders_is_imposed(text: str) -> None:
    assert [(f.kind, f.value) for f in found(text) if f.kind == "money"] == [("money", 900)]


@pytest.mark.parametrize(
    "text",
    [
        "The charges against two clerks were dropped.",
        "He is charged with detaining three tenants.",
        "He was accused of seizing two vans.",
    ],
)
def test_what_is_undone_or_done_by_the_accused_is_no_work_of_the_police(text: str) -> None:
    assert [f for f in found(text) if f.kind in ("arrests", "seizures", "suspects") and (f.value or 0) > 1] == []
