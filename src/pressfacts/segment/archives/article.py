"""An article as its archive describes it."""

from dataclasses import replace

from pressfacts.segment.archives.read import read_document
from pressfacts.segment.article import Article, DatelineSpan
from pressfacts.segment.dateline import find_dateline
from pressfacts.segment.lines import scan
from pressfacts.segment.marks import mark

_HEAD = 6000


def from_archive(article: Article, archive: str) -> Article:
    """The article with headline, publication, day and imprint from the fields of its document in `archive`."""
    found = read_document(article.text, archive)
    return replace(
        article,
        title=found.title,
        title_span=found.title_span,
        source=found.publication,
        published=found.published,
        dateline=_dateline(article.text, found.body),
        imprint=found.imprint,
        noise=found.noise,
    )


def _dateline(text: str, body: int) -> DatelineSpan | None:
    lines = [mark(line) for line in scan(text[body : body + _HEAD])]
    found = find_dateline(lines, 0) if lines else None
    return replace(found, start=found.start + body, end=found.end + body) if found else None
