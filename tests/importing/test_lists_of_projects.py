"""Projects listed beside their indicators, and cells that stand in others' columns."""

import pytest

from tests.importing.drafted import HEADS, PROJECT, doubted, levels, rows

INDICATOR = "产出指标\t数量指标\t清淤长度\t≥20公里"
LISTED = "2024年部门预算项目绩效目标表\n单位名称：宝应县水务局\n"
MARKS = pytest.mark.parametrize("mark", ["\t", "\n", " "], ids=["cells", "lines", "blanks"])


@pytest.mark.parametrize("levels_", [("质量指标", "数量指标"), ("闸站建设", "河道建设")], ids=["known", "own"])
def test_cells_that_lines_pad_at_their_end_are_not_taken_for_other_columns(imported, levels_):
    heads = "一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值"
    first, second = levels_
    lines = [f"产出指标\t{first}\t验收合格率\t验收合格率\t≥95%", f"{second}\t清淤长度\t清淤的长度\t≥20公里\t"]
    (draft,) = imported("\n".join([PROJECT + heads, *lines]))
    assert ("清淤长度", "≥20公里") in rows(draft)
    assert ("清淤长度", "") not in rows(draft)


def test_points_at_the_end_of_a_row_are_not_the_money_of_the_next(imported):
    heads = "项目名称 预算数 一级指标 二级指标 三级指标 指标性质 目标值 计量单位 分值"
    lines = ["河道清淤 1,030,700.00 效益指标 社会效益指标 群众出行便利程度 定性", "提升", "15"]
    lines += ["可持续影响指标 河道管护机制 定性", "健全", "15", "产出指标 数量指标 清淤长度 ≥ 20 公里 10"]
    (draft,) = imported("\n".join([LISTED + heads, *lines]))
    found = [row for group in draft.values["indicators"][0]["groups"] for row in group["rows"]]
    assert [row["weight"] for row in found] == ["15", "15", "10"]


@MARKS
def test_a_list_of_projects_has_heads_before_the_levels(imported, mark):
    heads = ["序号", "项目名称", "项目金额", "年度绩效目标", "一级指标", "二级指标", "三级指标", "指标值"]
    lines = [
        ["1", "河道清淤", "320", "清出淤泥，河道畅通。", "产出指标", "数量指标", "清淤长度", "≥20公里"],
        ["效益指标", "社会效益指标", "受益人口", "≥3万人"],
        ["2", "闸站检修", "86.5", "检修闸站，运行安全。", "产出指标", "质量指标", "检修水闸", "≥4座"],
    ]
    (draft,) = imported(LISTED + "\n".join(map(mark.join, [heads, *lines])))
    assert rows(draft) == [("清淤长度", "≥20公里"), ("受益人口", "≥3万人"), ("检修水闸", "≥4座")]
    assert any("表里有2个项目（河道清淤、闸站检修）" in doubt for doubt in doubted(draft))


def test_a_project_before_its_indicators_is_no_list(imported):
    heads = HEADS.replace("\t", "\n")
    text = PROJECT.replace("\t", "\n") + "年度目标\n河道畅通。\n" + heads + "\n" + INDICATOR.replace("\t", "\n")
    (draft,) = imported(text)
    assert draft.values["goals"][0]["paragraphs"] == ["河道畅通。"]
    assert levels(draft) == {("产出指标", "数量指标"): [("清淤长度", "≥20公里")]}


def test_a_row_above_all_levels_is_doubted(imported):
    (draft,) = imported(f"{PROJECT}{HEADS}\n\t\t河道水质稳定达标\t达标\n{INDICATOR}")
    assert "上面没有分级的标签，可能不是指标，请对照原文" in doubted(draft)
