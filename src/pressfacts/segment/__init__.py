"""Find the articles of a text, and the title, source, date and dateline of each."""

from pressfacts.segment.article import Article, DatelineSpan
from pressfacts.segment.segmenter import segment
from pressfacts.segment.stream import count_articles, segment_blocks

__all__ = ["Article", "DatelineSpan", "count_articles", "segment", "segment_blocks"]
