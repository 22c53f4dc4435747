"""The examples of a page: fenced blocks, run as a reader would who has `samples/` beside them.

`python` blocks are executed, `sh` blocks that use the program are run by bash, `console` blocks are run line by
line and their output compared. A comment on the line before a block says more: `<!-- skip: why -->` it is not run,
`<!-- needs: jq, duckdb -->` only where these programs or modules are there, `<!-- first -->` the others need what
it makes.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_BLOCK = re.compile(
    r"(?:^<!-- (?P<note>[^\n]*?) -->\n)?^```(?P<kind>\w+)[^\n]*\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
_COMMAND = re.compile(r"^\$ (.+(?:\n> .+)*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_KINDS = ("python", "sh", "console")
_COLOR = re.compile(r"\x1b\[[0-9;]*m")
_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a page: its language, its content, the comment before it, and where it starts (line, offset)."""

    kind: str
    body: str
    note: str
    line: int
    start: int

    @property
    def runs(self) -> bool:
        """Whether it is an example that can be run."""
        ours = self.kind != "sh" or "pressfacts" in self.body
        return self.kind in _KINDS and ours and not self.note.startswith("skip:")

    @property
    def is_first(self) -> bool:
        """Whether the others need what it makes."""
        return "first" in self.note.split(";")[0].split()

    def missing(self) -> list[str]:
        """What it needs and is not there."""
        needs = re.search(r"needs: ([^;]+)", self.note)
        names = [name.strip() for name in needs[1].split(",")] if needs else []
        names += ["jq"] if re.search(r"\| jq |^jq |\|\n +jq ", self.body, re.MULTILINE) else []
        return [name for name in names if not (_program(name) or find_spec(name.replace("-", "_")))]


def pages() -> list[Path]:
    """The pages whose examples are run."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(page: Path) -> Iterator[Block]:
    """The blocks of a page, in order."""
    text = page.read_text("utf-8")
    for match in _BLOCK.finditer(text):
        yield Block(
            match["kind"],
            match["body"],
            match["note"] or "",
            text.count("\n", 0, match.start()) + 1,
            match.start("body"),
        )


def prepare(folder: Path) -> None:
    """Put into `folder` what the examples speak of: the samples, and a reader's own files."""
    shutil.copytree(ROOT / "samples", folder / "samples")
    shutil.copy(ROOT / "samples" / "medicines-accra.txt", folder / "release.txt")
    shutil.copy(ROOT / "samples" / "five-news.txt", folder / "archive.txt")
    (folder / "releases").mkdir()
    for name in ("drugs-rotterdam.txt", "wildlife-lisbon.txt"):
        shutil.copy(ROOT / "samples" / name, folder / "releases")
    (folder / ".bin").mkdir()
    curl = folder / ".bin" / "curl"  # no network in an example
    curl.write_text(f"#!/bin/sh\ncat '{folder / 'release.txt'}'\n")
    curl.chmod(0o755)


def run(block: Block, folder: Path) -> str:
    """Run a block in `folder`; AssertionError where it fails. What comes back is the block's content as it should be."""
    if block.kind == "python":
        _checked([sys.executable, "-c", block.body], folder)
    elif block.kind == "sh":
        _checked(["bash", "-euo", "pipefail", "-c", block.body], folder)
    else:
        return _COMMAND.sub(lambda match: _shown(match[1], folder), block.body)
    return block.body


def _shown(command: str, folder: Path) -> str:
    """A command and what a terminal of 80 columns shows of it."""
    main, side = os.openpty()
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(
            ["bash", "-uo", "pipefail", "-c", command.replace("\n> ", "\n")],
            cwd=folder, env=_environment(folder), stdin=subprocess.DEVNULL, stdout=side, stderr=errors,
        )  # fmt: skip
        os.close(side)
        alarm = threading.Timer(_SECONDS, process.kill)
        alarm.start()
        out = b"".join(_read(main))
        process.wait()
        alarm.cancel()
        errors.seek(0)
        text = _COLOR.sub("", out.decode().replace("\r\n", "\n")) + errors.read()
    os.close(main)
    lines = [line.rstrip() for line in text.rstrip("\n").split("\n")]
    return "".join(f"{line}\n" for line in [f"$ {command}", *lines])


def _read(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            part = os.read(terminal, 1 << 16)
        except OSError:  # Linux says so where the other end is closed
            return
        if not part:
            return
        yield part


def _checked(command: list[str], folder: Path) -> None:
    """Run a command; AssertionError with all that it says where it fails."""
    done = subprocess.run(
        command, cwd=folder, env=_environment(folder), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, timeout=_SECONDS, check=False,
    )  # fmt: skip
    if done.returncode:
        raise AssertionError(f"exit code {done.returncode}:\n{done.stdout}")


def _environment(folder: Path) -> dict[str, str]:
    path = os.pathsep.join([str(folder / ".bin"), str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    kept = {key: value for key, value in os.environ.items() if key not in ("PRESSFACTS_MODEL", "FORCE_COLOR")}
    return {**kept, "PATH": path, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONWARNINGS": "ignore", "LC_ALL": "C.UTF-8"}


def _program(name: str) -> bool:
    return bool(shutil.which(name) or shutil.which(name, path=str(Path(sys.executable).parent)))
