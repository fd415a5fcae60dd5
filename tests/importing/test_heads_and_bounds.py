"""Heads that stand in unforeseen places, and texts that end though no label that is known follows."""

import pytest

from generator.importing.composing import Given
from generator.importing.paper import FileKind, Paper, Paragraph, Table, rendered
from tests.importing.drafted import HEADS, PROJECT, WHOLE, doubted, gridded, rows

ROW = f"{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里"


def money(draft):
    """The rows of money of a draft, those under others behind them, with what is theirs in full."""
    found = [part["rows"] for part in draft.values["funding"].values() if isinstance(part, dict)]
    flat = [row for part in found for top in part for row in (top, *top.get("rows", []))]
    return [(row["name"], row["full"]) for row in flat]


def of_grid(recogniser, lines):
    """The draft of a table in a grid."""
    tables = (Table(gridded(lines)), Table(gridded(ROW.split("\n"))))
    blocks = (Paragraph("部门整体支出绩效目标表"), Paragraph("（2024年度）"), *tables)
    (draft,) = recogniser.drafts(Paper(FileKind.WORD, rendered(blocks), blocks), Given())
    return draft


def test_heads_on_lines_of_their_own_stand_in_the_order_they_are_printed(imported):
    heads = "绩效指标\n一级指标\n二级指标\n三级指标\n指标解释\n中期指标值\n年度指标值\n权重"
    (draft,) = imported(f"{WHOLE}{heads}\n产出指标\n数量指标\n清淤长度\n清出淤泥的河道\n≥60公里\n≥20公里\n15")
    table = draft.values["indicators"][0]["groups"][0]["rows"][0]
    assert (table["name"], table["full"], table["weight"]) == ("清淤长度", "≥20公里", "15")


@pytest.mark.parametrize("mark", ["\t", " ", "\n"], ids=["cells", "blanks", "lines"])
def test_what_was_planned_is_told_from_what_was_spent_by_heads_above_the_first_row(imported, mark):
    heads = mark.join(["年初预算数", "调整数", "全年执行数", "执行率（%）", "得分"])
    amounts = mark.join(["年度资金总额", "200.5", "230.5", "228.1", "98.96", "9.9"])
    (draft,) = imported(f"{PROJECT.replace('目标', '自评')}资金{mark}{heads}\n{amounts}\n{ROW}")
    assert money(draft) == [("年度资金总额", "200.5")]


def test_more_amounts_than_heads_are_no_ones(imported):
    text = f"{WHOLE}年度预算（万元）\n预算总额\t200.5\t230.5\n其中：基本支出\t100\t130.5\n{ROW}"
    (draft,) = imported(text)
    assert "funding" not in draft.values
    assert "「230.5」属于哪一项看不出来：预算总额" in doubted(draft)


def test_a_text_ends_where_the_next_row_of_its_table_begins(recogniser):
    lines = ["部门名称\t宝应县水务局", "年度目标\t河道畅通。", "资金来源渠道\t财政拨款9.50"]
    assert of_grid(recogniser, lines).values["goals"][0]["paragraphs"] == ["河道畅通。"]


def test_a_text_ends_at_a_head_of_money_that_no_form_knows(imported):
    (draft,) = imported(f"{WHOLE}部门职能\n管理河道。\n全口径安排规模（万元）\n9.50\n{ROW}")
    assert draft.values["functions"] == ["管理河道。"]


def test_what_stands_below_a_goal_is_told_from_what_stands_below_its_neighbour(recogniser):
    lines = ["部门名称\t宝应县水务局\t", "目标\t预期目标\t目标达成描述", "^\t河道畅通。\t河道已经畅通。"]
    assert of_grid(recogniser, lines).values["goals"][0]["paragraphs"] == ["河道畅通。"]


def test_two_texts_on_a_line_below_two_labels_are_told_apart(imported):
    goals = "总体目标 预期目标 实际完成情况\n河道畅通。 河道已经畅通。\n"
    (draft,) = imported(f"{PROJECT}{goals}{ROW}")
    assert [goal["paragraphs"] for goal in draft.values["goals"]] == [["河道畅通。"]]


@pytest.mark.parametrize("line", ["（2024 年度）", "2024年", "2024年度"])
def test_a_line_that_is_a_year_says_the_year(imported, line):
    (draft,) = imported(WHOLE.replace("（2024年度）", line) + ROW)
    assert draft.values["year"] == 2024


@pytest.mark.parametrize(
    "cell",
    ["单位名称：宝应县水务局　　　金额单位：万元", "填报部门:宝应县水务局  单位:万元", "部门：宝应县水务局"],
)
def test_a_cell_with_several_labels_tells_whose_table_it_is(recogniser, cell):
    blocks = (Paragraph("2024年部门整体支出绩效目标表"), Table(gridded([f"{cell}\t\t\t", *ROW.split("\n")])))
    (draft,) = recogniser.drafts(Paper(FileKind.WORD, rendered(blocks), blocks), Given())
    assert draft.values["department"]["name"] == "宝应县水务局"


def test_a_place_for_a_seal_is_no_name(imported):
    name = "填报单位：（盖章） 单位：万元\n预算部门\t宝应县水务局\n"
    (draft,) = imported("部门整体支出绩效目标表\n（2024年度）\n" + name + ROW)
    assert draft.values["department"]["name"] == "宝应县水务局"


@pytest.mark.parametrize(
    ("head", "column", "cell"),
    [("绩效度量单位", "unit", "公里"), ("指标分值", "weight", "15"), ("分值（%）", "weight", "15")],
)
def test_a_head_that_says_what_it_heads_is_known(imported, head, column, cell):
    (draft,) = imported(f"{PROJECT}{HEADS}\t{head}\n产出指标\t数量指标\t清淤长度\t≥20\t{cell}")
    assert rows(draft) == [("清淤长度", "≥20")]
    assert draft.values["indicators"][0]["groups"][0]["rows"][0][column] == cell


def test_a_text_goes_on_in_a_line_that_holds_nothing_else(imported):
    (draft,) = imported(f"{WHOLE}年度目标\t1.河道畅通。\n2.闸站安全。\t\n\t3.水质达标。\n{ROW}")
    assert draft.values["goals"][0]["paragraphs"] == ["1.河道畅通。", "2.闸站安全。", "3.水质达标。"]
