"""Heads that are printed twice for two terms side by side, and rows that number the columns below them."""

import pytest

from tests.importing.drafted import HEADS, PROJECT, WHOLE, doubted, levels, rows

MARKS = pytest.mark.parametrize("mark", ["\t", "\n", " "], ids=["cells", "lines", "blanks"])
TWINS = f"{HEADS}\t二级指标\t三级指标\t指标值\n"
SIDE_BY_SIDE = (
    "产出指标\t数量指标\t清淤总长度\t≥60公里\t数量指标\t清淤长度\t≥20公里\n"
    "质量指标\t工程合格率\t100%\t质量指标\t当年工程合格率\t100%\n"
)


@MARKS
def test_of_two_terms_side_by_side_under_the_same_heads_the_year_is_kept_and_the_other_told(imported, accounted, mark):
    (draft,) = imported(PROJECT + (TWINS + SIDE_BY_SIDE).replace("\t", mark))
    assert levels(draft) == {
        ("产出指标", "数量指标"): [("清淤长度", "≥20公里")],
        ("产出指标", "质量指标"): [("当年工程合格率", "100%")],
    }
    assert accounted(draft).is_whole
    assert "两组指标并排，表头相同：左边一组当作中长期的，没有收；右边一组当作年度的，请对照原文" in doubted(draft)


@MARKS
def test_the_numbers_of_columns_below_the_heads_are_no_indicator(imported, accounted, mark):
    numbered = f"{HEADS}\n1\t2\t3\t4\n产出指标\t数量指标\t清淤长度\t≥20公里\n"
    (draft,) = imported(PROJECT + numbered.replace("\t", mark))
    assert rows(draft) == [("清淤长度", "≥20公里")]
    assert accounted(draft).is_whole


def test_the_name_of_a_department_printed_twice_is_read_once(imported, accounted):
    above = "单位名称\t宝应县水务局\n年度预算情况（万元）\t资金总额：35.6\n年度总体目标\t清淤。\n"
    (draft,) = imported(f"{WHOLE}{above}{HEADS}\n产出指标\t数量指标\t长度\t≥2公里")
    assert draft.values["department"]["name"] == "宝应县水务局"
    assert accounted(draft).is_whole


@MARKS
def test_the_execution_of_the_budget_is_a_first_level_where_a_second_of_its_own_follows(imported, mark):
    text = f"{HEADS}\n履职效能\t基础管理\t巡查次数\t12次\n预算执行\t预算执行效率\t预算执行率\t100%\n"
    (draft,) = imported(f"{WHOLE}年度总体目标\t清淤。\n" + text.replace("\t", mark))
    assert levels(draft)["预算执行", "预算执行效率"] == [("预算执行率", "100%")]


def test_the_name_of_a_total_with_its_unit_is_a_row_of_money(imported):
    money = "预算规模\t年度资金总额（万元）：\t650.00\n\t其中：财政拨款\t650.00\n\t其他资金\t0.00\n"
    (draft,) = imported(f"{PROJECT}{money}{HEADS}\n产出指标\t数量指标\t长度\t≥2公里")
    read = [(row["name"], row["full"]) for row in draft.values["funding"]["income"]["rows"]]
    assert read[0] == ("年度资金总额（万元）：", "650.00")
