"""Tables whose cells bars divide, and money set across: what is counted, what divides cells, and whose names stand."""

import pytest

from generator.model.printed import squeeze
from tests.conftest import ROOT
from tests.importing.drafted import invented


@pytest.fixture(scope="module")
def hunan():
    return (ROOT / "tests/importing/samples/hunan.txt").read_text(encoding="utf-8")


def content(draft):
    return {key: part for key, part in draft.values.items() if key != "source"}


def test_bars_between_cells_are_no_characters_of_a_document(imported, accounted, hunan):
    (draft,) = imported(hunan)
    counted = accounted(draft).characters
    assert counted.all == len(squeeze(hunan.replace("|", "")))
    assert counted.all == counted.values + counted.labels


def test_white_space_inside_what_is_left_over_is_not_counted(imported, accounted, hunan):
    (draft,) = imported(f"首页 政务 公开\n{hunan}")
    assert accounted(draft).characters.left == len("首页政务公开")


def test_a_tab_divides_no_cells_where_bars_do(imported, hunan):
    (plain,), (tabbed,) = imported(hunan), imported(hunan.replace("| 15家以上 |", "|\t15家以上\t|"))
    assert content(tabbed) == content(plain)


def test_money_set_across_has_no_row_whose_name_is_not_printed(imported, hunan):
    lines = hunan.split("\n")
    names = next(number for number, line in enumerate(lines) if "公共财政拨款" in line)
    (draft,) = imported("\n".join(lines[:names] + lines[names + 1 :]))
    assert invented(draft) == []
    assert [row["name"] for row in draft.values["funding"]["income"]["rows"]] == ["资金总额"]


def test_a_bar_that_stands_alone_in_a_line_of_words_is_no_word(imported):
    text = "部门整体支出绩效目标表\n（2024年度）\n部门名称 宝应县水务局\n年度主要任务\n清淤 | 清淤河道20公里\n"
    rest = "一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 清淤长度 ≥20公里\n"
    (draft,) = imported(text + rest)
    assert "|" not in "".join(draft.values["tasks"])
