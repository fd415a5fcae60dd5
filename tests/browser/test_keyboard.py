"""Whatever can be clicked can be reached with the Tab key, in the order it is read, and is seen to be reached."""

import pytest

from tests.browser.conftest import NARROW, PAGES
from tests.browser.probe import Walk, walk

WITHOUT_LINKS = {"missing"}


def test_the_tab_key_reaches_everything_in_order_and_shows_where_it_is(open_page, file):
    assert walk(open_page(file)) == Walk([], [], [])


@pytest.mark.parametrize("kind", ["home", "record", "comparison", "region"])
def test_the_tab_key_does_so_on_a_narrow_window_as_well(open_page, files, kind):
    assert walk(open_page(files[kind], NARROW)) == Walk([], [], [])


@pytest.mark.parametrize("name", [name for name in PAGES if name not in WITHOUT_LINKS])
def test_the_first_tab_offers_to_skip_to_the_content(open_page, files, name):
    page = open_page(files[name])
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    box = skip.bounding_box()
    assert (skip.get_attribute("href"), box["x"] >= 0 <= box["y"]) == ("#content", True)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('main'))")
