"""Measurements of whole runs of the command: cores, growth, memory, a long article, a file of a gigabyte."""

import sys
from collections.abc import Iterable, Sequence
from itertools import cycle, islice
from pathlib import Path

from bench.measure import Row, run

TOOL = [sys.executable, "-m", "pressfacts", "extract", "-q", "--force"]


def files(folder: Path, name: str, texts: Iterable[str]) -> Path:
    """A directory with a text a file."""
    place = folder / name
    place.mkdir()
    for i, text in enumerate(texts):
        (place / f"{i:06}.txt").write_text(text, "utf-8", "surrogatepass")
    return place


def words(texts: Iterable[str]) -> int:
    """How many words texts have."""
    return sum(len(text.split()) for text in texts)


def cores(folder: Path, texts: Sequence[str], quick: bool) -> list[Row]:
    """Two processes beside one, by the clock, and the same bytes."""
    place = files(folder, "cores", texts[: 150 if quick else 1000])
    one, two = folder / "one.jsonl", folder / "two.jsonl"
    alone = run([*TOOL, str(place), "-o", str(one)]).clock
    both = run([*TOOL, str(place), "-o", str(two), "-j", "2"]).clock
    if one.read_bytes() != two.read_bytes():
        raise SystemExit("two processes write other bytes than one")
    return [Row("2 processes", both, "s", "1 process", alone, alone / both, "≥ 1.9")]


def growth(folder: Path, texts: Sequence[str], quick: bool) -> list[Row]:
    """Time a word and memory, in many articles beside some; the same articles in one file and each in its own.

    The shorter half of the texts, so that it ends the same day.
    """
    few, some, many = (50, 100, 300) if quick else (100, 1000, 12_000)
    half = sorted(texts, key=len)[: len(texts) // 2]
    short = [text for text in texts if len(text) <= len(half[-1])]
    of = {count: list(islice(cycle(short), count)) for count in (few, some, many)}
    place = {count: files(folder, str(count), several) for count, several in of.items()}
    together = folder / "together.txt"
    together.write_text("\n\f\n".join(of[some]), "utf-8", "surrogatepass")
    empty = run([*TOOL, str(place[few] / "000000.txt"), "-o", str(folder / "a.jsonl")]).cpu
    taken = {count: run([*TOOL, str(place[count]), "-o", str(folder / f"{count}.jsonl")]) for count in of}
    in_one = run([*TOOL, str(together), "-o", str(folder / "b.jsonl")]).cpu - empty
    a_word = {count: (taken[count].cpu - empty) / words(of[count]) * 1e6 for count in of}
    peak, before = taken[many].peak, taken[some].peak
    apart = taken[some].cpu - empty
    slower = a_word[many] / a_word[few]
    return [
        Row(f"a word, {many:,} short articles", a_word[many], "µs", f"{few} articles", a_word[few], slower, "≤ 1.1"),
        Row(f"{some:,} articles in one file", in_one, "s", "each in its own", apart, in_one / apart, "≤ 1.1"),
        Row(f"memory after {many:,} articles", peak, "MB", f"after {some:,}", before, peak / before, "≤ 1.03"),
        Row("memory of a process", peak, "MB", "limit", 400, peak / 400, "≤ 1"),
    ]


def long_article(folder: Path, texts: Sequence[str], quick: bool) -> list[Row]:
    """An article of 5 MB without a boundary: time a word and memory beside those of one of a tenth."""
    size = (1 << 20) if quick else (5 << 20)
    sentences = " ".join(" ".join(text.split()) for text in islice(cycle(texts), size // 1000))
    taken = {}
    for length in (size // 10, size):
        path = folder / f"long-{length}.txt"
        path.write_text(sentences[:length], "utf-8", "replace")
        taken[length] = run([*TOOL, str(path), "-o", str(folder / "long.jsonl")])
    long, short = ((taken[n].cpu / len(sentences[:n].split()) * 1e6) for n in (size, size // 10))
    name, tenth = f"a word, one article of {size >> 20} MB", "of a tenth of that"
    return [Row(name, long, "µs", tenth, short, long / short, "≤ 1.5")]


def big_file(folder: Path, texts: Sequence[str], quick: bool) -> list[Row]:
    """`segment` over a file of a gigabyte: its memory beside that of a small one."""
    size, written = (50 << 20) if quick else (1 << 30), 0
    big, small = folder / "big.txt", folder / "small.txt"
    small.write_text(texts[0], "utf-8", "surrogatepass")
    with big.open("wb") as stream:
        for text in cycle(texts):
            written += stream.write(text.encode("utf-8", "replace") + b"\n\f\n")
            if written > size:
                break
    tool = [sys.executable, "-m", "pressfacts", "segment", "-q", "-f", "jsonl"]
    of_big, of_small = (run([*tool, str(path)]).peak for path in (big, small))
    return [
        Row(f"`segment` of {written >> 20:,} MB", of_big, "MB", "of one release", of_small, of_big / of_small, "≤ 3")
    ]
