"""Merged things and dossiers as tables."""

import msgspec
import pytest

from made_up import RECORD, TEXT
from pressfacts.dossier import Dossier, dossier
from pressfacts.merge import merge
from pressfacts.write.table import Look
from pressfacts.write.table.dossier import dossier_table
from pressfacts.write.table.merged import merged_table

AGAIN = msgspec.structs.replace(RECORD, id="1" * 16, published="2024-03-14")
EVIL = msgspec.structs.replace(RECORD, id="2" * 16, title="\x1b[2J\nforged", source="\u202eevil")
WIDTHS = pytest.mark.parametrize("width", [40, 80, 140, None])


def found(name: str = "Rosa Quispe") -> Dossier:
    made = dossier(name, [msgspec.structs.replace(RECORD, text=TEXT), AGAIN, EVIL])
    assert isinstance(made, Dossier)
    return made


@WIDTHS
def test_lines_keep_to_the_width(width: int | None) -> None:
    for text in (merged_table(merge([RECORD, AGAIN]), Look(width, False)), dossier_table(found(), Look(width, False))):
        assert width is None or max(map(len, text.splitlines())) <= width
        assert not any(line.endswith(" ") for line in text.splitlines())


@WIDTHS
def test_nothing_of_a_release_reaches_the_terminal(width: int | None) -> None:
    for text in (merged_table(merge([EVIL, RECORD]), Look(width, False)), dossier_table(found(), Look(width, False))):
        assert "\x1b" not in text and "\u202e" not in text


def test_a_merged_table_has_what_agreed() -> None:
    text = merged_table(merge([RECORD, AGAIN]), Look(140, False))
    assert "Rosa Quispe  2 articles  PE  (same name, same operation, same organization, same role" in text.replace(
        "\n", " "
    )
    assert text.rstrip().endswith("2 articles, 3 things, 0 of them in a single article")


def test_things_of_one_release_are_only_counted() -> None:
    text = merged_table(merge([RECORD]), Look(140, False))
    assert "People" not in text and text.rstrip() == "1 article, 3 things, 3 of them in a single article"


def test_a_dossier_has_all_its_parts() -> None:
    text = dossier_table(found(), Look(140, False))
    for part in (
        "Rosa Quispe",
        "person, person:rosa-quispe",
        "Roles: Inspector ×3",
        "Countries: Ecuador ×3, Peru ×3",
        "Releases",
    ):
        assert part in text
    assert text.index("14 Mar 2024") < text.index("12 Mar 2024")
