"""A hub leads to all tables of several sites, and reads nothing of them but their lists."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest
from click.testing import CliRunner, Result

from generator.building import limits
from generator.cli import commands
from generator.hub import join, kinds
from generator.words import Language
from tests.browser.conftest import browser
from tests.browser.test_html_valid import flaws
from tests.crawl.crawl import ALONE, crawl
from tests.hub.conftest import CODES, HUB, site_of
from tests.site.html_page import contents, parse

__all__ = ["browser"]
_SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
KEYS = ("320281/keji-jiguan/2025", "320400/keji/2023", "320500/keji/2025", "320600/keji/2025", "420700/keji/2024")


def links(hub: Path, page: str) -> list[str]:
    """Where the links of a page lead."""
    return parse((hub / page / "index.html").read_text(encoding="utf-8")).links


def test_a_walk_through_the_hub_finds_no_flaw(hub: Path) -> None:
    alone = (*ALONE, "feed.xml", "sitemap-1.xml", "opensearch.xml", "api/v1/sites.json")
    assert crawl(hub, alone).flaws == ()


def test_every_link_to_a_shard_leads_to_a_page_of_it(hub: Path, shards: list[Path]) -> None:
    folders = {site_of(code): folder for code, folder in zip(CODES, shards, strict=True)}
    met = set()
    for path in hub.rglob("*.html"):
        for link in parse(path.read_text(encoding="utf-8")).links:
            site = next((one for one in folders if link.startswith(one)), None)
            if site:
                name, _, anchor = link.removeprefix(site).partition("#")
                page = folders[site] / name / ("" if name.endswith(".html") else "index.html")
                assert page.is_file(), link
                assert not anchor or f'id="{anchor}"' in page.read_text(encoding="utf-8")
                met.add(link)
    assert {f"{site_of(key[:2])}{key}/" for key in KEYS} < met


def test_every_page_is_valid_html(hub: Path, tmp_path: Path) -> None:
    assert flaws(sorted(hub.rglob("*.html")), tmp_path / "report.json") == {}


def test_nothing_is_read_but_the_lists(hub: Path, root: Path, shards: list[Path], tmp_path: Path) -> None:
    lists = [tmp_path / folder.name for folder in shards]
    for folder, copy in zip(shards, lists, strict=True):
        shutil.copytree(folder / "api/v1", copy)
    assert join(root, tmp_path / "site", lists, Language.ZH).problems == ()
    assert contents(tmp_path / "site") == contents(hub)


def test_the_order_of_shards_does_not_matter(hub: Path, root: Path, shards: list[Path], tmp_path: Path) -> None:
    assert join(root, tmp_path / "site", shards[::-1], Language.ZH).problems == ()
    assert contents(tmp_path / "site") == contents(hub)


def test_a_comparison_has_a_row_for_each_table(hub: Path) -> None:
    text = (hub / "compare/keji/2025/index.html").read_text(encoding="utf-8")
    assert re.findall(r"(\d{6})/keji(?:-jiguan)?/2025/\"", text) == ["320281", "320500", "320600"]
    assert ("388882.83万元" in text, "江苏省无锡市江阴市" in text) == (True, True)


def test_many_tables_are_listed_by_province(
    root: Path, shards: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kinds, "MANY", 2)
    assert join(root, tmp_path / "site", shards, Language.ZH).problems == ()
    assert "../../../compare/keji/2025/320000/index.html" in links(tmp_path / "site", "compare/keji/2025")
    leading = [one for one in links(tmp_path / "site", "compare/keji/2025/320000") if "/keji" in one and "2025/" in one]
    assert [one for one in leading if one.startswith(site_of("32")) and "#" not in one] == [
        f"{site_of('32')}{key}/" for key in KEYS if key.endswith("2025")
    ]
    assert crawl(tmp_path / "site", (*ALONE, "*.xml", "api/v1/sites.json")).flaws == ()


def test_the_feed_tells_of_the_newest_tables_of_all(hub: Path) -> None:
    feed = feedparser.parse((hub / "feed.xml").read_bytes())
    assert (feed.bozo, feed.feed.title, len(feed.entries)) == (False, "各省", 5)
    assert {entry.link for entry in feed.entries} == {f"{site_of(key[:2])}{key}/" for key in KEYS}


def test_the_map_lists_those_of_all_sites(hub: Path) -> None:
    index, own = (ET.parse(hub / name).getroot() for name in ("sitemap.xml", "sitemap-1.xml"))  # noqa: S314 - our own files
    assert [one.text for one in index.iter(f"{_SPACE}loc")] == [
        f"{HUB}sitemap-1.xml",
        *(f"{site_of(code)}sitemap.xml" for code in CODES),
    ]
    known = {f"{one.text}".removeprefix(HUB) for one in own.iter(f"{_SPACE}loc")}
    assert known == {path.relative_to(hub).as_posix().removesuffix("index.html") for path in hub.rglob("index.html")}


def test_the_list_of_sites_says_where_each_region_is(hub: Path) -> None:
    sites = json.loads((hub / "api/v1/sites.json").read_text(encoding="utf-8"))
    assert sites["count"] == len(KEYS)
    assert {code: one["site"] for one in sites["sites"] for code in one["regions"]} == {
        key[:6]: site_of(key[:2]) for key in KEYS
    }


@pytest.mark.parametrize(("query", "goal"), [("常州市科学", "320400/keji/2023/"), ("鄂州", "420700/keji/2024/")])
def test_the_search_leads_to_the_site_that_has_the_table(browser, hub, query, goal):
    page = browser.new_page()
    page.goto(f"{(hub / 'search/index.html').as_uri()}?q={query}")
    found = page.locator('[data-mx-part="list"] h3 a').first
    found.wait_for()
    named = page.locator('[data-mx-part="names"] a').first.get_attribute("href")
    address = found.get_attribute("href")
    page.close()
    assert address == f"{site_of(goal[:2])}{goal}index.html"
    assert named.startswith(f"{site_of(goal[:2])}{goal[:6]}/")


def run(*words: str | Path) -> Result:
    """What a command of the program says."""
    return CliRunner().invoke(commands, [str(word) for word in words], env={"MINGXI_LANG": "zh"})


def copied(folder: Path, to: Path) -> Path:
    """The lists of a shard, to be changed."""
    return Path(shutil.copytree(folder / "api/v1", to / folder.name / "api/v1")).parents[1]


def test_the_command_says_what_it_joined(root: Path, shards: list[Path], tmp_path: Path) -> None:
    done = run("hub", *shards, "--root", root, "--out", tmp_path / "site")
    assert (done.exit_code, done.stderr.partition("/")[0]) == (0, "2 个分站，5 张表；")


def test_a_folder_that_is_no_site_is_told(root: Path, shards: list[Path], tmp_path: Path) -> None:
    done = run("hub", shards[0], tmp_path, "--root", root, "--out", tmp_path / "site")
    assert done.exit_code == 1
    assert "没有 api/v1/index.json" in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_site_that_does_not_know_its_address_is_told(root: Path, shards: list[Path], tmp_path: Path) -> None:
    place = copied(shards[0], tmp_path)
    start = json.loads((place / "api/v1/index.json").read_text(encoding="utf-8"))
    (place / "api/v1/index.json").write_text(json.dumps({**start, "site": None}), encoding="utf-8")
    (problem,) = join(root, tmp_path / "out", [place], Language.ZH).problems
    assert problem.message.zh == "网站没有写明自己的网址"


def test_two_sites_with_the_same_tables_are_told(root: Path, shards: list[Path], tmp_path: Path) -> None:
    place = copied(shards[1], tmp_path)
    start = (place / "api/v1/index.json").read_text(encoding="utf-8")
    (place / "api/v1/index.json").write_text(start.replace("/42/", "/43/"), encoding="utf-8")
    problems = join(root, tmp_path / "out", [*shards, place], Language.ZH).problems
    assert {problem.message.zh for problem in problems} == {"鄂州市（420700）的表也在别的网站里"}
    assert {problem.message.zh for problem in join(root, tmp_path / "out", [place, place], Language.ZH).problems} == {
        "几个网站的网址都是 https://sites.example.org/43/",
        "鄂州市（420700）的表也在别的网站里",
    }


@pytest.mark.parametrize("name", ["regions.json", "news.json", "departments/keji.json"])
def test_lists_that_are_not_understood_are_told(root: Path, shards: list[Path], tmp_path: Path, name: str) -> None:
    place = copied(shards[0], tmp_path)
    (place / "api/v1" / name).write_text('{"more": 1}', encoding="utf-8")
    (problem,) = join(root, tmp_path / "out", [place], Language.ZH).problems
    assert (problem.file, problem.message.zh[:4]) == (str(place / "api/v1" / name), "读不懂：")
    (place / "api/v1" / name).unlink()
    (problem,) = join(root, tmp_path / "out", [place], Language.ZH).problems
    assert (problem.file, problem.message.zh) == (str(place / "api/v1" / name), "没有这份清单")


def changed(place: Path, name: str, change: Callable[[Any], None]) -> None:
    """Change a list of a shard."""
    path = place / "api/v1" / name
    value = json.loads(path.read_text(encoding="utf-8"))
    change(value)
    path.write_text(json.dumps(value), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("index.json", lambda value: value.update(site="javascript:alert(1)//"), "网站没有写明自己的网址"),
        ("findings.json", lambda value: value["checks"][0].update(id="../../../out"), "读不懂：checks.0.id"),
        ("indicators.json", lambda value: value["indicators"][0].update(id="../out"), "读不懂：indicators.0.id"),
        ("departments.json", lambda value: value["departments"][0].update(id="../keji"), "读不懂：departments.0.id"),
        ("departments/keji.json", lambda value: value["records"][0].update(key="../x"), "不该在这里：../x"),
        (
            "departments/keji.json",
            lambda value: value["records"][0].update(region="420700"),
            "不该在这里：320281/keji-jiguan/2025",
        ),
        (
            "departments/keji.json",
            lambda value: value["records"][0].update(kind="jiaoyu"),
            "不该在这里：320281/keji-jiguan/2025",
        ),
        ("regions.json", lambda value: value["regions"][0].update(above="320000"), "上级地区没有列在前面：320000"),
        ("regions.json", lambda value: value["regions"].pop(0), "上级地区没有列在前面：320200"),
    ],
    ids=[
        "site",
        "check",
        "indicator",
        "kind of department",
        "key",
        "another region",
        "another kind",
        "a circle",
        "a gap",
    ],
)
def test_lists_lead_nowhere_else_and_in_no_circle(root, shards, tmp_path, name, change, said):
    place = copied(shards[0], tmp_path)
    changed(place, name, change)
    (problem,) = join(root, tmp_path / "out", [place], Language.ZH).problems
    assert problem.message.zh == said
    assert not (tmp_path / "out").exists()


def test_what_shards_say_is_text(root: Path, shards: list[Path], tmp_path: Path) -> None:
    place, attack = copied(shards[0], tmp_path), "</script><script>alert(1)</script>"
    changed(place, "index.json", lambda value: value.update(name=attack))
    changed(place, "departments/keji.json", lambda value: value["records"][0].update(name=attack))
    changed(place, "regions.json", lambda value: value["regions"][1].update(name=attack))
    changed(place, "news.json", lambda value: value["news"][0].update(title=attack, said=[attack]))
    assert join(root, tmp_path / "out", [place], Language.ZH).problems == ()
    holding = [path for path in (tmp_path / "out").rglob("*.*ml") if attack in path.read_text(encoding="utf-8")]
    assert holding == []
    feed = ET.parse(tmp_path / "out/feed.xml").getroot()  # noqa: S314 - our own file
    assert attack in [one.text for one in feed.iter("{http://www.w3.org/2005/Atom}title")]


def test_a_hub_that_is_too_large_says_so_and_is_made_where_that_is_wanted(
    root: Path, shards: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words: list[str | Path] = ["hub", *shards, "--root", root, "--out", tmp_path / "site"]
    monkeypatch.setattr(limits, "MOST", 1000)
    assert "总站可以放在别的主机上" in str(run(*words).exception)
    assert not (tmp_path / "site").exists()
    made = run(*words, "--any-size")
    assert made.exit_code == 0
    assert "总站可以放在别的主机上" in made.stderr


def test_a_dead_link_of_a_hub_is_told(root: Path, shards: list[Path], tmp_path: Path) -> None:
    project = Path(shutil.copytree(root, tmp_path / "project"))
    (project / "data/pages").mkdir()
    (project / "data/pages/about.md").write_text("# 关于\n\n[没有](absent/)\n", encoding="utf-8")
    (problem,) = join(project, tmp_path / "site", shards, Language.ZH).problems
    assert (problem.file, problem.rule) == ("about/index.html", "dead-link")
    assert not (tmp_path / "site").exists()
