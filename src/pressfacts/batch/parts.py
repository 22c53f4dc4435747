"""Turn an open file, or texts that were read, into units of work; large texts come in parts."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, nullcontext

from pressfacts.batch.tasks import ROOM, Failed, Part, Unit, Whole
from pressfacts.errors import InputError
from pressfacts.read import Input, Reading
from pressfacts.read.bounds import ARTICLE
from pressfacts.read.documents import documents, records_in
from pressfacts.read.held import Held, Spooled, reader_of, whole
from pressfacts.read.language import foreign, not_english
from pressfacts.read.large import KINDS, Large, large_text
from pressfacts.read.packed import unfolded
from pressfacts.read.sniff import packed_kind
from pressfacts.read.stream import spool
from pressfacts.segment import Article, count_articles, segment, segment_blocks

_ARTICLES = 64
_PACKED = 1 << 19
"""Bytes of a packed file below which it is unpacked in memory."""
Ready = bytes | tuple[Large, int]
"""What is known of a file: its texts, or for a large one its number of articles (for a dump that comes later)."""


def ready_of(name: str, held: Held, reading: Reading) -> Ready:
    """What must be known of a file before its units can be given; InputError, NotTextError where it is no text."""
    if held.size < _PACKED or (kind := packed_kind(next(held.blocks(), b""))) not in ("gzip", "zstd"):
        return _large(name, held, reading) or whole(held)
    with ExitStack() as stack:
        pieces = unfolded(name, reader_of(held.blocks()), kind, held.size)
        inside = stack.enter_context(spool(name, pieces))
        ready = _large(name, inside, reading)
        if ready:
            stack.pop_all()  # `units_of` closes it
    return ready or whole(held)


def _large(name: str, held: Held, reading: Reading) -> tuple[Large, int] | None:
    large = large_text(name, held, reading) if reading.format in (None, *KINDS) else None
    if large is None:
        return None
    if large.kind != "text":
        return large, 0
    check_language(name, next(large.blocks(), ""), reading)
    return large, count_articles(large.blocks(), reading.splitting, ARTICLE)


def units_of(name: str, ready: Ready, reading: Reading) -> Iterator[Unit]:
    """The units of a file; UnsteadyError where it changed meanwhile."""
    if isinstance(ready, bytes):
        yield from of_all(documents(name, ready, reading))
        return
    large, count = ready
    with large.held if isinstance(large.held, Spooled) else nullcontext():
        yield from _of_large(name, large, count, reading)


def _of_large(name: str, large: Large, count: int, reading: Reading) -> Iterator[Unit]:
    if large.kind != "text":
        yield from of_all(records_in(large, reading))
    elif count:
        yield from parts(name, segment_blocks(large.blocks(), reading.splitting, ARTICLE), count)
    else:
        yield Whole(Input(name, ""))


def check_language(name: str, text: str, reading: Reading) -> None:
    """InputError where a text with this beginning is not English."""
    language = None if reading.force else foreign(text)
    if language:
        raise not_english(name, language)


def of_all(found: Iterable[Input | InputError]) -> Iterator[Unit]:
    """The units of texts that are in memory."""
    for item in found:
        if isinstance(item, InputError):
            yield Failed(item.path, str(item))
        elif len(item.text) <= ROOM or item.entry:
            yield Whole(item)
        else:
            articles = list(segment(item.text, item.splitting))
            yield from parts(item.path, articles, len(articles))


def parts(path: str, articles: Iterable[Article], count: int | None) -> Iterator[Part]:
    """Articles of one text in parts of about `ROOM` characters."""
    waiting: list[Article] = []
    size = 0
    for article in articles:
        if waiting and (size + len(article.text) > ROOM or len(waiting) >= _ARTICLES):
            yield Part(path, tuple(waiting), count)
            waiting, size = [], 0
        waiting.append(article)
        size += len(article.text)
    if waiting:
        yield Part(path, tuple(waiting), count)
