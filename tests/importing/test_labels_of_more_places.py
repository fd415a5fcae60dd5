"""Labels and heads that mean one thing in some places and another elsewhere, told by where they stand."""

import pytest

from tests.importing.drafted import HEADS, WHOLE

ROW = "产出指标\t数量指标\t清淤长度\t≥20公里"
SCORED = "年度预算申请（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t自评得分\n"
EVALUATED = f"{WHOLE}{SCORED}\t年度资金总额\t9.50\t9.80\t9.70\t10\t98.98%\t9.9\n"


def _names(draft, block="spending"):
    return [(row["name"], row["full"]) for row in draft.values["funding"][block]["rows"]]


def test_a_total_that_begins_the_money_of_another_form_is_a_row_of_this_one(imported):
    (draft,) = imported(f"{EVALUATED}{HEADS}\n{ROW}")
    assert _names(draft) == [("年度资金总额", "9.50")]


def test_an_amount_in_the_cell_of_its_name_under_several_heads_is_of_none_of_them(imported):
    inside = "\t按收入性质分：9.80\t按支出性质分：9.70\n\t其中：一般公共预算：8.00\t其中：基本支出：5.00\n"
    (draft,) = imported(f"{EVALUATED}{inside}{HEADS}\n{ROW}")
    assert _names(draft) == [("年度资金总额", "9.50")]
    assert [doubt.words.zh for doubt in draft.doubts if doubt.at == "funding"] == [
        "「8.00」属于哪一项看不出来：其中：一般公共预算：",
        "「5.00」属于哪一项看不出来：其中：基本支出：",
    ]


@pytest.mark.parametrize("head", ["绩效指标性质", "绩效运算符号", "指标性质"])
def test_a_head_that_says_of_what_it_is_a_head_is_that_head(imported, head):
    heads = HEADS.replace("指标值", f"{head}\t指标值")
    (draft,) = imported(f"{WHOLE}{heads}\n产出指标\t数量指标\t清淤长度\t≥\t20公里")
    assert draft.values["indicators"][0]["groups"][0]["rows"][0]["operator"] == "≥"


def test_duties_over_a_list_of_tasks_are_a_head_of_it(imported):
    tasks = "部门年度重点工作任务\n部门职能职责\t主要内容\t对应项目\n河道管理\t清淤二十公里\t河道清淤项目"
    (draft,) = imported(f"{WHOLE}部门职责\t管理全县河道。\n{tasks}\n{HEADS}\n{ROW}")
    assert (draft.values["functions"], draft.values["tasks"]) == (
        ["管理全县河道。"],
        ["河道管理 清淤二十公里 河道清淤项目"],
    )


def test_the_tasks_of_a_year_may_be_a_level_of_indicators(imported):
    (draft,) = imported(f"{WHOLE}{HEADS}\n履职效能\t重点工作任务\t清淤长度\t≥20公里")
    assert draft.values["indicators"][0]["groups"][0]["level"] == ["履职效能", "重点工作任务"]


def test_a_label_with_the_unit_of_money_is_the_label_of_every_form_that_has_it_without(imported):
    money = (
        "部门（单位）名称\t晋江市水利局\t部门预算编码\t138\n年度预算安排（万元）\t资金总额\t9.50\n\t项目支出\t9.50\n"
    )
    tasks = "年度履职目标\t部门职能\t年度目标任务\t支出项目名称\t预算金额（万元）\n\t河道管理\t清淤\t清淤项目\t9.50\n"
    heads = "一级指标\t二级指标\t三级指标\t指标解释\t目标值\n产出指标\t数量指标\t清淤长度\t全年清淤\t≥20公里"
    (draft,) = imported(f"部门整体支出绩效目标表\n（2024年度）\n{money}年度总体目标\t河道畅通。\n{tasks}{heads}")
    assert (draft.values["form"], _names(draft)) == ("fujian", [("资金总额", "9.50"), ("项目支出", "9.50")])


@pytest.mark.parametrize("said", ["2026", "2026年", "2026年度"])
def test_the_year_may_stand_beside_a_label_of_its_own(imported, said):
    (draft,) = imported(f"{WHOLE.replace('（2024年度）', f'预算年度：{said}')}{HEADS}\n{ROW}")
    assert (draft.values["year"], "inferred" in draft.values and "year" in draft.values["inferred"]) == (2026, False)


def test_words_that_are_a_title_in_some_places_are_the_label_of_the_goal_in_others(imported):
    (draft,) = imported(f"{WHOLE}部门整体绩效目标\t河道畅通。\n{HEADS}\n{ROW}")
    (titled,) = imported(f"部门整体绩效目标\n部门名称\t宝应县水务局\n年度目标\t河道畅通。\n{HEADS}\n{ROW}")
    goals = [one.values["goals"][0]["paragraphs"] for one in (draft, titled)]
    assert (goals, titled.values["title"]) == ([["河道畅通。"]] * 2, "部门整体绩效目标")


def test_goals_side_by_side_are_told_apart_where_bars_end_each_row_at_its_length(imported):
    goals = "| 年度总体目标 | 预期目标 | 实际完成情况 |\n| 河道畅通。 | 河道已畅通。 | |\n"
    rows = "| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 清淤长度 | ≥20公里 |"
    (draft,) = imported(f"部门整体支出绩效自评表\n（2024年度）\n| 部门名称 | 宝应县水务局 |\n{goals}{rows}")
    assert [goal["paragraphs"] for goal in draft.values["goals"]] == [["河道畅通。"]]


def test_a_table_with_one_list_of_indicators_is_no_table_of_a_form_that_has_two(imported):
    bare = "部门整体支出绩效目标表\n（2024年度）\n年度目标\t河道畅通。\n"
    (draft,) = imported(f"{bare}{HEADS}\t权重\n{ROW}\t50")
    assert (draft.values["form"], [table["id"] for table in draft.values["indicators"]]) == ("bumen", ["annual"])


def test_who_published_a_table_names_its_department_where_nothing_else_does(imported):
    bare = "发布机构：赤水市教育局\n部门整体支出绩效目标表\n（2024年度）\n年度目标\t河道畅通。\n"
    (draft,) = imported(f"{bare}{HEADS}\n{ROW}")
    assert draft.values["department"]["name"] == "赤水市教育局"
