"""Beneath a goal stands how many numbers it holds, what the indicators answer, and why they cannot."""

import pytest

from tests.site.several import pages_under, project_of, site_of, table, view

KEY = "320400/keji/2023"
ROWS = (("高企认定数", "≥5家", "≥10家"),)
GOALS = [
    {"kind": "medium-term", "label": "中长期目标", "paragraphs": ["引进人才80人，举办活动6场。"]},
    {"kind": "annual", "label": "年度目标", "paragraphs": ["高企认定数10家，举办活动2场，上年举办活动1场。"]},
]


@pytest.fixture(scope="module")
def remarks(tmp_path_factory):
    root = project_of(tmp_path_factory.mktemp("tally"), {KEY: table(KEY, *ROWS, goals=GOALS)})
    return [text.remark for text in view(pages_under(site_of(root), KEY)[f"{KEY}/"]).goals]


def test_a_goal_of_a_period_without_indicators_says_so(remarks):
    assert remarks[0] == "2个数量：没有同一时期的指标，不作对照。"


def test_a_number_that_is_not_compared_has_its_reason(remarks):
    assert remarks[1] == "3个数量：1个与指标相符，1个没有对应指标，1个不作对照（时间不同，或不能确定是哪项指标）。"
