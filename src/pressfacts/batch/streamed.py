"""Standard input, pipes and devices: plain text is processed as it comes, anything else once it is complete."""

from collections.abc import Iterator
from dataclasses import replace

from pressfacts.batch.parts import check_language, of_all, parts, ready_of, units_of
from pressfacts.batch.tasks import Part, Unit, Whole
from pressfacts.read import Input, Reading, Splitting
from pressfacts.read.bounds import ARTICLE
from pressfacts.read.documents import documents
from pressfacts.read.large import decoded
from pressfacts.read.stream import HEAD, MOST, Coming, encoding_of_head, head_of, is_text, opening, rest_of, spooled
from pressfacts.segment import segment_blocks


def streamed(name: str, stream: Coming, reading: Reading, *, counted: bool) -> Iterator[Unit]:
    """The units of the stream `name`; `counted`: the output needs the number of articles.

    InputError where it has no end, NotTextError where it is no text.
    """
    head = head_of(stream)
    if len(head) < HEAD:
        yield from of_all(documents(name, head, reading))
        return
    text = opening(head)
    if text is not None and is_text(text, reading):
        check_language(name, text, reading)
        yield from _as_it_comes(name, head, stream, reading.splitting, MOST if counted else None)
        return
    with spooled(name, head, stream) as data:
        if isinstance(data, bytes):
            yield from of_all(documents(name, data, reading))
        else:
            yield from units_of(name, ready_of(name, data, reading), reading)


def _as_it_comes(name: str, head: bytes, stream: Coming, splitting: Splitting, most: int | None) -> Iterator[Unit]:
    """The articles of a text; only the last part knows how many there are."""
    encoding, errors, skip = encoding_of_head(head)
    blocks = decoded(rest_of(name, stream, head[skip:], most), encoding, errors)
    last: Part | None = None
    for part in parts(name, segment_blocks(blocks, splitting, ARTICLE), None):
        if last:
            yield last
        last = part
    if last:
        yield replace(last, count=last.articles[-1].index + 1)
    else:
        yield Whole(Input(name, ""))
