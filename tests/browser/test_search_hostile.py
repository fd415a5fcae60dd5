"""Whatever records and readers say, what the search shows of it is text."""

from dataclasses import replace
from urllib.parse import quote

import pytest

from generator.catalogue import catalogue
from generator.chrome import make_shell
from generator.pages import make_pages
from generator.render import render
from generator.site import File
from generator.templates import shipped_templates
from generator.words import Language
from tests.browser.probe import wait_until
from tests.browser.server import served
from tests.conftest import ROOT
from tests.site.several import site_of_library
from tests.site.test_hostile_text import HOSTILE, spoiled

MORE = (
    "</script><script>alert(2)</script>",
    "\u2028*/alert(3)//",
    "＜script＞",
    "\\\"'`${alert(4)}",
    "<svg onload=alert(5)>",
    "\u202egnp",
)
ALL = "".join((*HOSTILE, *MORE))
READY = "document.querySelector('.mx-found').ariaBusy === 'false'"


@pytest.fixture(scope="module", params=[1, 11], ids=["few tables", "many tables"])
def spoilt_site(request, library, tmp_path_factory):
    """A site whose records say hostile things in every text."""
    whole = site_of_library(library, ROOT)
    spoilt = tuple(
        replace(
            one,
            key=f"{one.record.region}/{one.unit}/{year}",
            record=spoiled(one.record, ALL).model_copy(update={"year": year}),
            form=one.form + ALL,
            place=spoiled(one.place, ALL),
        )
        for one in whole.published
        for year in range(2025 - request.param, 2025)
    )
    folder = tmp_path_factory.mktemp("spoilt")
    pages = make_pages(replace(whole, published=spoilt))
    wanted = (one for one in pages if getattr(one, "address", getattr(one, "name", "")).startswith("search/"))
    for file in render(wanted, shipped_templates(), make_shell(ROOT, Language.ZH), catalogue(Language.ZH)):
        assert isinstance(file, File)
        path = folder / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    (folder / "404.html").write_text("", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "query", ["税金", "alert(2)", "onerror", "<script>", "${alert", "javascript:alert(1)", "kjj", "gnp"]
)
def test_hostile_records_are_shown_as_text(spoilt_site, visitor, hear, query):
    said: list[str] = []
    page = visitor()
    hear(page, said)
    with served(spoilt_site) as root:
        page.goto(f"{root}search/index.html?q={quote(query)}")
        wait_until(page, READY)
        assert page.locator(".mx-found__list li").count() > 0 or query == "kjj"
        found = page.locator(".mx-found")
        assert found.locator("img, svg, script, iframe, b").count() == 0
        assert [href for href in hrefs(page, ".mx-found a") if not href.startswith(root)] == []
        page.focus(".mx-search__field")
        page.keyboard.type(query)
        wait_until(page, "document.querySelector('.mx-instant a')")
        assert page.locator(".mx-instant").locator("img, svg, script, iframe, b").count() == 0
        assert [href for href in hrefs(page, ".mx-instant a") if not href.startswith(root)] == []
        page.wait_for_timeout(50)
    assert said == []


def hrefs(page, selector):
    return page.locator(selector).evaluate_all("(links) => links.map((link) => link.href)")
