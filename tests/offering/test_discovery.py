"""Search engines find every page that readers find, and no other; language models find the data."""

import re
from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest
from lxml import etree
from usp.tree import sitemap_from_str

from generator.pages.offering.discovery import maps
from tests.offering.conftest import SITE
from tests.site.html_page import pages

NOT_FOR_SEARCH = re.compile('<meta name="robots" content="noindex')


def flaws_of(content):
    """What of a map does not keep to the schema of the protocol."""
    schema = etree.XMLSchema(etree.parse(Path(__file__).parent / "sitemap.xsd"))
    schema.validate(etree.fromstring(content))
    return [error.message for error in schema.error_log]


@pytest.fixture(scope="module")
def mapped(addressed):
    """The addresses in the map of the site."""
    found = sitemap_from_str((addressed / "sitemap.xml").read_text(encoding="utf-8"))
    return [page.url for page in found.all_pages()]


def test_the_map_holds_every_page_once(addressed, mapped):
    shown = {
        f"{SITE}{path.relative_to(addressed).as_posix().removesuffix('index.html')}"
        for path in addressed.rglob("*.html")
        if not NOT_FOR_SEARCH.search(path.read_text(encoding="utf-8"))
    }
    assert mapped == sorted(shown)
    assert len(shown) > 150


def test_the_map_keeps_to_the_schema_of_the_protocol(addressed):
    assert flaws_of((addressed / "sitemap.xml").read_bytes()) == []


def test_maps_in_parts_keep_to_it_too():
    assert [flaws_of(file.content) for file in maps(SITE, ["", "a/", "b/?c=1&d=2"], most=2)] == [[], [], []]


@pytest.mark.parametrize(
    ("good", "wrong"),
    [("<loc>https", "<loc>ftp"), ("b/</loc>", "a/</loc>"), ("</loc>", "</loc><size>1</size>"), ("urlset", "urls")],
    ids=["an address of another kind", "a page twice", "a field of our own", "another root"],
)
def test_the_schema_refuses_what_the_protocol_does_not_have(good, wrong):
    (file,) = maps(SITE, ["a/", "b/"])
    assert flaws_of(file.content.replace(good.encode(), wrong.encode())) != []


def test_very_many_pages_are_mapped_in_parts():
    addresses = [f"{number}/" for number in range(5)]
    files = {f"{SITE}{file.name}": file.content.decode() for file in maps(SITE, addresses, most=2)}
    top = files.pop(f"{SITE}sitemap.xml")
    assert re.findall("<loc>(.*?)</loc>", top) == list(files) == [f"{SITE}sitemap-{part}.xml" for part in (1, 2, 3)]
    assert [page.url for text in files.values() for page in sitemap_from_str(text).all_pages()] == [
        f"{SITE}{address}" for address in addresses
    ]


def test_a_map_never_holds_more_than_the_protocol_allows():
    files = list(maps(SITE, (f"{number}/" for number in range(50_001))))
    assert [file.content.count(b"<loc>") for file in files] == [50_000, 1, 2]


def test_robots_may_read_everything_and_are_told_of_the_map(addressed, mapped):
    robots = RobotFileParser()
    robots.parse((addressed / "robots.txt").read_text(encoding="utf-8").splitlines())
    assert robots.site_maps() == [f"{SITE}sitemap.xml"]
    assert all(robots.can_fetch("*", page) for page in mapped)


@pytest.mark.parametrize("name", ["addressed", "site"])
def test_the_introduction_leads_only_to_what_is_there(name, request):
    folder = request.getfixturevalue(name)
    links = re.findall(r"\]\((.*?)\)", (folder / "llms.txt").read_text(encoding="utf-8"))
    gone = [link for link in links if not (folder / link.removeprefix(SITE)).is_file()]
    assert len(links) >= 10
    assert gone == []


def test_a_site_that_does_not_know_its_address_has_no_map(site):
    assert [name for name in ("sitemap.xml", "robots.txt", "feed.xml") if (site / name).exists()] == []
    assert all("application/atom+xml" not in f"{page.attributes}" for page in pages(site).values())
