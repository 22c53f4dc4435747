"""The user's names take the place of what overlaps them; what is ignored goes."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pressfacts.annotate.facts import Context, Facts, NameMention
from pressfacts.annotate.own_names import entities_with_own, with_own, without_ignored
from pressfacts.config import Names, OwnName

TEXT = (
    "QUAYSIDE WATCH: The Quayside Watch's boat met Jordan Wexbury. Wexbury of the QW left; Quayside Watchers did not."
)


def facts(**names: object) -> Facts:
    return Facts(Context(names=Names(**names)))  # type: ignore[arg-type]


def mention(text: str, name: str) -> NameMention:
    start = text.index(name)
    return NameMention(start, start + len(name), name, "rule")


def test_own_names_stand_as_whole_words_in_any_spelling() -> None:
    body = OwnName("Quayside Watch", (), "QW")
    found = with_own(TEXT, facts(organizations=(body,)), "organizations", [mention(TEXT, "Watch's boat")])
    assert [m.name for m in found] == ["QUAYSIDE WATCH", "Quayside Watch", "QW"]
    assert {m.rule for m in found} == {"config.organizations"}


def test_a_name_of_another_kind_gives_way() -> None:
    given = facts(organizations=(OwnName("Quayside Watch"),))
    assert with_own(TEXT, given, "people", [mention(TEXT, "Quayside Watch's"), mention(TEXT, "Jordan Wexbury")]) == [
        mention(TEXT, "Jordan Wexbury")
    ]
    label = entities_with_own(TEXT, given, [(0, 14, "PERSON")])
    assert label[0] == (0, 14, "ORG")


def test_the_longest_name_counts() -> None:
    text = "The Quayside Watch Academy and the Quayside Watch"
    given = facts(organizations=(OwnName("Quayside Watch"),), operations=(OwnName("Quayside Watch Academy"),))
    assert [m.start for m in with_own(text, given, "organizations", [])] == [35]


def test_the_ignored_goes_with_its_surname() -> None:
    surname = NameMention(TEXT.index("Wexbury of"), TEXT.index(" of"), "Wexbury", "people.repeat")
    people = [mention(TEXT, "Jordan Wexbury"), surname]
    assert with_own(TEXT, facts(ignore=("jordan wexbury",)), "people", people) == []
    assert without_ignored(TEXT, facts(ignore=("Jordan Wexbury",)), [mention(TEXT, "Jordan")]) == []
    assert with_own(TEXT, facts(), "people", people) == people


@given(st.text("AB’' \n"), st.lists(st.text("AB'", min_size=1, max_size=4).filter(str.strip), min_size=1, max_size=3))
def test_places_lie_in_the_text_and_apart(text: str, names: list[str]) -> None:
    own = Names(people=tuple(OwnName(name) for name in dict.fromkeys(names)))
    found = with_own(text, Facts(Context(names=own)), "people", [])
    assert all(text[m.start : m.end] == m.name for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
