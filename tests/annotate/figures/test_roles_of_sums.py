"""Work of the police that somebody else is accused of, and sums by what is said of them. Sentences are invented."""

import pytest

from figure_markup import found


@pytest.mark.parametrize(
    "text",
    [
        "He is charged with detaining three tenants.",
        "He was convicted of detaining three tenants.",
        "The clerk stands accused of arresting three men.",
    ],
)
def test_what_the_accused_did_is_no_arrest(text: str) -> None:
    assert [f.value for f in found(text) if f.kind == "arrests"] == []


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Police seized $900 in cash.", ["seized"]),
        ("Police seized pills worth $900.", ["value"]),
        ("The victims lost $900.", ["loss"]),
        ("He was fined $900.", ["penalty"]),
        ("He faces a fine of $900.", []),
        ("The maximum fine is $900.", []),
        ("He could be fined $900.", []),
        ("Police seized $900 and €400.", ["seized", "seized"]),
        ("He was fined $900 and lost €400.", ["penalty", "loss"]),
    ],
)
def test_the_role_of_a_sum(text: str, roles: list[str]) -> None:
    assert [f.role for f in found(text) if f.kind == "money"] == roles


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Police seized $900 in cash.", "$900 in cash"),
        ("Police seized $900 in Cork.", "$900"),
        ("Police seized $900 in the shed.", "$900"),
        ("Police seized $900 in small notes.", "$900"),
    ],
)
def test_a_sum_takes_in_the_one_noun_that_says_what_it_is(text: str, surface: str) -> None:
    assert [text[f.start : f.end] for f in found(text) if f.kind == "money"] == [surface]
