"""What tests of the scripts share: a browser, the built site, and pages of our own in its frame."""

import re
from shutil import copytree

import pytest

from generator.catalogue import catalogue
from generator.render import environment_of
from generator.templates import shipped_templates
from generator.words import Language
from tests.browser.conftest import browser, device, hear, places, reader, visitor
from tests.browser.server import served

__all__ = ["browser", "device", "hear", "places", "reader", "visitor"]

_MAIN = re.compile("(<main[^>]*>).*(</main>)", re.DOTALL)


@pytest.fixture(scope="session")
def frame(site, tmp_path_factory):
    """A folder with the assets of the site, for pages in its frame and under its policy."""
    folder = tmp_path_factory.mktemp("scripts")
    copytree(site / "assets", folder / "assets")
    return folder


@pytest.fixture(scope="session")
def framed(site, frame):
    """Write a page whose content is a template of its own; where it lies."""
    environment = environment_of(shipped_templates(), catalogue(Language.ZH))
    home = (site / "index.html").read_text(encoding="utf-8")

    def write(name: str, template: str, **values: object):
        content = environment.from_string(template).render(**values)
        path = frame / name
        path.write_text(_MAIN.sub(lambda main: f"{main[1]}{content}{main[2]}", home), encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def root(frame):
    """The address of that folder on a host."""
    with served(frame) as address:
        yield address


@pytest.fixture
def quiet(visitor, hear):
    """A page whose console must stay silent to the end of the test."""
    said: list[str] = []

    def watched(address, *views):
        page = visitor(*views)
        page.goto("about:blank")  # from another part of the same page, a browser would only scroll
        hear(page, said)
        page.goto(address)
        return page

    yield watched
    assert said == []
