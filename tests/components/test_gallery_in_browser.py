"""Every component holds to HTML and to what readers with other needs need, in light and in dark."""

import pytest

from tests.browser.chromium import View
from tests.browser.probe import unfold, violations
from tests.browser.test_html_valid import flaws
from tests.components.templates import NAMES

VIEWS = (View(), View(390, is_dark=True))
SECOND = """() => [...document.querySelectorAll("table")].map((table) => [...new Set(
  [...table.querySelectorAll("tbody tr")].flatMap((row) => {
    const first = row.children[0];
    const cell = /__(group|place|field)$/.test(first.className) ? row.children[1] : first.colSpan > 1 ? null : first;
    if (!cell) return [];
    const box = cell.getBoundingClientRect();
    return [Math.round(box.left + parseFloat(getComputedStyle(cell).paddingLeft))];
  }))]).filter((edges) => edges.length > 1)"""
HEADS = {"masthead"}  # a page that shows several heads of pages has several of the first heading


@pytest.fixture(scope="session")
def found(gallery_site, tmp_path_factory):
    """What html-validate finds on the pages of the gallery."""
    return flaws(sorted(gallery_site.rglob("*.html")), tmp_path_factory.mktemp("html") / "report.json")


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_valid_html(name, gallery_site, found):
    told = found.get(str(gallery_site / name / "index.html"), [])
    assert [one for one in told if name not in HEADS or "[heading-level]" not in one] == []


@pytest.fixture(scope="module")
def page(browser):
    """One page for all: to open another takes longer than to look at it."""
    context = browser.new_context(**View().context(), reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_in_examples(name, gallery_site, page):
    VIEWS[0].set_device(page)
    page.goto((gallery_site / name / "index.html").as_uri())
    unfold(page)
    told = violations(page, VIEWS)
    assert told == [], "\n".join(told)


@pytest.mark.parametrize("name", ["register", "grid", "kinds"])
def test_the_second_column_has_one_edge_where_the_first_spans_rows(name, gallery_site, page):
    VIEWS[0].set_device(page)
    page.goto((gallery_site / name / "index.html").as_uri())
    assert page.evaluate(SECOND) == []
