"""What the tests ask of an open page: each question is a small script in `probes/` or in axe-core."""

from difflib import unified_diff
from functools import cache
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

from playwright.sync_api import Page

from tests.browser.chromium import View
from tests.browser.prepare import packages

PROBES = Path(__file__).parent / "probes"
ALSO = ("target-size",)  # of the rules that axe-core leaves off until asked, the one that belongs to level AA
# The rules that read of an element more than whether it is shown: its colours, its size or its place.
AGAIN = (
    "color-contrast",
    "label",
    "label-content-name-mismatch",
    "landmark-one-main",
    "link-in-text-block",
    "page-has-heading-one",
    "scrollable-region-focusable",
    "skip-link",
    "target-size",
)
SHOWN = """[...document.querySelectorAll("*")]
  .map((element) => Number(element.checkVisibility({ visibilityProperty: true }))).join("")"""
TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}


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
    """Where the Tab key fails a reader."""

    astray: list[str]  # `- ` what it should reach and does not, `+ ` what it reaches out of turn
    unmarked: list[str]  # had the focus, and nobody could tell
    unseen: list[str]  # had the focus somewhere outside the page


def walk(page: Page) -> Walk:
    """Press Tab from the top of the page until everything should have been reached."""
    asked, keyboard = ask(page, "watch_focus"), page.context.new_cdp_session(page)
    for _ in range(asked["presses"]):
        keyboard.send("Input.dispatchKeyEvent", TAB)  # twice as fast as Playwright's own, and there are many
    keyboard.detach()
    log = page.evaluate("mingxiFocus")
    return Walk(
        differences(asked["wanted"], [name for name, _, _ in log]),
        [name for name, is_marked, _ in log if not is_marked],
        [name for name, _, is_seen in log if not is_seen],
    )


def differences(wanted: list[str], reached: list[str]) -> list[str]:
    """What is missing from a list, and what is in it that should not be."""
    lines = unified_diff(wanted, reached, n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def unfold(page: Page) -> None:
    """Open every fold."""
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")


def violations(page: Page, views: tuple[View, ...]) -> list[str]:
    """What axe-core finds on a page, with the views it finds it in; high contrast must be higher than usual.

    Where a view shows what an earlier one did, only the rules are asked again that look at more than that.
    """
    page.evaluate(axe())
    found: dict[str, list[str]] = {}
    known: set[str] = set()
    for view in views:
        view.apply(page)
        page.evaluate("new Promise(requestAnimationFrame)")  # in which a script of ours follows a change of colours
        also = (*ALSO, "color-contrast-enhanced") if view.has_contrast else ALSO
        shown = page.evaluate(SHOWN)
        for violation in violations_now(page, also, (*AGAIN, *also) if shown in known else ()):
            found.setdefault(violation, []).append(view.name)
        known.add(shown)
    return [f"{violation} (in {', '.join(names)})" for violation, names in found.items()]


def violations_now(page: Page, also: tuple[str, ...], only: tuple[str, ...] = ()) -> list[str]:
    """What axe-core finds on a page as it is shown, by the rules it has on and some that it has off, or by a few."""
    options: dict[str, Any] = {"resultTypes": ["violations"], "rules": {rule: {"enabled": True} for rule in also}}
    if only:
        options["runOnly"] = sorted({*only})
    found = page.evaluate("async (options) => (await axe.run(document, options)).violations", options)
    return [
        f"{one['id']}: {' '.join(map(str, node['target']))} {' '.join(node['failureSummary'].split())}"
        for one in found
        for node in one["nodes"]
    ]


def wait_until(page: Page, condition: str, seconds: float = 10) -> None:
    """Wait until an expression is true.

    Playwright's own `wait_for_function` asks again from within the page, where our policy forbids to evaluate text.
    """
    end = monotonic() + seconds
    while not page.evaluate(condition):
        if monotonic() > end:
            raise TimeoutError(f"after {seconds} seconds this is not true yet: {condition}")
        page.wait_for_timeout(20)


def text_of(page: Page) -> str:
    """What a reader reads in the main part of a page, without what scripts added and what tells that there are none."""
    page.evaluate("document.querySelectorAll('[data-mx-added], noscript').forEach((element) => element.remove())")
    return " ".join(page.inner_text("main").split())
