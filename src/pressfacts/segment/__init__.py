"""Find the articles of a text, and the title, source, date and dateline of each."""

from pressfacts.segment.article import Article, DatelineSpan
from pressfacts.segment.segmenter import segment

__all__ = ["Article", "DatelineSpan", "segment"]
