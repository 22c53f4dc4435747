"""Every example of README and docs runs and prints what the page says; what is made from the program is current."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs" / "tools"))

import examples  # noqa: E402
from make import made  # noqa: E402

CASES = [(page, block) for page in examples.pages() for block in examples.blocks(page) if block.runs]


@pytest.fixture(scope="session")
def folders() -> Iterator[Callable[[Path], Path]]:
    """A folder a page, with what the page's first blocks make."""
    with tempfile.TemporaryDirectory(prefix="examples-") as root:

        @cache
        def folder(page: Path) -> Path:
            place = Path(root) / page.stem
            place.mkdir()
            examples.prepare(place)
            for block in examples.blocks(page):
                if block.runs and block.is_first:
                    examples.run(block, place)
            return place

        yield folder


@pytest.mark.parametrize(("page", "block"), CASES, ids=[f"{page.name}:{block.line}" for page, block in CASES])
def test_example(page: Path, block: examples.Block, folders: Callable[[Path], Path]) -> None:
    if missing := block.missing():
        pytest.skip(f"not installed: {', '.join(missing)}")
    folder = folders(page)
    if not block.is_first:
        assert examples.run(block, folder) == block.body


@pytest.mark.parametrize("path", made(), ids=lambda path: path.name)
def test_made_files_are_current(path: Path) -> None:
    assert path.read_text("utf-8") == made()[path], "run `make docs`"


def test_every_skip_says_why() -> None:
    notes = [block.note for page in examples.pages() for block in examples.blocks(page) if "skip" in block.note]
    assert all(len(note) > len("skip: ") + 8 for note in notes)


def test_every_page_is_in_the_site() -> None:
    listed = (ROOT / ".mkdocs.yml").read_text("utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert f" {page.name}" in listed, page.name
