"""One article of an input, as the segmenter sees it."""

from dataclasses import dataclass

from pressfacts.segment.archives.imprint import Imprint
from pressfacts.segment.weigh import Boundary


@dataclass(frozen=True, slots=True)
class DatelineSpan:
    """A dateline at `start:end` of the article's text."""

    place: str
    country: str | None
    date: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """An article: `text` is `input[start:end]`; the articles of an input tile it.

    `title_span` is the headline's range in `text`; `published` is EDTF; `boundary` says why it begins where it
    does, None for the first one. `imprint` are the fields that an archive gives its document, `noise` the ranges
    of `text` that are fields, cover pages and the like: they hold no facts.
    """

    text: str
    index: int
    start: int
    end: int
    title: str | None
    title_span: tuple[int, int] | None
    source: str | None
    published: str | None
    dateline: DatelineSpan | None
    boundary: Boundary | None = None
    imprint: Imprint | None = None
    noise: tuple[tuple[int, int], ...] = ()
