"""Leave out what copied pages carry along: teasers of other stories, cut off with "..."."""

from collections.abc import Iterator, Sequence

Span = tuple[int, int]


def real_sentences(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The sentences but for cut-off paragraphs and the headline that stands right above each."""
    lines = _lines(text)
    cut = {line for i, line in enumerate(lines) if _is_cut(text, line) for line in _with_headline(text, lines, i)}
    bad = sorted(cut)
    at = 0
    for start, end in spans:
        while at < len(bad) and bad[at][1] <= start:
            at += 1
        if at == len(bad) or not bad[at][0] <= start < bad[at][1]:
            yield start, end


def _lines(text: str) -> list[Span]:
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def _is_cut(text: str, line: Span) -> bool:
    tail = text[line[0] : line[1]].rstrip()
    return len(tail) > 60 and tail.endswith(("...", "…")) and not tail.endswith("....")


def _with_headline(text: str, lines: Sequence[Span], i: int) -> Iterator[Span]:
    yield lines[i]
    if i and text[lines[i - 1][1] - 1] not in '.:!?"':
        yield lines[i - 1]
