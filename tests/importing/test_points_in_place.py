"""Points of rows that print no target: moved to their column where a sum proves them, else doubted."""

import pytest

from tests.importing.drafted import PROJECT, doubted

SCORED = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分"
PLAIN = "一级指标 二级指标 三级指标 指标值 分值"
LEVELS = """产出指标(50分) 数量指标 清淤长度 20公里 22公里 30 30
质量指标 工程合格情况 20 20
满意度指标(10分) 服务对象满意度指标 群众满意度 ≥90% 95% 10 10"""
HUNDRED = """产出指标 数量指标 清淤长度 ≥20公里 50
质量指标 工程合格情况 30
满意度指标 服务对象满意度指标 群众满意度 ≥90% 20"""


def _cells(draft):
    """The targets and points of every row."""
    rows = [row for table in draft.values["indicators"] for group in table["groups"] for row in group["rows"]]
    return [(row["full"], row.get("weight")) for row in rows]


@pytest.mark.parametrize(
    ("heads", "rows", "found"),
    [
        (
            SCORED,
            LEVELS,
            [("20公里", "30"), ("", "20"), ("≥90%", "10")],
        ),
        (
            PLAIN,
            HUNDRED,
            [("≥20公里", "50"), ("", "30"), ("≥90%", "20")],
        ),
    ],
    ids=["the points of a level", "a hundred"],
)
def test_points_that_add_up_are_no_targets(imported, heads, rows, found):
    (draft,) = imported(f"{PROJECT}{heads}\n{rows}")
    assert _cells(draft) == found
    assert [words for words in doubted(draft) if "分值，不是指标值" in words] == []


def test_the_score_beside_such_points_is_what_records_do_not_keep(imported, accounted):
    rows = "产出指标(50分) 数量指标 清淤长度 20公里 22公里 30 30\n质量指标 工程合格情况 20 18"
    rows += "\n效益指标(40分) 社会效益指标 受益村数 8个 9个 40 40"
    (draft,) = imported(f"{PROJECT}{SCORED}\n{rows}")
    assert "18" in draft.values["repairs"][0]["printed"]
    assert accounted(draft).is_whole


def test_points_that_do_not_add_up_stay_where_they_are_and_are_doubted(imported):
    rows = "产出指标(50分) 数量指标 清淤长度 20公里 22公里 30 30\n质量指标 工程合格情况 15 15"
    rows += "\n效益指标(40分) 社会效益指标 受益村数 8个 9个 40 40"
    (draft,) = imported(f"{PROJECT}{SCORED}\n{rows}")
    assert _cells(draft)[1][0] == "15"
    assert [words for words in doubted(draft) if "「15」可能是这一行的分值" in words]


def test_a_target_that_is_a_bare_number_stays_one(imported):
    rows = "产出指标 数量指标 清淤长度 20 50\n质量指标 合格座数 30 30\n满意度指标 服务对象满意度指标 群众满意度 ≥90% 20"
    (draft,) = imported(f"{PROJECT}{PLAIN}\n{rows}")
    assert _cells(draft) == [("20", "50"), ("30", "30"), ("≥90%", "20")]


def test_a_blank_cell_between_tabs_is_no_points(imported):
    rows = "产出指标\t数量指标\t清淤长度\t≥20公里\t50\n\t质量指标\t工程合格情况\t\t30\n"
    rows += "满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t20"
    (draft,) = imported(PROJECT + PLAIN.replace(" ", "\t") + "\n" + rows)
    assert _cells(draft) == [("≥20公里", "50"), ("", "30"), ("≥90%", "20")]
