"""A site whose links lead nowhere does not take the place of one whose links work."""

from pathlib import Path

import pytest

from generator.build import build
from generator.building.means import Means
from generator.building.ties import Ties, problems_of, untied
from generator.keeping import Store
from generator.reporting.text import problem_lines
from generator.words import Language
from tests.conftest import ROOT
from tests.corpus.project import project
from tests.site.html_page import contents

MOST = 0.08  # of a build; about half of it where nothing else runs
HOME = """<link rel="stylesheet" href="a/style.css">
<a href="320400/index.html#i-001">常州</a><a href="#top">上</a><p id="top">"""
WHOLE = {
    "index.html": HOME,
    "320400/index.html": """<a href="../index.html?q=1">首页</a><a href="https://other.example/doc.pdf">原文</a>
<a href="a%20b.json">数据</a><use href="../a/icons.svg#fold"></use><a href="../320400/">自己</a><p id="i-001">
<script src="../a/x.js"></script><img src="data:image/png;base64,AA"><a href="mailto:a@b.example">写信</a>""",
    "320400/a b.json": "{}",
    "404.html": '<a href="/mx/">首页</a>',
    "a/style.css": "p { mask: url(data:image/png;base64,AA) }",
    "a/icons.svg": '<symbol id="fold">',
    "a/x.js": "",
}
FOREIGN = "is fetched from another host [dead-link]"


def told(folder: Path, *tasks: dict[str, str]) -> list[str]:
    """What is told of a site that several tasks wrote."""
    tied = []
    for files in tasks:
        ties = Ties()
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
            ties.add(name, text.encode())
        tied.append(ties.tied())
    found = problems_of(folder, untied(lambda: tied))
    return [next(iter(problem_lines(one, Language.EN))) for one in found]


def test_nothing_is_told_of_a_whole_site(tmp_path: Path) -> None:
    """By whomever its files were written."""
    assert told(tmp_path, WHOLE) == []
    assert told(tmp_path, *({name: text} for name, text in WHOLE.items())) == []


@pytest.mark.parametrize(
    "way",
    [
        "320500/index.html",
        "320500/",
        "320400/index.html#i-002",
        "320400/../320400/index.html",
        "#below",
        "../index.html",
        "../../320400/index.html",
        "320400/a+b.json",
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_place(tmp_path: Path, way: str) -> None:
    """It is looked for only then."""
    (said,) = told(tmp_path, {**WHOLE, "index.html": f'{HOME}\n<a href="{way}">'})
    assert said == f"index.html:3:10: `{way}` on the page leads nowhere [dead-link]"


@pytest.mark.parametrize(
    ("name", "text", "way"),
    [
        ("index.html", '<img src="https://cdn.example/x.png">', "https://cdn.example/x.png"),
        ("index.html", '<script src="//cdn.example/x.js">', "//cdn.example/x.js"),
        ("index.html", '<link rel="preload stylesheet" href="http://cdn.example/x">', "http://cdn.example/x"),
        ("a/style.css", "@import 'https://cdn.example/x.css';", "@import 'https://cdn.example/x.css"),
        ("a/style.css", "p { mask: url(//cdn.example/x.png) }", "url(//cdn.example/x.png"),
    ],
    ids=["picture", "script", "style", "style in a style", "picture in a style"],
)
def test_what_is_fetched_from_another_host_is_told(tmp_path: Path, name: str, text: str, way: str) -> None:
    """The policy of every page forbids it, so that it would never be seen."""
    (said,) = told(tmp_path, {**WHOLE, name: f"{WHOLE[name]}\n{text}"})
    assert said.endswith(f": `{way}` on the page {FOREIGN}")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A project with a written page, and its site."""
    project(tmp_path / "project", 3)
    (tmp_path / "store").mkdir()
    _write_about(tmp_path, "method/")
    assert _problems(tmp_path) == ()
    return tmp_path


def _write_about(place: Path, way: str) -> None:
    written = place / "project/data/pages/about.md"
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text(f"# 关于\n\n见[方法]({way})。\n", encoding="utf-8")


def _problems(place: Path) -> tuple[str, ...]:
    means = Means(1, store=Store(place / "store"))
    built = build(place / "project", place / "site", Language.ZH, means)
    return tuple(f"{one.file} {one.message.zh}" for one in built.report.problems)


@pytest.mark.parametrize(
    ("written", "way"), [("way/", "../way/index.html"), ("method/#nowhere", "../method/index.html#nowhere")]
)
def test_a_written_page_that_leads_nowhere_keeps_the_old_site(place: Path, written: str, way: str) -> None:
    """Until it is mended."""
    before = contents(place / "site")
    _write_about(place, written)
    assert _problems(place) == (f"about/index.html 网页里的 `{way}` 哪里也不通",)
    assert contents(place / "site") == before
    _write_about(place, "method/")
    assert _problems(place) == ()


def test_links_of_pages_that_were_kept_are_looked_at_as_well(place: Path) -> None:
    """A page that is used again may lead to one that is gone."""
    record = min(path for path in (place / "project/data/records").rglob("*.json") if "trace" not in path.name)
    key = record.relative_to(place / "project/data/records").with_suffix("").as_posix()
    own = place / "project/templates/pages/missing.html"
    own.parent.mkdir(parents=True)
    shipped = (ROOT / "templates/pages/glossary.html").read_text(encoding="utf-8")
    own = own.with_name("glossary.html")
    own.write_text(f'{shipped}<a href="../{key}/index.html">x</a>\n', encoding="utf-8")
    assert _problems(place) == ()
    for path in record.parent.glob(f"{record.stem}.*"):
        path.unlink()
    assert f"glossary/index.html 网页里的 `../{key}/index.html` 哪里也不通" in _problems(place)


NAVIGATION = """nav:
  - index.md
  - 更多:
      - 地区: regions/index.md
      - 年度: yaers/index.md
      - 说明: help.md
  - 外面: https://other.example/
"""


def test_an_entry_of_the_navigation_that_leads_nowhere_is_told_once_at_its_line(place: Path) -> None:
    """Not on each of the pages that carry it; and the page that was meant is named."""
    settings = place / "project/mkdocs.yml"
    settings.write_text(NAVIGATION, encoding="utf-8")
    built = build(place / "project", place / "site", Language.EN, Means(1, store=Store(place / "store")))
    assert [line for one in built.report.problems for line in problem_lines(one, Language.EN)] == [
        "mkdocs.yml:5:13: the site has no page `yaers/index.md` [dead-link]",
        "  hint: is it `years/index.md`?",
        "mkdocs.yml:6:13: the site has no page `help.md` [dead-link]",
        "  hint: name a page of this site, e.g. `regions/index.md`, or another site by its whole address",
    ]
    settings.write_text(NAVIGATION.replace("yaers", "years").replace("help.md", "about.md"), encoding="utf-8")
    assert _problems(place) == ()


def test_looking_costs_little_of_a_build(tmp_path: Path) -> None:
    """In processor seconds."""
    built = build(project(tmp_path / "project", 40), tmp_path / "site", Language.ZH, Means(1))
    assert built.spent["verifying"] < MOST * sum(built.spent.values())
