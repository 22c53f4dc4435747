"""Names of operations cut out of runs of capitalized words, and what two mentions share."""

import pytest

from pressfacts.annotate.operations.names import key, trim


@pytest.mark.parametrize(
    ("run", "name"),
    [
        ("Copper Heron", "Copper Heron"),
        ("Copper Heron IV Police", "Copper Heron IV"),
        ("Heron 2023 Results", "Heron 2023"),
        ("Copper's Heron", "Copper"),
        ("Copper Heron’s", "Copper Heron"),
        ("Copper Heron.", "Copper Heron"),
        ("Coordinator", None),
        ("Operation", None),
        ("2023", None),
        ("X", None),
        ("", None),
    ],
)
def test_a_name_ends_where_another_word_begins(run: str, name: str | None) -> None:
    assert trim(run, headline=False) == name


@pytest.mark.parametrize(
    ("run", "name"),
    [("Copper Heron Nets Nine", "Copper Heron"), ("Heron Ended In May", "Heron"), ("Targets Nine", None)],
)
def test_in_a_headline_a_verb_ends_it(run: str, name: str | None) -> None:
    assert trim(run, headline=True) == name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Operation Copper-Heron", "copper heron"),
        ("Project Lantern", "LANTERN"),
        ("“Copper Heron” operation", "Operation Copper Heron"),
    ],
)
def test_mentions_of_one_operation(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_editions_are_other_operations() -> None:
    assert key("Operation Heron IV") != key("Operation Heron V")
