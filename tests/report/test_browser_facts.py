"""Figures in a real browser: sums that follow the filters, the table of all, the pages of operations."""

from typing import TYPE_CHECKING

import msgspec
import pytest

from pressfacts.record import Record
from report_browser import Opener, shows
from report_pages import RELEASE, april, evil, many, quiet

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGE = "#operation-quiet-feather"


def arrests(page: "Page") -> str:
    """What the sum of arrests says, "" where it is not shown."""
    sums = page.locator(".tile .sum:not([hidden])", has_text="arrests")
    return sums.locator(".amount").inner_text() if sums.count() else ""


def column(page: "Page", number: int) -> list[str]:
    return list(page.locator(f".table tbody td:nth-child({number})").all_inner_texts())


def laid_out(page: "Page") -> None:
    page.locator("#figures").scroll_into_view_if_needed()
    page.locator(".table tbody tr").first.wait_for(timeout=5000)


def parts() -> Record:
    """Forty parrots, hardly sure, of which nine chicks are sure."""
    replace = msgspec.structs.replace
    whole = replace(RELEASE.figures[3], value=40, low=40, high=40, confidence=0.5)
    part = replace(RELEASE.figures[4], part_of=0, item="parrots", confidence=0.95)
    return replace(RELEASE, figures=(whole, part), operations=())


def test_sums_hold_only_what_passes_and_say_so(opener: Opener) -> None:
    page = opener(RELEASE, april(), quiet())
    shows(page, "3 articles")
    assert arrests(page) == "18"
    assert "add up 5 of 7 figures." in page.locator("#counted").inner_text()
    page.select_option("#confidence", "90")
    page.wait_for_function("() => document.querySelector('#counted').textContent.includes('that pass')")
    assert arrests(page) == "12"
    assert "add up 4 of 6 figures that pass the filters, of 7" in page.locator("#counted").inner_text()
    shows(page, "3 articles")  # confidence asks figures; no article is lost
    page.select_option("#scope", "cumulative")
    shows(page, "1 of 3 articles")
    assert arrests(page) == ""
    assert "add up 0 of 1 figure that pass" in page.locator("#counted").inner_text()


def test_a_part_is_added_where_its_total_does_not_pass(opener: Opener) -> None:
    page = opener(parts())
    parrots = page.locator(".goods .sum:not([hidden]) .amount")
    assert parrots.inner_text() == "40"
    page.select_option("#confidence", "90")
    page.wait_for_function("() => document.querySelector('.goods .sum .amount').textContent === '9'")
    page.click(".goods .sum summary")
    # the members are filled in when the sum has opened, which the browser tells later
    page.wait_for_function("() => document.querySelector('.goods .members a').getAttribute('href') === '#a0-f1'")


def test_beside_the_text_what_does_not_pass_steps_back(opener: Opener) -> None:
    page = opener(april())
    page.select_option("#confidence", "70")
    page.wait_for_function("() => document.querySelector('#articles').classList.contains('chosen-kind')")
    assert page.locator(".fact.match").count() == 1
    assert page.locator("#a0-f0.out").count() == 1


def test_the_table_sorts_by_a_column_and_back(opener: Opener) -> None:
    page = opener(RELEASE, april())
    laid_out(page)
    amounts = column(page, 2)
    page.click('.table th button:has-text("Amount")')
    assert page.locator(".table th:nth-child(2)").get_attribute("aria-sort") == "descending"
    down = column(page, 2)
    assert down[0] == "≥ USD 1,500,000" and sorted(down) == sorted(amounts)
    page.focus('.table th button:has-text("Amount")')
    page.keyboard.press("Enter")
    assert page.locator(".table th:nth-child(2)").get_attribute("aria-sort") == "ascending"
    page.click('.table th button:has-text("Item")')
    items = column(page, 3)
    assert items == sorted(items, key=lambda item: (item == "", item))  # what is empty comes last


def test_the_table_obeys_the_filters(opener: Opener) -> None:
    page = opener(RELEASE, april())
    laid_out(page)
    page.select_option("#kind", "arrests")
    page.wait_for_function("() => document.querySelector('#rows').textContent.includes('3 figures that pass, of 7')")
    assert column(page, 1) == ["arrests"] * 3
    assert column(page, 10) == ["event", "event", "running total"]
    page.select_option("#country", "PE")
    page.wait_for_function("() => !document.querySelector('.table tbody tr')")  # no arrests are tied to Peru
    assert page.locator("#rows").inner_text() == "No figure passes all the filters."


def test_the_table_turns_its_pages(opener: Opener) -> None:
    page = opener(*many(40))
    laid_out(page)
    assert page.locator("#rows").inner_text() == "1–50 of 200 figures"
    page.click("#next")
    assert page.locator("#rows").inner_text() == "51–100 of 200 figures"
    page.select_option("#size", "200")
    assert page.locator(".table tbody tr").count() == 200
    assert page.locator("#next").is_disabled()


def test_paper_has_every_row(opener: Opener) -> None:
    page = opener(*many(40))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".table tbody tr").count() == 200
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".table tbody tr").count() == 50


def test_the_table_copies_what_passes(opener: Opener) -> None:
    formula = msgspec.structs.replace(RELEASE.figures[2], item="=1+1")
    page = opener(
        msgspec.structs.replace(RELEASE, figures=(*RELEASE.figures[:2], formula), operations=RELEASE.operations)
    )
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    laid_out(page)
    page.select_option("#kind", "seizures")
    page.wait_for_function("() => document.querySelector('#rows').textContent.includes('that pass')")
    page.click("#copy")
    page.wait_for_function("() => window.copied")
    head, row = [line.split("\t") for line in page.evaluate("window.copied").split("\n")]
    got = dict(zip(head, row, strict=True))
    assert (got["kind"], got["qualifier"], got["amount"], got["unit"]) == ("seizures", "about", "400", "kg")
    assert got["item"] == "'=1+1"
    assert got["scope"] == "event"


def test_a_table_of_a_hostile_release_runs_nothing(opener: Opener) -> None:
    page = opener(evil())
    laid_out(page)
    assert page.title() == "Birds"
    assert page.locator(".table img, .table script").count() == 0


def test_an_operation_has_a_page_behind_its_link(opener: Opener) -> None:
    page = opener(RELEASE, april())
    page.click('[data-facet="operation"] a')
    assert page.url.endswith(PAGE)
    shown = page.locator(PAGE)
    assert shown.is_visible() and not page.locator("#articles").is_visible()
    assert page.title().startswith("Operation Quiet Feather")
    assert page.evaluate("document.activeElement.id") == PAGE[1:]
    for words in ("3–10 Mar 2024", "Peru", "Forest Police", "12 arrests", "12 people"):
        assert words in shown.inner_text()
    page.click(f"{PAGE} .quoted a >> nth=0")
    page.wait_for_function("() => document.activeElement.id === 'a0-f0'")
    page.go_back()
    shown.wait_for(state="visible")
    page.go_back()
    shown.wait_for(state="hidden")
    assert page.locator("#overview").is_visible()
    assert page.title() == "Birds"


def test_a_link_from_elsewhere_opens_an_operation(opener: Opener) -> None:
    page = opener(RELEASE)
    page.goto(page.url + PAGE)
    page.reload()
    assert page.locator(PAGE).is_visible()
    page.click(f"{PAGE} .only")
    page.locator(PAGE).wait_for(state="hidden")
    assert page.input_value("#operation") == "0"
    page.click("#page")
    assert page.locator(PAGE).is_visible()


def test_the_filters_of_figures_hold_on_an_operations_page(opener: Opener) -> None:
    unsure = msgspec.structs.replace(RELEASE.figures[0], confidence=0.6)
    page = opener(msgspec.structs.replace(RELEASE, figures=(unsure, *RELEASE.figures[1:])))
    page.select_option("#confidence", "70")
    page.click('[data-facet="operation"] a')
    assert page.locator(f"{PAGE} .quoted li").filter(visible=True).count() == 1
    assert "1 figure left out" in page.locator(f"{PAGE} .passed").inner_text()


def test_texts_of_many_articles_are_read_when_they_are_wanted(opener: Opener) -> None:
    page = opener(*many(40), quiet())
    assert page.locator("#a3 .text p").count() == 0
    page.fill("#text", "“They are loud again,” Nobody")
    shows(page, "0 of 41 articles")
    page.fill("#text", "“They are loud again,”")
    shows(page, "40 of 41 articles")
    page.click("#a3 .fold")
    assert page.locator("#a3 .text p").first.is_visible()
    page.click(".tile summary")
    page.click(".tile .members a")
    page.wait_for_function("() => /^a[0-9]+-f0$/.test(document.activeElement.id)")


@pytest.mark.parametrize("width", [380, 1440])
def test_tables_and_pages_stay_within_the_window(opener: Opener, width: int) -> None:
    page = opener(RELEASE, evil(), width=width)
    laid_out(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(f"location.hash = '{PAGE}'")
    page.locator(PAGE).wait_for(state="visible")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_table_and_the_pages_are_there(opener: Opener) -> None:
    page = opener(*many(40), scripts=False)
    assert page.locator(".table tbody tr").count() == 200
    page.click('[data-facet="operation"] a')
    assert page.locator(PAGE).is_visible()
    page.click(f"{PAGE} .soft a >> nth=0")
    assert page.locator("#overview").is_visible()
