"""Tables that list projects before the levels, rows of cells that stand under one another, and amounts in one cell."""

import pytest

from tests.importing.drafted import PROJECT, WHOLE, levels, rows

LISTED = "单位：宝应县水务局\n2024年部门预算项目绩效目标表\n"
TABBED = "序号\t项目名称\t项目金额\t一级指标\t二级指标\t三级指标\t指标值"


def test_cells_under_one_another_have_the_columns_of_their_heads(imported):
    heads = "绩效指标\t一级指标\t二级指标\t三级指标\t指标值"
    lines = ["\t重点任务\t河道\t清淤长度\t≥20公里", "\t\t闸站\t闸站检修\t≥4座", "\t群众\t评价\t群众满意度\t≥90%"]
    (draft,) = imported("\n".join([WHOLE + heads, *lines]))
    assert [*levels(draft)] == [("重点任务", "河道"), ("重点任务", "闸站"), ("群众", "评价")]


def test_lines_that_lack_cells_do_not_tell_columns(imported):
    heads = "绩效指标\t一级指标\t二级指标\t三级指标\t指标值"
    lines = ["\t产出指标\t数量指标\t清淤长度\t≥20公里", "闸站检修\t≥4座", "质量指标\t合格率\t≥95%"]
    (draft,) = imported("\n".join([WHOLE + heads, *lines]))
    assert rows(draft) == [("清淤长度", "≥20公里"), ("闸站检修", "≥4座"), ("合格率", "≥95%")]


@pytest.mark.parametrize("amount", ["320", "86.5", "2,350.00"])
def test_the_money_of_a_project_in_a_list_is_no_target(imported, amount):
    row = f"1\t河道清淤\t{amount}\t产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(f"{LISTED}{TABBED}\n{row}")
    assert levels(draft) == {("产出指标", "数量指标"): [("清淤长度", "≥20公里")]}


def test_a_project_with_its_code_before_the_levels_is_no_indicator(imported):
    heads, row = ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "清淤长度", "≥20公里"]
    lines = ["项目名称", "预算数", *heads, "32000024T000001-河道清淤", "2,350.00", *row]
    (draft,) = imported(PROJECT.replace("项目名称\t河道清淤\n", "") + "\n".join(lines))
    assert rows(draft) == [("清淤长度", "≥20公里")]


def test_an_amount_stands_behind_its_name_in_one_cell(imported):
    cells = "\t财政拨款：9.50\t其中：基本支出：5.50\n\t\t项目支出:4,000.00\n"
    money = f"年度预算安排（万元）\t按收入性质分\t按支出性质分\n{cells}"
    (draft,) = imported(f"{WHOLE}{money}一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清淤长度\t≥20公里")
    found = [(row["name"], row["full"]) for row in draft.values["funding"]["spending"]["rows"]]
    assert found == [("财政拨款：", "9.50"), ("其中：基本支出：", "5.50"), ("项目支出:", "4,000.00")]


def test_departments_name_second_levels_themselves_under_their_duties(imported):
    heads = ["一级指标", "二级指标", "三级指标", "指标值"]
    lines = ["履职效能", "农村河道养护", "养护里程", "≥350公里", "水闸安全", "检修水闸", "≥4座"]
    (draft,) = imported(WHOLE + "\n".join([*heads, *lines]))
    assert [*levels(draft)] == [("履职效能", "农村河道养护"), ("履职效能", "水闸安全")]
