import msgspec

from made_up import RECORD
from pressfacts.write.formats import LISTS
from pressfacts.write.selection import only, sure_enough


def test_the_other_lists_are_empty() -> None:
    record = only(RECORD, ["people", "figures"])
    assert (record.people, record.figures, record.title) == (RECORD.people, RECORD.figures, RECORD.title)
    assert not (record.organizations or record.countries or record.dates or record.operations)


def test_no_index_points_into_nothing() -> None:
    assert only(RECORD, ["operations"]).operations[0].figures == ()
    assert only(RECORD, ["operations", "figures"]).operations == RECORD.operations


def test_all_lists_are_the_whole_record() -> None:
    assert only(RECORD, LISTS) == RECORD


def test_what_is_less_sure_is_left_out() -> None:
    doubted = msgspec.structs.replace(RECORD.figures[0], confidence=0.6)
    record = msgspec.structs.replace(RECORD, figures=(doubted, *RECORD.figures[1:]))
    shown = sure_enough(record, 0.7)
    assert shown.figures[0].text == RECORD.figures[1].text
    assert [f.part_of for f in shown.figures] == [
        None if f.part_of in (None, 0) else f.part_of - 1 for f in RECORD.figures[1:]
    ]
    assert shown.operations[0].figures == tuple(i - 1 for i in RECORD.operations[0].figures if i)
    assert (shown.people, shown.dates) == (RECORD.people, RECORD.dates)


def test_what_is_just_sure_enough_stays() -> None:
    assert sure_enough(RECORD, 1.0) == RECORD
