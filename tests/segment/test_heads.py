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
    assert _habits(*articles).stack == ((False, False), (True, True))
    assert not _habits(articles[0], f"{_TITLES[1]}\n\n{_TEXT}").stack


def test_lines_apart_have_to_recur_twice() -> None:
    articles = [f"Arvik\n\n{title}\n\n{_TEXT}" for title in _TITLES]
    assert not _habits(*articles[:2]).stack
    assert _habits(*articles).stack


def test_a_list_is_no_stack() -> None:
    assert stack_of([mark(line) for line in scan(f"Crime\n• Two held over forged stamps\n\n{_TEXT}")]) == ()
