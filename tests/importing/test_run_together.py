"""Texts whose cells ran together: what is certain is read, what is not is told, and no target is another cell's."""

import pytest

from generator.importing.composing import Given
from generator.importing.paper import Cell, FileKind, Paper, Paragraph, Table, rendered
from generator.model.record import Record
from generator.reading.files import read_file
from generator.reading.models import read_model
from generator.tracing.paper import Document
from generator.tracing.proving import expected, misplaced
from tests.importing.drafted import doubted, invented, levels, rows
from tests.importing.test_samples_are_imported import SAMPLES

PROJECT = "2024年项目支出绩效目标表项目名称河道清淤项目单位宝应县水务局项目类别本级支出"
COSTS = "项目预算成本构成金额测算（公式）依据2022年实际执行数2023年实际执行数"
GOAL = "绩效目标河道畅通，群众满意。绩效指标"
HEADS = "一级指标二级指标三级指标绩效标准当年预期实现值"
ROWS = "产出指标数量指标清淤长度反映清淤进度≥20公里检修闸站反映检修情况4座质量指标工程合格率反映工程质量≥95%"
LISTED = "部门整体绩效自评表主管部门宝应县水务局指标名称计量单位指标性质年初指标值调整指标值全年完成值得分系数(%)"
ENDS = "指标权重(分)指标得分(分)是否核心指标"


def test_the_rows_of_a_table_without_separators_are_read(imported):
    (draft,) = imported(PROJECT + GOAL + HEADS + ROWS)
    assert draft.form.id == "xiangmu-hubei"
    assert levels(draft) == {
        ("产出指标", "数量指标"): [("清淤长度", "≥20公里"), ("检修闸站", "4座")],
        ("产出指标", "质量指标"): [("工程合格率", "≥95%")],
    }


def test_a_record_of_such_a_text_says_that_its_cells_ran_together(imported):
    (draft,) = imported(PROJECT + GOAL + HEADS + ROWS)
    assert draft.values["source"]["run_together"] is True
    assert [words for words in doubted(draft) if "各格连在一起" in words]


@pytest.mark.parametrize("said", ["", "清淤", "≥20公"], ids=["as printed", "less", "a number cut short"])
def test_each_value_of_such_a_text_is_proven(imported, accounted, said):
    (draft,) = imported(PROJECT + GOAL + HEADS + ROWS)
    record, trace = Record.model_validate(draft.values), accounted(draft).trace
    wanted, document = expected(record, draft.form, "宝应县"), Document("a.txt", draft.text)
    leaves = wanted.leaves | ({"i-001.full" if said.startswith("≥") else "i-001.name": said} if said else {})
    wrong = [one.name for one in misplaced(trace, wanted._replace(leaves=leaves), document)]
    assert wrong == [name for name in leaves if leaves[name] != wanted.leaves[name]]


def test_what_stands_under_labels_is_told_apart(imported):
    (draft,) = imported(PROJECT + GOAL + HEADS + ROWS)
    assert draft.values["title"] == "2024年项目支出绩效目标表"
    assert draft.values["department"]["name"] == "宝应县水务局"
    assert draft.values["goals"][0]["paragraphs"] == ["河道畅通，群众满意。"]


def test_a_table_that_pages_divide_goes_on(imported):
    text = PROJECT + GOAL + HEADS + ROWS
    at = text.index("检修闸站")
    (draft,) = imported(f"1、{text[:at]}\n\n2、{text[at:]}")
    assert [name for name, _ in rows(draft)] == ["清淤长度", "检修闸站", "工程合格率"]
    assert draft.values["repairs"][-1]["printed"] == ["1、", "2、"]


def test_amounts_printed_as_one_number_are_no_ones(imported):
    money = "清淤30依据概算3028检修20依据概算2018合计505046"
    (draft,) = imported(PROJECT + COSTS + money + GOAL + HEADS + ROWS)
    assert draft.values.get("funding") is None
    assert [words for words in doubted(draft) if "「3028」「20」「2018」「505046」" in words]


def test_amounts_are_read_where_the_total_begins_with_their_sum(imported):
    money = "清淤300依据概算300280检修200依据概算200180合计500500460"
    (draft,) = imported(PROJECT + COSTS + money + GOAL + HEADS + ROWS)
    spending = draft.values["funding"]["spending"]
    assert [(row["name"], row["full"]) for row in spending["rows"]] == [("清淤", "300"), ("检修", "200")]
    assert [*spending["columns"]] == ["full"]


def test_a_row_that_lacks_a_cell_has_no_target(imported):
    cells = "预算完成率%95%96%100%22是预算调整率%3%2%100%22否结转结余率%100%22否"
    (draft,) = imported(LISTED + ENDS + cells)
    assert rows(draft) == [("预算完成率", "95%"), ("预算调整率", "3%"), ("结转结余率", "")]
    assert "「100%」属于哪一栏看不出来（这一行少印几格），没有写作指标值" in doubted(draft)


def test_that_every_row_lacks_a_cell_is_told(imported):
    (draft,) = imported(f"{LISTED}{ENDS}预算完成率%95%96%100%22是预算调整率%3%2%100%22否")
    assert [words for words in doubted(draft) if "读作「年初指标值」的可能是旁边一栏的" in words]


def test_points_and_score_printed_as_one_number_are_not_read(imported):
    (draft,) = imported(f"{LISTED}{ENDS}预算完成率%95%96%100%22是预算调整率%3%2%100%22否")
    assert "weight" not in draft.values["indicators"][0]["columns"]


def test_the_words_of_several_goals_side_by_side_are_no_ones(imported):
    goals = "当年绩效目标年初绩效目标全年（调整）绩效目标全年目标实际完成情况河道畅通。河道全部畅通。已经畅通。"
    (draft,) = imported(LISTED.replace("指标名称", goals + "指标名称") + ENDS + "预算完成率%95%96%100%22是")
    assert "goals" not in draft.values
    assert [words for words in doubted(draft) if "「河道畅通。河道全部畅通。已经畅通……」" in words]


def test_a_sign_that_was_misread_makes_no_target(imported):
    (draft,) = imported(f"{LISTED}{ENDS}宣传活动次数次到0次43次100%1010是预算完成率%95%96%100%22是")
    assert rows(draft) == [("宣传活动次数", ""), ("预算完成率", "95%")]


def test_a_percentage_that_may_begin_with_a_misread_sign_is_told(imported):
    (draft,) = imported(PROJECT + GOAL + HEADS + ROWS.replace("≥95%", "295%"))
    assert "「295%」可能是「≥95%」识别错了，请对照原文" in doubted(draft)


def test_a_long_number_without_sign_and_unit_is_no_target(imported):
    (draft,) = imported(PROJECT + GOAL + HEADS + ROWS.replace("4座", "88100"))
    assert ("检修闸站", "") in rows(draft)
    assert [words for words in doubted(draft) if "「88100」" in words]


def test_the_name_of_a_person_is_left_to_the_publisher(imported, accounted):
    (draft,) = imported(PROJECT + "填报人员某某某" + GOAL + HEADS + ROWS)
    assert "contacts" not in draft.values
    assert [found.text for found in accounted(draft).left if "某某某" in found.text]


@pytest.mark.parametrize("kind", [FileKind.WEB, FileKind.WORD])
def test_a_paragraph_of_a_page_is_read_as_a_text_is(recogniser, kind):
    blocks = (Paragraph("某网站"), Paragraph(PROJECT + GOAL + HEADS + ROWS))
    (draft,) = recogniser.drafts(Paper(kind, rendered(blocks), blocks), Given())
    assert len(rows(draft)) == 3


def test_the_cells_of_a_table_beside_such_a_paragraph_stay_whole(recogniser):
    cells = [Cell(text, 0, column) for column, text in enumerate(("一级指标", "二级指标", "三级指标", "指标值"))]
    cells += [Cell(text, 1, column) for column, text in enumerate(("产出指标", "数量指标", "清淤反映情况", "≥20公里"))]
    blocks = (Paragraph(PROJECT + "一级指标二级指标三级指标"), Table(tuple(cells)))
    (draft,) = recogniser.drafts(Paper(FileKind.WORD, rendered(blocks), blocks), Given())
    assert rows(draft) == [("清淤反映情况", "≥20公里")]


NAMES_HOLD_MORE = {"fujian", "bumen-zijin", "xiangmu-jiangsu"}  # nothing tells where these names end; that is doubted


def _promised(values):
    """The names of the indicators with their targets, white space aside."""
    tables = values.get("indicators", [])
    rows = [row for table in tables for group in table["groups"] for row in group["rows"]]
    return {("".join(row["name"].split()), "".join((row.get("full") or "").split())) for row in rows}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_of_a_sample_without_separators_no_target_is_another_rows(imported, path):
    record, _ = read_model(read_file(path.with_suffix(".yaml"), f"{path.stem}.yaml"), Record)
    assert record is not None
    known = _promised({"indicators": [table.model_dump() for table in record.indicators]})
    (draft,) = imported("".join(path.read_text(encoding="utf-8").split()))
    found = {(name, full) for name, full in _promised(draft.values) if full}
    wrong = found - known
    told = path.stem in NAMES_HOLD_MORE and all(
        any(n.endswith(k) or n.startswith(k) for k, v in known) for n, _ in wrong
    )
    assert invented(draft) == []
    assert wrong == set() or told


def test_much_of_the_samples_is_read_without_separators(imported):
    read = 0
    for path in SAMPLES:
        (draft,) = imported("".join(path.read_text(encoding="utf-8").split()))
        read += sum(1 for _, full in _promised(draft.values) if full)
    assert read >= 100
