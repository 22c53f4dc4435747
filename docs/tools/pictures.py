"""Make the pictures of docs/index.md: `python docs/tools/pictures.py`. Needs Chromium for the report's.

They show what the program prints for the samples; renew them where that looks different.
"""

import contextlib
import io
import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
SAMPLE = "samples/confectionery-istanbul.txt"
WIDTH = 80
_FONTS = re.compile(r"@font-face \{\{.*?\}\}\s*", re.DOTALL)  # Rich fetches its font from the network


def table_picture() -> str:
    """The table of a sample as SVG, in the colours of a terminal."""
    command: list[Path | str] = [Path(sys.executable).parent / "pressfacts", "extract", SAMPLE, "--format", "table"]
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(_on_terminal(command)))
    return console.export_svg(
        title=f"pressfacts extract {SAMPLE}", code_format=_FONTS.sub("", CONSOLE_SVG_FORMAT), unique_id="table"
    )


def _on_terminal(command: list[Path | str]) -> str:
    """What a command prints on a terminal of 80 columns."""
    ours, theirs = pty.openpty()
    surroundings = {**os.environ, "COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    with subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=theirs, stdin=theirs):
        os.close(theirs)
        printed = b""
        with contextlib.suppress(OSError):  # the other end is closed
            while block := os.read(ours, 65536):
                printed += block
    os.close(ours)
    return printed.decode().replace("\r\n", "\n")


def report_picture(target: Path) -> None:
    """The report over the samples as an image, 1200 by 800 pixels."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        subprocess.run(
            [Path(sys.executable).parent / "pressfacts", "report", "samples/", "-o", page], cwd=ROOT, check=True
        )
        options = [
            "--headless",
            "--no-sandbox",
            "--hide-scrollbars",
            "--window-size=1200,800",
            f"--screenshot={target}",
        ]
        subprocess.run(["chromium", *options, page.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / "table.svg").write_text(table_picture(), "utf-8")
    report_picture(PICTURES / "report.png")
