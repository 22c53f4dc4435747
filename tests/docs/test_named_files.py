"""The files that the pages name are there: a page leads nowhere else."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [*sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "docs" / "decisions").glob("*.md")), ROOT / "README.md"]
_NAMED = re.compile(r"`((?:[\w*.-]+/)*[\w*-]+\.(?:py|toml|txt|sql))`")
_PLACES = ("", "src/pressfacts", "src/pressfacts/data", "docs")
_OF_THE_READER = {
    "pressfacts.toml", "pyproject.toml", "names.toml", "goods.toml", "release.txt", "text.txt", "types.py", "functools.py",
    "sitecustomize.py", "re.py", "pickle.py", "big.txt", "figures/vaccinated.toml",
}  # fmt: skip


def named(page: Path) -> set[str]:
    """The files that a page names, without those that are a reader's or made up."""
    found = {match[1].replace("KIND", "*") for match in _NAMED.finditer(page.read_text("utf-8"))}
    return {name for name in found if name not in _OF_THE_READER and not name.endswith("vaccinated.toml")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_are_there(page: Path) -> None:
    for name in named(page):
        places = (ROOT / place for place in _PLACES)
        near = any(list(place.glob(name)) for place in places)
        assert near or ("/" not in name and list((ROOT / "src").rglob(name))), f"{page.name}: {name}"


def test_the_page_that_leads_to_files_names_many() -> None:
    assert len(named(ROOT / "docs" / "how-it-works.md")) > 35
