"""The page as a file: whole, escaped, allowed to do nothing but what is ours."""

import base64
import hashlib
import re

import msgspec
import pytest

from made_up import EMPTY, TEXT
from pressfacts.report import report
from pressfacts.write.flat import Thing
from report_pages import EVIL, RELEASE, Seen, evil, many

# The template's own; a release can add none.
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "article", "script"),
    *(
        "a",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "bdi",
        "b",
        "small",
        "span",
        "mark",
        "ul",
        "ol",
        "li",
        "details",
        "noscript",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "summary",
    ),
    *("form", "label", "input", "select", "option", "output", "button", "fieldset", "legend"),
    *("svg", "path", "circle", "rect"),
}


@pytest.fixture(scope="module")
def page() -> str:
    return report([RELEASE])


def test_every_mention_is_marked_with_its_own_words(page: str) -> None:
    marks = Seen(page).marks
    things: dict[str, tuple[Thing, ...]] = {
        "p": RELEASE.people,
        "g": RELEASE.organizations,
        "c": RELEASE.countries,
        "o": RELEASE.operations,
    }
    for letter, found in things.items():
        for i, thing in enumerate(found):
            assert marks[f"a0-{letter}{i}"] == thing.mentions[0].text
    for i, figure in enumerate(RELEASE.figures):
        assert marks[f"a0-f{i}"] == figure.text
    assert page.count('data-m="p0"') == len(RELEASE.people[0].mentions)


def test_the_whole_text_is_there_once(page: str) -> None:
    article = page[page.index("<article") : page.index("</article>")]
    words = re.sub(r"<[^>]+>", "", article)
    for sentence in ("They are loud again", "Quispe fed them herself.", "were seized in Peru and Ecuador."):
        assert words.count(sentence) == 1


def test_every_link_within_the_page_leads_somewhere(page: str) -> None:
    seen = Seen(page)
    targets = {str(a["href"])[1:] for a in seen.of("a")}
    assert targets <= set(seen.ids)
    assert len(seen.ids) == len(set(seen.ids))
    for name in ("aria-labelledby", "aria-controls", "aria-describedby", "for"):
        assert {str(a[name]) for _, a in seen.tags if a.get(name)} <= set(seen.ids)


def test_a_figure_tells_its_links(page: str) -> None:
    row = page[page.index('id="a0-f0-x"') : page.index('id="a0-f1-x"')]
    assert "<b>12</b> arrests" in row
    assert "Operation Quiet Feather" in row
    assert "3–10 Mar 2024" in row
    assert 'data-to="o0 d0"' in row
    assert "part of 30–40" in page


def test_nothing_but_our_script_and_style_may_run(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    rules = policy[1].replace("&#39;", "'")
    assert rules.startswith("default-src 'none'; ")
    assert "unsafe" not in rules
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        content = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert content
        digest = base64.b64encode(hashlib.sha256(content[1].encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}'" in rules


def test_the_page_fetches_nothing_and_handles_nothing_inline(page: str) -> None:
    for tag, attrs in Seen(page).tags:
        assert tag in TAGS
        assert not [name for name in attrs if name.startswith("on") or name in ("src", "style", "srcset")]
        assert str(attrs.get("href", "#")).startswith("#")
    assert "http" not in re.sub(r"<article.*</article>", "", page, flags=re.DOTALL).replace("http-equiv", "")
    assert "@import" not in page
    assert "url(" not in page


def test_a_hostile_release_is_text_and_nothing_else() -> None:
    page = report([evil()], title=EVIL)
    seen = Seen(page)
    assert {tag for tag, _ in seen.tags} <= TAGS
    assert len(seen.of("script")) == 2
    assert not seen.of("img")
    assert not seen.misnested
    assert "{{ 7*7 }}" in page
    assert "\u2028" not in page


def test_data_cannot_end_its_script() -> None:
    page = report([evil()])
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert data
    read = msgspec.json.decode(data[1])
    assert set(read["articles"][0]) == {"countries", "operations", "first"}
    assert {len(column) for column in read["figures"].values()} == {1}


def test_totals_are_those_of_the_summary() -> None:
    page = report([RELEASE, msgspec.structs.replace(RELEASE, id="1" * 16)])
    assert re.search(r'amount">12</span> <span class="label"><bdi>arrests', page)  # told twice, counted once


@pytest.mark.parametrize("records", [[], [EMPTY], [msgspec.structs.replace(EMPTY, text="")]])
def test_a_page_of_nothing_is_a_page(records: list[object]) -> None:
    page = report(records)  # type: ignore[arg-type]
    assert not Seen(page).misnested
    assert page.rstrip().endswith("</html>")


def test_a_record_without_text_shows_its_facts() -> None:
    page = report([msgspec.structs.replace(RELEASE, text=msgspec.UNSET)])
    assert 'id="a0-f0-x"' in page


def test_a_thousand_articles_stay_small() -> None:
    records = many(1000)
    page = report(records)
    plain = sum(len(msgspec.json.encode(record)) for record in records)
    assert page.count("<article") == 1000
    assert len(page) - len(report(records[:1])) < 3 * plain


def test_the_same_records_make_the_same_page() -> None:
    assert report([RELEASE, evil()]) == report([RELEASE, evil()])


def test_headline_and_text_are_not_said_twice() -> None:
    page = report([RELEASE])
    article = re.sub(r"<[^>]+>", "", page[page.index("<article") : page.index("</article>")])
    assert TEXT.split("\n", 1)[0] in article
    assert article.count("Forty parrots fly home") == 1
