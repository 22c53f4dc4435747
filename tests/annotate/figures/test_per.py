"""What a sum is paid for each of: "a year", "per gram", "for every vial"."""

from types import SimpleNamespace

import pytest

from pressfacts.annotate.figures.roles import per_of


@pytest.mark.parametrize(
    ("words", "per"),
    [
        ("per year from", "year"),
        ("a month to", "month"),
        ("for every vial", "vial"),
        ("each from a", None),
        ("each and their", None),
        ("for each and", None),
    ],
)
def test_per(words: str, per: str | None) -> None:
    found = per_of([SimpleNamespace(low=word) for word in words.split()], 0)  # type: ignore[misc]
    assert (found and found[0]) == per
