"""The patterns in which releases name operations. All names are invented."""

import pytest

from pressfacts.annotate.operations.patterns import patterns


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        ("headed", "Officers of Operation Blue Heron met.", "Blue Heron"),
        ("headed", "Officers of Project Larch met.", "Larch"),
        ("small", "Officers of operation Heron met.", "Heron"),
        ("heading", "OPERATION BLUE HERON: nine held", "OPERATION BLUE HERON"),
        ("against", "It is the Nordic Operation against Larch Moths.", "Nordic Operation against Larch Moths"),
        ("days", "During the Nordic Action Days Mobile 3 they met.", "Nordic Action Days Mobile 3"),
    ],
)
def test_the_pattern_of_a_name(kind: str, text: str, name: str) -> None:
    found = list(getattr(patterns(), kind).finditer(text))
    assert [match["name"] for match in found] == [name]


def test_several_operations_in_the_plural() -> None:
    (match,) = patterns().plural.finditer("It followed Operations Heron, Larch and Tern.")
    assert match.group("one", "two", "three") == ("Heron", "Larch", "Tern")


def test_names_given_by_a_word() -> None:
    texts = ["The operation, codenamed Heron, began.", "They dubbed the operation Heron.", "Code name: Heron"]
    found = [[m["name"] for form in patterns().coded for m in form.finditer(text)] for text in texts]
    assert found[0] == found[2] == ["Heron"]


@pytest.mark.parametrize("kind", ["headed", "small", "heading", "plural", "against", "days"])
def test_nothing_where_no_operation_is_named(kind: str) -> None:
    text = "The operation of the mill, a project of the town, ended. Officers took action against moths."
    assert list(getattr(patterns(), kind).finditer(text)) == []
