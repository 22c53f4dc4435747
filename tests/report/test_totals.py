"""Running totals in the page: apart, and marked beside their article."""

import msgspec

from made_up import RECORD, TEXT
from pressfacts.report.totals import totals
from pressfacts.write.phrases import relation


def test_running_totals_stand_apart_and_are_marked() -> None:
    figures = (msgspec.structs.replace(RECORD.figures[0], scope="cumulative"), *RECORD.figures[1:])
    record = msgspec.structs.replace(RECORD, figures=figures, text=TEXT)
    found = totals([record])
    assert [r.kind for r in found.running] == [figures[0].kind]
    assert figures[0].text not in [told.text for total in found.people for told in total.told]
    assert relation(figures[0], figures).startswith("running total")
