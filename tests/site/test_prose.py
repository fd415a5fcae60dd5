"""Written pages: no HTML of a writer's passes, links lead where they should from every depth, headings keep names."""

import pytest

from generator import addresses
from generator.addresses import Here
from generator.build import build
from generator.library import load
from generator.pages.words.markdown import prose
from generator.pages.words.prose import in_language, prose_pages
from generator.reading.prose import TAKEN
from generator.words import Language
from tests.conftest import ROOT
from tests.site.html_page import parse
from tests.site.several import rendered, site_of_library, view

HERE = Here("about/")


def body(text, here=HERE):
    return str(prose(f"# 题\n\n起首。\n\n{text}", here).body)


def test_the_first_heading_is_the_title_and_the_first_paragraph_stands_apart():
    read = prose("# 关于 *本站*\n\n一段**话**，见[方法](method/)。\n\n## 其他\n\n又一段。\n", HERE)
    assert (read.title, read.summary) == ("关于 本站", "一段话，见方法。")
    assert str(read.lede) == '一段<strong>话</strong>，见<a href="../method/index.html">方法</a>。'
    assert str(read.body) == '<h2 id="其他">其他</h2>\n<p>又一段。</p>\n'


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!-- x -->",
        "a <b onclick=alert(1)>b</b>",
        "![图](https://example.org/x.png)",
    ],
    ids=["script", "image", "comment", "inline", "markdown image"],
)
def test_html_is_shown_as_text(hostile):
    page = parse(body(hostile))
    assert set(page.tags) <= {"p", "a"}
    assert {name for name, _ in page.attributes} <= {"href", "rel"}


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "//example.org/x",
        "tel:110",
        "../../secret",
        "https:relative",
    ],
)
def test_a_link_that_may_lead_nowhere_of_ours_is_text(href):
    assert parse(body(f"[字]({href})")).links == []


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("method/", "../method/index.html"),
        ("method.md", "../method/index.html"),
        ("method.en.md#empty", "../method/index.html#empty"),
        ("/method", "../method/index.html"),
        ("./findings/income-sum/", "../findings/income-sum/index.html"),
        ("glossary/#funds", "../glossary/index.html#funds"),
        ("about/#licence", "#licence"),
        ("#licence", "#licence"),
        ("320400/keji/2023/record.json", "../320400/keji/2023/record.json"),
        ("/", "../index.html"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://example.org/x?y=1", "https://example.org/x?y=1"),
    ],
)
def test_a_link_leads_from_the_page_to_the_address(written, shown):
    assert parse(body(f"[字]({written})")).links == [shown]


@pytest.mark.parametrize(
    ("address", "shown"),
    [("", "method/index.html"), ("a/", "../method/index.html"), ("a/b/c/", "../../../method/index.html")],
    ids=["home", "one", "three"],
)
def test_a_link_works_at_every_depth(address, shown):
    assert parse(body("[方法](method/)", Here(address))).links == [shown]


def test_a_link_to_another_site_tells_it_nothing():
    assert body("[字](https://example.org/)") == (
        '<p><a href="https://example.org/" rel="noreferrer external">字</a></p>\n'
    )


def test_headings_keep_the_names_written_behind_them():
    read = prose("# 题\n\n## 许可 {#licence}\n\n## 许可\n\n## 许可\n\n## 2025年\n\n# 又一题\n", HERE)
    assert [(heading.id, heading.title) for heading in read.headings] == [
        ("licence", "许可"),
        ("许可", "许可"),
        ("许可-again", "许可"),
        ("section-2025年", "2025年"),
    ]
    assert '<h2 id="又一题">又一题</h2>' in str(read.body)


def test_tables_have_heads_with_a_scope_and_the_heading_above_as_caption():
    table = body("## 五种<空>\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n")
    assert '<table>\n<caption class="mx-hidden">五种&lt;空&gt;</caption>' in table
    assert '<th scope="col">甲</th>' in table


def test_a_language_has_its_own_texts_or_the_chinese_ones():
    texts = {"about": "中", "about.en": "en", "method": "法", "notes.en": "only"}
    assert in_language(texts, Language.EN) == {"about": "en", "method": "法", "notes": "only"}
    assert in_language(texts, Language.ZH) == {"about": "中", "method": "法", "notes": "only"}


def test_about_method_and_privacy_are_written_in_both_languages(library):
    names = {"about", "glossary", "method", "privacy"}
    assert {*library.prose} >= names | {f"{name}.en" for name in names}


@pytest.mark.parametrize("language", Language)
def test_both_languages_have_the_same_sections(library, language):
    pages = {page.address: page for page in prose_pages(site_of_library(library, ROOT, language).edition)}
    assert [section.href for section in view(pages["method/"]).sections] == [
        "#records",
        "#printed",
        "#empty",
        "#checks",
        "#families",
        "#comparable",
        "#never",
    ]


def test_the_page_about_the_site_says_who_publishes_it(library, tmp_path):
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: 明细\nextra:\n  mingxi: {publisher: 某某研究所, contact: a@example.org, licence: CC BY 4.0}\n",
        encoding="utf-8",
    )
    edition = site_of_library(library, tmp_path).edition
    about = next(page for page in prose_pages(edition) if page.address == "about/")
    facts = {fact.name: fact.text for fact in view(about).facts}
    assert (facts["发布者"], facts["邮箱"], facts["数据的许可"]) == ("某某研究所", "a@example.org", "CC BY 4.0")
    assert facts["收录"] == "5张表，2023至2025年"
    assert 'id="publisher"' in rendered(edition, about)


def test_a_page_of_the_project_takes_the_place_of_ours(tmp_path):
    pages = tmp_path / "data/pages"
    pages.mkdir(parents=True)
    (pages / "about.md").write_text("# 我们\n\n我们的话。\n", encoding="utf-8")
    (pages / "notes.md").write_text("# 札记\n\n另一页。\n", encoding="utf-8")
    assert build(tmp_path, tmp_path / "site", Language.ZH).report.problems == ()
    assert "我们的话。" in (tmp_path / "site/about/index.html").read_text(encoding="utf-8")
    assert "另一页。" in (tmp_path / "site/notes/index.html").read_text(encoding="utf-8")
    assert (tmp_path / "site/method/index.html").is_file()


@pytest.mark.parametrize("name", ["search.md", "关于.md", "About.md", "a_b.md", "about.fr.md"])
def test_a_name_that_is_no_address_of_its_own_is_told(tmp_path, name):
    pages = tmp_path / "data/pages"
    pages.mkdir(parents=True)
    (pages / name).write_text("# 题\n", encoding="utf-8")
    _, problems = load(tmp_path)
    assert [(problem.file, problem.rule) for problem in problems] == [(f"data/pages/{name}", "path")]


def test_a_page_that_is_not_utf_8_is_told(tmp_path):
    pages = tmp_path / "data/pages"
    pages.mkdir(parents=True)
    (pages / "about.md").write_bytes("# 题\n\n字".encode("gb18030"))
    _, problems = load(tmp_path)
    assert [(problem.file, problem.line, problem.rule) for problem in problems] == [
        ("data/pages/about.md", 1, "encoding")
    ]


def test_no_written_page_takes_an_address_that_is_made_from_records():
    written = [value for name, value in vars(addresses).items() if name.isupper() and isinstance(value, str)]
    folders = (value for value in written if "/" in value)
    made = {folder.partition("/")[0] for folder in folders}
    assert made - {"regions"} <= TAKEN
