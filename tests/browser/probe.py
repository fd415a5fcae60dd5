"""What the tests ask of an open page: each question is a small script in `probes/` or in axe-core."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Page

from tests.browser.chromium import View
from tests.browser.prepare import packages

PROBES = Path(__file__).parent / "probes"
ALSO = ("target-size", "table-fake-caption", "td-has-header", "p-as-heading", "focus-order-semantics")


@cache
def script(name: str) -> str:
    """A probe's text."""
    return (PROBES / f"{name}.js").read_text(encoding="utf-8").strip()


@cache
def axe() -> str:
    """The whole of axe-core."""
    return (packages("test") / "axe-core/axe.min.js").read_text(encoding="utf-8")


def ask(page: Page, name: str) -> Any:
    """The answer of a probe that names elements."""
    return page.evaluate(f"() => ({script(name)})({script('name')})")


class Walk(NamedTuple):
    """What the Tab key reaches, beside what it should reach."""

    wanted: list[str]
    reached: list[str]
    unmarked: list[str]  # had the focus, and nobody could tell
    unseen: list[str]  # had the focus somewhere outside the page


def walk(page: Page) -> Walk:
    """Press Tab from the top of the page until everything has been reached."""
    asked = ask(page, "watch_focus")
    for _ in range(asked["presses"]):
        page.keyboard.press("Tab")
    log = page.evaluate("mingxiFocus")
    return Walk(
        asked["wanted"],
        [name for name, _, _ in log],
        [name for name, is_marked, _ in log if not is_marked],
        [name for name, _, is_seen in log if not is_seen],
    )


def unfold(page: Page) -> None:
    """Open every fold."""
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")


def violations(page: Page, view: View) -> list[str]:
    """What axe-core finds on a page in a view; high contrast must be higher than usual."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(axe())
    view.apply(page)
    also = (*ALSO, "color-contrast-enhanced") if view.has_contrast else ALSO
    options = {"resultTypes": ["violations"], "rules": {rule: {"enabled": True} for rule in also}}
    found = page.evaluate("async (options) => (await axe.run(document, options)).violations", options)
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]


def text_of(page: Page) -> str:
    """What a reader reads in the main part of a page, without what scripts added."""
    page.evaluate("document.querySelectorAll('[data-mx-added]').forEach((element) => element.remove())")
    return " ".join(page.inner_text("main").split())
