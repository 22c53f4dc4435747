"""Sums in the page: by category and common unit, running totals apart."""

import msgspec

from made_up import RECORD, TEXT
from pressfacts.record import Figure, Normalized
from pressfacts.report.basis import basis
from pressfacts.report.totals import Totals, totals
from pressfacts.write.phrases import relation


def test_running_totals_stand_apart_and_are_marked() -> None:
    figures = (msgspec.structs.replace(RECORD.figures[0], scope="cumulative"), *RECORD.figures[1:])
    record = msgspec.structs.replace(RECORD, figures=figures, text=TEXT)
    found = totals(basis([record]))
    assert [r.amounts for r in found.running] == [("12 arrests",)]
    assert figures[0].text not in [one.text for total in found.people for one in total.members]
    assert relation(figures[0], figures).startswith("running total")


def sums(*figures: Figure) -> Totals:
    return totals(basis([msgspec.structs.replace(RECORD, figures=figures, operations=(), text=TEXT)]))


def test_goods_are_added_by_category_in_a_common_unit() -> None:
    drug = msgspec.structs.replace(RECORD.figures[2], item="cocaine", category="drugs/cocaine", scope="event")
    kilos = msgspec.structs.replace(
        drug, value=25, low=25, high=25, normalized=Normalized("kg", 11.33981, 11.33981, 11.33981)
    )
    grams = msgspec.structs.replace(
        drug, value=340, low=340, high=340, normalized=Normalized("kg", 0.34, 0.34, 0.34), sentence="x"
    )
    pills = msgspec.structs.replace(drug, value=90, low=90, high=90, unit=None, sentence="y")
    ((section, found),) = sums(kilos, grams, pills).goods
    assert section == "Drugs"
    assert [(s.amount + s.after, s.label, len(s.members)) for s in found] == [
        ("11.68 kg", "cocaine", 2),
        ("90", "cocaine, by count", 1),
    ]


def test_a_part_waits_without_a_place_in_the_sum() -> None:
    whole, part = RECORD.figures[3], msgspec.structs.replace(RECORD.figures[4], part_of=0)
    found = sums(whole, part)
    assert (found.added, found.left_out, found.not_added) == (1, 1, 0)
    assert found.of.keys() == {0, 1}  # a filter that takes the whole away adds the part


def test_an_event_that_another_release_tells_better_counts_once() -> None:
    twice = [msgspec.structs.replace(RECORD, text=TEXT), msgspec.structs.replace(RECORD, id="1" * 16, text=TEXT)]
    found = totals(basis(twice))
    assert [(t.kind, t.amount) for t in found.people] == [("arrests", "12")]
    assert found.figures == 2 * len(RECORD.figures)
