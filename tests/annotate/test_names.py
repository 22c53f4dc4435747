"""The small tests of names and of the words beside them."""

import pytest

from pressfacts.annotate.names import (
    Taken,
    among_places,
    is_headline,
    is_nobody,
    is_ship,
    is_shout,
    is_storm_or_saint,
    is_vessel,
    keeps_apostrophes,
    letter_words,
    line_around,
    spaced_words,
    trim,
    whole_words,
)
from pressfacts.annotate.neighbours import follows, next_word, precedes
from pressfacts.annotate.titles import addresses, honorifics, offices, plural, ranks, title_words


@pytest.mark.parametrize(
    ("rough", "name"),
    [
        ("the “Harbour Guard”,", "Harbour Guard"),
        ("Harbour Guard's", "Harbour Guard"),
        ("Larch Lamps Inc.", "Larch Lamps Inc."),
        ("Harbour Guard.", "Harbour Guard"),
        ("Harbour Guard (HG)", "Harbour Guard (HG)"),
        ("Harbour Guard)", "Harbour Guard"),
        ("U.S.", "U.S."),
    ],
)
def test_edges_are_cut(rough: str, name: str) -> None:
    start, end = trim(rough, 0, len(rough))
    assert rough[start:end] == name


def test_a_name_is_found_as_words_of_its_own() -> None:
    text = "Heron, heronry, Heron-like, New\nHeron Heron's anti-Heron"
    assert [text[:start].count("Heron") for start, _ in whole_words(text, "Heron")] == [0, 2, 3]
    assert [text[s:e] for s, e in whole_words(text, "New Heron")] == ["New\nHeron"]
    assert list(whole_words(text, " ")) == []


def test_what_is_taken() -> None:
    taken = Taken([(0, 5), (200, 900)])
    taken.add((10, 20))
    assert taken.over((4, 11)) == [(0, 5), (10, 20)]
    assert taken.free((5, 10)) and taken.free((900, 901))
    assert not taken.free((890, 1000))


@pytest.mark.parametrize(
    ("text", "name", "yes"),
    [
        ("in Tarn, Larch and Heron.", "Heron", True),
        ("in Tarn and Heron on Monday", "Heron", True),
        ("in Tarn (Heron) they", "Heron", True),
        ("in Tarn and Heron spoke", "Heron", False),
        ("with Tarn. Heron spoke", "Heron", False),
    ],
)
def test_names_among_places(text: str, name: str, yes: bool) -> None:
    start, tarn = text.index(name), text.index("Tarn")
    places = {word: text.find(word) for word in ("Tarn", "Larch") if word in text}
    ends = {at + len(word) for word, at in places.items()}
    assert tarn >= 0
    assert among_places(text, (start, start + len(name)), {*places.values()}, ends) == yes


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("GUARDS HOLD NINE", True),
        ("Harbour Guards Hold Nine Smugglers After Long Night Chase", True),
        ("Harbour Guards Hold Nine Smugglers After Long Night Chase.", False),
        ("Harbour guards hold nine smugglers after a long night chase", False),
        ("Ann Larch: Harbour Guards Hold Nine Smugglers After Chase", False),
        ("GUARDS", False),
    ],
)
def test_headlines(line: str, headline: bool) -> None:
    assert is_headline(f"Text.\n{line}\nText.", 8, None) == headline


def test_a_title_without_text_is_a_sentence() -> None:
    assert is_headline("Guards hold nine\n\nThey ran.", 3, (0, 16))
    assert not is_headline("Guards hold nine", 3, (0, 16))


def test_ships_storms_and_nobody() -> None:
    assert is_ship("HMS Larch") and not is_ship("Larch HMS")
    assert is_vessel("They boarded the ferry Larch", 23) and not is_vessel("They met in Larch", 12)
    assert is_storm_or_saint("Hurricane Ann") and not is_storm_or_saint("Ann Hurricane")
    assert is_nobody("Jane Doe 2") and not is_nobody("Jane Dove")


@pytest.mark.parametrize(
    ("word", "yes"), [("FBI", True), ("F-1A", True), ("F", False), ("Fbi", False), ("ЦБ", True), ("12", False)]
)
def test_capitals_throughout(word: str, yes: bool) -> None:
    assert is_shout(word) == yes


def test_words_and_lines() -> None:
    assert letter_words("3 eels' nets, naïve_ones") == ["eels", "nets", "naïve", "ones"]
    assert spaced_words("a bc  d", 1, 7) == [(2, 4), (6, 7)]
    assert line_around("one\ntwo\nthree", 5) == (4, 7)
    assert keeps_apostrophes("The guard's boat") and not keeps_apostrophes("The guards boat")


@pytest.mark.parametrize(
    ("text", "kind", "yes"),
    [
        ("They fled to Larch", "ground", True),
        ("They fled to the Larch", "ground", True),
        ("They fled.\nLarch", "ground", False),
        ("They praised Larch", "ground", False),
        ("They flew aboard Larch", "flight", True),
    ],
)
def test_phrases_before_a_name(text: str, kind: str, yes: bool) -> None:
    assert follows(text, text.index("Larch"), kind) == yes


@pytest.mark.parametrize(
    ("text", "kind", "comma", "yes"),
    [
        ("Larch police said", "ground", False, True),
        ("Larch, police said", "ground", False, False),
        ("Larch, police said", "ground", True, True),
        ("Larch\npolice said", "ground", False, False),
        ("Larch gift cards", "custom", False, True),
    ],
)
def test_phrases_behind_a_name(text: str, kind: str, comma: bool, yes: bool) -> None:
    assert precedes(text, len("Larch"), kind, comma=comma) == yes


def test_the_capitalised_word_behind_a_name() -> None:
    assert next_word("Larch Police met", 5) == "Police"
    assert next_word("Larch police met", 5) == next_word("Larch", 5) == ""


def test_positions_have_plurals_and_go_from_long_to_short() -> None:
    assert {"Director", "Directors"} <= set(offices())
    assert plural("Director") == "Directors" and plural("Head of Mission's") == "Head of Mission's"
    assert [len(word) for word in offices()] == sorted((len(word) for word in offices()), reverse=True)


def test_forms_of_address_are_no_positions_but_ranks_are() -> None:
    assert "Mr" in addresses() and "Mr" not in ranks()
    assert set(addresses()) <= set(honorifics("before"))
    assert not {"General", "Major", "Dean"} & title_words()
    assert "Director" in title_words()
