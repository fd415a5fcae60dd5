"""Pictures of pages for people to look at: `python -m tests.browser.look SITE OUT [address …] [--width 390] …`.

Without addresses: one page of each kind. Without a view: wide and narrow, light and dark, and the print.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.chromium import View, chromium
from tests.browser.kinds import one_of_each

USUAL = (View(), View(is_dark=True), View(390), View(390, is_dark=True))
TALLEST = 16_000  # Chromium draws no more in one picture


def main() -> None:
    asked = arguments()
    files = {file_of(address): picture_name(address) for address in asked.address}
    if not files:
        files = {file: kind for kind, file in one_of_each(asked.site).items()}
    has_view = asked.width or asked.dark or asked.large or asked.contrast or asked.no_js
    view = View(asked.width or 1280, asked.dark, asked.large, asked.contrast, not asked.no_js)
    asked.out.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for file, name in files.items():
            address = (asked.site / file).resolve().as_uri()
            for one in (view,) if has_view else USUAL:
                path, tallest = asked.out / f"{name}-{one.name}", asked.top or asked.slice
                for picture in photograph(browser, address, one, path, tallest, asked.top):
                    print(picture)  # noqa: T201 - the result
            if not has_view or asked.print:
                print(printed(browser, address, asked.out / f"{name}.pdf"))  # noqa: T201 - the result


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.browser.look", description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of a built site")
    parser.add_argument("out", type=Path, help="the folder for the pictures")
    parser.add_argument("address", nargs="*", help="e.g. 320600/keji/2025/ or 404.html; `.` is the home page")
    parser.add_argument("--width", type=int, help="in CSS pixels; 1280 unless said")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--large", action="store_true", help="large type")
    parser.add_argument("--contrast", action="store_true", help="high contrast")
    parser.add_argument("--no-js", action="store_true")
    parser.add_argument("--print", action="store_true", help="the print as PDF as well")
    parser.add_argument("--top", type=int, default=0, help="only so many pixels from the top of the page")
    parser.add_argument("--slice", type=int, default=TALLEST, help="cut pictures that are taller than this")
    return parser.parse_args()


def file_of(address: str) -> str:
    """The file of an address, however it is written."""
    path = Path(address.partition("#")[0].strip("/"))
    return (path if path.suffix == ".html" else path / "index.html").relative_to(".").as_posix()


def picture_name(address: str) -> str:
    """A file name that tells the address."""
    return address.removesuffix("index.html").strip("/.").replace("/", "-") or "home"


def opened(browser: Browser, address: str, view: View) -> Page:
    """A page as a reader with that view sees it."""
    page = browser.new_context(**view.context()).new_page()
    page.goto(address)
    view.apply(page)
    page.evaluate("document.fonts.ready")
    return page


def photograph(browser: Browser, address: str, view: View, path: Path, tallest: int, top: int = 0) -> Iterator[Path]:
    """The whole page as one picture, or as several where it is too tall; or its top alone."""
    page = opened(browser, address, view)
    height = top or int(page.evaluate("document.documentElement.scrollHeight"))
    tops = range(0, height, tallest)
    for number, first in enumerate(tops, 1):
        picture = path.with_name(f"{path.name}{f'-{number}' if len(tops) > 1 else ''}.png")
        clip = {"x": 0, "y": first, "width": view.width, "height": min(tallest, height - first)}
        page.screenshot(path=picture, full_page=True, clip=clip, scale="css")  # type: ignore[arg-type]
        yield picture
    page.context.close()


def printed(browser: Browser, address: str, path: Path) -> Path:
    """The page on A4 paper."""
    page = opened(browser, address, View())
    page.emulate_media(media="print")  # a view is one of a screen
    page.pdf(path=path, format="A4", prefer_css_page_size=True)
    page.context.close()
    return path


if __name__ == "__main__":
    main()
