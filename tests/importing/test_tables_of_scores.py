"""Tables of an evaluation: money and points are read where cells tell them, and no target is made of them."""

from generator.importing.composing import Given
from generator.importing.paper import Cell, FileKind, Paper, Table, rendered
from tests.importing.drafted import doubted

BASIC = (
    "部门整体支出绩效评价基础数据表 填报单位：桃源县水利局 单位：万元 财政供养人员情况 编制数 2023年实际在职人数 控制率"
)
MONEY = "经费控制情况 2022年决算数 2023年预算数 2023年决算数"
SCORES = "部门整体支出绩效评价指标表 一级指标 得分 二级指标 得分 三级指标 得分 评价标准 指标说明 得分"
HEADS = ("一级指标", "二级指标", "三级指标", "分值", "评价标准", "得分")


def _amounts(draft):
    return {row["name"]: (row.get("past", {}).get(2022), row.get("full")) for row in _walk(draft.values)}


def _walk(values):
    def deep(rows):
        return [one for row in rows for one in (row, *deep(row.get("rows", [])))]

    return deep(values["funding"]["spending"]["rows"])


def test_what_was_spent_in_the_year_itself_is_no_year_past(imported):
    (draft,) = imported(f"{BASIC}\n{MONEY}\n三公经费 12 14 11\n项目支出 96 120 118\n公用经费 36 35 34")
    assert _amounts(draft) == {"三公经费": ("12", "14"), "项目支出": ("96", "120"), "公用经费": ("36", "35")}
    assert draft.values["year"] == 2023


def test_an_amount_of_a_row_that_lacks_cells_is_no_years(imported):
    rows = "三公经费 12 14 11\n项目支出 96 120 118\n公用经费 36 35 34\n政府采购金额 20 19"
    (draft,) = imported(f"{BASIC}\n{MONEY}\n{rows}")
    assert "政府采购金额" not in _amounts(draft)
    assert "「20」属于哪一项看不出来：政府采购金额" in doubted(draft)


def test_a_blank_cell_among_others_stays_blank(imported):
    rows = "三公经费\t12\t14\t11\n项目支出\t\t120\t118\n公用经费\t36\t35\t34"
    (draft,) = imported(f"{BASIC}\n{MONEY}\n{rows}".replace(" ", "\t"))
    assert _amounts(draft)["项目支出"] == ("", "120")


def test_scores_in_running_text_are_not_read_and_that_is_told(imported):
    rows = "投入 16 预算配置 16 在职人员控制率 8 以100%为标准，≤100%计8分。 在职38人。 8"
    money = "三公经费 12 14 11\n项目支出 96 120 118\n公用经费 36 35 34"
    (draft,) = imported(f"{BASIC}\n{MONEY}\n{money}\n{SCORES}\n{rows}")
    assert "indicators" not in draft.values
    assert [words for words in doubted(draft) if words.startswith("评价打分表没有指标值")]


def test_scores_in_cells_are_read_with_their_points_and_without_targets(recogniser):
    rows = [
        HEADS,
        ("投入", "预算配置", "在职人员控制率", "8", "≤100%计8分", "8"),
        ("", "", "“三公经费”变动率", "8", "≤0计8分", "6"),
        ("产出", "职责履行", "工作完成率", "20", "每少一个百分点扣1分", "20"),
    ]
    cells = [Cell(text, number, column) for number, row in enumerate(rows) for column, text in enumerate(row)]
    blocks = (Table(tuple(cells)),)
    (draft,) = recogniser.drafts(Paper(FileKind.EXCEL, rendered(blocks), blocks), Given())
    assert draft.form.id == "hunan-pingjia"
    groups = draft.values["indicators"][0]["groups"]
    found = [(row["name"], row["weight"], row.get("full")) for group in groups for row in group["rows"]]
    assert found == [("在职人员控制率", "8", None), ("“三公经费”变动率", "8", None), ("工作完成率", "20", None)]
