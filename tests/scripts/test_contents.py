"""The list of sections follows the reader."""

import pytest

from tests.browser.chromium import View
from tests.browser.conftest import NARROW
from tests.browser.probe import wait_until

RECORD = "320600/keji/2025/index.html"
CURRENT = '[...document.querySelectorAll("[data-mx=contents] [aria-current=true]")].map((link) => link.hash)'
SECTIONS = '[...document.querySelectorAll("[data-mx=contents] a[href^=\\"#\\"]")].map((link) => link.hash)'
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value)))
    .observe({ type: "layout-shift", buffered: true });
  requestIdleCallback(() => done(sum));
})"""


def marked(page, *hashes):
    """Wait until these links are marked, and no others."""
    wait_until(page, f"String({CURRENT}) === String({list(hashes)})")


def test_nothing_is_marked_above_the_first_section(quiet, places):
    page = quiet(f"{places['root']}{RECORD}#checks")
    marked(page, "#checks")
    page.wait_for_timeout(300)  # the link in the address leads for a moment
    page.evaluate("scrollTo(0, 0)")
    marked(page)


@pytest.mark.parametrize("view", [View(), NARROW], ids=lambda view: view.name)
def test_each_section_is_marked_while_it_is_read(quiet, places, view):
    page = quiet(places["root"] + RECORD, view)
    for section in page.evaluate(SECTIONS)[:-2]:  # the last ones cannot come to the top
        page.evaluate("(id) => document.querySelector(id).scrollIntoView()", section)
        marked(page, section)


def test_the_last_section_is_marked_at_the_end(quiet, places):
    page = quiet(places["root"] + RECORD)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    marked(page, "#source")


def test_what_a_link_leads_to_is_marked_even_where_it_cannot_reach_the_top(quiet, places):
    page = quiet(places["root"] + RECORD)
    for link in page.query_selector_all('[data-mx="contents"] ul a'):
        link.click()
        page.wait_for_timeout(350)
        marked(page, link.get_attribute("href"))


def test_a_section_in_the_address_is_marked(quiet, places):
    marked(quiet(f"{places['root']}{RECORD}#checks"), "#checks")


def test_on_a_phone_the_strip_shows_the_marked_link(quiet, places):
    page = quiet(f"{places['file']}{RECORD}#neighbours", NARROW)
    marked(page, "#neighbours")
    box = page.locator('[data-mx="contents"] [aria-current]').bounding_box()
    assert 0 <= box["x"] <= 390 - box["width"]


def test_following_moves_nothing(quiet, places):
    page = quiet(places["root"] + RECORD)
    page.mouse.wheel(0, 3000)
    wait_until(page, f"{CURRENT}.length > 0")
    assert page.evaluate(SHIFTS) == 0
