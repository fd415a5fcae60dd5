"""Indicators of tables laid out in unforeseen ways: each target beside its name, each name under its levels."""

import pytest

from generator.importing.composing import Given
from generator.importing.paper import FileKind, Paper, Paragraph, Table, rendered
from tests.importing.drafted import HEADS, PROJECT, WHOLE, gridded, levels, rows


def test_levels_of_a_grid_stand_in_their_columns_whatever_they_say(recogniser):
    lines = [HEADS, "水务保障\t河道\t清淤长度\t≥20公里", "^\t闸站\t闸站检修\t≥4座", "群众评价\t满意\t群众满意度\t≥90%"]
    blocks = (Paragraph("部门整体支出绩效目标表"), Paragraph("（2024年度）"), Table(gridded(lines)))
    (draft,) = recogniser.drafts(Paper(FileKind.WORD, rendered(blocks), blocks), Given())
    assert list(levels(draft)) == [("水务保障", "河道"), ("水务保障", "闸站"), ("群众评价", "满意")]


@pytest.mark.parametrize(
    "label", ["社会公众或服务对象满意度指标", "服务对象\n满意度指标"], ids=["of the public", "on two lines"]
)
def test_a_second_level_of_satisfaction_is_no_indicator(imported, label):
    lines = f"{PROJECT}{HEADS}\n产出指标\t数量指标\t清淤长度\t≥20公里\n满意度指标\t{label}\t村民满意度\t≥95%"
    (draft,) = imported(lines if "\n" not in label else lines.replace("\t", "\n"))
    assert rows(draft) == [("清淤长度", "≥20公里"), ("村民满意度", "≥95%")]


def test_a_label_in_the_middle_of_its_cell_holds_for_all_rows_beside_it(imported):
    first, rest = "数量指标\t清淤长度\t≥20公里\n闸站检修\t≥4座", "产出指标\t巡查河道\t≥48次\n质量指标\t合格率\t≥95%"
    (draft,) = imported(f"{PROJECT}{HEADS}\n{first}\n{rest}")
    assert list(levels(draft)) == [("产出指标", "数量指标"), ("产出指标", "质量指标")]
    assert [row[0] for row in levels(draft)["产出指标", "数量指标"]] == ["清淤长度", "闸站检修", "巡查河道"]


def test_rows_of_one_line_of_words_are_told_apart(imported):
    text = (
        "项目支出绩效自评表 （2024年度） 项目名称 清淤 实施单位 宝应县水务局 一级指标 二级指标 三级指标 年度指标值 "
        "实际完成值 分值 得分 偏差原因分析及改进措施 产出指标 数量指标 清淤长度 ≥20公里 22 10 10 "
        "质量指标 验收合格率 ≥95% 98 10 10 资料规范性 严格执行相关规定 达成预期指标 10 10 "
        "效益指标 社会效益指标 河道畅通程度 效果明显 达成预期指标 10 10"
    )
    (draft,) = imported(text)
    assert ("资料规范性", "严格执行相关规定") in rows(draft)


def test_columns_of_the_year_are_kept_beside_those_of_a_longer_term(imported):
    long, year = ("\t".join(f"{head}（{term}）" for head in HEADS.split("\t")[1:]) for term in ("长期", "年度"))
    text = f"{PROJECT}一级指标\t{long}\t{year}\n产出指标\t数量指标\t\t\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(text)
    assert draft.values["indicators"][0]["columns"]["full"] == "指标值（年度）"
    assert levels(draft) == {("产出指标", "数量指标"): [("清淤长度", "≥20公里")]}


def test_a_column_of_operators_is_kept_beside_one_of_natures(imported):
    heads = "一级指标\t二级指标\t三级指标\t指标性质\t运算符号\t指标值\t度量单位"
    (draft,) = imported(f"{PROJECT}{heads}\n产出指标\t数量指标\t清淤长度\t定量\t大于等于\t20\t公里")
    assert draft.values["indicators"][0]["groups"][0]["rows"][0]["operator"] == "大于等于"


def test_a_unit_of_a_budget_system_is_no_indicator_but_names_the_department(imported):
    heads = f"单位名称\t项目名称\t预算数\t{HEADS}"
    first = "316001-宝应县水务局\t河道清淤\t9.50\t产出指标\t数量指标\t清淤长度\t≥20公里"
    (draft,) = imported(f"项目绩效目标申报表（2024年度）\n{heads}\n316-县水务部门\t\t1,950,000.00\n{first}")
    assert draft.values["department"]["name"] == "宝应县水务局"
    assert rows(draft) == [("清淤长度", "≥20公里")]
    assert "316001-宝应县水务局" not in [text for repair in draft.values["repairs"] for text in repair["printed"]]


def test_what_names_the_department_is_set_aside_where_it_is_printed_once_more(imported):
    heads, row = f"单位名称\t项目名称\t{HEADS}", "316001-宝应县水务局\t{}\t产出指标\t数量指标\t{}长度\t≥20公里"
    lines = [row.format(name, name) for name in ("清淤", "修堤")]
    (draft,) = imported("\n".join(["项目绩效目标申报表（2024年度）", heads, *lines]))
    printed = [text for repair in draft.values["repairs"] for text in repair["printed"]]
    assert (printed.count("316001-宝应县水务局"), printed.count("316001-")) == (1, 1)


def test_a_head_of_targets_in_words_of_its_own_is_one(imported):
    heads = HEADS.replace("指标值", "绩效指标值（包含数字及文字描述）")
    (draft,) = imported(f"{PROJECT}年度目标\t河道畅通。\n{heads}\n产出指标\t数量指标\t清淤长度\t≥20公里")
    assert rows(draft) == [("清淤长度", "≥20公里")]
    assert draft.values["goals"][0]["paragraphs"] == ["河道畅通。"]


@pytest.mark.parametrize(
    ("second", "rest", "read"),
    [
        ("牵头编制河道", "治理规划", ["牵头编制河道治理规划"]),
        ("牵头编制河道治理规划", "重点工作履行情况", ["牵头编制河道治理规划", "重点工作履行情况"]),
    ],
    ids=["cut in two", "two labels"],
)
def test_a_label_that_everyone_knows_is_no_rest_of_another(imported, second, rest, read):
    rows = (
        f"\t{second}\t清淤长度\t≥20公里\n履职效能\t{rest}\t检修水闸\t≥4座\n社会效应\t服务对象满意度\t群众满意度\t≥90%"
    )
    (draft,) = imported(f"{WHOLE}{HEADS}\n{rows}")
    assert [level[1] for level in levels(draft)][: len(read)] == read
