"""Keep the vocabulary from growing over a long run, and the common words in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

_COMMON_WORDS = 40_000


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
