"""Views: what is normalized, and that every offset points back."""

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.text import normalize

ODD = st.text(
    alphabet=st.sampled_from("aA1 .,\n\r\t\x85\u2028\u2029\x0c\u00a0\u202f\u00ad\u200b“”‘’•-–é𝒳\x00"), max_size=200
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Stop,” she said – it’s over", '"Stop," she said – it\'s over'),
        ("EUR 580\u202f000", "EUR 580 000"),
        ("counter\u00adfeit", "counterfeit"),
        ("one\r\n\r\ntwo", "one\n\ntwo"),
        ("one\u2029\u2029two", "one\n\ntwo"),
        ("Heading\nText", "Heading\nText"),
        (
            "They took **30 kg** of it; **Peru:**five men, **Peru:** six",
            "They took 30 kg of it; Peru: five men, Peru: six",
        ),
        ("a ** b, 2**3 and **", "a ** b, 2**3 and **"),
        ("30&nbsp;kg &amp; 3&#8217;400 pills &rsquo;", "30 kg & 3'400 pills '"),
        ("AT&T; R&D; &unknown;", "AT&T; R&D; &unknown;"),
        ("a list:\n • one\n • two", "a list:\n• one\n• two"),
    ],
)
def test_normalizes(text: str, expected: str) -> None:
    assert normalize(text).text == expected


def test_unwraps_a_page_wrapped_at_a_fixed_width() -> None:
    text = (
        "The harbour police of the town of Brackwater said on Monday that they had\n"
        "found the missing ferry, its captain and a crate of undeclared accordions\n"
        "behind the old cannery.\n"
    )
    assert "\n" not in normalize(text).text.strip()


PAGE = """The harbour police of the town of Brackwater said on Monday that the U.S.
Coast Guard had found the missing ferry, its captain and a crate of
accordions. Divers of the harbour police went down to the wreck on the
next morning and came back with the cook, who had slept since the storms
- so he said - and who asked for tea. The ferry sails again from Monday.
The mayor, who is no friend of accordions, thanked everyone who had been
there.
"""


def test_a_wrapped_page_goes_on_after_a_line_that_ends_a_sentence() -> None:
    assert "\n" not in normalize(PAGE).text.strip()


def test_lines_of_any_length_stand_for_themselves() -> None:
    """One line much longer than the others: nothing was wrapped, and a line that ends a sentence is a paragraph."""
    long = "The captain, who had been looked for in four countries, was not available for comment, " * 2
    assert "from Monday.\nThe mayor" in normalize(PAGE + long).text


def test_keeps_a_heading_above_its_text() -> None:
    assert normalize("Harbour police find ferry\nThe ferry was found.").text.count("\n") == 1


@given(ODD)
def test_every_range_points_back(text: str) -> None:
    view = normalize(text)
    at = 0
    for i in range(len(view.text)):
        start, end = view.span(i, i + 1)
        assert at <= start < end <= len(text)
        at = start
    if view.text:
        assert view.span(0, len(view.text))[1] <= len(text)


@given(ODD)
def test_words_are_kept(text: str) -> None:
    view = normalize(text)
    kept = [c for c in text if c.isalnum()]
    assert [c for c in view.text if c.isalnum()] == kept


@given(ODD)
def test_normalizing_twice_changes_no_word(text: str) -> None:
    once = normalize(text).text
    assert normalize(once).text.split() == once.split()


@given(ODD, st.integers(0, 199))
def test_locate_inverts_origin(text: str, at: int) -> None:
    view = normalize(text)
    if at < len(view.text):
        assert view.locate(view.origin(at)) <= at


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It came to $1,\n250,000 in all.", "It came to $1,250,000 in all."),
        ("On March 1,\n200 men came.", "On March 1,\n200 men came."),
        ("They were 1, 2,\n300 in all.", "They were 1, 2,\n300 in all."),
    ],
)
def test_a_number_cut_at_the_end_of_a_line_is_one(text: str, read: str) -> None:
    assert normalize(text).text == read


def test_the_marks_of_a_quoted_mail_are_left_out() -> None:
    quoted = "> Police in Graz arrested three people on 4 March 2018 and seized\n> 12 kilograms of it.\n>\n> They left."
    assert normalize(quoted).text.strip() == (
        "Police in Graz arrested three people on 4 March 2018 and seized 12 kilograms of it.\n\nThey left."
    )
    assert normalize("> 500 arrests\n> 20 cars").text == "> 500 arrests\n> 20 cars"


LONG = "Officers of the park have brought forty parrots home that had been sold to a circus, said the director, who added that the birds had been missed by the visitors and by the keepers."


def test_lines_of_a_page_whose_paragraphs_are_long_lines_stay_apart() -> None:
    """Short lines are headings there, though they are as long as the lines of a wrapped page."""
    heading = "Parrots that were sold to a circus are home again at last"
    text = f"{heading}\nRecent News\n{LONG}\n{LONG}\n"
    assert f"{heading}\nRecent News\n" in normalize(text).text


def test_lines_of_a_wrapped_page_are_joined() -> None:
    wrapped = fill(f"{LONG} The Director of the Park said so.", 72)
    assert "\n" not in normalize(wrapped).text


@pytest.mark.parametrize("stamp", ["date 2025-02-08", " date 2025-02-08", "\ndate 2025-02-08"])
def test_a_crawlers_day_stands_on_a_line_of_its_own(stamp: str) -> None:
    view = normalize(f"{stamp} Den shut,  two held")
    assert view.text.lstrip().startswith("date 2025-02-08\nDen shut, two held")
    at = view.text.index("two")
    assert view.span(at, at + 3) == (len(stamp) + 12, len(stamp) + 15)
