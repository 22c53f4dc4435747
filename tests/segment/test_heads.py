"""What recurs at the head of articles and does not tell by itself."""

from pressfacts.segment.habits import Habits, habits_of
from pressfacts.segment.heads import stack_of
from pressfacts.segment.lines import scan
from pressfacts.segment.marks import mark

_TEXT = "Officers of the harbour unit found the goods in a shed near the pier and gave them back to their owner. " * 4
_TITLES = ("Two held over forged stamps", "Whale fined in Arvik harbour", "Stolen anchor is found again")


def _habits(*articles: str, before: str = "") -> Habits:
    return habits_of([mark(line) for line in scan(before + "\n\n".join(articles))], whole=True)


def test_a_head_recurs_behind_words_that_open_the_file() -> None:
    articles = [f"{n}. {title}\nHarbour Police, 1{n} May\n\n{_TEXT}" for n, title in enumerate(_TITLES, 1)]
    habits = _habits(*articles, before="Your digest\n\n")
    assert habits.preface == 1
    assert habits.head[1].endswith("day")
    assert _habits(*articles).preface == 0


def test_a_line_below_every_headline_opens_no_article() -> None:
    assert _habits(*(f"{title}\n\n*As told by the unit*\n\n{_TEXT}" for title in _TITLES)).preface == 0


def test_short_lines_above_headlines_recur() -> None:
    articles = [
        f"{town}\n{title}\n\n{_TEXT}" for town, title in zip(("ARVIK", "SUNDBY", "NORDHAVN"), _TITLES, strict=True)
    ]
    assert _habits(*articles).stack == ((False, False, ""), (True, True, ""))
    assert not _habits(articles[0], f"{_TITLES[1]}\n\n{_TEXT}").stack


def test_signs_at_a_short_line_recur_with_it() -> None:
    titles = [f"{sign}Arvik\n{title}\n\n{_TEXT}" for sign, title in zip(("", "#### "), _TITLES, strict=False)]
    assert not _habits(*titles).stack


def test_lines_apart_have_to_recur_twice() -> None:
    articles = [f"Arvik\n\n{title}\n\n{_TEXT}" for title in _TITLES]
    assert not _habits(*articles[:2]).stack
    assert _habits(*articles).stack


def test_a_list_is_no_stack() -> None:
    assert stack_of([mark(line) for line in scan(f"Crime\n• Two held over forged stamps\n\n{_TEXT}")]) == ()


def test_an_item_that_its_headline_says_again_begins_an_article() -> None:
    articles = [f"  • {title}\n\n    {title}\n\n    {_TEXT}" for title in _TITLES]
    assert _habits(*articles, before="Tag: Police\n\n").preface == 1


def test_a_link_behind_teasers_ends_them() -> None:
    teasers = [f"{title}\n\n{_TEXT[:200]}... Read more »" for title in _TITLES]
    assert _habits(*teasers).closings == {"read more"}


def test_gaps_part_articles_though_one_headline_is_short() -> None:
    titles = [*_TITLES, *_TITLES[:1], "Whale fined", "Two men held over a stolen anchor"]
    assert (
        habits_of([mark(line) for line in scan("\n\n\n\n".join(f"{t}\n\n{_TEXT}" for t in titles))], whole=True).gap
        == 4
    )
