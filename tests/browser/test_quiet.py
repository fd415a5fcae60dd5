"""Every kind of page opens wherever the site lies, without a word on the console and without asking anybody else."""

from dataclasses import dataclass, field

import pytest

from tests.browser.conftest import KINDS
from tests.browser.kinds import one_of_each

READ_TO_THE_END = """async () => {
  document.querySelectorAll("details").forEach((fold) => (fold.open = true));
  scrollTo(0, document.documentElement.scrollHeight);
  await new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)));
}"""

PLACES = ["file", "root", "below"]


@dataclass
class Traffic:
    """What a page says and asks for while it is open."""

    place: str = ""
    console: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def watch(self, page):
        page.on("console", lambda message: self.console.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.console.append(f"error: {error}"))
        page.on("requestfailed", lambda request: self.broken(request.url, request.failure))
        page.on("request", lambda request: self.asked(request.url))
        page.on("response", lambda answer: self.answered(answer.status, answer.url))

    def asked(self, url):
        if not url.startswith(self.place):
            self.elsewhere.append(url)

    def broken(self, url, reason):
        if reason != "net::ERR_ABORTED":  # the browser left the page before its icon came
            self.failed.append(f"{reason}: {url}")

    def answered(self, status, url):
        if status >= 400:
            self.failed.append(f"{status}: {url}")

    def forget(self):
        self.console, self.elsewhere, self.failed = [], [], []


@pytest.fixture(scope="module", params=PLACES)
def place(request, places):
    """Where the site lies."""
    return places[request.param]


@pytest.fixture(scope="module")
def watched(browser, place):
    """An open page in a fresh profile, with what it says and asks for."""
    page, traffic = browser.new_context().new_page(), Traffic(place)
    traffic.watch(page)
    yield page, traffic
    page.context.close()


def test_every_kind_of_page_is_under_test(site):
    assert tuple(one_of_each(site)) == KINDS


def test_a_page_is_quiet_and_asks_nobody_else(watched, place, file):
    page, traffic = watched
    traffic.forget()
    page.goto(place + file)
    page.evaluate(READ_TO_THE_END)
    assert traffic == Traffic(place)


def test_a_page_is_styled_wherever_the_site_lies(watched, place, files):
    page, _ = watched
    page.goto(place + files["record"])
    ink, paper = page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert (ink, paper) == ("rgb(21, 32, 31)", "rgb(255, 255, 255)")


def test_scripts_run_and_remember_wherever_the_site_lies(watched, place, files):
    page, _ = watched
    page.goto(place + files["record"])
    page.locator("[data-mx=size]:visible").click()
    page.goto(place + files["home"])
    assert page.evaluate("document.documentElement.dataset.mxSize") == "large"


def test_an_address_that_does_not_exist_shows_the_page_that_says_so(open_page, files, places):
    page = open_page(files["missing"])
    text = page.inner_text("body")
    answer = page.goto(f"{places['root']}nowhere/at/all/")
    assert (answer.status, page.inner_text("body")) == (404, text)
