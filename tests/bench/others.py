"""Other tools beside ours: measured where they are installed, else by what their authors or users published."""

import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.measure import Row

_TOKENS, _CHARACTERS, _WORDS = 81, 7_678, 635
"""Output tokens a second of a language model; characters of a record in JSON and words of a release, means of 240."""
_BY_TOKEN = 4  # characters of English a token, by the rule of thumb of OpenAI's own help pages


def quantities(_: Path, texts: Sequence[str], quick: bool) -> list[Row]:
    """Words a second of quantulum3, which finds quantities alone, beside everything of ours; no row without it."""
    if not find_spec("quantulum3"):
        return []
    import pressfacts
    from pressfacts.read import Input

    parse = import_module("quantulum3.parser").parse
    part = texts[: 10 if quick else 50]
    given = [Input(str(i), text) for i, text in enumerate(part)]
    of_theirs, of_ours = lambda: [parse(text) for text in part], lambda: list(pressfacts.extract_all(given))
    ours, theirs = (_rate(work, part) for work in (of_ours, of_theirs))
    return [Row("throughput, by the processor", ours, "words/s", "quantulum3", theirs, ours / theirs, "")]


def _rate(work: Callable[[], Any], texts: Sequence[str]) -> float:
    """Words a second of the processor, at the second time."""
    work()
    begin = time.process_time()
    work()
    return sum(len(text.split()) for text in texts) / (time.process_time() - begin)


def section() -> str:
    """What other tools do, how fast they are said to be and by whom."""
    seconds = _CHARACTERS / _BY_TOKEN / _TOKENS
    return f"""
## Beside other tools

None of these does the same, so the rates only give the order of magnitude. They are as published by others, on their machines,
unless it says "measured".

| tool | rate | what it does that `pressfacts` does not | what `pressfacts` does that it does not |
|---|---|---|---|
| [spaCy's large pipeline][lg], English | 8,276 words/s | tags and lemmas of all words, vectors of 514,157 | organizations and people in one form each, figures, dates, links, articles |
| [GLiNER2][gliner], an encoder that reads its labels | [1.4 rows/s][rows] on a small CPU, 33 on a T4 (headlines with a sentence, to classify) | any label, named at run time, without rules | bounds of numbers, whether a thing happened, links, a rule and words for each fact |
| GPT-4o, a language model behind an API | [{_TOKENS} output tokens/s][tokens], 115 at another provider | any question in any language | the same answer each time, offsets, no text leaves the machine |
| [quantulum3][quantulum] 0.10.0 | 3,300 words/s, measured on 8 releases | units of any quantity, with their dimensions | what is counted, whether it happened, where and when; names |
| [EpiTator][epitator] 1.3.5 | none found; it needs spaCy 2.1.8, which does not build on Python 3.11 | coordinates of places, diseases and species | figures of other kinds than cases, roles, operations, links |

To write a record of {_CHARACTERS:,} characters, the mean of 240 releases of {_WORDS} words, such a language model takes about
{seconds:.0f} seconds at that rate, with {_BY_TOKEN} characters a token: {_WORDS / seconds:.0f} words/s, computed and not measured.

[lg]: https://huggingface.co/spacy/en_core_web_lg/commit/557bf758b8b070251eef3a62dd5442e72e72e2ce
[gliner]: https://arxiv.org/abs/2507.18546
[rows]: https://huggingface.co/datasets/uv-scripts/classification/blob/main/classify-gliner2.py
[tokens]: https://artificialanalysis.ai/models/gpt-4o-2024-05-13/providers
[quantulum]: https://github.com/nielstron/quantulum3
[epitator]: https://github.com/ecohealthalliance/EpiTator
"""
