"""axe-core finds nothing on any kind of page, however it is shown: no rule is turned off, and best practices count."""

import pytest

from tests.browser.chromium import View
from tests.browser.conftest import OTHERS
from tests.browser.probe import unfold, violations

LIGHT, DARK = "rgb(255, 255, 255)", "rgb(15, 23, 22)"
VIEWS = (
    View(),
    View(is_dark=True),
    View(is_large=True, has_contrast=True),
    View(390),
    View(390, is_dark=True),
    View(390, is_dark=True, is_large=True, has_contrast=True),
)


def test_axe_finds_nothing_in_any_view(open_page, of_kind):
    page = open_page(of_kind)
    unfold(page)
    found = violations(page, VIEWS)
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("key", OTHERS)
def test_axe_finds_nothing_on_any_record(open_page, files, key):
    page = open_page(files[key])
    unfold(page)
    found = violations(page, (View(), View(390, is_dark=True)))
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_is_what_it_says(open_page, files, view):
    page = open_page(files["record"], view)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
    assert (paper, size) == (DARK if view.is_dark else LIGHT, "20px" if view.is_large else "16px")
