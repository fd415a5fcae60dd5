"""The page on the interface says what is there, and the programs on it run as they stand."""

import os
import subprocess
import sys

import pytest
from lxml import html

from generator import addresses
from generator.routes import ROUTES
from tests.browser.server import served
from tests.offering.conftest import SITE


@pytest.fixture(scope="module")
def page(addressed):
    """The page."""
    return html.fromstring((addressed / addresses.LISTS / "index.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def output(addressed, page, tmp_path_factory):
    """What each program on the page prints, run against the site where it is served."""
    names = [head.get("id") for head in page.xpath("//section[@id='programs']//h3")]
    texts = page.xpath("//section[@id='programs']//pre/code/text()")
    quiet = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    with served(addressed) as address:
        done = [
            subprocess.run(
                [sys.executable, "-c", text.replace(SITE, f"{address}/")],
                cwd=tmp_path_factory.mktemp("program"),
                env={**quiet, "PYTHONIOENCODING": "utf-8"},
                capture_output=True,
                check=True,
                encoding="utf-8",
            ).stdout.replace(f"{address}/", SITE)
            for text in texts
        ]
    return dict(zip(names, done, strict=True))


def test_every_program_is_run(output):
    assert list(output) == ["walk", "indicator", "query", "search"]


def test_the_walk_comes_to_every_table(output, library):
    assert [line.split()[0] for line in output["walk"].splitlines()] == [entry.key for entry in library.entries]
    assert "320400/keji/2023 常州市科学技术局 2023 4889.25" in output["walk"]


def test_lists_and_database_say_the_same_of_an_indicator(output):
    listed = [line.split()[1] for line in output["indicator"].splitlines()]
    asked = [line.split()[2] for line in output["query"].splitlines()]
    assert listed == asked
    assert len(listed) >= 4


def test_a_search_gives_the_address_of_each_row(output, addressed):
    lines = [line.split(" ", 1) for line in output["search"].splitlines()]
    assert all("高新技术企业" in text for _, text in lines)
    assert len(lines) > 5
    for address, _ in lines:
        place, anchor = address.removeprefix(SITE).split("#")
        assert f'id="{anchor}"' in (addressed / place / "index.html").read_text(encoding="utf-8")


def test_every_example_of_a_list_is_there(addressed, page):
    links = page.xpath("//section[@id='lists']//td/a/@href")
    assert len(links) >= 10
    assert [link for link in links if not (addressed / addresses.LISTS / link).is_file()] == []


def test_there_is_an_example_of_every_kind_of_file_that_there_are_many_of(page):
    shown = [head.text_content() for head in page.xpath("//section[@id='lists']//th/code")]
    many = [route.pattern for route in ROUTES if route.parameters]
    assert [pattern for pattern in many if pattern not in shown] == ["sitemap-{part}.xml"]


def test_a_line_ends_between_the_folders_of_an_address(addressed):
    text = (addressed / addresses.LISTS / "index.html").read_text(encoding="utf-8")
    assert "{region}/<wbr>{unit}/<wbr>{year}/<wbr>citation.csl.json</code>" in text
