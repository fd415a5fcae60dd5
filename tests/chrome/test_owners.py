"""Whatever an owner sets as Material documents it, the frame has it, and is still cut."""

import pytest

from generator.chrome import make_shell
from generator.words import Language
from tests.chrome.conftest import FACE, PICTURE
from tests.chrome.test_shell import Reader

PALETTES = """\
theme:
  palette:
    - media: "(prefers-color-scheme: light)"
      primary: deep purple
      toggle: {icon: material/weather-night, name: 深}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      primary: black
      toggle: {icon: material/weather-sunny, name: 浅}
"""
NAVIGATION = """\
nav:
  - index.md
  - 各地: regions/
  - 更多:
      - 关于: about.md
      - 订阅: feed.xml
  - 财政部: https://www.mof.gov.cn/
"""
PUBLICATION = """\
copyright: 版权 &copy; 某局
extra:
  mingxi:
    publisher: 某<局>
    contact: wx@example.org
    licence: CC BY 4.0
    site_id_code: "3204000000"
    icp: 苏ICP备1号
"""


def colours(html):
    names = ("data-md-color-scheme", "data-md-color-primary", "data-md-color-accent", "data-mx-dark")
    return [Reader(html).all("html")[0].get(name) for name in names]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: 明细", ["default", "custom", "custom", "slate custom custom"]),
        ("theme: {palette: {primary: teal}}", ["default", "teal", "custom", None]),
        ("theme: {palette: {scheme: slate, accent: red}}", ["slate", "custom", "red", None]),
        (PALETTES, ["default", "deep-purple", "custom", "slate black custom"]),
    ],
    ids=["ours", "one colour", "always dark", "light and dark"],
)
def test_colours_are_the_owners(page, text, said):
    assert colours(page(text)) == said


def test_each_palette_has_a_button_and_one_of_them_is_shown(page):
    buttons = [one for one in Reader(page(PALETTES)).all("button") if one.get("data-mx") == "palette"]
    assert [(one["aria-label"], "hidden" in one) for one in buttons] == [("深", False), ("浅", True)]
    assert buttons[1]["data-mx-option"] == "(prefers-color-scheme: dark)|slate|black|custom"


def test_a_logo_and_a_stylesheet_are_the_owners_files(owner):
    shell = make_shell(owner("theme: {logo: logo.svg, favicon: logo.svg}\nextra_css: [more/own.css]"), Language.ZH)
    reader = Reader(shell.stamp(FACE._replace(up="")))
    names = [file.name for file in shell.files]
    assert [one["src"] for one in reader.all("img")] == [
        file.name for file in shell.files if file.content == PICTURE.encode()
    ]
    assert sorted({link for link in reader.links() if link.startswith("assets/")}) == names
    assert reader.all("link")[-1]["href"].startswith("assets/own.")


def test_an_icon_of_the_theme_may_be_the_logo(page):
    assert page("theme: {icon: {logo: material/library}}").count("<svg xmlns") == 4


def test_the_navigation_is_the_owners_and_sections_give_their_pages(page):
    links = Reader(page(NAVIGATION, FACE._replace(tab="about/"))).all("a")
    tabs = [one for one in links if one.get("class") == "md-tabs__link"]
    assert [(one["href"], one.get("aria-current")) for one in tabs] == [
        ("../index.html", None),
        ("../regions/index.html", None),
        ("../about/index.html", "true"),
        ("../feed.xml", None),
        ("https://www.mof.gov.cn/", None),
    ]


@pytest.mark.parametrize(("language", "name"), [(Language.ZH, "首页"), (Language.EN, "Home")])
def test_a_tab_without_a_name_has_ours(page, language, name):
    assert f'href="../index.html">{name}</a>' in page(NAVIGATION, language=language)


def test_other_languages_are_linked_and_this_one_is_not(page):
    text = "extra:\n  alternate:\n    - {name: 中文, link: ./, lang: zh}\n    - {name: EN, link: en/, lang: en}\n"
    links = [one for one in Reader(page(text)).all("a") if "hreflang" in one]
    assert [(one["href"], one["hreflang"], one["lang"]) for one in links] == [("../en/index.html", "en", "en")]


def test_who_publishes_stands_in_the_foot(page):
    html = page(PUBLICATION)
    foot = html[html.index("<footer") :]
    parts = ["<li>发布：某&lt;局&gt;</li>", "<li>数据许可：CC BY 4.0</li>", "<li>网站标识码：3204000000</li>"]
    parts += ['<a href="https://beian.miit.gov.cn/">苏ICP备1号</a>', "<li>版权 &copy; 某局</li>"]
    parts += ['<a href="mailto:wx@example.org">报告错误</a>']
    assert [part for part in parts if part not in foot] == []


def test_the_address_for_error_reports_is_an_address(page):
    html = page("extra: {mingxi: {issues: 'https://example.org/new?a=1&b=2'}}")
    assert '<a href="https://example.org/new?a=1&amp;b=2">报告错误</a>' in html


def test_the_name_of_the_site_is_words(page):
    html = page("site_name: 阳光<财政>")
    assert "<title>题目 · 阳光&lt;财政&gt;</title>" in html
    assert "“阳光&lt;财政&gt;”不是政府网站" in html


def test_tabs_stay_at_the_top_where_the_owner_wants_it(page):
    assert Reader(page("theme: {features: [navigation.tabs.sticky]}")).all("html")[0]["data-mx-tabs"] == "sticky"


def test_the_logo_may_lead_elsewhere(page):
    links = Reader(page("extra: {homepage: 'https://example.org/'}")).all("a")
    assert [one["href"] for one in links if "mx-brand" in one.get("class", "")] == ["https://example.org/"]
