import json

from made_up import EVIL
from pressfacts.segment import Article, DatelineSpan
from pressfacts.write.json_lines import line
from pressfacts.write.segments import segment_of
from pressfacts.write.table import Look
from pressfacts.write.table.segments import segment_line

ARTICLE = Article(
    text="Forty parrots fly home\n\nLIMA, Peru – They are loud again.\n",
    index=0,
    start=0,
    end=58,
    title="Forty parrots fly home",
    title_span=(0, 22),
    source="Forest Police (newsroom)",
    published="2024-03-12",
    dateline=DatelineSpan("Lima", "PE", None, 24, 36),
)


def test_a_line_says_where_an_article_stands() -> None:
    content = json.loads(line(segment_of(ARTICLE, "a.txt")))
    assert list(content) == ["path", "index", "start", "end", "title", "source", "published", "dateline"]
    assert content["dateline"] == {"place": "Lima", "country": "PE", "date": None, "start": 24, "end": 36}


def test_the_text_only_where_it_is_wanted() -> None:
    assert json.loads(line(segment_of(ARTICLE, "a.txt", keep_text=True)))["text"] == ARTICLE.text


def test_for_people() -> None:
    segment = segment_of(ARTICLE, "a.txt")
    assert segment_line(segment, Look(80)) == (
        "a.txt\n"
        "   1  0–58               Forty parrots fly home\n"
        "                         Forest Police (newsroom) · 12 Mar 2024 · Lima, PE\n"
    )
    wide = segment_line(segment, Look(140)).splitlines()
    assert len(wide) == 2
    assert wide[1].endswith("Forest Police (newsroom) · 12 Mar 2024 · Lima, PE")


def test_a_hostile_path_and_headline_are_shown_not_obeyed() -> None:
    article = Article(EVIL, 0, 0, len(EVIL), EVIL, None, EVIL, None, None)
    text = segment_line(segment_of(article, EVIL), Look(80))
    assert all(c.isprintable() or c == "\n" for c in text)


def test_an_input_is_named_once() -> None:
    segment = segment_of(ARTICLE, "a.txt")
    assert "a.txt" not in segment_line(segment, Look(80), named=False)
