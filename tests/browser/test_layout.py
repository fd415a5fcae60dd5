"""Every kind of page fits every window and is large enough to read."""

from tests.browser.chromium import View
from tests.browser.probe import ask, unfold

WIDTHS = (320, 360, 390, 768, 1024, 1280, 1600)
FEW = (1280, 390, 320)  # in large type
STUCK = """() => [...document.querySelectorAll("body *")]
  .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility())
  .map((element) => element.getBoundingClientRect())
  .filter((box) => box.width > innerWidth / 2 && box.bottom > 0 && box.top < innerHeight)
  .reduce((height, box) => height + box.height, 0)"""


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
