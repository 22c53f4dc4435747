"""The articles of an input: found by their boundaries in a text, given in structured input."""

from pressfacts.read.document import Entry, Input
from pressfacts.segment.article import Article
from pressfacts.segment.draft import Draft
from pressfacts.segment.header import read_header
from pressfacts.segment.lines import scan
from pressfacts.segment.marks import mark
from pressfacts.segment.segmenter import segment


def articles(item: Input) -> list[Article]:
    """The articles of `item` in order, none where it is blank; a record of a dump is one, whatever is in it."""
    if item.entry is None:
        return list(segment(item.text, item.splitting))
    return [_whole(item.text, item.entry)] if item.text.strip() else []


def count(item: Input, found: list[Article]) -> int:
    """How many articles the file holds that `item` comes from."""
    return len(found) if item.entry is None else item.entry.count


def _whole(text: str, entry: Entry) -> Article:
    """The text as one article; what its format says of it stands above what its header says."""
    lines = [mark(line) for line in scan(text)]
    draft = Draft(lines[0].line.start)
    for line in lines:
        draft.add(line)
    header = read_header(draft, 0)
    given = entry.title is not None and text.startswith(entry.title)
    return Article(
        text=text,
        index=entry.index,
        start=0,
        end=len(text),
        title=entry.title or header.title,
        title_span=(0, len(entry.title or "")) if given else header.title_span,
        source=header.source or entry.source,
        published=entry.published or header.published,
        dateline=header.dateline,
    )
