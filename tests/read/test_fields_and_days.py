import time

import pytest

from pressfacts.read.days import day_of
from pressfacts.read.fields import with_title
from pressfacts.read.markup import is_markup, to_text


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-17", "2024-05-17"),
        ("2024-05-17T23:30:00-04:00", "2024-05-17"),
        ("2024-05-17 08:00", "2024-05-17"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        (2024, "2024"),
        ("20240517", "2024-05-17"),
        (1715904000, "2024-05-17"),
        ("1715904000", "2024-05-17"),
        (1715904000123, "2024-05-17"),
        ("Fri, 17 May 2024 23:30:00 -0400", "2024-05-17"),
        ("17 May 2024", "2024-05-17"),
        ("May 17, 2024", "2024-05-17"),
        ("2024-02-31", None),
        ("2024-13", None),
        ("20241350", None),
        ("05/06/2024", None),
        ("soon", None),
        ("", None),
        (True, None),
        (None, None),
        ({"day": 1}, None),
        (10**400, None),
        (float("nan"), None),
    ],
)
def test_days(value: object, day: str | None) -> None:
    assert day_of(value) == day


def test_the_headline_stands_above_the_text_once() -> None:
    assert with_title("Crabs freed", "Police did it.") == "Crabs freed\n\nPolice did it."
    assert with_title("Crabs freed", "CRABS\n freed\n\nPolice did it.") == "CRABS\n freed\n\nPolice did it."
    assert with_title("", "Police did it.") == "Police did it."
    assert with_title("Crabs freed", "") == "Crabs freed\n"


def test_markup() -> None:
    assert is_markup("<p>One")
    assert is_markup("One <b>two</b>")
    assert not is_markup("a < b and c > d")
    assert not is_markup("one <br> alone in a text")
    assert not is_markup("x" * 10 + "<" * 100_000)
    assert to_text("<div><h1>A&nbsp;B</h1>c\n d<br>e<script>x()</script><p>f</p></div>") == "A\xa0B\n\nc d\ne\n\nf"
    assert to_text("<head><title>x</title><body><p>y") == "y"
    assert to_text("1 < 2 &lt; 3 &#x1F600; &nosuch;") == "1 < 2 < 3 \U0001f600 &nosuch;"
    assert to_text("<p>" * 100_000 + "deep") == "deep"


@pytest.mark.parametrize(
    "unit",
    ["<!--", "<a ", "</", "<![CDATA[", "<?", "<a b='", "</script", "<a/b", "<br/", "<![if", "<!doctype [", "<a\n"],
)
def test_the_work_over_tags_that_never_close_grows_with_the_text(unit: str) -> None:
    start = time.process_time()
    text = to_text("<p>One" + unit * 50_000)
    assert time.process_time() - start < 5
    assert text.startswith("One")


@pytest.mark.parametrize("declaration", ["<![foo[", "<![ ", "<![if x]>", "<!x", "<![CDATA[x]]>"])
def test_a_declaration_that_is_none_does_no_harm(declaration: str) -> None:
    assert to_text(f"<p>One {declaration} two").startswith("One")


def test_what_never_closes_keeps_its_words() -> None:
    assert to_text("<p>One <a two &amp; three") == "One <a two & three"
    assert to_text("<p>One " + "<a two &amp; <i>three</i>" * 3_000).count("three") == 3_000
