"""Make what is made from the program: `python docs/tools/make.py`, or with `--check` say what is out of date."""

import sys
from pathlib import Path

from cli_page import cli_page
from commands import PROGRAM, commands
from completions import bash, fish, zsh
from man_page import man_page

DOCS = Path(__file__).resolve().parents[1]


def made() -> dict[Path, str]:
    """Every made file with the content that is due."""
    found = commands()
    share = DOCS / "share"
    return {
        DOCS / "cli.md": cli_page(found),
        share / "man" / "man1" / f"{PROGRAM}.1": man_page(found),
        share / "bash-completion" / "completions" / PROGRAM: bash(found),
        share / "zsh" / "site-functions" / f"_{PROGRAM}": zsh(found),
        share / "fish" / "vendor_completions.d" / f"{PROGRAM}.fish": fish(found),
    }


def main() -> int:
    """Write what is out of date, or with `--check` name it and end with 1."""
    check = "--check" in sys.argv[1:]
    old = [path for path, due in made().items() if not path.is_file() or path.read_text("utf-8") != due]
    for path in old:
        print(path.relative_to(DOCS.parent))
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made()[path], "utf-8")
    return 1 if check and old else 0


if __name__ == "__main__":
    sys.exit(main())
