"""A real browser for the tests of the page: where it is, how it is started, what went wrong in it or out of it."""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from pressfacts.record import Record
from pressfacts.report import report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Opener:
    """Opens records as a page from disk and keeps what went wrong or out."""

    def __init__(self, browser: "Browser", folder: Path) -> None:
        self.browser, self.file = browser, folder / "report.html"
        self.errors: list[str] = []
        self.requests: list[str] = []

    def __call__(self, *records: Record, width: int = 1440, scripts: bool = True, title: str = "Birds") -> "Page":
        self.file.write_text(report(records, title), "utf-8", newline="\n")
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=scripts, color_scheme="light"
        )
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self.errors.append(message.text))
        page.on("dialog", lambda dialog: self.errors.append(dialog.message))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(self.file.as_uri())
        return page


def shows(page: "Page", text: str) -> None:
    """Wait until the count of articles says `text`."""
    page.wait_for_function("text => document.querySelector('#count').textContent === text", arg=text, timeout=5000)


def visible(page: "Page") -> list[str]:
    ids: list[str] = page.evaluate(
        "[...document.querySelectorAll('.release')].filter(a => a.checkVisibility()).map(a => a.id)"
    )
    return ids
