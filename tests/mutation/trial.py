"""Run the tests of a rule file in a forked process in which one row is gone."""

import os
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from figure_markup import check, found
from mutation.mutants import Content, Mutant
from pressfacts.annotate.events.triggers import KINDS
from pressfacts.data import rules

TESTS = Path(__file__).resolve().parent.parent
_FOLDERS = {
    "figures": "annotate/figures",
    "dates": "annotate/dates",
    "operations": "annotate/operations",
    "countries": "annotate/countries",
}
_FAILED = (1, 2)
"""Exit codes of pytest: a test failed, or one could not be collected."""


class WarmError(RuntimeError):
    """A rule file was read before the fork, so that a mutant of it would change nothing."""


def warm() -> None:
    """Load the model, which every trial needs; no rule file may be read by this."""
    from pressfacts.annotate.pipeline import load
    from pressfacts.annotate.syntax.parse import shipped_parser

    load()
    shipped_parser()
    if rules._parsed.cache_info().misses:
        raise WarmError


def targets(file: str) -> Iterator[list[str]]:
    """The arguments of pytest for "figures/arrests.toml": first tests with the file's name, then all of its folder."""
    folder, _, name = file.partition("/")
    tests = str(TESTS / _FOLDERS.get(folder, folder))
    yield [tests, "-k", name.removesuffix(".toml")]
    yield [tests]


def is_missed(file: str, text: str, mutant: Mutant, seconds: float, *, own: bool = False) -> bool:
    """Whether a test fails without the row, or the tests outlast `seconds`; `text` is the content of the file.

    With `own` only the examples in the file count.
    """

    def mutated(given: str) -> Content:
        content: Content = tomllib.loads(given)
        return mutant.of(content) if given == text else content

    def fails() -> bool:
        rules._parsed = mutated  # type: ignore[assignment]
        return _examples_fail(file, tomllib.loads(text)) or (not own and _tests_fail(targets(file)))

    return in_child(fails, seconds)


def in_child(work: Callable[[], bool], seconds: float) -> bool:
    """What `work` returns in a forked process; True too where it raises, or is killed after `seconds`."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = int(work())
        finally:
            os._exit(code)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status != 0
        time.sleep(0.05)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return True


def _examples_fail(file: str, content: Content) -> bool:
    """Whether an example in a file of figures fails; examples of other files are run by the tests of their folder."""
    folder, _, name = file.partition("/")
    if folder != "figures" or "examples" not in content:
        return False
    kind = name.removesuffix(".toml")
    try:
        for marked in content["examples"]:
            check(marked.replace("<number", "<figure").replace("</number>", "</figure>"))
    except AssertionError:
        return True
    return any(
        figure.kind == kind or kind not in KINDS for text in content["counter_examples"] for figure in found(text)
    )


def _tests_fail(runs: Iterator[Sequence[str]]) -> bool:
    with open(os.devnull, "w") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), 1)
        os.dup2(nothing.fileno(), 2)
    quiet = ["-q", "-x", "-n", "0", "-p", "no:cacheprovider", "-m", "not slow"]
    return any(pytest.main([*run, *quiet]) in _FAILED for run in runs)
