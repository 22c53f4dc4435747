"""Cut a text into articles: lines in, a look ahead, a decision a line."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice

from pressfacts.read.reading import AS_FOUND, Splitting
from pressfacts.segment.archives.article import from_archive
from pressfacts.segment.article import Article
from pressfacts.segment.boundaries import AHEAD, boundary_at
from pressfacts.segment.draft import Draft
from pressfacts.segment.habits import LEARNED, NONE, Habits, closing, habits_of
from pressfacts.segment.header import read_header
from pressfacts.segment.keys import key
from pressfacts.segment.lines import scan
from pressfacts.segment.marks import Mark, Marked, mark
from pressfacts.segment.opening import Began
from pressfacts.segment.release import is_run_together
from pressfacts.segment.weigh import Boundary, weighed

_REMEMBERED, _HEAD = 4, 4


def segment(text: str, splitting: Splitting = AS_FOUND) -> Iterator[Article]:
    """The articles of `text` in order; they tile it, and blank text has none.

    Raises:
        re.error: where what `splitting` says is no regular expression.
    """
    drafts = split(map(mark, scan(text)), splitting)
    current = next(drafts, None)
    index = 0
    while current:
        following = next(drafts, None)
        start = current.start if index else 0
        end = following.start if following else len(text)
        yield make_article(text[start:end], index, start, end, current)
        current, index = following, index + 1


def make_article(text: str, index: int, start: int, end: int, draft: Draft) -> Article:
    """The article at `start:end` of its input, with what its first lines, or an archive's fields, say."""
    header = read_header(draft, start)
    article = Article(
        text=text,
        index=index,
        start=start,
        end=end,
        title=header.title,
        title_span=header.title_span,
        source=header.source,
        published=header.published,
        dateline=header.dateline,
        boundary=draft.boundary,
        noise=tuple(_run_together(draft.head, start)),
    )
    return from_archive(article, draft.archive) if draft.archive else article


def _run_together(head: Sequence[Marked], start: int) -> Iterator[tuple[int, int]]:
    """Announcing lines whose words run into each other: no name can be read there."""
    for m in head:
        if m.mark is Mark.RELEASE and is_run_together(m.text):
            yield m.line.first - start, m.line.end - start


def split(lines: Iterable[Marked], splitting: Splitting = AS_FOUND) -> Iterator[Draft]:
    """Group lines into articles, each given when the next one's start is seen; looks 16 lines ahead, more at first."""
    source, find = iter(lines), _finder(splitting)
    habits, source = (NONE, source) if splitting else _learned(source)
    ahead = list(islice(source, AHEAD))
    current: Draft | None = None
    while ahead:
        boundary = find(ahead, current) if current else None
        if current is None or boundary:
            if current:
                yield current
            began = _began(ahead, current, habits)
            feet = Counter(said for one in began for said in one.above)
            recurring = frozenset(said for said, often in feet.items() if often > 1)
            current = Draft(ahead[0].line.start, _ruler(current), began, boundary, habits, recurring)
        current.add(ahead.pop(0))
        ahead.extend(islice(source, 1))
    if current:
        yield current


def _learned(lines: Iterator[Marked]) -> tuple[Habits, Iterator[Marked]]:
    """The habits of a text by its first lines, and all of its lines."""
    first: list[Marked] = []
    for line in lines:
        first.append(line)
        if line.line.stop > LEARNED:
            return habits_of(first[:-1], whole=False), chain(first, lines)
    return habits_of(first, whole=True), iter(first)


def _finder(splitting: Splitting) -> Callable[[Sequence[Marked], Draft], Boundary | None]:
    """What tells whether a line begins an article: the evidence, or what the user says."""
    if not splitting:
        return boundary_at
    at = None if splitting.at is None or splitting.never else re.compile(splitting.at)
    return lambda ahead, _: weighed(["split_at"]) if at and at.search(ahead[0].text) else None


def _began(ahead: Sequence[Marked], before: Draft | None, habits: Habits) -> tuple[Began, ...]:
    """How the article at `ahead[0]` begins, and those before it did."""
    earlier = before.began[: _REMEMBERED - 1] if before else ()
    ended = before is not None and before.ended
    above = _said_last(before).difference(map(closing, ahead[:_HEAD])) if before else frozenset()
    return (Began(tuple(ahead), ended, ahead[0].text[0], before is None, habits.sayings, above), *earlier)


def _said_last(draft: Draft) -> frozenset[str]:
    """What the last line of an article says, and the last two together."""
    last = list(draft.tail)[-2:]
    return frozenset((key(last[-1]), closing(last[-1]), closing(*last)))


def _ruler(before: Draft | None) -> str | None:
    return before.last.text if before and before.last.mark is Mark.RULER else None
