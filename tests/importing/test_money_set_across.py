"""Money set across: by which form it is read."""

import pytest

from tests.importing.drafted import HEADS, WHOLE, doubted

INDICATOR = "产出指标\t数量指标\t清淤长度\t≥20公里"
MARKS = pytest.mark.parametrize("mark", ["\t", "\n", " "], ids=["cells", "lines", "blanks"])


@MARKS
def test_money_set_across_is_read_by_the_form_that_sets_it_so(imported, mark):
    money = [
        ["年度预算申请", "资金总额", "按收入性质分", "按支出性质分"],
        ["其中：", "一般公共预算", "政府性基金拨款", "其他资金", "基本支出", "项目支出"],
        ["678.90", "600.90", "0", "78.00", "345.60", "333.30"],
        ["部门职能职责描述", "管理河道。"],
        ["整体绩效目标", "河道畅通。"],
        ["一级指标", "二级指标", "三级指标", "指标值", "备注"],
    ]
    lines = "\n".join(mark.join(line) for line in [*money, INDICATOR.split("\t")])
    (draft,) = imported(f"2024年部门整体支出绩效目标申报表\n填报单位：宝应县水务局\n{lines}")
    assert draft.values["form"] == "hunan"
    assert draft.values["functions"] == ["管理河道。"]
    spent = [(row["name"], row["full"]) for row in draft.values["funding"]["spending"]["rows"]]
    assert spent == [("基本支出", "345.60"), ("项目支出", "333.30")]


def test_names_at_the_head_of_rows_with_blank_amounts_are_not_set_across(imported):
    names = ["政府性基金预算拨款", "其他资金", "单位资金"]
    money = "\n".join(["年度预算安排（万元）", *names, "财政拨款", "100", "财政拨款", "90"])
    (draft,) = imported(f"{WHOLE}{money}\n{HEADS}\n{INDICATOR}")
    assert draft.values["form"].startswith("bumen")


def test_amounts_listed_behind_a_list_of_names_are_no_ones(imported):
    money = "年度预算（万元）\n资金总额\n财政拨款\n其他资金\n812.36\n810.36\n2.00"
    (draft,) = imported(f"{WHOLE}{money}\n{HEADS}\n{INDICATOR}")
    assert not any(row.get("full") for row in draft.values.get("funding", {}).get("spending", {}).get("rows", []))
    assert "「2.00」属于哪一项看不出来：资金总额、财政拨款、其他资金" in doubted(draft)


@pytest.mark.parametrize(("title", "is_of_project"), [("部门整体支出绩效目标表", False), ("项目支出绩效目标表", True)])
def test_a_title_tells_the_table_of_a_department_from_that_of_a_project(imported, title, is_of_project):
    (draft,) = imported(
        f"{title}\n（2024年度）\n部门名称\t宝应县水务局\n年度总体目标\t河道畅通。\n{HEADS}\n{INDICATOR}"
    )
    assert draft.values["form"].startswith("xiangmu") is is_of_project


SPENT = "年度部门整体支出预算\t资金总额\t财政拨款\t其他资金\n812.36\t810.36\t2.00"


@pytest.mark.parametrize(
    ("money", "form"),
    [
        (SPENT, "sichuan-older"),
        ("年度部门整体支出预算\t资金总额\t812.36\n\t财政拨款\t810.36\n\t其他资金\t2.00", "bumen"),
    ],
    ids=["names above amounts", "amounts behind names"],
)
@MARKS
def test_the_same_names_are_read_above_their_amounts_and_before_them(imported, accounted, mark, money, form):
    tasks = "年度主要任务\t任务名称\t主要内容\n日常运转\t保障机关运转"
    text = f"{WHOLE}{tasks}\n{money}\n年度总体目标\t河道畅通。\n{HEADS}\n{INDICATOR}"
    (draft,) = imported(text.replace("\n\t", "\n").replace("\t", mark))
    spent = [(row["name"], row["full"]) for row in draft.values["funding"]["spending"]["rows"]]
    assert draft.values["form"] == form
    assert spent == [("资金总额", "812.36"), ("财政拨款", "810.36"), ("其他资金", "2.00")]
    assert accounted(draft).is_whole


def test_fewer_amounts_than_names_above_them_whose_sums_do_not_tell_are_doubted(imported):
    (draft,) = imported(
        f"{WHOLE}{SPENT.replace('810.36	2.00', '812.36')}\n年度总体目标\t河道畅通。\n{HEADS}\n{INDICATOR}"
    )
    assert "「812.36」属于哪一项看不出来：财政拨款、其他资金" in doubted(draft)
