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


@dataclass
class Traffic:
    """What a page says and asks for while it is open."""

    place: str
    console: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def watch(self, page):
        page.on("console", lambda message: self.console.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.console.append(f"error: {error}"))
        page.on("requestfailed", lambda request: self.failed.append(request.url))
        page.on("request", lambda request: self.asked(request.url))
        page.on("response", lambda answer: self.answered(answer.status, answer.url))

    def asked(self, url):
        if not url.startswith(self.place):
            self.elsewhere.append(url)

    def answered(self, status, url):
        if status >= 400:
            self.failed.append(f"{status}: {url}")


def test_every_kind_of_page_is_under_test(site):
    assert tuple(sorted(one_of_each(site))) == KINDS


@pytest.mark.parametrize("place", ["file", "root", "below"])
def test_a_page_is_quiet_and_asks_nobody_else(reader, places, file, place):
    page, traffic = reader(), Traffic(places[place])
    traffic.watch(page)
    page.goto(places[place] + file)
    page.evaluate(READ_TO_THE_END)
    assert traffic == Traffic(places[place])


@pytest.mark.parametrize("place", ["file", "root", "below"])
def test_a_page_is_styled_wherever_the_site_lies(reader, places, files, place):
    page = reader()
    page.goto(places[place] + files["record"])
    ink, paper = page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert (ink, paper) == ("rgb(21, 32, 31)", "rgb(255, 255, 255)")


@pytest.mark.parametrize("place", ["file", "root", "below"])
def test_scripts_run_and_remember_wherever_the_site_lies(reader, places, files, place):
    page = reader()
    page.goto(places[place] + files["record"])
    page.locator("[data-mx=size]:visible").click()
    page.goto(places[place] + files["home"])
    assert page.evaluate("document.documentElement.dataset.mxSize") == "large"


def test_an_address_that_does_not_exist_shows_the_page_that_says_so(reader, places, files):
    page = reader()
    page.goto(f"{places['root']}{files['missing']}")
    text = page.inner_text("body")
    answer = page.goto(f"{places['root']}nowhere/at/all/")
    assert (answer.status, page.inner_text("body")) == (404, text)
