"""A department over the years: what was added, removed and changed, and what cannot be said with one year alone."""

import pytest

from generator.pages.slices.department import department_pages
from generator.words import Language
from tests.site.html_page import parse
from tests.site.several import money, project_of, rendered, site_of, table, view

KEY = "320400/keji"
EARLIER = "../../320400/keji/2021/index.html"
LATER = "../../320400/keji/2023/index.html"


def goals(*paragraphs):
    return [{"kind": "annual", "label": "年度目标", "paragraphs": list(paragraphs)}]


TABLES = {
    f"{KEY}/2021": table(
        f"{KEY}/2021",
        ("高企认定数", "≥5家", "≥10家"),
        ("举办活动", "≥1场", "≥2场"),
        ("引进人才", "≥1人", "≥4人"),
        ("学习培训完成率", "＝100%", "＝100%"),
        functions=["拟订规划。"],
        goals=goals("组织申报，做好服务。"),
        **money("30", ("甲专项", "10"), ("乙专项", "20")),
    ),
    f"{KEY}/2023": table(
        f"{KEY}/2023",
        ("高企认定数", "≥5家", "＝12家"),
        ("引进人才", "≥2人", "≥6人"),
        ("学习培训完成率", "＝100%", "＝100%"),
        ("发表论文", "≥1篇", "≥3篇"),
        functions=["拟订规划。"],
        goals=goals("组织申报，提高质量。"),
        **money("36", ("甲专项", "16"), ("丙专项", "20")),
    ),
}


def view_of(root, tables):
    (page,) = department_pages(site_of(project_of(root, tables)).chapters[0])
    return view(page)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return project_of(tmp_path_factory.mktemp("years"), TABLES)


@pytest.fixture(scope="module")
def page(root):
    (page,) = department_pages(site_of(root).chapters[0])
    return page


@pytest.fixture(scope="module")
def pair(page):
    (pair,) = view(page).pairs
    return pair


def test_the_head_of_the_page_says_what_changed_last(page):
    assert page.description == "收录2021至2023共2年的表。2023年与2021年相比，指标新增1项，去掉1项，改动2项。"


def test_years_that_are_not_here_stand_between_those_that_are(page):
    turns = [(turn.year, turn.remark) for turn in view(page).front.turns]
    rows = [(row.year.text, row.is_absent) for row in view(page).course.rows]
    assert turns == [
        ("2020", "未收录"),
        ("2021", "已收录"),
        ("2022", "未收录"),
        ("2023", "已收录"),
        ("2024", "未收录"),
    ]
    assert rows == [("2023", False), ("2022", True), ("2021", False)]


def test_a_year_that_is_missing_is_a_gap_in_a_chart_and_named_as_such(page):
    chart = next(chart for chart in view(page).course.charts if chart.name == "项目支出")
    assert [(bar.x, bar.height, bar.is_latest) for bar in chart.bars] == [("4", "33.332", False), ("44", "40", True)]
    assert chart.description == "项目支出：2021年30万元，2022年未收录，2023年36万元"


def test_indicators_with_another_sign_stand_first_and_stand_out(pair):
    groups = [(group.title, group.stands_out, [row.name for row in group.rows]) for group in pair.indicators.groups]
    assert groups == [
        ("比较符改了", True, ["高企认定数"]),
        ("目标值或名称改了", False, ["引进人才"]),
        ("新增", False, ["发表论文"]),
        ("去掉", False, ["举办活动"]),
    ]


def test_no_difference_is_taken_between_numbers_with_different_signs(pair):
    signs, values = pair.indicators.groups[0].rows[0], pair.indicators.groups[1].rows[0]
    assert signs.said == (("比较符由“≥”改为“＝”", True),)
    assert values.said == (("+2人（+50%）", False), ("半年由≥1人改为≥2人", False))


def test_each_value_leads_to_its_row_in_its_own_year(pair):
    row = pair.indicators.groups[1].rows[0]
    assert (row.before.href, row.after.href) == (f"{EARLIER}#i-003", f"{LATER}#i-002")


def test_what_did_not_change_is_counted_and_named(pair):
    assert [(one.name, one.number) for one in pair.indicators.counts] == [
        ("新增", "1"),
        ("去掉", "1"),
        ("改动", "2"),
        ("未变", "1"),
    ]
    assert [name.text for name in pair.indicators.kept.names] == ["学习培训完成率"]


def test_rows_of_money_have_differences_where_both_years_print_them(pair):
    (group,) = pair.money.groups
    assert [(row.name, row.fate, row.before.text, row.after.text, row.difference) for row in group.rows] == [
        ("项目支出", "", "30", "36", "+6"),
        ("甲专项", "", "10", "16", "+6"),
        ("丙专项", "新增", "", "20", ""),
        ("乙专项", "去掉", "20", "", ""),
    ]


def test_text_is_compared_clause_by_clause_and_each_change_has_its_word(pair):
    (block,) = pair.texts.blocks
    assert [(clause.kind, clause.text, clause.word) for clause in block.clauses] == [
        ("kept", "组织申报，", ""),
        ("removed", "做好服务。", "删"),
        ("added", "提高质量。", "增"),
    ]
    assert pair.texts.unchanged == "没有改动：主要职能。"


def test_a_year_in_between_that_is_missing_is_said_beside_the_changes(pair):
    assert pair.remark == "中间隔1年，未收录"


@pytest.mark.parametrize("language", Language)
def test_insertions_and_deletions_are_marked_and_worded(root, language):
    (chapter,) = site_of(root, language).chapters
    html = parse(rendered(chapter, *department_pages(chapter)))
    assert (html.tags.count("ins"), html.tags.count("del")) == (2, 2)
    assert ("增提高质量。" if language is Language.ZH else "added提高质量。") in html.text


def test_one_year_alone_says_so_and_shows_the_ways_to_neighbours(tmp_path):
    found = view_of(tmp_path, {f"{KEY}/2021": TABLES[f"{KEY}/2021"]})
    assert found.pairs == ()
    assert found.alone.startswith(
        "这里只有2021年一张表，没有可以前后对照的年度。2020年和2022年未收录，不等于没有公布。"
    )
    assert [near.link.text for near in found.ways] == [
        "各地科学技术局对照",
        "各地的科学技术局",
        "常州市的全部表",
        "还缺哪些年度",
    ]
    assert found.course.charts == ()


def test_money_of_another_scope_is_neither_subtracted_nor_drawn(tmp_path):
    office = table(f"{KEY}/2022", ("引进人才", "≥2人", "≥6人"), scope="office", **money("40", ("甲专项", "40")))
    whole = table(f"{KEY}/2021", ("引进人才", "≥1人", "≥4人"), scope="whole", **money("30", ("甲专项", "30")))
    found = view_of(tmp_path, {f"{KEY}/2021": whole, f"{KEY}/2022": office})
    (pair,) = found.pairs
    assert pair.scope == "2021年是部门（含下属单位），2022年是机关、本级：金额和目标值不作差。"
    assert [(row.difference, row.said[-1].text) for row in pair.money.groups[0].rows] == [
        ("", "口径或单位不同，不作差"),
        ("", "口径或单位不同，不作差"),
    ]
    assert [chart.name for chart in found.course.charts] == ["年度指标"]


def test_two_years_that_say_the_same_are_said_to_be_the_same(tmp_path):
    row = ("引进人才", "≥1人", "≥4人")
    found = view_of(tmp_path, {f"{KEY}/2021": table(f"{KEY}/2021", row), f"{KEY}/2022": table(f"{KEY}/2022", row)})
    assert [pair.is_empty for pair in found.pairs] == [True]
