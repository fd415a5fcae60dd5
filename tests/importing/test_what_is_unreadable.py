"""A document in which no table was read is named for what it is, with what to do."""

import pytest

from generator.importing.composing import Given
from generator.importing.running import import_file

GRADES = "部门职责-工作活动绩效目标\n职责活动\t年度预算数\t绩效目标\t绩效指标\t评价标准\n\t\t\t\t优\t良\t中\t差\n"
SCORES = "2023年度部门整体支出绩效评价自评表\n序号 一级 指标 二级 指标 指标分值 指标解释 指标说明及评分标准 自评得分\n"
REPORT = "某县某局2023年度部门整体支出绩效自评报告\n一、基本情况\n全年预算执行较好。\n"
TARGETS = "绩效评价报告\n一级指标 指标值 评价标准 得分\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GRADES + "防汛\t120.00\t安全度汛\t监测站点\t≥350处\t≥320处\t≥300处\t<300处", "按优、良、中、差四档印评价标准"),
        (SCORES + "1 规划 (15分) 基础信息 (3分) 3 是否完整 完整得3分 3", "这是评价打分的表"),
        (REPORT, "这是绩效评价的报告，不是表"),
        (TARGETS, "没有认出绩效目标表"),
        ("某县某局的公告", "没有认出绩效目标表"),
    ],
    ids=["grades", "scores", "a report", "heads of targets", "none of these"],
)
def test_why_a_document_was_not_read_is_said(recogniser, library, tmp_path, text, said):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    refusal = import_file(tmp_path / "a.txt", recogniser, Given(), library, rest_outside=False).refusal
    assert refusal is not None
    assert said in refusal.words.zh
    assert refusal.hint.zh
