"""Keep the vocabulary from growing over a long run, and the common words in it; collect garbage rarely meanwhile."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pressfacts.annotate.start import COLLECT_AFTER

if TYPE_CHECKING:
    from spacy.language import Language

_COMMON_WORDS = 20_000


@contextmanager
def bounded_memory(nlp: "Language") -> Iterator[None]:
    """While it lasts new words are added for good, or, once there are enough, only till its end.

    The words of the first some hundred articles are the common ones: to build them again for every batch would
    take longer than to cut the text into them. No Doc made inside may be used outside.
    """
    if len(nlp.vocab) < _COMMON_WORDS:
        yield
        return
    with nlp.memory_zone():
        yield


@contextmanager
def rare_collection() -> Iterator[None]:
    """While it lasts cyclic garbage is looked for less often than Python does by itself, which is a tenth of the time.

    What stays in memory meanwhile is the model and the facts of a batch, of which next to nothing is cyclic.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], COLLECT_AFTER) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
