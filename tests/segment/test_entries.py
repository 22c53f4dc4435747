from pressfacts.read import Entry, Input
from pressfacts.segment.entries import articles, count

TEXT = """Ferrets go home

LISBON, Portugal – Police arrested 14 people.

---

FOR IMMEDIATE RELEASE

Lost anchor found
Source: Forest Police

It was where it should be, and nobody knows why they had not looked.
"""


def test_a_record_is_one_article_whatever_is_in_it() -> None:
    item = Input("x", TEXT, Entry(3, 9, "Ferrets go home", "2024-05-17", "hp-1"))
    (article,) = found = articles(item)
    assert (article.text, article.index, article.start, article.end) == (TEXT, 3, 0, len(TEXT))
    assert (article.title, article.title_span, article.published) == ("Ferrets go home", (0, 15), "2024-05-17")
    assert article.dateline
    assert article.dateline.country == "PT"
    assert count(item, found) == 9


def test_what_the_record_does_not_say_its_text_may() -> None:
    (article,) = articles(Input("x", TEXT, Entry()))
    assert article.title == "Ferrets go home"
    (article,) = articles(Input("x", TEXT, Entry(title="Another headline")))
    assert article.title == "Another headline"


def test_a_text_has_the_articles_that_are_found_in_it() -> None:
    found = articles(Input("x", TEXT))
    assert len(found) == count(Input("x", TEXT), found) == 2
    assert articles(Input("x", " \n", Entry())) == []
