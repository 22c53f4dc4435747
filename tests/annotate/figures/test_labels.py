"""What the label of a line or the heading of a column counts. All labels are invented."""

import pytest

from pressfacts.annotate.figures.labels import column_of, unit_of_label
from pressfacts.annotate.quantities.tokens import Token, tokenize


def tokens(label: str) -> list[Token]:
    return tokenize(label, 0, len(label), [])


def counted(label: str, unit: str | None = None) -> tuple[str | None, str | None, str | None] | None:
    """Kind, item and unit of what a label counts."""
    column = column_of(tokens(label), unit)
    if column is None:
        return None
    return column.rule.kind if column.rule else None, column.item, column.unit


@pytest.mark.parametrize(
    ("label", "kind", "item"),
    [
        ("Arrests", "arrests", None),
        ("Convictions", "convictions", None),
        ("Vehicles seized", "seizures", "Vehicles"),
        ("Firearms seized", "seizures", "Firearms"),
        ("Vehicles searched", "searches", "Vehicles"),
        ("Firearms", "seizures", "Firearms"),
        ("Men arrested", "arrests", None),
    ],
)
def test_a_label_counts_its_noun_what_was_done_or_weapons(label: str, kind: str, item: str | None) -> None:
    assert counted(label) == (kind, item, None)


@pytest.mark.parametrize("label", ["", "Seized", "Visitors", "Bottles", "Cannabis", "Year", "Seizures"])
def test_other_labels_count_nothing_that_is_known(label: str) -> None:
    assert counted(label) is None


def test_drugs_are_counted_by_weight() -> None:
    assert counted("Cannabis (kg)") == ("seizures", "Cannabis", "kg")
    assert counted("Cannabis", "kg") == ("seizures", "Cannabis", "kg")


def test_a_column_of_quantities_takes_what_it_counts_from_its_lines() -> None:
    assert counted("Quantity (kg)") == (None, None, "kg")
    assert counted("Quantity") is None


@pytest.mark.parametrize(
    ("label", "named", "unit"),
    [
        ("Narcotics (kg)", ["Narcotics"], "kg"),
        ("Narcotics (old)", ["Narcotics", "(", "old", ")"], None),
        ("(kg)", ["(", "kg", ")"], None),
        ("Narcotics kg", ["Narcotics", "kg"], None),
    ],
)
def test_a_unit_in_brackets_ends_a_label(label: str, named: list[str], unit: str | None) -> None:
    rest, found = unit_of_label(tokens(label), None)
    assert ([t.text for t in rest], found) == (named, unit)
