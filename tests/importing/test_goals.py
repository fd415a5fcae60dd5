"""Goals under labels as documents print them: with a number, with years, and twice."""

from dataclasses import replace

import pytest

from generator.consistency.parts import parts_are_the_forms
from generator.model.base import GoalKind
from tests.command import run_in, unspoken
from tests.importing.drafted import HEADS, WHOLE

INDICATOR = "产出指标\t数量指标\t清淤长度\t≥20公里"
YUNNAN = f"""{WHOLE}部门总体目标\t总体绩效目标（2024-2026年期间）\t三年内河道畅通。
部门年度目标\t预算年度（2024年）绩效目标\t清淤20公里。
一、部门年度目标
完成各项任务。
二、重点工作任务
任务名称\t主要内容
清淤\t清淤20公里
三、部门整体支出绩效指标
{HEADS}
{INDICATOR}
"""


def test_what_stands_under_two_labels_of_one_goal_is_one_and_doubted(imported):
    (draft,) = imported(YUNNAN)
    assert [(goal["kind"], goal["paragraphs"]) for goal in draft.values["goals"]] == [
        ("medium-term", ["三年内河道畅通。"]),
        ("annual", ["清淤20公里。", "完成各项任务。"]),
    ]
    told = [doubt.words.zh for doubt in draft.doubts if doubt.at == "goals"]
    assert told == ["「一、部门年度目标」下面的文字与「预算年度（2024年）绩效目标」是同一种目标，接在后面，请对照原文"]


def test_a_label_without_words_is_no_second_one(imported):
    (draft,) = imported(f"{WHOLE}年度总体目标\t预期目标\n河道畅通。\n{HEADS}\n{INDICATOR}")
    assert [(goal["label"], goal["paragraphs"]) for goal in draft.values["goals"]] == [("预期目标", ["河道畅通。"])]
    assert [doubt for doubt in draft.doubts if doubt.at == "goals"] == []


def test_numbers_before_labels_and_years_behind_them_leave_nothing_over(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "a.txt").write_text(YUNNAN, encoding="utf-8")
    done = run_in(unspoken(), tmp_path, "import", "a.txt")
    assert (done.returncode, "没有读懂 0" in done.stdout) == (0, True)
    assert run_in(unspoken(), tmp_path, "check").returncode == 0


@pytest.mark.parametrize(
    ("kind", "label", "is_printed"),
    [
        (GoalKind.MEDIUM_TERM, "中长期目标", True),
        (GoalKind.ANNUAL, "年度目标：", True),
        (GoalKind.ANNUAL, "一、年度目标", True),
        (GoalKind.ANNUAL, "年度目标（2024年）", True),
        (GoalKind.MEDIUM_TERM, "年度目标（2024-2026年期间）", True),
        (GoalKind.MEDIUM_TERM, "年度目标", False),
        (GoalKind.ANNUAL, "年度目标（草案）", False),
        (GoalKind.ANNUAL, "第一、年度目标", False),
        (GoalKind.ANNUAL, "年度目标2024年", False),
    ],
)
def test_the_title_of_a_goal_may_have_a_number_and_years(library, kind, label, is_printed):
    entry = library.entries[0]
    goal = entry.record.goals[0].model_copy(update={"kind": kind, "label": label})
    entry = replace(entry, record=entry.record.model_copy(update={"form": "bumen-mubiao", "goals": [goal]}))
    told = [problem.message.zh for problem in parts_are_the_forms(entry, library)]
    assert (f"标题「{label}」不是表式印的" not in told) is is_printed
