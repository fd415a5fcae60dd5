"""How a page of a kind that the site of the five tables does not have stands up to every view."""

from playwright.sync_api import Browser, ConsoleMessage

from tests.browser.chromium import View
from tests.browser.probe import ask, unfold, violations

VIEWS = (
    (View(), View(is_dark=True), View(is_large=True, has_contrast=True)),
    (View(390), View(390, is_dark=True, is_large=True, has_contrast=True)),
    (View(320),),
)


def flaws_in_views(browser: Browser, address: str) -> list[str]:
    """What axe-core finds, what does not fit, and what the console says, with everything unfolded."""
    found: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        found.append(message.text)

    for views in VIEWS:
        page = browser.new_context(**views[0].context(), reduced_motion="reduce").new_page()
        page.on("console", hear)
        page.goto(address)
        unfold(page)
        found += violations(page, views) + ask(page, "overflow") + ask(page, "small_text")
        page.context.close()
    return found
