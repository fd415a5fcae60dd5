"""What a form prints beside the values: its labels as documents spell them, bars, and what records do not keep."""

from hashlib import sha256

import pytest

from generator.model.form import Form
from generator.model.record import Record
from generator.tracing.glyphs import without_bars
from generator.tracing.layout import everything_amiss, repeats_are_recorded
from generator.tracing.making import make_trace
from generator.tracing.paper import Document
from generator.tracing.proving import expected, nothing_is_left_over, stale

PLACE = "常州市"


def form(**more):
    parts = [
        {"part": "title"},
        {"part": "other", "labels": ["部门编码"]},
        {"part": "name", "labels": ["部门名称"]},
        {"part": "indicators", "of": "annual", "columns": {"level-1": ["一级指标"], "name": ["三级指标"]}, **more},
    ]
    return Form.model_validate({"id": "small", "name": "小表", "used_by": "测试", "parts": parts})


def record(document, **more):
    group = {"level": ["产出"], "rows": [{"id": "i-001", "name": "成果"}, {"id": "i-002", "name": "论文"}]}
    columns = {"level-1": "一级指标", "name": "三级指标"}
    fields = {
        "title": "2023年常州市绩效目标表",
        "region": "320400",
        "department": {"kind": "keji", "name": "科技局", "scope": "unstated"},
        "year": 2023,
        "form": "small",
        "source": {"file": "x.txt", "sha256": sha256(document.encode()).hexdigest()},
        "indicators": [{"id": "annual", "columns": columns, "groups": [group]}],
    }
    return Record.model_validate(fields | more)


def amiss(document, read, printed_by):
    """Everything in which a record and a document differ, by name or by what is left over."""
    trace, paper = make_trace(read, printed_by, document, PLACE), Document("source", document)
    assert trace is not None
    wanted = expected(read, printed_by, PLACE)
    named = [found.name for found in everything_amiss(trace, read, wanted, paper)]
    rules = [problem.rule for problem in stale(trace, wanted, paper, "trace")]
    left = [problem.message.en for problem in nothing_is_left_over(trace, paper)]
    return named + rules + left + [problem.rule for problem in repeats_are_recorded(trace, read, printed_by, paper)]


HEAD = "2023年常州市绩效目标表\n"
BODY = "一级指标 三级指标\n产出 成果\n论文\n"


@pytest.mark.parametrize(
    "label",
    [
        "部门名称 科技局",
        "*部门名称 科技局",
        "部门名称： 科技局",
        "部门名称：科技局",
        "*部门名称:科技局",
        "部门编码：部门名称：科技局",
        "一、部门名称 科技局",
        "十二、部门名称：科技局",
        "三、 部门名称 科技局",
    ],
)
def test_a_label_may_have_a_number_the_mark_of_a_required_cell_and_a_colon(label):
    document = f"{HEAD}{label}\n{BODY}"
    assert amiss(document, record(document), form()) == []


@pytest.mark.parametrize("label", ["部门名称科技局", "新部门名称：科技局", "部门：科技局", "第一、部门名称 科技局"])
def test_other_words_before_a_value_are_told(label):
    document = f"{HEAD}{label}\n{BODY}"
    assert amiss(document, record(document), form()) != []


@pytest.mark.parametrize(
    ("line", "white"),
    [
        ("部门名称 | 科技局 | ||", "部门名称   科技局     "),
        ("|部门名称|科技局|", " 部门名称 科技局 "),
        ("科技|创新", "科技|创新"),
        ("名称 |科技", "名称 |科技"),
    ],
    ids=["bars between spaces", "a row in bars", "a bar inside a text", "a bar that touches a text"],
)
def test_bars_that_divide_cells_are_white(line, white):
    assert without_bars(f"{line}\n") == [white, ""]


def test_a_document_in_bars_is_whole():
    document = f"|{HEAD.strip()}| | |\n| 部门名称 | 科技局 | |\n|一级指标|三级指标|\n|产出|成果|\n||论文|\n"
    assert amiss(document, record(document), form()) == []


def test_year_and_place_are_found_in_the_title():
    document = f"2023 年常州市绩效目标表\n部门名称 科技局\n{BODY}"
    trace = make_trace(record(document), form(), document, PLACE)
    assert trace is not None
    assert (trace.values["year"], trace.values["region"]) == ("1:1-4", "1:7-9")


def unkept(*printed):
    return {"repairs": [{"kind": "unkept", "printed": printed, "reason": "部门编码一栏记录不收"}]}


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ((), ["`316` of the document is in no record"]),
        (("316",), []),
        (("316", "316"), ["repairs.0.printed"]),
        (("31",), ["repairs.0.printed", "`316` of the document is in no record"]),
    ],
    ids=["not named", "named", "named once too often", "a part of it named"],
)
def test_what_records_do_not_keep_is_named_as_often_as_it_is_printed(printed, found):
    document = f"{HEAD}部门编码 316 部门名称 科技局\n{BODY}"
    assert amiss(document, record(document, **unkept(*printed)), form()) == found


def test_a_form_may_print_the_levels_on_every_row():
    document = f"{HEAD}部门名称 科技局\n一级指标 三级指标\n产出 成果\n产出 论文\n"
    assert amiss(document, record(document), form()) == ["unrecorded-repeat"]
    assert amiss(document, record(document), form(repeats=True)) == []


def test_indicators_may_stand_under_no_label_at_all():
    document = f"{HEAD}部门名称 科技局\n三级指标\n成果\n"
    table = {
        "id": "annual",
        "columns": {"name": "三级指标"},
        "groups": [{"level": [], "rows": [{"id": "i-001", "name": "成果"}]}],
    }
    assert amiss(document, record(document, indicators=[table]), form()) == []
