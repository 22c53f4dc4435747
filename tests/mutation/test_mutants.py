"""The mutants of rule files, and the trial of one."""

import os
import signal
import time
from typing import Any

import pytest

from mutation.mutants import Mutant, mutants
from mutation.trial import in_child, targets

RULES: dict[str, Any] = {
    "examples": ["one"],
    "verb": [{"rule": "strong", "words": ["arrest", "detain"], "open": True}, {"words": ["hold"]}],
    "before": {"not": ["under"]},
}


def test_rows_and_conditions_are_removed_one_at_a_time() -> None:
    assert [mutant.label for mutant in mutants(RULES)] == [
        "verb 'strong'",
        "verb 'strong': words",
        "verb 'strong': open",
        "verb 2",
        "verb 2: words",
        "before: not",
    ]


def test_words_are_removed_where_asked_for() -> None:
    more = {mutant.label for mutant in mutants(RULES, words=True)} - {mutant.label for mutant in mutants(RULES)}
    assert more == {
        "verb 'strong': words: 'arrest'",
        "verb 'strong': words: 'detain'",
        "verb 2: words: 'hold'",
        "before: not: 'under'",
    }


def test_a_mutant_lacks_one_thing_and_leaves_the_content_alone() -> None:
    row, *_, last = mutants(RULES)
    assert row.of(RULES)["verb"] == [{"words": ["hold"]}]
    assert last.of(RULES)["before"] == {}
    assert Mutant(("verb", 0, "words", 1), "").of(RULES)["verb"][0]["words"] == ["arrest"]
    assert len(RULES["verb"]) == 2 and RULES["before"] == {"not": ["under"]}


def _hangs() -> bool:
    signal.pause()
    return False


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_child_that_fails_raises_or_hangs_counts_as_missed() -> None:
    assert not in_child(lambda: False, 10)
    assert in_child(lambda: True, 10)
    assert in_child(lambda: os._exit(3) is None, 10)
    began = time.monotonic()
    assert in_child(_hangs, 0.2) and time.monotonic() - began < 30


def test_the_files_own_examples_come_first() -> None:
    first, second = targets("figures/arrests.toml")
    assert first[0].endswith("annotate/figures") and first[1:] == ["-k", "arrests"] and second == first[:1]
    assert next(targets("scope/cues.toml"))[0].endswith("tests/scope")
