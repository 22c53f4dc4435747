"""Memory stays flat over many articles: what one batch needed is gone with it."""

import os
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
import spacy

import pressfacts
from pressfacts.annotate import memory
from pressfacts.read import Input

SAMPLES = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))]
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0


def resident() -> int:
    """Bytes of this process in memory now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE


def articles(count: int) -> Iterator[Input]:
    """Releases of which each has words that no other has."""
    for i in range(count):
        text = SAMPLES[i % len(SAMPLES)]
        yield Input(f"{i}", text + f"\n\nInspector Quill{i}ton seized {i} bags{i} of powder{i} in Port{i}ville.\n")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads Linux's own count")
def test_memory_is_flat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_COMMON_WORDS", 100)
    sizes = []
    for i, _ in enumerate(pressfacts.extract_all(articles(420)), 1):
        if i % 35 == 0:
            sizes.append(resident())
    assert len(sizes) >= 12
    warm, last = median(sizes[-6:-3]), median(sizes[-3:])  # of three: the allocator gives back late, or much at once
    assert last < warm * 1.05
    assert max(sizes) < 700 << 20


def test_new_words_are_kept_till_there_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = spacy.blank("en")
    with memory.bounded_memory(nlp):
        nlp.make_doc("zyzzyva")
    assert "zyzzyva" in nlp.vocab
    monkeypatch.setattr(memory, "_COMMON_WORDS", 0)
    with memory.bounded_memory(nlp):
        nlp.make_doc("qwxyz")
    assert "qwxyz" not in nlp.vocab
