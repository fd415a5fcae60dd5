"""A card is whole in itself: one small page without scripts, which asks nobody for anything and fits its frame."""

import json
import re
import shutil
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from generator.build import build
from generator.pages.embed.snippet import HEIGHT, WIDTH
from generator.words import Language
from tests.browser.chromium import View
from tests.browser.conftest import browser
from tests.browser.probe import violations
from tests.browser.test_html_valid import flaws
from tests.conftest import FIVE, ROOT
from tests.corpus.project import project

__all__ = ["browser"]

MOST = 20_000  # bytes
CARDS = (*(f"embed/{key}/" for key in FIVE), "embed/compare/keji/")
URL = "https://example.gov.cn/mingxi/"
SETTINGS = f"site_url: {URL}\nextra:\n  mingxi:\n    licence: CC BY 4.0\n"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project where it has an address and a licence."""
    root = tmp_path_factory.mktemp("cards")
    shutil.copytree(ROOT / "data", root / "data")
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    assert build(root, root / "site", Language.ZH).report.problems == ()
    return root / "site"


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with more places than a card has room for."""
    root = tmp_path_factory.mktemp("many")
    build(project(root, 90, 2), root / "site", Language.ZH)
    return root / "site"


def read(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("address", CARDS)
def test_a_card_is_small_and_has_no_script(site, address):
    html = read(site, address)
    assert len(html.encode()) < MOST
    assert re.findall(r"<script|\son\w+=|<link|@import|url\(|src=", html) == []


@pytest.mark.parametrize("address", CARDS)
def test_a_card_holds_its_licence_and_the_way_to_its_page(site, address):
    html = read(site, address)
    assert "CC BY 4.0" in html
    assert f'href="{URL}{address.removeprefix("embed/")}" target="_top"' in html


@pytest.mark.parametrize("key", FIVE)
def test_the_card_of_a_record_names_its_version(site, key):
    (version,) = [path.name for path in (site / key / "versions").iterdir()]
    assert f'href="{URL}{key}/versions/{version}/"' in read(site, f"embed/{key}/")


@pytest.fixture(scope="module")
def open_card(browser, site):
    """Open a card in a window, on one page for all; and write down what it asks for."""
    page, asked = browser.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))

    def opened(address, width=WIDTH, part="", scheme="light"):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme=scheme)
        page.goto("about:blank")
        asked.clear()
        page.goto((site / address / "index.html").as_uri() + part)
        return page, asked

    yield opened
    page.close()


@pytest.mark.parametrize("width", [320, 340, WIDTH])
@pytest.mark.parametrize("address", CARDS)
def test_a_card_asks_for_nothing_and_fits_its_frame(open_card, address, width):
    page, asked = open_card(address, width)
    size = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    assert (size, len(asked)) == ([width, HEIGHT], 1)


@pytest.mark.parametrize("address", ["embed/320600/keji/2025/", "embed/compare/keji/"])
def test_a_card_follows_the_reader_into_the_dark_and_to_large_type(open_card, address):
    page, _ = open_card(address, part="#large", scheme="dark")
    look = page.evaluate(
        "(style => [style.backgroundColor, style.fontSize])(getComputedStyle(document.documentElement))"
    )
    assert look == ["rgb(15, 23, 22)", "20px"]


@pytest.mark.parametrize("address", ["embed/320600/keji/2025/", "embed/420700/keji/2024/", "embed/compare/keji/"])
def test_axe_finds_nothing_on_a_card(open_card, address):
    page, _ = open_card(address)
    assert "\n".join(violations(page, (View(WIDTH), View(340, is_dark=True)))) == ""


def test_cards_and_pages_that_lead_on_are_valid(site, tmp_path):
    paths = [site / address / "index.html" for address in CARDS]
    paths += sorted(site.glob("*/*/*/versions/*/index.html"))
    assert {file: found for file, found in flaws(paths, tmp_path / "report.json").items() if found} == {}


def test_a_comparison_of_many_places_shows_some_and_counts_the_others(many):
    texts = [path.read_text(encoding="utf-8") for path in many.glob("embed/compare/*/index.html")]
    assert [text.count('<th scope="row">') <= 6 for text in texts] == [True, True]
    assert all(re.search("另有[0-9]+张表，见对照页", text) for text in texts)
    assert all(len(text.encode()) < MOST for text in texts)


@pytest.mark.parametrize("key", FIVE)
def test_the_badge_is_a_small_picture_with_a_name(site, key):
    svg = (site / "embed" / key / "badge.svg").read_text(encoding="utf-8")
    root = fromstring(svg)  # noqa: S314 - our own file
    assert (root.get("role"), root.get("height"), len(svg) < 2000) == ("img", "20", True)
    assert re.search("年度: [0-9]{4} · ", root.get("aria-label", ""))


def test_a_record_page_says_what_to_copy_and_tells_programs_of_its_card(site):
    html = read(site, "320600/keji/2025")
    frame = f"&lt;iframe src=&#34;{URL}embed/320600/keji/2025/&#34; title=&#34;南通市科学技术局 2025年度&#34;"
    assert frame in html
    told = f'href="{URL}embed/320600/keji/2025/oembed.json"'
    assert f'<link rel="alternate" type="application/json+oembed" title="南通市科学技术局 2025年度" {told}>' in html


def test_oembed_is_what_its_specification_says(site):
    found = json.loads((site / "embed/compare/keji/oembed.json").read_text(encoding="utf-8"))
    assert (found["version"], found["type"], found["width"], found["height"]) == ("1.0", "rich", WIDTH, HEIGHT)
    assert f'<iframe src="{URL}embed/compare/keji/"' in found["html"]


def test_a_site_without_an_address_has_cards_and_nothing_that_needs_one(many):
    assert [*many.rglob("oembed.json")] == []
    card = next(many.glob("embed/[1-8]*/*/*/index.html"))
    (way,) = set(re.findall(r'<h1><a href="([^"]+)"', card.read_text(encoding="utf-8")))
    assert (card.parent / way).resolve().is_file()
