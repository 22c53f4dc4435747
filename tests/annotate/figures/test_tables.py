"""Tables: heads of columns, captions and labels say what their lines count. All tables are invented."""

import pytest

from figure_markup import found

Counted = list[tuple[str, float | None]]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "Province  Arrests  Vehicles seized\nLund  45  31\nBergen  12  9",
            [("arrests", 45), ("seizures", 31), ("arrests", 12), ("seizures", 9)],
        ),
        ("Arrests by district\nLund  45\nBergen  12", [("arrests", 45), ("arrests", 12)]),
        ("District  2019  2020\nArrests  45  31", [("arrests", 45), ("arrests", 31)]),
        ("| Province | Arrests |\n|---|---|\n| Lund | 45 |\n| Bergen | 12 |", [("arrests", 45), ("arrests", 12)]),
        ("Visitors by district\nLund  45\nBergen  12", []),
        ("Province  Visitors  Vehicles\nLund  45  31\nBergen  12  9", []),
    ],
)
def test_what_a_table_counts(table: str, expected: Counted) -> None:
    assert [(f.kind, f.value) for f in found(f"The week of the police in numbers.\n\n{table}\n")] == expected
