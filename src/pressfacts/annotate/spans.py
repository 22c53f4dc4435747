"""Show what a component found as spaCy spans, for a user's own pipeline."""

from collections.abc import Iterable
from typing import Any, Protocol


class Placed(Protocol):
    """Anything with a range in the text."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


def publish(doc: Any, key: str, mentions: Iterable[Placed], label: str, ids: Iterable[str]) -> None:
    """Set `doc.spans[key]`: a span a mention, widened to whole tokens, with `label` and a `kb_id`."""
    spans = (
        doc.char_span(m.start, m.end, label=label, kb_id=id_, alignment_mode="expand")
        for m, id_ in zip(mentions, ids, strict=True)
    )
    doc.spans[key] = [span for span in spans if span is not None]
