"""The completions and the man page, as shells and readers take them."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

SHARE = Path(__file__).parents[2] / "docs" / "share"
BASH = SHARE / "bash-completion" / "completions" / "pressfacts"
ZSH = SHARE / "zsh" / "site-functions" / "_pressfacts"
FISH = SHARE / "fish" / "vendor_completions.d" / "pressfacts.fish"
MAN = SHARE / "man" / "man1" / "pressfacts.1"


def told(*command: str) -> str:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("pressfacts se", "segment"),
        ("pressfacts extract -f mark", "markdown"),
        ("pressfacts extract --stri", "--strict"),
    ],
)
def test_bash(line: str, expected: str) -> None:
    words = line.split()
    code = f"source '{BASH}'; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _pressfacts; echo \"${{COMPREPLY[@]}}\""
    assert told("bash", "-c", code).split() == [expected]


def test_bash_completes_files(tmp_path: Path) -> None:
    (tmp_path / "release one.txt").touch()
    code = f"cd '{tmp_path}'; source '{BASH}'; COMP_WORDS=(pressfacts extract rel); COMP_CWORD=2; _pressfacts 2>&1; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    assert told("bash", "-c", code) == "release one.txt\n"


def test_fish() -> None:
    found = told("fish", "--no-config", "-c", f"source '{FISH}'; complete -C 'pressfacts extract --format mark'")
    assert found.split("\t")[0] == "markdown"


def test_zsh() -> None:
    assert told("zsh", "-n", str(ZSH)) == ""


def test_man_page() -> None:
    found = told("mandoc", "-Tutf8", "-W", "error", str(MAN))
    assert "PRESSFACTS_MODEL" in re.sub(".\x08", "", found)  # bold is struck twice
    for line in MAN.read_text("utf-8").splitlines():
        assert not line.startswith((".", "'")) or line.split()[0] in (
            ".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".nf", ".fi"
        ), line  # fmt: skip


def test_man_page_with_groff() -> None:
    told("groff", "-man", "-Tascii", "-ww", "-z", str(MAN))
