"""What browser tests share: one built site, one Chromium, and the pages that stand for all of them."""

import pytest

from tests.browser.chromium import View, chromium
from tests.browser.kinds import one_of_each
from tests.browser.server import served
from tests.conftest import FIVE

KINDS = (  # every kind of page that the site of the five tables has; a test holds the two together
    "api",
    "choose",
    "comparison",
    "coverage",
    "department",
    "family",
    "findings",
    "glossary",
    "home",
    "indicators",
    "interface",
    "kind",
    "kinds",
    "missing",
    "names",
    "prose",
    "record",
    "region",
    "regions",
    "rule",
    "search",
    "source",
    "targets",
    "year",
    "years",
)
RECORD = "320600/keji/2025"  # stands for its kind
OTHERS = tuple(key for key in FIVE if key != RECORD)  # do not; less is asked of them, to save time
PAGES = (*KINDS, *OTHERS)
WIDE, NARROW = View(), View(390)


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def files(site):
    """The file of each page under test, by its kind or by the key of its record."""
    return {**one_of_each(site), "record": f"{RECORD}/index.html", **{key: f"{key}/index.html" for key in FIVE}}


@pytest.fixture(params=PAGES)
def file(request, files):
    """The file of one page after the other."""
    return files[request.param]


@pytest.fixture(params=KINDS)
def of_kind(request, files):
    """The file of one kind of page after the other."""
    return files[request.param]


@pytest.fixture(scope="session")
def places(site):
    """Where a site may lie: in a folder of the reader's, at the root of a host, or below it."""
    with served(site) as root, served(site, "/a/b/") as below:
        yield {"file": f"{site.as_uri()}/", "root": root, "below": below}


@pytest.fixture
def reader(browser):
    """A reader who opens pages in a fresh profile; what moves stands still."""
    contexts = []

    def page_for(view=WIDE):
        contexts.append(browser.new_context(**view.context(), reduced_motion="reduce"))
        return contexts[-1].new_page()

    yield page_for
    for context in contexts:
        context.close()


def usual(view):
    """The device that a view is a setting of: windows and colours change on an open page, these do not."""
    return View(390 if view.is_phone else 1280, has_script=view.has_script)


@pytest.fixture(scope="session")
def device(browser):
    """One open page for each device that is asked for: to open another one takes longer than most tests."""
    pages = {}

    def page_of(**settings):
        if repr(settings) not in pages:
            pages[repr(settings)] = browser.new_context(**settings, reduced_motion="reduce").new_page()
        return pages[repr(settings)]

    yield page_of
    for page in pages.values():
        page.context.close()


@pytest.fixture
def visitor(device):
    """A reader on a page that others had before: for tests that leave nothing in a profile."""
    taken = []

    def page_for(view=WIDE):
        taken.append(device(**usual(view).context()))
        view.set_device(taken[-1])
        return taken[-1]

    yield page_for
    for page in taken:
        page.unroute_all()
        page.context.set_offline(offline=False)
        page.context.clear_permissions()


@pytest.fixture
def hear():
    """Write down what a page says, to the end of the test."""
    heard = []

    def listen(page, said):
        for event, tell in (
            ("console", lambda message: said.append(message.text)),
            ("pageerror", lambda error: said.append(f"{error}")),
            ("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss())),
        ):
            page.on(event, tell)
            heard.append((page, event, tell))

    yield listen
    for page, event, tell in heard:
        page.remove_listener(event, tell)


@pytest.fixture
def open_page(device, places):
    """Open a page of the site at the root of a host."""

    def opened(file, view=WIDE):
        page = device(**usual(view).context())
        view.set_device(page)
        page.goto(places["root"] + file)
        view.set_page(page)
        return page

    return opened
