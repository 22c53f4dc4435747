from made_up import RECORD
from pressfacts.write.formats import LISTS
from pressfacts.write.only import only


def test_the_other_lists_are_empty() -> None:
    record = only(RECORD, ["people", "figures"])
    assert (record.people, record.figures, record.title) == (RECORD.people, RECORD.figures, RECORD.title)
    assert not (record.organizations or record.countries or record.dates or record.operations)


def test_no_index_points_into_nothing() -> None:
    assert only(RECORD, ["operations"]).operations[0].figures == ()
    assert only(RECORD, ["operations", "figures"]).operations == RECORD.operations


def test_all_lists_are_the_whole_record() -> None:
    assert only(RECORD, LISTS) == RECORD
