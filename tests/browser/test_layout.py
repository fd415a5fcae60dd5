"""Every kind of page fits every window and is large enough to read."""

import pytest

from tests.browser.chromium import View
from tests.browser.probe import ask, unfold
from tests.conftest import FIVE

WIDTHS = (320, 360, 390, 768, 1024, 1280, 1600)
FEW = (1280, 390, 320)  # in large type
STUCK = """() => [...document.querySelectorAll("body *")]
  .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility())
  .map((element) => element.getBoundingClientRect())
  .filter((box) => box.width > innerWidth / 2 && box.bottom > 0 && box.top < innerHeight)
  .reduce((height, box) => height + box.height, 0)"""

BROKEN = """(selector) => [...document.querySelectorAll(selector)]
  .filter((one) => new Set([...one.getClientRects()].map((box) => Math.round(box.bottom))).size > 1)
  .map((one) => one.textContent)"""
NAMES = """() => Math.min(...[...document.querySelectorAll(".mx-register__name")].map((one) => one.clientWidth))"""
DIGITS = """() => [...document.querySelectorAll(".mx-promises .mx-table__full > .mx-v:not(.mx-v--words)")]
  .filter((one) => !one.querySelector(".mx-v__unit--percent"))
  .map((one) => [...one.childNodes].find((node) => node.nodeType === Node.TEXT_NODE))
  .map((number) => { const range = new Range(); range.selectNode(number); return range.getBoundingClientRect().right })
  .map(Math.round)"""
EDGES = """([cells, lines]) => [...document.querySelectorAll(cells)].flatMap((cell) =>
  [...cell.querySelectorAll(lines)].map((line) => Math.round(
    line.getClientRects()[0].left - cell.getBoundingClientRect().left)))"""
COUNTS = """() => [...document.querySelectorAll(".mx-questions tbody tr")].map((row) =>
  [...row.querySelectorAll("td")].filter((cell) => cell.checkVisibility()).map((cell) => +cell.textContent))"""
TOPS = """() => [...document.querySelectorAll(".mx-choose__ready td")]
  .map((cell) => [...cell.children].map((one) => Math.round(one.getBoundingClientRect().top / 8)))"""


def misfits(page, width):
    """What is too wide for a window or too small to read in it."""
    page.set_viewport_size({"width": width, "height": View(width).height})
    return ask(page, "overflow") + ask(page, "small_text")


def test_nothing_is_wider_than_the_window_or_too_small_to_read(open_page, file):
    page = open_page(file)
    unfold(page)
    assert {width: misfits(page, width) for width in WIDTHS} == {width: [] for width in WIDTHS}
    View(WIDTHS[-1], is_large=True).set_page(page)
    assert {width: misfits(page, width) for width in FEW} == {width: [] for width in FEW}


def test_a_page_at_400_percent_fits_and_leaves_room_to_read(device, places, file):
    page = device(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    page.goto(places["root"] + file)
    page.evaluate("scrollTo(0, 600)")
    assert (ask(page, "overflow"), page.evaluate(STUCK) < 256 / 2) == ([], True)


def test_a_second_click_at_the_same_place_takes_large_type_back(reader, places):
    page = reader()
    page.goto(places["root"])
    box = page.locator("[data-mx=size]").bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.click(*middle)
    assert page.evaluate("document.documentElement.dataset.mxSize") == "large"
    page.mouse.click(*middle)
    assert page.evaluate("'mxSize' in document.documentElement.dataset") is False


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
@pytest.mark.parametrize("key", FIVE)
def test_a_number_and_its_unit_stay_on_one_line(open_page, files, key, width):
    page = open_page(files[key])
    page.set_viewport_size({"width": width, "height": 900})
    assert page.locator(".mx-lede .mx-whole").count() > 0
    assert page.evaluate(BROKEN, ".mx-lede .mx-whole, .mx-near__remark") == []


@pytest.mark.parametrize("width", [730, 768, 1024])
@pytest.mark.parametrize("kind", ["home", "kind", "region"])
def test_names_have_room_on_a_tablet(open_page, files, kind, width):
    page = open_page(files[kind])
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate(NAMES) >= 8 * 16


def test_digits_stand_under_digits_where_some_have_no_unit(open_page, files):
    page = open_page(files["420700/keji/2024"])
    annual, *others = page.evaluate(DIGITS)
    assert {annual} == set(others)


def test_on_a_phone_what_is_compared_stands_beside_its_year(open_page, files):
    page = open_page(files["choose"], View(390))
    (latest, _years) = page.evaluate(TOPS)
    assert len(set(latest)) == 1


@pytest.mark.parametrize(
    ("file", "width", "lines"),
    [
        ("420700/keji/2024", 390, [".mx-promises tbody .mx-promises__aside", ":scope > :first-child"]),
        ("320500/keji/2025", 390, [".mx-promises td.mx-table__half", ".mx-v__note"]),
        ("comparison", 1280, [".mx-matrix__half", ".mx-v__note"]),
    ],
    ids=["basis", "half-year", "matrix"],
)
def test_what_stands_under_a_label_begins_where_it_does(open_page, files, file, width, lines):
    page = open_page(files[file], View(width))
    assert set(page.evaluate(EDGES, lines)) == {0}


def test_on_a_phone_a_question_tells_no_zeros_beside_what_it_found(open_page, files):
    page = open_page(files["findings"], View(390))
    told = page.evaluate(COUNTS)
    assert [row for row in told if row != [0] and 0 in row] == []
    assert all(told)
