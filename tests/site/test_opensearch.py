"""Browsers can be told of the search, on a site that knows its own address."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from generator.pages import make_pages
from generator.pages.searching.description import describing_search, description
from generator.site import Page
from tests.conftest import ROOT
from tests.site.several import site_of_library

SPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


@pytest.fixture(scope="module")
def real(library):
    return site_of_library(library, ROOT)


def of_site(site, **settings):
    return replace(site, settings=site.settings._replace(**settings))


def test_a_site_that_knows_its_address_describes_its_search(real):
    site = of_site(real, site_url="https://example.cn/a/", site_name="<绩效> & 一个比十六个字长得多的名字")
    (file,) = description(site)
    root = ET.fromstring(file.content)  # noqa: S314 - our own file
    assert file.name == "opensearch.xml"
    assert root.findtext(f"{SPACE}ShortName") == "<绩效> & 一个比十六个字长得多的"[:16]
    url = root.find(f"{SPACE}Url")
    assert url is not None
    assert url.get("template") == "https://example.cn/a/search/index.html?q={searchTerms}"


def test_every_page_tells_of_it(real):
    site = of_site(real, site_url="https://example.cn/a/")
    pages = [page for page in make_pages(site) if isinstance(page, Page)]
    assert {page.related[:1] for page in pages} == {describing_search(site)}


def test_a_site_that_does_not_says_nothing(real):
    site = of_site(real, site_url="")
    assert (*description(site), *describing_search(site)) == ()
