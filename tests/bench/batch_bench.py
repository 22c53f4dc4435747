"""Measurements of whole runs of the command: cores, growth, memory, a file of a gigabyte."""

import sys
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from bench.measure import Row, cpu_seconds, peak_and_clock

TOOL = [sys.executable, "-m", "pressfacts", "extract", "-q", "--force"]


def files(folder: Path, name: str, texts: Sequence[str]) -> Path:
    """A directory with a text a file."""
    place = folder / name
    place.mkdir()
    for i, text in enumerate(texts):
        (place / f"{i:06}.txt").write_text(text, "utf-8", "surrogatepass")
    return place


def cores(folder: Path, texts: Sequence[str], quick: bool) -> list[Row]:
    """Two processes beside one, by the clock, and the same bytes."""
    place = files(folder, "cores", texts[: 150 if quick else 1000])
    one, two = folder / "one.jsonl", folder / "two.jsonl"
    _, alone = peak_and_clock([*TOOL, str(place), "-o", str(one)])
    _, both = peak_and_clock([*TOOL, str(place), "-o", str(two), "-j", "2"])
    if one.read_bytes() != two.read_bytes():
        raise SystemExit("two processes write other bytes than one")
    return [Row("2 processes", both, "s", "1 process", alone, alone / both, "≥ 1.7")]


def growth(folder: Path, texts: Sequence[str], quick: bool) -> list[Row]:
    """Time an article: in many articles beside few, and in one file beside many."""
    few, many = (50, 300) if quick else (100, 12_000)
    several = list(islice(cycle(texts), many))
    small, large = files(folder, "few", texts[:few]), files(folder, "many", several)
    base = cpu_seconds([*TOOL, str(small / "000000.txt"), "-o", str(folder / "base.jsonl")])
    of_few = (cpu_seconds([*TOOL, str(small), "-o", str(folder / "few.jsonl")]) - base) / words(texts[:few])
    of_many = (cpu_seconds([*TOOL, str(large), "-o", str(folder / "many.jsonl")]) - base) / words(several)
    together = folder / "together.txt"
    count = min(len(texts), 1000)
    together.write_text("\n\f\n".join(texts[:count]), "utf-8", "surrogatepass")
    apart = files(folder, "apart", texts[:count])
    in_one = cpu_seconds([*TOOL, str(together), "-o", str(folder / "a.jsonl")]) - base
    in_many = cpu_seconds([*TOOL, str(apart), "-o", str(folder / "b.jsonl")]) - base
    return [
        Row(
            f"time a word, {many:,} articles",
            of_many * 1e6,
            "µs",
            f"{few} articles",
            of_few * 1e6,
            of_many / of_few,
            "≤ 1.1",
        ),
        Row(f"{count:,} articles in one file", in_one, "s", "each in its own", in_many, in_one / in_many, "≤ 1.1"),
    ]


def words(texts: Sequence[str]) -> int:
    """How many words texts have."""
    return sum(len(text.split()) for text in texts)


def memory(folder: Path, texts: Sequence[str], quick: bool) -> list[Row]:
    """The largest resident size after many articles beside some, and beside the limit."""
    few, many = (100, 300) if quick else (1000, 12_000)
    some = files(folder, "some", list(islice(cycle(texts), few)))
    after_few, _ = peak_and_clock([*TOOL, str(some), "-o", str(folder / "c.jsonl")])
    after_many, _ = peak_and_clock([*TOOL, str(folder / "many"), "-o", str(folder / "d.jsonl")])
    return [
        Row(
            f"memory after {many:,} articles",
            after_many,
            "MB",
            f"after {few:,}",
            after_few,
            after_many / after_few,
            "≤ 1.05",
        ),
        Row("memory of a process", after_many, "MB", "limit", 700, after_many / 700, "≤ 1"),
    ]


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
    of_big, _ = peak_and_clock([*tool, str(big)])
    of_small, _ = peak_and_clock([*tool, str(small)])
    return [
        Row(f"`segment` of {written >> 20:,} MB", of_big, "MB", "of one release", of_small, of_big / of_small, "≤ 3")
    ]
