"""Readers set tables of their choice side by side; the address holds the choice, and nothing in it can do harm."""

from dataclasses import replace

import pytest

from generator.catalogue import catalogue
from generator.chrome import make_shell
from generator.pages.choosing import choosing_page
from generator.pages.choosing_file import choosing_file
from generator.render import render
from generator.site import File, Page
from generator.templates import shipped_templates
from generator.words import Language
from generator.write import write
from tests.browser.chromium import View
from tests.browser.conftest import NARROW, WIDE
from tests.browser.probe import ask, text_of, unfold, violations, wait_until, walk
from tests.browser.server import served
from tests.browser.test_quiet import Traffic
from tests.conftest import FIVE, ROOT
from tests.scripts.making import changed
from tests.site.test_hostile_text import spoiled

PAGE = "compare/index.html"
JIANGYIN, CHANGZHOU, SUZHOU, NANTONG, EZHOU = FIVE
CHECKED = "[...document.querySelectorAll('.mx-choose__boxes :checked')].map((box) => box.name)"
HEADS = "document.querySelector('#result thead').innerText.trim().split(/\\s+/)"
EVIL = "<img src=x onerror=alert(1)>"


@pytest.fixture
def choosing(quiet, places):
    """Open the page with some tables in its address, and wait until they are there."""

    def opened(*keys, place="root", view=WIDE):
        page = quiet(f"{places[place]}{PAGE}{'?t=' if keys else ''}{','.join(keys)}", view)
        if keys:
            page.wait_for_selector("#result, .mx-choose__told:not(:empty)")
        return page

    return opened


def row(page, title, part="#result"):
    """The cells of a row, its verdict and its reason."""
    body = page.locator(f"{part} tbody").filter(has=page.get_by_text(title, exact=True)).first
    cells = [" ".join(one.split()) for one in body.locator("td[data-l]").all_inner_texts()]
    verdict = body.locator(".mx-matrix__verdict").all_inner_texts()
    return cells, *verdict, *body.locator(".mx-matrix__why td").all_inner_texts()


@pytest.mark.parametrize("place", ["file", "root", "below"])
def test_ticked_tables_stand_side_by_side_and_in_the_address(choosing, place):
    page = choosing(place=place)
    page.check(f'[name="{NANTONG}"]')
    page.check(f'[name="{SUZHOU}"]')
    page.get_by_role("button", name="并列").click()
    page.wait_for_selector("#result")
    assert page.url.endswith(f"{PAGE}?t={SUZHOU},{NANTONG}")
    assert page.evaluate(HEADS) == ["同一件事", "苏州", "2025", "原表未说明", "南通", "2025", "原表未说明"]
    assert page.evaluate("document.activeElement.innerText") == "并列"


def test_the_way_back_and_forth_works(choosing):
    page = choosing(SUZHOU, NANTONG)
    page.check(f'[name="{CHANGZHOU}"]')
    page.get_by_role("button", name="并列").click()
    wait_until(page, "document.querySelectorAll('#result thead:first-of-type th').length > 3")
    page.go_back()
    wait_until(page, "document.querySelector('#result thead').innerText.includes('常州') === false")
    assert page.evaluate(CHECKED) == [SUZHOU, NANTONG]
    page.go_forward()
    wait_until(page, "document.querySelector('#result thead').innerText.includes('常州')")


def test_money_that_compares_has_bars(choosing):
    page = choosing(CHANGZHOU, NANTONG)
    assert row(page, "基本支出") == (
        ["3760.93万元", "1704.15万元"],
        "可比",
        "年度：常州“2023”，南通“2025”；口径：常州“整个部门”，南通“原表未说明”。",
    )
    widths = page.locator("#result tbody").nth(1).locator(".mx-track__half")
    assert [round(float(one.get_attribute("width")), 1) for one in widths.all()] == [100.0, 45.3]


def test_money_that_compares_says_what_is_not_known_of_it(choosing):
    years = "年度：常州“2023”，南通“2025”，鄂州“2024”"
    assert row(choosing(CHANGZHOU, NANTONG, EZHOU), "资金总额") == (
        ["4889.25万元", "2270.33万元", "1036.06万元"],
        "可比",
        f"鄂州没有列出项目，不知道含不含专项资金；{years}；口径：常州“整个部门”，南通、鄂州“原表未说明”。",
    )


def test_equal_values_have_no_bars(choosing):
    page = choosing(CHANGZHOU, NANTONG)
    unfold(page)
    folded = page.locator("#result details").first
    assert folded.get_by_text("可比", exact=True).count() > 0
    assert folded.locator(".mx-track").count() == 0


def test_money_with_special_funds_has_none_and_says_why(choosing):
    page = choosing(SUZHOU, NANTONG)
    assert row(page, "资金总额") == (
        ["388882.83万元", "2270.33万元"],
        "并列，不排名",
        "苏州含科技创新专项资金 386350万元。",
    )
    assert page.locator("#result tbody").first.locator(".mx-track").count() == 0


def test_money_that_is_missing_or_divided_otherwise_says_so(choosing):
    page = choosing(JIANGYIN, CHANGZHOU, EZHOU)
    cells, verdict, why = row(page, "基本支出")
    assert cells == ["未公布", "3760.93万元", "805.06万元 按另一种分类：人员类项目支出 708.44、运转类项目支出 96.62"]
    assert (verdict, why) == ("并列，不排名", "鄂州按另一种分类列支出，不与其他地方同轴作图。")


def test_indicators_that_differ_say_in_what(choosing):
    cells, verdict, why = row(choosing(JIANGYIN, SUZHOU), "高新技术产业产值")
    assert cells == [
        "≥2700亿元 高新技术产业产值 半年 ≥1300亿元",
        "=25000亿元 高新技术产业产值 半年 =0亿元 年中尚未到期",
    ]
    assert (verdict, why) == ("并列，不排名", "口径：江阴“机关、本级”，苏州“原表未说明”；比较符：江阴“≥”，苏州“＝”。")


def test_near_indicators_say_what_tells_them_apart(choosing):
    _, verdict, why = row(choosing(SUZHOU, NANTONG), "高新技术企业")
    assert verdict == "量不同"
    assert why.startswith("“拥有高新技术企业数”与“高企认定数”：")


def test_common_indicators_that_are_alike_are_folded_with_their_count(choosing):
    page = choosing(CHANGZHOU, SUZHOU, NANTONG)
    fold = page.locator("#result details").first
    count = int(fold.locator(".mx-fold__count").inner_text())
    assert (count, fold.get_attribute("open")) == (fold.locator("tbody").count(), None)
    assert count >= 25


@pytest.mark.parametrize("keys", [(CHANGZHOU, NANTONG), FIVE], ids=["two", "five"])
def test_every_value_leads_to_its_row(choosing, site, keys):
    page = choosing(*keys)
    unfold(page)
    links = page.eval_on_selector_all("#result td a", "(links) => links.map((link) => link.getAttribute('href'))")
    files = {href.partition("#")[0] for href in links}
    texts = {file: (site / "compare" / file).resolve().read_text(encoding="utf-8") for file in files}
    lost = [
        href for href in links if (at := href.partition("#")[2]) and f'id="{at}"' not in texts[href.partition("#")[0]]
    ]
    assert (len(files), lost) == (len(keys), [])


@pytest.mark.parametrize(
    ("query", "told", "shown"),
    [
        (f"t={SUZHOU}", "请选两张以上。", 0),
        ("t=", "请选两张以上。", 0),
        (f"t={EVIL},{SUZHOU}", f"地址里有不在这里的表：{EVIL}。 请选两张以上。", 0),
        (f"t={SUZHOU},{NANTONG},../../x", "地址里有不在这里的表：../../x。", 2),
        (f"t={SUZHOU}&t={NANTONG}", "", 2),
        (f"{SUZHOU}=on&{NANTONG}=on", "", 2),
        (f"t={SUZHOU},{SUZHOU},__proto__", "地址里有不在这里的表：__proto__。 请选两张以上。", 0),
    ],
    ids=["one", "none", "markup", "a path", "twice", "as a form sends it", "an odd name"],
)
def test_what_the_address_cannot_mean_is_told(quiet, places, query, told, shown):
    page = quiet(f"{places['root']}{PAGE}?{query}")
    page.wait_for_selector("#result" if shown else ".mx-choose__told:not(:empty)")
    assert page.inner_text(".mx-choose__told") == told
    assert page.locator("#result thead").first.locator("th").count() == (shown + 1 if shown else 0)
    assert page.locator("main img").count() == 0


def test_data_that_cannot_be_fetched_are_told_and_asked_for_again(reader, places):
    page = reader()
    page.route("**/tables.*.js", lambda route: route.abort())
    page.goto(f"{places['root']}{PAGE}?t={SUZHOU},{NANTONG}")
    wait_until(page, "document.querySelector('.mx-choose__told').value.startsWith('没有取到数据')")
    page.unroute("**/tables.*.js")
    page.get_by_role("button", name="并列").click()
    page.wait_for_selector("#result")
    assert page.inner_text(".mx-choose__told") == ""


@pytest.mark.parametrize("place", ["file", "root", "below"])
def test_it_asks_nobody_else(reader, places, place):
    page, traffic = reader(), Traffic(places[place])
    traffic.watch(page)
    page.goto(f"{places[place]}{PAGE}?t={','.join(FIVE)}")
    page.wait_for_selector("#result")
    assert traffic == Traffic(places[place])


@pytest.mark.parametrize("view", [WIDE, NARROW], ids=lambda view: view.name)
def test_the_keyboard_reaches_everything(choosing, view):
    assert walk(choosing(SUZHOU, NANTONG, view=view)) == ([], [], [])


def test_a_comparison_is_accessible_and_fits(choosing):
    page = choosing(JIANGYIN, SUZHOU, NANTONG)
    views = (WIDE, View(is_dark=True), View(390, is_large=True, has_contrast=True))
    assert violations(page, views) == []
    unfold(page)
    found = {}
    for width in (320, 390, 768, 1280):
        View(width).apply(page)
        found[width] = ask(page, "overflow") + ask(page, "small_text")
    assert found == {320: [], 390: [], 768: [], 1280: []}


def test_without_scripts_the_ready_comparisons_and_all_tables_are_listed(visitor, places):
    page = visitor(View(has_script=False))
    page.goto(places["root"] + PAGE)
    links = page.eval_on_selector_all("#ready a", "(links) => links.map((link) => link.getAttribute('href'))")
    years = ("", "2025/", "2024/", "2023/")
    assert {f"../compare/keji/{year}index.html" for year in years} <= set(links)
    assert page.locator(".mx-choose__boxes input").count() == len(FIVE)
    plain = text_of(page)
    other = visitor()
    other.goto(places["root"] + PAGE)
    assert text_of(other) == plain


def test_without_scripts_nothing_looks_as_if_it_could_be_chosen(visitor, places):
    page = visitor(View(has_script=False))
    page.goto(places["root"] + PAGE)
    shown = [page.locator(f"{part}:visible").count() for part in (".mx-choose__form input", ".mx-choose__form button")]
    assert shown == [0, 0]
    assert page.inner_text(".mx-choose__how") == "自己选要用到脚本；上面现成的对照不用。"


def test_places_and_years_stay_whole_in_large_type_on_a_phone(choosing):
    page = choosing(view=View(390, is_large=True))
    View(390, is_large=True).apply(page)
    broken = "(all) => all.filter((one) => one.getClientRects().length > 1).map((one) => one.innerText)"
    assert page.eval_on_selector_all(".mx-choose__place", broken) == []
    heights = page.eval_on_selector_all(".mx-choose__boxes label", "(all) => all.map((one) => one.offsetHeight)")
    assert len(set(heights)) == 1
    assert ask(page, "overflow") == []


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A site of the choosing page alone, whose tables say hostile things in every text."""

    def spoil(one):
        return replace(
            one, record=spoiled(one.record, EVIL), place=spoiled(one.place, EVIL), findings=spoiled(one.findings, EVIL)
        )

    folder = tmp_path_factory.mktemp("hostile") / "site"
    site = changed(spoil)
    page = choosing_page(site.edition, {one.kind: one.choosing for one in site.digests})
    pages: list[Page | File] = [page, *map(choosing_file, site.chapters)]
    write(folder, render(pages, shipped_templates(), make_shell(ROOT, Language.ZH), catalogue(Language.ZH)))
    with served(folder) as address:
        yield address


def test_hostile_text_shows_as_text(quiet, hostile):
    page = quiet(f"{hostile}{PAGE}?t={SUZHOU},{NANTONG}")
    page.wait_for_selector("#result")
    unfold(page)
    assert page.locator("main img, main script").count() == 0
    assert page.locator("#result").inner_text().count(EVIL) > 50
    addresses = page.eval_on_selector_all("#result a", "(links) => links.map((link) => link.getAttribute('href'))")
    assert [href for href in addresses if "<" in href or not href.startswith("../3")] == []
