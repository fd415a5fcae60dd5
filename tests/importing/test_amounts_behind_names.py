"""Amounts that stand behind their names in one cell, with a unit or without one."""

import pytest

from tests.importing.drafted import HEADS, PROJECT

ROW = f"{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里\n"


def amounts(draft):
    """The names of the rows of money with their amounts."""
    (whole,) = draft.values["funding"]["income"]["rows"]
    return [(row["name"], row["full"]) for row in (whole, *whole["rows"])]


@pytest.mark.parametrize(
    "money",
    [
        "项目资金（万元）\t年度资金总额：35.6\n\t其中：财政拨款：30.00\n\t其他资金：5.6\n",
        "项目资金\t年度资金总额：35.6万元\n\t其中：财政拨款：30.00 万元\n\t其他资金： 5.6万元\n",
        "项目资金\n年度资金总额：35.6\n万元\n其中：财政拨款：30.00万元\n其他资金：5.6万元\n",
    ],
    ids=["bare", "with a unit", "a unit on a line of its own"],
)
def test_amounts_behind_their_names_are_read_and_each_has_its_place(imported, accounted, money):
    (draft,) = imported(f"{PROJECT}{money}{ROW}")
    assert amounts(draft) == [("年度资金总额：", "35.6"), ("其中：财政拨款：", "30.00"), ("其他资金：", "5.6")]
    assert accounted(draft).is_whole


def test_a_unit_behind_amounts_is_that_of_the_table_where_no_other_is_printed(imported):
    (draft,) = imported(f"{PROJECT}项目资金\t年度资金总额：356000元\n\t其中：财政拨款：356000元\n{ROW}")
    assert draft.values["funding"]["unit"] == "元"
    assert draft.values["inferred"]["unit"] == {"quote": "元", "reason": "金额单位印在这几个字里"}


def test_a_line_that_numbers_an_annex_is_no_content(imported, accounted):
    (draft,) = imported(f"附件2-1\n{PROJECT}{ROW}")
    assert accounted(draft).is_whole
