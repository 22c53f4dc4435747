"""What merging compares of the people, organizations and operations of records."""

import msgspec

from made_up import RECORD
from pressfacts.merge.entries import entries_in

OTHER = msgspec.structs.replace(RECORD, id="f" * 16, published=None, countries=RECORD.countries[:1])


def test_entries_come_record_by_record_and_list_by_list() -> None:
    keys = [entry.key for entry in entries_in([RECORD, OTHER])]
    assert keys == [
        (0, "person", 0), (0, "organization", 0), (0, "operation", 0),
        (1, "person", 0), (1, "organization", 0), (1, "operation", 0),
    ]  # fmt: skip


def test_a_person_has_the_organization_and_its_country() -> None:
    person, *_ = entries_in([RECORD])
    assert person.names == ("Rosa Quispe", "Quispe")
    assert (person.roles, person.organization) == (frozenset({"inspector"}), ("forest", "police"))
    assert (person.countries, person.operations) == (frozenset({"PE"}), frozenset({"operation quiet feather"}))


def test_a_person_without_organization_is_of_no_country() -> None:
    alone = msgspec.structs.replace(RECORD.people[0], organization="Another Police")
    person, *_ = entries_in([msgspec.structs.replace(RECORD, people=(alone,))])
    assert (person.organization, person.countries) == ((), frozenset())


def test_an_organization_is_of_the_articles_country_where_there_is_one() -> None:
    police = msgspec.structs.replace(RECORD.organizations[0], country=None)
    several, one = (msgspec.structs.replace(record, organizations=(police,), people=()) for record in (RECORD, OTHER))
    assert [entry.countries for entry in entries_in([several, one]) if entry.key[1] == "organization"] == [
        frozenset(),
        frozenset({"PE"}),
    ]


def test_an_operation_lasts_from_its_first_day_to_the_publication() -> None:
    operation = list(entries_in([RECORD]))[-1]
    assert (operation.first, operation.last) == ("2024-03-03", "2024-03-12")
    unpublished = list(entries_in([OTHER]))[-1]
    assert (unpublished.first, unpublished.last) == ("2024-03-03", "2024-03-10")
    undated = msgspec.structs.replace(OTHER, operations=(msgspec.structs.replace(OTHER.operations[0], dates=()),))
    assert (list(entries_in([undated]))[-1].first, list(entries_in([undated]))[-1].last) == (None, None)
