"""axe-core finds nothing on any kind of page, however it is shown: no rule is turned off, and best practices count."""

import pytest

from tests.browser.chromium import View
from tests.browser.conftest import OTHERS
from tests.browser.probe import AGAIN, axe, script, unfold, violations

LIGHT, DARK = "rgb(255, 255, 255)", "rgb(15, 23, 22)"
VIEWS = {
    "wide": (View(), View(is_dark=True), View(is_large=True, has_contrast=True)),
    "narrow": (View(390), View(390, is_dark=True, is_large=True, has_contrast=True)),
}
each_width = pytest.mark.parametrize("width", VIEWS)


def found(page, views):
    """What axe-core finds in these views, with everything unfolded, as lines."""
    unfold(page)
    return "\n".join(violations(page, views))


@each_width
def test_axe_finds_nothing_in_any_view(open_page, of_kind, width):
    assert found(open_page(of_kind, VIEWS[width][0]), VIEWS[width]) == ""


@each_width
@pytest.mark.parametrize("key", OTHERS)
def test_axe_finds_nothing_on_any_record(open_page, files, key, width):
    assert found(open_page(files[key], VIEWS[width][0]), VIEWS[width][:1]) == ""


@pytest.mark.parametrize("view", [*VIEWS["wide"], *VIEWS["narrow"]], ids=lambda view: view.name)
def test_a_view_is_what_it_says(open_page, files, view):
    page = open_page(files["record"], view)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
    assert (paper, size) == (DARK if view.is_dark else LIGHT, "20px" if view.is_large else "16px")


@pytest.mark.parametrize("kind", ["home", "record", "search"])
def test_rules_that_are_asked_once_look_at_nothing_but_whether_elements_are_shown(open_page, files, kind):
    page = open_page(files[kind])
    unfold(page)
    page.evaluate(axe())
    assert page.evaluate(f"({script('what_rules_read')})({[*AGAIN]})") == [
        "content-visibility",
        "display",
        "visibility",
    ]
