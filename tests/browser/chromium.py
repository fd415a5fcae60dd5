"""The system's Chromium, and the ways a reader may see a page in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.prepare import chromium_path

FLAGS = (
    "--headless",
    "--no-sandbox",  # the tests run as root in containers, and open only our own pages
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class View:
    """How a reader has set up the device and the page."""

    width: int = 1280
    is_dark: bool = False
    is_large: bool = False
    has_contrast: bool = False
    has_script: bool = True

    @property
    def name(self) -> str:
        """A word for each setting, e.g. `390-dark`."""
        words = (
            (self.is_dark, "dark"),
            (self.is_large, "large"),
            (self.has_contrast, "contrast"),
            (not self.has_script, "no-js"),
        )
        return "-".join([str(self.width), *(word for is_said, word in words if is_said)])

    @property
    def scheme(self) -> Scheme:
        """What the device asks of pages."""
        return "dark" if self.is_dark else "light"

    @property
    def height(self) -> int:
        """As tall as devices of this width are."""
        return 844 if self.is_phone else 900

    @property
    def is_phone(self) -> bool:
        """Whether devices of this width are held in the hand."""
        return self.width < 500

    def context(self) -> dict[str, Any]:
        """The device, in Playwright's words."""
        return {
            "viewport": {"width": self.width, "height": self.height},
            "color_scheme": self.scheme,
            "device_scale_factor": 1.75 if self.is_phone else 1,
            "is_mobile": self.is_phone,  # which lays boxes out on the screen's own pixels
            "has_touch": self.is_phone,
            "java_script_enabled": self.has_script,
        }

    def apply(self, page: Page) -> None:
        """Set an open page to this view."""
        self.set_device(page)
        self.set_page(page)

    def set_device(self, page: Page) -> None:
        """Set the window and what the device asks of pages, for the page that is open and those that come."""
        page.set_viewport_size({"width": self.width, "height": self.height})
        contrast: Literal["more", "no-preference"] = "more" if self.has_contrast else "no-preference"
        page.emulate_media(media="screen", color_scheme=self.scheme, contrast=contrast)

    def set_page(self, page: Page) -> None:
        """Set the page that is open, as its own controls would."""
        page.evaluate(
            "([size, contrast]) => {"
            " const set = (name, value) => document.documentElement.toggleAttribute(name, Boolean(value))"
            "  && document.documentElement.setAttribute(name, value);"
            " set('data-mx-size', size); set('data-mx-contrast', contrast) }",
            ["large" if self.is_large else "", "more" if self.has_contrast else ""],
        )


_running: list[Browser] = []


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium until the block ends; within another such block, the one that runs already.

    Playwright allows no second one beside it.
    """
    if _running:
        yield _running[0]
        return
    if not chromium_path():
        raise FileNotFoundError("there is no Chromium on PATH; `make test` installs it on Debian, as root")
    with sync_playwright() as playwright:
        _running.append(playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS))
        try:
            yield _running[0]
        finally:
            _running.pop().close()
