"""What a page prints around a table: its name, the title once more, when it was published."""

import pytest

from tests.importing.drafted import HEADS, doubted

TITLE = "宝应县水务局2024年部门整体支出绩效目标表"
HEAD = "部门名称\t宝应县水务局\n年度预算情况（万元）\t资金总额：35.6\n年度总体目标\t完成清淤。\n"
TABLE = f"{HEAD}{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里\n"


@pytest.mark.parametrize(
    "above",
    [
        f"{TITLE}\n",
        "宝应县水务局2024年部门预算公开\n2024年部门整体支出绩效目标公示\n",
        "当前位置：首页 > 预算公开\n发布时间：2024-02-01 10:20 来源：宝应县水务局\n附件3：\n",
    ],
    ids=["the title twice", "the name of the page", "when and where it was published"],
)
def test_what_a_page_prints_above_the_title_is_no_content_and_is_told(imported, accounted, above):
    (draft,) = imported(f"{above}{TITLE}\n{TABLE}")
    assert draft.values["title"] == TITLE
    assert accounted(draft).is_whole
    printed = [text for repair in draft.values["repairs"] for text in repair["printed"]]
    assert printed == ["".join(line.split()) for line in above.splitlines()]


def test_a_title_printed_again_stands_where_it_was_printed_first(imported, accounted):
    (draft,) = imported(f"{TITLE}\n{TITLE}\n{TABLE}")
    assert accounted(draft).trace.values["title"] == "1:1-22"


def test_a_year_above_the_title_that_is_not_the_one_of_the_table_is_doubted(imported):
    (draft,) = imported(f"宝应县水务局2023年部门预算公开\n{TITLE}\n{TABLE}")
    assert draft.values["year"] == 2024
    assert "标题上面写2023年，表内是2024年" in doubted(draft)
