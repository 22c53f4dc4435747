"""What `explain` prints of an article and of a figure, for records that are made up."""

from typing import Any

import msgspec
import pytest

from made_up import FEATHER, RECORD, TEXT, mention
from pressfacts.explain import explained, explained_figure
from pressfacts.record import Explanation, Record
from pressfacts.write.table import Look

LOOK = Look(80)


def because(**known: Any) -> Explanation:
    empty: dict[str, Any] = {"qualifier": None, "operation": None, "part_of": None, "restates": None}
    lists: dict[str, Any] = {"also": (), "countries": (), "dates": ()}
    return Explanation(**{"trigger": mention("arrested"), "number": mention("12"), **empty, **lists, **known})


REASONS = (
    because(operation=mention(FEATHER), dates=(mention("3 to 10 March 2024"),)),
    because(trigger=mention("took"), number=mention("USD 1.5 million"), qualifier=mention("more than")),
    because(trigger=mention("seized"), number=mention("400")),
    because(trigger=mention("seized"), number=mention("30 and 40"), countries=(mention("Peru"),)),
    because(trigger=mention("seized"), number=mention("9"), part_of=mention("of them")),
)
FIGURES = tuple(msgspec.structs.replace(f, explain=e) for f, e in zip(RECORD.figures, REASONS, strict=True))
EXPLAINED = msgspec.structs.replace(RECORD, text=TEXT, figures=FIGURES)


def lines(record: Record = EXPLAINED, number: int | None = None) -> list[str]:
    text = explained_figure(record, number, LOOK) if number else explained(record, LOOK)
    return text.splitlines()


def reasons(number: int) -> dict[str, str]:
    found = lines(number=number)
    start = next(i for i, line in enumerate(found) if line.startswith("kind"))
    return {line[:10].strip(): line[12:] for line in found[start:] if line[:10].strip()}


def test_an_article_has_its_text_and_a_line_for_every_fact() -> None:
    shown = "\n".join(lines())
    assert "[12 people]F1" in shown and "[Rosa Quispe]P1" in shown
    for heading in ("Figures", "Operations", "People", "Organizations", "Countries", "Dates"):
        assert f"\n{heading}\n" in shown
    assert 'arrests · counted_things "arrested" · 3–10 Mar 2024 · Operation Quiet Feather' in " ".join(shown.split())
    assert "X1    Operation Quiet Feather · operation_name" in shown
    assert "D1    2024-03-03/2024-03-10 · day_range" in shown


def test_lines_keep_to_the_width() -> None:
    assert max(map(len, lines())) <= 80
    assert max(len(line) for number in range(1, 6) for line in lines(number=number)) <= 80


def test_a_figure_has_only_the_lines_that_it_was_drawn_from() -> None:
    shown = "\n".join(lines(number=1))
    assert "[arrested](trigger) [12](number)" in shown
    assert "[3 to 10 March 2024](date)" in shown and "[Operation Quiet Feather](operation)" in shown
    assert "They are loud again" not in shown


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, {"kind": "arrests", "number": '"12" = 12', "bounds": "12", "operation": f'{FEATHER}, from "{FEATHER}"'}),
        (2, {"kind": "money (seized)", "qualifier": 'more_than, from "more than"', "bounds": "1,500,000 or more"}),
        (3, {"qualifier": "about, by the number itself", "bounds": "none", "item": "shark fins", "unit": "kg"}),
        (4, {"bounds": "30 to 40", "countries": 'Peru from "Peru"', "dates": "none", "operation": "none"}),
        (5, {"part of": 'F4 "between 30 and 40 parrots", from "of them"', "qualifier": "exact: no word beside the number bounds it"}),
    ],
)  # fmt: skip
def test_the_reasons_of_a_figure(number: int, expected: dict[str, str]) -> None:
    assert expected.items() <= reasons(number).items()


def test_an_article_without_facts() -> None:
    empty = msgspec.structs.replace(
        EXPLAINED, people=(), organizations=(), countries=(), dates=(), operations=(), figures=(), text="\n\nNothing.\n"
    )
    assert lines(empty)[-2:] == ["", "No facts."]
    assert "Nothing." in lines(empty)


def test_a_record_without_explanations_is_an_error() -> None:
    bare = msgspec.structs.replace(EXPLAINED, figures=RECORD.figures)
    with pytest.raises(ValueError, match="explain=True"):
        explained(bare, LOOK)


def test_a_persons_organization_has_its_chance() -> None:
    sure = [msgspec.structs.replace(person, organization_confidence=0.82) for person in RECORD.people]
    shown = "\n".join(lines(msgspec.structs.replace(EXPLAINED, people=tuple(sure))))
    assert " (0.82)" in shown
