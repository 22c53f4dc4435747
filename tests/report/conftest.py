"""The browser for the tests that need one; without Playwright or Chromium they are skipped."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from report_browser import CHROMIUM, FLAGS, Opener

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    sync_api = pytest.importorskip(
        "playwright.sync_api", reason="Playwright is not installed (dependency group browser)"
    )
    if not CHROMIUM:
        pytest.skip("there is no chromium; CHROMIUM may name one")
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def opener(browser: "Browser", tmp_path: Path) -> Iterator[Opener]:
    made = Opener(browser, tmp_path)
    yield made
    for context in browser.contexts:
        context.close()
    assert not made.errors
    assert set(made.requests) == {made.file.as_uri()}  # nothing else was asked for
