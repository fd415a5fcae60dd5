"""Tables of places that have no form of their own: their labels, their money and whose they are."""

import pytest

from tests.importing.drafted import HEADS, PROJECT, WHOLE


@pytest.mark.parametrize(
    ("label", "field"),
    [("部门职责", "functions"), ("部门（单位）职能", "functions"), ("年度重点工作任务", "tasks")],
)
def test_what_a_department_says_of_itself_is_found_under_the_labels_of_other_places(imported, label, field):
    (draft,) = imported(f"{WHOLE}{label}\t管理全县河道。\n{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里")
    assert draft.values[field] == ["管理全县河道。"]


def test_the_name_beside_its_label_comes_before_an_office_in_the_lines_above(imported):
    text = f"来源：县发改局\n{WHOLE}{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(text)
    assert draft.values["department"]["name"] == "宝应县水务局"


PARTS = {"目": "年度目标\t河道畅通。\n", "资": "年度预算（万元）\t资金总额\t9.50\n", "任": "年度工作任务\t清淤。\n"}


@pytest.mark.parametrize(
    ("order", "form"),
    [
        ("任资目", "bumen"),
        ("资目", "bumen"),
        ("资任目", "bumen-zijin"),
        ("资目任", "bumen-zijin-mubiao"),
        ("目任资", "bumen-mubiao"),
        ("目资", "bumen-mubiao"),
        ("目资任", "bumen-mubiao-zijin"),
    ],
)
def test_a_table_has_the_form_whose_order_it_has(imported, order, form):
    rest = f"{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(WHOLE + "".join(PARTS[part] for part in order) + rest)
    assert draft.form.id == form


def test_a_goal_of_several_years_is_no_goal_of_the_year(imported):
    text = f"{WHOLE}总体绩效目标（2024-2026年期间）\t河道畅通。\n{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(text)
    assert [goal["kind"] for goal in draft.values["goals"]] == ["medium-term"]


def test_a_goal_ends_before_the_words_that_name_the_table_below_it(imported):
    text = f"{WHOLE}年度目标\t河道畅通。\n部门年度绩效指标\t{HEADS}\n\t产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(text)
    assert draft.values["goals"][0]["paragraphs"] == ["河道畅通。"]


def test_a_number_before_a_label_and_a_bracket_that_got_lost_hide_nothing(imported):
    whole = WHOLE.replace("（2024", "2024").replace("部门名称", "一、部门名称")
    text = f"{whole}{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(text)
    assert (draft.values["year"], draft.values["department"]["name"]) == (2024, "宝应县水务局")


def test_the_place_of_the_unit_is_meant_where_the_title_names_only_its_province(imported):
    text = WHOLE.replace("部门整体", "江苏省部门整体") + f"{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(text)
    assert draft.values["region"] == "321023"


def test_rows_of_money_printed_side_by_side_stay_in_the_order_they_are_printed(imported):
    money = "收入预算\t9.50\t支出预算\t9.50\n\t其中：财政拨款\t8.00\t基本支出\t5.50\n\t其他收入\t1.50\t项目支出\t4.00"
    (draft,) = imported(f"{WHOLE}年度预算（万元）\t{money}\n{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里")
    names = [row["name"] for row in draft.values["funding"]["spending"]["rows"]]
    assert names == ["收入预算", "支出预算", "其中：财政拨款", "基本支出", "其他收入", "项目支出"]


def test_of_two_lists_of_money_side_by_side_no_row_is_put_under_one_of_the_other(imported):
    first = "实施期资金总额\t52.00\t年度资金总额\t18.00"
    second = "其中：财政拨款\t52.00\t其中：财政拨款\t18.00"
    text = f"{PROJECT}项目资金（万元）\t{first}\n\t{second}\n{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(text)
    amounts = [row["full"] for row in draft.values["funding"]["income"]["rows"]]
    assert amounts == ["52.00", "18.00", "52.00", "18.00"]


def test_money_without_a_label_begins_with_its_total(imported):
    text = f"{PROJECT}年度资金总额\t18.00\n其中：财政拨款\t18.00\n{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(text)
    assert [row["full"] for row in draft.values["funding"]["income"]["rows"]] == ["18.00"]
