"""The page in a real browser: filters, hover, focus, keyboard, a hostile release, no network."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from report_browser import Opener, shows, visible
from report_pages import EVIL, RELEASE, april, evil, many, quiet

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_filters_show_what_passes_and_say_how_many(opener: Opener) -> None:
    page = opener(RELEASE, quiet())
    shows(page, "2 articles")
    assert page.locator("#count").get_attribute("aria-live") == "polite"
    page.fill("#text", "PARROTS perú")  # no case, no accents, any order
    shows(page, "1 of 2 articles")
    assert visible(page) == ["a0"]
    page.fill("#text", "no such words")
    shows(page, "0 of 2 articles")
    assert page.locator("#none").is_visible()
    page.click("#clear")
    shows(page, "2 articles")
    for field, value, left in (
        ("#kind", "arrests", ["a0"]),
        ("#operation", "0", ["a0"]),
        ("#country", "IS", ["a1"]),
    ):
        page.select_option(field, value)
        shows(page, "1 of 2 articles")
        assert visible(page) == left
        page.click("#clear")
        shows(page, "2 articles")


def test_charts_filter_and_count_what_is_left(opener: Opener) -> None:
    page = opener(RELEASE, quiet(), april())
    page.click('[data-facet="country"] [data-value="IS"]')
    shows(page, "1 of 3 articles")
    assert page.input_value("#country") == "IS"
    assert page.locator('[data-facet="kind"] [data-value="arrests"] .count').inner_text().startswith("0")
    page.click('path[data-code="IS"]', force=True)
    shows(page, "3 articles")
    page.locator('[data-facet="time"] button').first.click()
    shows(page, "1 of 3 articles")
    assert visible(page) == ["a0"]
    page.click("#time")
    shows(page, "3 articles")


def test_what_is_chosen_stands_first_in_its_chart(opener: Opener) -> None:
    page = opener(*many(3), quiet())
    page.select_option("#country", "IS")
    shows(page, "1 of 4 articles")
    assert page.locator('[data-facet="country"] button').first.get_attribute("data-value") == "IS"


def test_hover_shows_a_figure_and_its_links(opener: Opener) -> None:
    page = opener(RELEASE)
    page.hover("#a0-f0")
    tip = page.locator("#tip")
    tip.wait_for(state="visible")
    for words in ("arrests", "12", "Operation Quiet Feather", "3–10 Mar 2024"):
        assert words in tip.inner_text()
    assert page.locator(".m.linked").all_inner_texts() == ["Operation Quiet Feather", "3 to 10 March 2024"]
    page.hover("#h-articles")
    tip.wait_for(state="hidden")
    assert page.locator(".m.linked").count() == 0


def test_focus_shows_the_same_and_escape_hides_it(opener: Opener) -> None:
    page = opener(RELEASE)
    page.focus("#a0-f4")
    tip = page.locator("#tip")
    tip.wait_for(state="visible")
    assert "part of 30–40" in tip.inner_text()
    assert page.locator("#a0-f4").get_attribute("aria-describedby") == "tip"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Escape")
    tip.wait_for(state="hidden")


def test_from_text_to_fact_and_back_by_keyboard(opener: Opener) -> None:
    page = opener(RELEASE)
    page.focus("#a0-f1")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('li').id") == "a0-f1-x"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "a0-f1"


def test_a_click_on_a_fact_or_a_sum_leads_to_its_sentence(opener: Opener) -> None:
    page = opener(RELEASE)
    page.click("#a0-p0-x a")
    assert page.evaluate("document.activeElement.id") == "a0-p0"
    page.click(".tile summary")
    page.click(".tile .members a")
    assert page.evaluate("document.activeElement.id") == "a0-f0"
    page.wait_for_function("() => document.activeElement.getBoundingClientRect().top > 0", timeout=5000)


def test_tab_goes_in_the_order_of_the_page_and_arrows_within_a_chart(opener: Opener) -> None:
    page = opener(RELEASE, quiet())
    stops = []
    for _ in range(9):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
    assert stops[:6] == ["Skip to the articles", "theme", "text", "kind", "operation", "country"]
    page.focus('[data-facet="kind"] button')
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.value") == "arrests"
    page.keyboard.press("Enter")
    shows(page, "1 of 2 articles")
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[data-facet]')?.dataset.facet") == "operation"


def test_the_theme_follows_the_system_and_the_button(opener: Opener) -> None:
    page = opener(RELEASE)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"() => {ground} !== '{light}'", timeout=5000)
    page.click("#theme")
    assert page.evaluate(ground) == light


def test_a_hostile_release_does_not_run(opener: Opener) -> None:
    page = opener(evil(), title="Birds")
    page.hover("#a0-f0")
    page.locator("#tip").wait_for(state="visible")
    page.fill("#text", EVIL[:60])
    shows(page, "1 article")
    page.click("#a0-o0-x a")
    assert page.title() == "Birds"
    assert page.locator("script").count() == 2
    assert page.locator("img").count() == 0


def test_the_policy_holds_even_if_something_slipped_in(browser: "Browser", tmp_path: Path) -> None:
    opener = Opener(browser, tmp_path)
    page = opener(RELEASE)
    page.evaluate(
        """() => {
          const box = document.createElement("div");
          box.innerHTML = '<img src="data:," onerror="document.title=1"><p style="position:fixed" id="styled">x</p>';
          const script = document.createElement("script");
          script.textContent = "document.title = 2";
          document.body.append(box, script);
        }"""
    )
    page.wait_for_timeout(100)
    assert page.title() == "Birds"
    assert page.evaluate("getComputedStyle(document.querySelector('#styled')).position") == "static"
    assert any("Content Security Policy" in error for error in opener.errors)
    page.context.close()


@pytest.mark.parametrize("width", [380, 1440])
def test_nothing_sticks_out(opener: Opener, width: int) -> None:
    page = opener(RELEASE, evil(), quiet(), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.click("#fold")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_everything_can_be_read(opener: Opener) -> None:
    page = opener(*many(40), scripts=False)
    assert page.locator("#a39 .text").is_visible()
    page.click("#a0-f0")
    assert page.url.endswith("#a0-f0-x")


def test_a_thousand_articles_answer_at_once(opener: Opener) -> None:
    page = opener(*many(999), quiet())
    shows(page, "1,000 articles")
    assert not page.locator("#a500-body").is_visible()  # many start as headlines
    took = page.evaluate(
        """() => {
          const start = performance.now();
          document.querySelector('[data-facet="country"] [data-value="IS"]').click();
          document.body.offsetHeight;
          return performance.now() - start;
        }"""
    )
    shows(page, "1 of 1,000 articles")
    assert visible(page) == ["a999"]
    assert took < 2000  # tens of milliseconds on an idle machine


def test_it_prints_every_article_in_full(opener: Opener) -> None:
    page = opener(*many(31))
    page.emulate_media(media="print")
    page.locator("#a30-body").wait_for(state="visible", timeout=5000)  # it is unfolded when the medium has changed
    assert not page.locator("#filters").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
