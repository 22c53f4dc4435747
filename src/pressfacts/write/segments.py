"""What `pressfacts segment` says of an article: where it stands and what its header tells."""

import msgspec

from pressfacts.segment import Article, DatelineSpan


class DatelinePart(msgspec.Struct, frozen=True, kw_only=True):
    """The dateline, with code-point offsets into the article's text."""

    place: str
    country: str | None
    date: str | None
    start: int
    end: int


class Segment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One article of an input; `start` and `end` are code points of the decoded input."""

    path: str
    index: int
    start: int
    end: int
    title: str | None
    source: str | None
    published: str | None
    dateline: DatelinePart | None
    text: str | msgspec.UnsetType = msgspec.UNSET


def segment_of(article: Article, path: str, keep_text: bool = False) -> Segment:
    """What is shown of `article`, with its text where that is wanted."""
    return Segment(
        path=path,
        index=article.index,
        start=article.start,
        end=article.end,
        title=article.title,
        source=article.source,
        published=article.published,
        dateline=_part(article.dateline) if article.dateline else None,
        text=article.text if keep_text else msgspec.UNSET,
    )


def _part(line: DatelineSpan) -> DatelinePart:
    return DatelinePart(place=line.place, country=line.country, date=line.date, start=line.start, end=line.end)
