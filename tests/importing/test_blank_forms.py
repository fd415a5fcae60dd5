"""Forms that were filled in by half, and heads that say little."""

import pytest

from generator.importing.composing import Given
from generator.importing.paper import FileKind, Paper, Paragraph, Table, rendered
from tests.importing.drafted import HEADS, PROJECT, gridded, rows

FILLED = "产出指标{0}数量指标{0}指标1：清淤长度{0}≥20公里"


@pytest.mark.parametrize("mark", ["\t", "\n", " "], ids=["cells", "lines", "blanks"])
def test_what_nobody_filled_in_is_no_indicator_and_no_part_of_a_target(imported, mark):
    lines = [FILLED.format(mark), "……", mark.join(["质量指标", "指标1："]), "……", mark.join(["时效指标", "指标1："])]
    last = mark.join(["满意度指标", "服务对象满意度指标", "指标1：群众满意度", "≥90%"])
    (draft,) = imported("\n".join([PROJECT + HEADS.replace("\t", mark), *lines, last]))
    assert rows(draft) == [("指标1：清淤长度", "≥20公里"), ("指标1：群众满意度", "≥90%")]


def test_what_nobody_filled_in_is_told_to_be_no_part_of_the_table(imported):
    (draft,) = imported("\n".join([PROJECT + HEADS, FILLED.format("\t"), "\t质量指标\t指标1：\t", "\t\t……\t"]))
    assert [repair["printed"] for repair in draft.values["repairs"] if repair["kind"] == "residue"] == [
        ["指标1：", "……"]
    ]


def test_the_head_of_names_in_a_table_without_levels_says_no_more_than_indicator(recogniser):
    lines = ["指标\t指标权重\t计量单位\t指标性质\t指标值", "清淤长度\t30\t公里\t≥\t20", "检修水闸\t20\t座\t≥\t4"]
    blocks = (Paragraph(PROJECT.replace("\t", "：")), Table(gridded(lines)))
    (draft,) = recogniser.drafts(Paper(FileKind.WORD, rendered(blocks), blocks), Given())
    assert rows(draft) == [("清淤长度", "20"), ("检修水闸", "4")]


def test_two_heads_on_two_lines_are_two_where_a_form_has_both(imported):
    money = "年初预算数\n全年执行数\n执行率\n得分\n年度资金总额\n88.5\n86.3\n98.07%\n9.81\n"
    (draft,) = imported(f"{PROJECT}项目资金（万元）\n{money}{HEADS}\n{FILLED.format(chr(9))}")
    (row,) = draft.values["funding"]["income"]["rows"]
    assert (row["name"], row["full"]) == ("年度资金总额", "88.5")


def test_a_text_ends_at_a_head_of_money_with_its_amounts_on_the_line(imported):
    goal = "年度目标 河道畅通。\n全口径资金安排（万元） 总额 9.50\n"
    (draft,) = imported(f"{PROJECT}{goal}{HEADS}\n{FILLED.format(chr(9))}")
    assert draft.values["goals"][0]["paragraphs"] == ["河道畅通。"]
