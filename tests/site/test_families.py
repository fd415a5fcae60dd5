"""Indicators across places: every printed row stands on the page of its family; only what compares is drawn."""

import re

import pytest

from generator.model.record import Scope
from generator.pages.threads import printed_families
from generator.words import Language
from tests.conftest import ROOT
from tests.site.html_page import parse
from tests.site.several import pages_under, project_of, rendered, site_of, site_of_library, table, view

FAMILY = "xinzeng-gaoxin-jishu-qiye"
NAME = "新增高新技术企业"
PLACES = ("320100", "320200", "320300", "320400", "320500", "320600")


@pytest.fixture(scope="module")
def real(library):
    """The site of the five tables."""
    return site_of_library(library, ROOT)


def site_with(root, values, **more):
    """A site of several places that print one indicator, each its own value."""
    tables = {
        f"{code}/keji/2025": table(f"{code}/keji/2025", (NAME, "≥0家", value), **more)
        for code, value in zip(PLACES, values, strict=False)
    }
    return site_of(project_of(root, tables))


def page_of(site, family=FAMILY):
    return pages_under(site, "indicators/")[f"indicators/{family}/"]


def pages_of(site):
    """The list of all indicators, and the page of each."""
    found = pages_under(site, "indicators/")
    return found.pop("indicators/"), list(found.values())


def test_every_indicator_of_the_five_tables_has_a_page_or_is_listed_by_name(real):
    index, pages = pages_of(real)
    listed = {row.place.href for lone in view(index).alone for row in lone.rows}
    shown = {row.place.href[3:] for page in pages for period in view(page).periods for row in rows(period)}
    printed = {
        f"../{one.address}index.html#{promise.row.id}" for one in real.published for promise in one.record.promises()
    }
    assert listed | shown == printed
    assert listed & shown == set()


def rows(period):
    return [row for group in period.groups for row in group.rows]


def test_every_page_is_reached_from_the_list(real):
    index, pages = pages_of(real)
    levels = (*view(index).levels, *view(index).common)
    linked = {row.name.href for level in levels for row in level.rows}
    assert linked == {f"../{page.address}index.html" for page in pages}
    assert len(pages) == len(printed_families(real, real.digests))


def test_the_list_stands_in_the_order_of_the_commonest_form(real):
    index, _ = pages_of(real)
    assert [level.title for level in view(index).levels] == ["履职", "效益", "满意度", "履职效能"]
    assert [level.title for level in view(index).common][:2] == ["决策", "过程"]


def test_values_of_one_sign_unit_and_scope_are_sorted_and_drawn(tmp_path):
    site = site_with(tmp_path, ("≥80家", "≥200家", "≥120家"))
    period = view(page_of(site)).periods[0]
    (group,) = period.groups
    assert [row.full.number for row in group.rows] == ["200", "120", "80"]
    assert [dot.x for dot in group.chart.dots] == ["40", "60", "100"]
    assert (group.chart.low, group.chart.high) == ("0家", "200家")
    assert group.chart.description == "无锡 2025 200家；徐州 2025 120家；南京 2025 80家"


def test_a_chart_has_a_title_a_description_and_the_table_beside_it(tmp_path):
    site = site_with(tmp_path, ("≥80家", "≥200家"))
    html = rendered(site, page_of(site))
    (svg,) = re.findall(r'<svg[^>]*role="img"[^>]*aria-labelledby="(\S+) (\S+)"', html)
    assert set(svg) <= set(parse(html).ids)
    assert {f"{code}/keji/2025" in html for code in PLACES[:2]} == {True}


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (("≥80家", "＝200家"), "南京印“≥”，无锡印“＝”"),
        (("≥80家", "≥200万元"), "单位：南京“家”，无锡“万元”，不能换算"),
        (("≥80家", "较多"), "无锡用文字写（较多）"),
    ],
    ids=["signs", "units", "words"],
)
def test_values_that_do_not_compare_stand_by_code_with_the_reason(tmp_path, values, reason):
    site = site_with(tmp_path, values)
    period = view(page_of(site)).periods[0]
    (group,) = period.groups
    assert [row.place.text for row in group.rows] == ["南京", "无锡"]
    assert (group.chart, period.prevents) == (None, reason)


def test_a_head_office_is_not_drawn_beside_departments(tmp_path):
    keys = [f"{code}/keji/2025" for code in PLACES[:3]]
    tables = {key: table(key, (NAME, "≥0家", f"≥{80 + number}家")) for number, key in enumerate(keys)}
    tables[keys[0]] = table(keys[0], (NAME, "≥0家", "≥500家"), scope=Scope.OFFICE.value)
    site = site_of(project_of(tmp_path, tables))
    drawn, beside = view(page_of(site)).periods[0].groups
    assert [row.place.text for row in drawn.rows] == ["徐州", "无锡"]
    assert ([row.place.text for row in beside.rows], beside.chart) == (["南京"], None)


def test_equal_values_are_said_and_not_drawn(tmp_path):
    site = site_with(tmp_path, ("≥80家", "≥80家"))
    (group,) = view(page_of(site)).periods[0].groups
    assert (group.chart, group.remark) == (None, "都是≥80家")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (("≥80家", "≥20家", "≥40家", "≥60家"), "同一级别、同一年的值不到5个，不给中位数。"),
        (("≥80家", "≥20家", "≥40家", "≥60家", "≥90家"), "地级2025年5个值的中位数：60家"),
    ],
    ids=["four", "five"],
)
def test_a_median_wants_five_values(tmp_path, values, said):
    site = site_with(tmp_path, values)
    (group,) = view(page_of(site)).periods[0].groups
    assert group.chart.notes == (said,)


def test_a_value_in_another_unit_says_what_it_is_on_the_axis(tmp_path):
    tables = {
        f"{code}/keji/2025": table(f"{code}/keji/2025", ("技术合同成交额", "≥0亿元", value))
        for code, value in zip(PLACES, ("≥8000万元", "≥2亿元", "≥3亿元"), strict=False)
    }
    site = site_of(project_of(tmp_path, tables))
    (group,) = view(page_of(site, "jishu-hetong-chengjiaoe")).periods[0].groups
    assert [(row.full.number, row.aside) for row in group.rows] == [("3", ""), ("2", ""), ("8000", "折合0.8亿元")]


def test_what_the_source_of_a_definition_is_is_said_openly(real):
    unconfirmed = next(family for family in printed_families(real, real.digests) if family.source == "待核实")
    facts = {fact.name: (fact.text, fact.note) for fact in view(page_of(real, unconfirmed.id)).facts}
    assert facts["依据"] == ("待核实", "定义和算式是编者写的，还没有对到原文，引用前请先核实")


def test_near_names_are_told_apart_and_lead_to_their_pages_where_they_have_one(real):
    near = view(page_of(real, "jishu-hetong-chengjiaoe")).near
    assert [(one.name.text, bool(one.name.href), one.tables) for one in near] == [
        ("技术合同认定登记成交额", True, "1张表"),
        ("技术交易额", False, "未见印出"),
        ("技术合同成交额占地区生产总值比重", False, "未见印出"),
    ]


def test_numbers_of_goals_stand_with_their_sentence_and_answer(real):
    numbers = view(page_of(real, "kejixing-zhongxiao-qiye-rukushu")).spoken
    first = numbers[0]
    assert (first.place.text, first.number, first.answer) == ("江阴", "2300家", "≠ 与指标不同")
    assert first.place.href == "../../320281/keji-jiguan/2025/index.html#goals-1-0"


def test_english_pages_are_made_too(library):
    site = site_of_library(library, ROOT, Language.EN)
    assert [rendered(site, page) != "" for page in pages_under(site, "indicators/").values()].count(False) == 0
