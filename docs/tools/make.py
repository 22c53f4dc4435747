"""Make what is made from the program: `python docs/tools/make.py`, or with `--check` say what is out of date.

With `--examples` the outputs under the pages' `$ commands` are run and renewed too.
"""

import sys
import tempfile
from pathlib import Path

import examples
from cli_page import cli_page
from commands import PROGRAM, commands
from completions import bash, fish, zsh
from man_page import man_page
from measured import readme
from record_page import record_page

DOCS = Path(__file__).resolve().parents[1]


def made() -> dict[Path, str]:
    """Every made file with the content that is due."""
    found = commands()
    share = DOCS / "share"
    return {
        DOCS.parent / "README.md": readme(),
        DOCS / "cli.md": cli_page(found),
        DOCS / "record.md": record_page(),
        share / "man" / "man1" / f"{PROGRAM}.1": man_page(found),
        share / "bash-completion" / "completions" / PROGRAM: bash(found),
        share / "zsh" / "site-functions" / f"_{PROGRAM}": zsh(found),
        share / "fish" / "vendor_completions.d" / f"{PROGRAM}.fish": fish(found),
    }


def renewed(page: Path) -> str:
    """A page with its outputs as they are now."""
    text = page.read_text("utf-8")
    found = [block for block in examples.blocks(page) if block.runs and block.kind == "console"]
    with tempfile.TemporaryDirectory() as folder:
        examples.prepare(Path(folder))
        for block in reversed(found):
            if not block.missing():
                text = text[: block.start] + examples.run(block, Path(folder)) + text[block.start + len(block.body) :]
    return text


def main() -> int:
    """Write what is out of date, or with `--check` name it and end with 1."""
    check = "--check" in sys.argv[1:]
    if "--examples" in sys.argv[1:]:
        for page in examples.pages():
            page.write_text(renewed(page), "utf-8")
    old = [path for path, due in made().items() if not path.is_file() or path.read_text("utf-8") != due]
    for path in old:
        print(path.relative_to(DOCS.parent))
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made()[path], "utf-8")
    return 1 if check and old else 0


if __name__ == "__main__":
    sys.exit(main())
