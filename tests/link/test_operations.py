"""Operations: merged mentions, when they ran and who took part."""

from facts_markup import facts_from
from pressfacts.link.entities import OperationEntity
from pressfacts.link.operations import OperationIndex, link_operations
from pressfacts.link.territory import Layout


def link(marked: str) -> list[OperationEntity]:
    text, facts = facts_from(marked)
    layout = Layout(text, facts)
    return link_operations(text, facts, layout, OperationIndex(facts, layout), ())


def test_forms_of_one_name_merge() -> None:
    (operation,) = link(
        "<operation>Operation HERON III</operation> ended. <operation>Heron III</operation> was long. <operation>Heron</operation> too."
    )
    assert operation.name == "Operation HERON III"
    assert len(operation.mentions) == 3


def test_editions_stay_apart() -> None:
    one, two = link("<operation>Operation Heron I</operation> came before <operation>Operation Heron II</operation>.")
    assert (one.name, two.name) == ("Operation Heron I", "Operation Heron II")


def test_dates_in_brackets_and_after_a_verb() -> None:
    (one,) = link("<operation>Operation Heron</operation> (<date edtf=2024-05-01/2024-05-09>1-9 May</date>) is over.")
    (two,) = link("<operation>Operation Heron</operation>, which ran from <date edtf=2024-05>May 2024</date>, is over.")
    assert (one.dates, two.dates) == (("2024-05-01/2024-05-09",), ("2024-05",))


def test_the_day_of_the_release_is_not_when_it_ran() -> None:
    (operation,) = link(
        "Police said <date edtf=2024-06-01>today</date> that <operation>Operation Heron</operation> is over."
    )
    assert operation.dates == ()


def test_participants_of_the_list() -> None:
    (operation,) = link(
        "<operation>Operation Heron</operation> is over, and a good thing it is too, said everyone who had a hand in it.\n\n"
        "Participating countries: <country alpha_2=PE via=list>Peru</country>, <country alpha_2=CL via=list>Chile</country>"
    )
    assert operation.countries == ("PE", "CL")
