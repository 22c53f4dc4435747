"""Kill a batch, or let its disk run full, again and again: `faults.py [TRIES] [SECONDS]`, 1 on a finding.

A try is a run with `--resume` that ends by SIGKILL at a random moment, or whose disk (a small tmpfs where one can be
mounted, else a limit on the size of files) fills up at a random byte; then a run to the end, whose output has to be,
byte for byte, that of a run without a break.
"""

import contextlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from pressfacts.annotate.pipeline import load
from pressfacts.annotate.start import one_thread
from pressfacts.cli.app import app
from pressfacts.cli.exits import run

_DOCUMENTS = 40
_WAYS = {
    "jsonl": ("-o", "out"),
    "csv": ("-o", "out", "-f", "csv"),
    "json": ("-o", "out", "-f", "json"),
    "folder": ("--output-dir", "out"),
    "pool": ("-o", "out", "-j", "2"),
}
_OFTEN = (4, 4, 4, 4, 1)
Files = dict[str, bytes]


class Trial:
    """A folder with inputs and, for each way to write, what a run without a break makes of them."""

    def __init__(self, folder: Path) -> None:
        self.home, self.told = folder / "home", folder / "told"
        self.dice = random.Random(7)
        self._releases()
        self.whole: dict[str, Files] = {}
        self.span: dict[str, float] = {}
        for way in _WAYS:
            began = time.monotonic()
            assert self.run(way) == (0, "")
            self.span[way] = time.monotonic() - began
            self.whole[way] = self.written()
            self.clear()

    def _releases(self) -> None:
        from robust import releases as parts

        (self.home / "in").mkdir(parents=True)
        for number in range(_DOCUMENTS):
            pick = {name: self.dice.choice(choices) for name, choices in parts.PARTS.items()}
            lines = (self.dice.choice(parts.SENTENCES).format(**pick) for _ in range(self.dice.choice((1, 5, 20))))
            file = self.home / "in" / f"{number:03}.txt"
            file.write_text(f"Raid {number} ends well\n\nLIMA, Peru – " + " ".join(lines), "utf-8", "replace")

    def start(self, way: str, room: int | None = None, out: Path | None = None) -> int:
        """The batch in a process of its own, forked with the model loaded, with files of at most `room` bytes."""
        words = [str(out) if word == "out" and out else word for word in _WAYS[way]]
        child = os.fork()
        if child:
            return child
        os.setsid()
        os.chdir(self.home)
        os.dup2(os.open(self.told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        if room is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        os._exit(run(app, ["extract", "in", "--resume", "--quiet", *words]))

    def run(self, way: str, room: int | None = None, out: Path | None = None) -> tuple[int, str]:
        """How the batch ends, and what it says."""
        _, status = os.waitpid(self.start(way, room, out), 0)
        return os.waitstatus_to_exitcode(status), self.told.read_text()

    def written(self) -> Files:
        """What is out, journals aside."""
        files = (path for path in self.home.rglob("*") if path.is_file() and path.parts[len(self.home.parts)] != "in")
        return {str(f.relative_to(self.home)): f.read_bytes() for f in files if not f.name.endswith(".journal")}

    def clear(self) -> None:
        for path in self.home.iterdir():
            if path.name != "in":
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def kill(self, way: str) -> str:
        """A kill at a random moment; what is wrong then, or ""."""
        child = self.start(way)
        time.sleep(self.dice.uniform(0, self.span[way]))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        cut = [name for name, data in self.written().items() if data != self.whole[way].get(name, data)]
        return f"{cut} are not whole" if cut else self._goes_on(way)

    def fill(self, way: str) -> str:
        """A disk that is full after some bytes; what is wrong then, or ""."""
        size = sum(map(len, self.whole[way].values()))
        code, told = self._in_little_room(way, self.dice.randrange(1, size))
        if code and (code != 1 or len(told.splitlines()) != 1 or not told.startswith("pressfacts: ")):
            return f"it ended with {code} and said {told!r}"
        return self._goes_on(way)

    def _in_little_room(self, way: str, room: int) -> tuple[int, str]:
        with _small_disk(room) as disk:
            if disk is None:
                return self.run(way, room // (len(self.whole[way]) // 2 + 1))
            ended = self.run(way, out=disk / "out")
            shutil.copytree(disk, self.home, dirs_exist_ok=True)
        return ended

    def _goes_on(self, way: str) -> str:
        code, told = self.run(way)
        if code or told:
            return f"the run that went on ended with {code}: {told[-500:]}"
        written = self.written()
        return "" if written == self.whole[way] else f"{written.keys() ^ self.whole[way].keys()} or bytes differ"


@contextlib.contextmanager
def _small_disk(room: int) -> Iterator[Path | None]:
    """A tmpfs of about `room` bytes, None where none can be mounted."""
    with tempfile.TemporaryDirectory() as folder:
        size = max(room, 16_384)
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder]
        try:
            mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
        except OSError:
            mounted = False
        try:
            yield Path(folder) if mounted else None
        finally:
            if mounted:
                subprocess.run(["umount", folder], check=False)


def main(words: list[str]) -> int:
    """The number of faults that left something wrong."""
    tries, seconds = (int(word) for word in (*words, *("20", "600")[len(words) :]))
    one_thread()
    load()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(folder))
        return sum(_tried(trial, fault, tries, seconds // 2) for fault in ("kill", "fill"))


def _tried(trial: Trial, fault: str, tries: int, seconds: int) -> int:
    start, done, found = time.monotonic(), 0, 0
    while done < tries and time.monotonic() - start < seconds:
        (way,) = trial.dice.choices([*_WAYS], _OFTEN)
        wrong = getattr(trial, fault)(way)
        sys.stdout.write(f"{fault} {done} {way}: {wrong}\n" if wrong else "")
        found += bool(wrong)
        done += 1
        trial.clear()
    sys.stdout.write(f"{fault}: {done} tries, {found} with something wrong\n")
    sys.stdout.flush()
    return found


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    sys.exit(main(sys.argv[1:]))
