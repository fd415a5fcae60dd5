"""Tasks with their amounts, notes below a table, and labels that every row prints."""

import pytest

from tests.importing.drafted import HEADS, PROJECT, WHOLE, levels

INDICATOR = "产出指标\t数量指标\t清淤长度\t≥20公里"
MARKS = pytest.mark.parametrize("mark", ["\t", "\n", " "], ids=["cells", "lines", "blanks"])


@MARKS
def test_tasks_are_kept_without_amounts_of_which_none_can_tell_what_they_are(imported, mark):
    lines = [
        ["年度主要任务", "任务名称", "主要内容", "预算金额（万元）"],
        ["总额", "财政拨款", "其他资金"],
        ["任务1", "清淤河道", "310.5", "310.5"],
        ["任务2", "检修水闸", "45", "43", "2"],
        ["金额合计", "355.5", "353.5", "2"],
        ["年度总体目标", "河道畅通。"],
    ]
    (draft,) = imported(WHOLE + "\n".join(map(mark.join, lines)) + f"\n{HEADS}\n{INDICATOR}")
    assert draft.values["tasks"] == ["任务1 清淤河道", "任务2 检修水闸"]
    assert draft.values["repairs"] == [
        {
            "kind": "unkept",
            "printed": [*lines[1], "310.5", "310.5", "45", "43", "2", *lines[4]],
            "reason": "「预算金额（万元）」一栏记录不收",
        }
    ]


def test_a_note_below_a_table_is_no_level(imported):
    (draft,) = imported(f"{WHOLE}{HEADS}\n{INDICATOR}\n备注：1.年度绩效指标可选择填写。")
    assert [*levels(draft)] == [("产出指标", "数量指标")]


def test_labels_that_every_row_prints_are_no_work_of_page_breaks(imported):
    lines = [INDICATOR, "产出指标\t数量指标\t检修水闸\t≥4座", "产出指标\t质量指标\t验收合格率\t≥95%"]
    (draft,) = imported("\n".join([PROJECT + HEADS, *lines]))
    assert [repair["reason"] for repair in draft.values["repairs"] if repair["kind"] == "repeated"] == [
        "原文在各行都印这些标签，不只印在每组第一行"
    ]
