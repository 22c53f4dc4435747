"""Where the mentions of an article stand to a fact, and what the words around them say."""

import pytest

from pressfacts.annotate.facts import CountryMention, DateMention, Facts, NameMention
from pressfacts.link.marks import Mark, city_marks, country_marks, date_marks
from pressfacts.link.relations import NEAR, ORDER, Relations, level, state_of
from pressfacts.link.territory import Layout
from pressfacts.text import split_sentences


def facts_of(text: str, *countries: tuple[str, str, str]) -> Facts:
    """Facts with the first mention of each (word, code, how it was found)."""
    facts = Facts(sentences=split_sentences(text))
    for word, code, via in countries:
        start = text.index(word)
        facts.countries.append(CountryMention(start, start + len(word), code, via, "x"))  # type: ignore[arg-type]
    return facts


@pytest.mark.parametrize(
    ("text", "word", "via", "says"),
    [
        ("Guards held nine in Peru.", "Peru", "name", "in"),
        ("Guards held nine from Peru.", "Peru", "name", "from"),
        ("Peru held nine.", "Peru", "name", "opens"),
        ("Peru: nine held", "Peru", "name", "heads"),
        ("The Peruvian police held nine.", "Peruvian", "adjective", "authority"),
        ("They held a Peruvian national.", "Peruvian", "adjective", "people"),
        ("They held a Peruvian parrot.", "Peruvian", "adjective", "adjective"),
    ],
)
def test_what_the_words_around_a_country_say(text: str, word: str, via: str, says: str) -> None:
    assert [mark.says for mark in country_marks(text, facts_of(text, (word, "PE", via)))] == [says]


def test_an_enumeration_says_what_its_first_does() -> None:
    text = "They held nine in Peru, Chile and Brazil. Spain helped."
    facts = facts_of(text, *((word, word[:2].upper(), "name") for word in ("Peru", "Chile", "Brazil", "Spain")))
    marks = country_marks(text, facts)
    assert [mark.says for mark in marks] == ["in", "in", "in", "opens"]
    assert {mark.at for mark in marks[:3]} == {text.index("Peru")}


def test_a_country_within_a_name_is_of_the_organization() -> None:
    text = "The Peru Eel Bank helped."
    facts = facts_of(text, ("Peru", "PE", "name"))
    facts.organizations.append(NameMention(4, 17, "Peru Eel Bank", "organizations.model"))
    assert [mark.says for mark in country_marks(text, facts)] == ["organization"]


def test_dates_without_a_value_and_cities_in_names_are_no_marks() -> None:
    text = "In May they met the Lisbon Zoo in Madrid on Monday."
    facts = facts_of(text)
    facts.dates.append(DateMention(3, 6, "2024-05", "dates.month"))
    facts.dates.append(DateMention(44, 50, None, "dates.weekday"))
    start = text.index("Lisbon Zoo")
    facts.organizations.append(NameMention(start, start + 10, "Lisbon Zoo", "organizations.model"))
    assert [mark.key for mark in date_marks(text, facts)] == ["2024-05"]
    assert [(mark.key, mark.says) for mark in city_marks(text, facts)] == [("ES", "city in")]


TEXT = (
    "Nine held\n\n"
    "In Chile, officers held nine men. Three more were held in Peru and six in Brazil. Spain helped later.\n\n"
    "Norway and others met."
)


def where(fact: str, *marked: str) -> list[str]:
    """Where each of the marked words stands to `fact`."""
    spans = [(TEXT.index(word), TEXT.index(word) + len(word)) for word in ("nine men", "Three more", "six in")]
    marks = [Mark(word, TEXT.index(word), TEXT.index(word) + len(word), "in") for word in marked]
    layout = Layout(TEXT, facts_of(TEXT))
    start = TEXT.index(fact)
    around = Relations(layout, marks, spans).around((start, start + len(fact)))
    found = {mark.key: place for place, mark in around}
    return [found.get(word, "") for word in marked]


def test_where_a_mention_stands() -> None:
    assert where("nine men", "Chile", "Peru", "Spain") == ["opens", "sentence after", "later"]
    assert where("Three more", "Chile", "Peru") == ["sentence before", "right behind"]
    assert where("nine men", "Norway") == [""]


def test_a_country_right_behind_a_fact_is_its_own() -> None:
    text = "They held eight in Austria and three in Hungary."
    spans = [(text.index(word), text.index(word) + len(word)) for word in ("eight", "three")]
    mark = Mark("AT", text.index("Austria"), text.index("Austria") + 7, "in")
    relations = Relations(Layout(text, facts_of(text)), [mark], spans)
    assert [[place for place, _ in relations.around(span)] for span in spans] == [["touching"], ["taken"]]


@pytest.mark.parametrize(("features", "number"), [((NEAR[0],), 0), (("heading", "x"), 1), (("x",), 2), ((), 2)])
def test_levels(features: tuple[str, ...], number: int) -> None:
    assert level(features) == number


def test_what_is_near_comes_first() -> None:
    assert ORDER[: len(NEAR)] == NEAR


@pytest.mark.parametrize(
    ("own", "best", "state"),
    [(0, 0, "here"), (1, 0, "farther"), (2, 2, "alone"), (2, 0, "away 0"), (2, 1, "away 1")],
)
def test_states(own: int, best: int, state: str) -> None:
    assert state_of(own, best) == state
