"""The crawler finds what is broken on small sites made for it, and nothing else."""

import pytest

from tests.crawl.crawl import crawl

WHOLE = {
    "index.html": """<link rel="canonical" href="https://gov.example/mx/"><link rel="stylesheet" href="a/style.css">
<a href="320400/index.html">常州</a><a href="320400/index.html#i-001">一项</a><a href="#top">上</a><p id="top">""",
    "320400/index.html": """<link rel="canonical" href="https://gov.example/mx/320400/">
<script src="../a/app.js"></script><a href="../index.html">首页</a><a href="https://other.example/doc.pdf">原文</a>
<p id="i-001"><a href="record.json">JSON</a>
<svg><use href="../a/icons.svg#fold"></use></svg><form action="../index.html?q=1"></form><a href="?q=1">再来</a>""",
    "320400/record.json": '{"page": "https://gov.example/mx/320400/#i-001"}',
    "404.html": '<link rel="stylesheet" href="/mx/a/style.css"><a href="https://gov.example/mx/">首页</a>',
    "sitemap.xml": "<loc>https://gov.example/mx/320400/</loc>",
    "a/style.css": "/* url(nothing.png) */ p { background: url('paper.png'); mask: url(data:image/png;base64,AA) }",
    "a/paper.png": "PNG",
    "a/icons.svg": '<svg><symbol id="fold"></symbol></svg>',
    "a/app.js": "",
    ".nojekyll": "",
}
MISSING = "https://gov.example/mx/320500/"


@pytest.fixture
def site(tmp_path):
    """Make the whole site with some files changed or added."""

    def make(changes):
        for name, text in {**WHOLE, **changes}.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return make


def test_nothing_is_found_on_a_whole_site(site):
    assert crawl(site({})) == ((), {"index.html": 0, "320400/index.html": 1})


@pytest.mark.parametrize(
    ("added", "found"),
    [
        ('<a href="320500/index.html">', "`320500/index.html` leads to no file [dead-link]"),
        ('<img srcset="one.png 1x, two.png 2x">', "`one.png` leads to no file [dead-link]"),
        ('<img srcset="one.png 1x, two.png 2x">', "`two.png` leads to no file [dead-link]"),
        ('<div data-units="units.js">', "`units.js` leads to no file [dead-link]"),
        ('<form action="find.html">', "`find.html` leads to no file [dead-link]"),
        ('<meta http-equiv="refresh" content="0; url=old.html">', "`old.html` leads to no file [dead-link]"),
        ('<p style="background: url(dot.png)">', "`dot.png` leads to no file [dead-link]"),
        ("<style>@import 'more.css';</style>", "`more.css` leads to no file [dead-link]"),
        (
            '<a href="320400/index.html#i-002">',
            "`320400/index.html#i-002` leads to no place on `320400/index.html` [dead-anchor]",
        ),
        ('<a href="#nowhere">', "`#nowhere` leads to no place on `index.html` [dead-anchor]"),
        ('<use href="a/icons.svg#x">', "`a/icons.svg#x` leads to no place on `a/icons.svg` [dead-anchor]"),
        ('<a href="/320400/index.html">', "`/320400/index.html` works at one place only [absolute-link]"),
        (
            '<a href="https://gov.example/mx/320400/index.html">',
            "`https://gov.example/mx/320400/index.html` works at one place only [absolute-link]",
        ),
        ('<a href="320400/">', "`320400/` leads to a folder; say `index.html` [folder-link]"),
        ('<a href="320400">', "`320400` leads to a folder; say `index.html` [folder-link]"),
        ('<a href=".">', "`.` leads to a folder; say `index.html` [folder-link]"),
        ('<a href="../index.html">', "`../index.html` leads out of the site [outside]"),
        (
            '<script src="https://cdn.example/x.js"></script>',
            "`https://cdn.example/x.js` is loaded from another host [foreign-file]",
        ),
        (
            '<link rel="preconnect" href="//cdn.example">',
            "`//cdn.example` is loaded from another host [foreign-file]",
        ),
        ('<a href="javascript:go()">', "`javascript:go()` is no address to go to [odd-link]"),
    ],
)
def test_a_broken_link_on_a_page_is_found(site, added, found):
    flaws = crawl(site({"index.html": f"{WHOLE['index.html']}\n{added}"})).flaws
    assert f"index.html:3: {found}" in map(str, flaws)
    assert {flaw.file for flaw in flaws} == {"index.html"}


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("404.html", '<a href="index.html">', "`index.html` is not found from an unknown address [relative-link]"),
        ("404.html", '<a href="/mx/b.html">', "`/mx/b.html` leads to no file [dead-link]"),
        ("a/style.css", "p { background: url(paper.png), url(b.png) }", "`b.png` leads to no file [dead-link]"),
        ("320500/index.html", "", "is not to be reached from home [far-page]"),
        ("320500/data.csv", "1", "is named by no other file [orphan]"),
        ("sitemap.xml", f"<loc>{MISSING}</loc>", f"`{MISSING}` leads to no file [dead-link]"),
        ("320400/record.json", f'"{MISSING}#i-001"', f"`{MISSING}#i-001` leads to no file [dead-link]"),
        ("320400/record.json", " " * 2_001, "has 2,001 bytes, more than 2,000 [large-file]"),
        ("a/icons.svg", '<svg id="fold"><g id="fold"/></svg>', "`fold` stands 2 times [double-id]"),
    ],
)
def test_what_is_wrong_with_a_file_is_found(site, name, text, found):
    flaws = crawl(site({name: text}), largest=2_000).flaws
    assert found in [f"{flaw.message} [{flaw.rule}]" for flaw in flaws]
    assert {flaw.file for flaw in flaws} == {name}


def test_a_page_four_clicks_away_is_too_far(site):
    steps = {f"{number}.html": f'<a href="{number + 1}.html">' for number in range(1, 5)}
    report = crawl(site({**steps, "5.html": "", "320400/index.html": '<p id="i-001"><a href="../1.html">'}))
    far = {flaw.file: flaw.message for flaw in report.flaws if flaw.rule == "far-page"}
    assert far == {f"{number}.html": f"is {number + 1} clicks from home" for number in (3, 4, 5)}


def test_links_start_where_the_page_says(site):
    page = (
        '<base href="../"><p id="i-001"><a href="index.html">首页</a><script src="a/app.js"></script><a href="x.html">'
    )
    flaws = crawl(site({"320400/index.html": page})).flaws
    assert "320400/index.html:1: `x.html` leads to no file [dead-link]" in map(str, flaws)
    assert {flaw.rule for flaw in flaws if flaw.file == "320400/index.html"} == {"dead-link"}


def test_a_pattern_of_an_address_is_no_address(site):
    opensearch = '<Url template="https://gov.example/mx/index.html?q={searchTerms}"/> https://gov.example/mx/{region}/'
    assert crawl(site({"320400/record.json": opensearch})).flaws == ()


def test_files_that_programs_find_by_name_need_no_link(site):
    assert (
        crawl(site({"search/shard-1.js": ""}), alone=("search/*.js", ".nojekyll", "404.html", "sitemap.xml")).flaws
        == ()
    )
