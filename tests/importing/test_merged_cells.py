"""Texts in which a merged cell is written out in every column it spans."""

import pytest

_ABOVE = (
    "部门整体支出绩效目标表\n（2024年度）\n"
    "部门名称\t部门名称\t宝应县水务局\t宝应县水务局\t宝应县水务局\n"
    "年度预算（万元）\t资金总额\t9.50\t9.50\t9.50\n"
    "年度目标\t年度目标\t河道畅通。\t河道畅通。\t河道畅通。\n"
)
_EXPLAINED = "一级指标\t二级指标\t三级指标\t指标解释\t指标值\n产出指标\t数量指标\t清淤长度\t清淤长度\t≥20公里\n"
_NAMED_WIDE = "一级指标\t二级指标\t三级指标\t三级指标\t指标值\n产出指标\t数量指标\t清淤长度\t清淤长度\t≥20公里\n"


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        (_NAMED_WIDE, {"name": "清淤长度", "full": "≥20公里"}),
        (_EXPLAINED, {"name": "清淤长度", "explanation": "清淤长度", "full": "≥20公里"}),
    ],
    ids=["one cell under one head", "two cells under two heads"],
)
def test_a_cell_written_out_in_every_column_it_spans_is_one(imported, table, cells):
    (draft,) = imported(_ABOVE + table)
    row = draft.values["indicators"][0]["groups"][0]["rows"][0]
    assert {key: row.get(key) for key in cells} == cells
    assert draft.values["department"]["name"] == "宝应县水务局"
    assert draft.values["goals"][0]["paragraphs"] == ["河道畅通。"]
    assert [row["full"] for row in draft.values["funding"]["spending"]["rows"]] == ["9.50"]


def test_what_was_written_out_again_is_told(imported):
    (draft,) = imported(_ABOVE + _NAMED_WIDE)
    reasons = [repair["reason"] for repair in draft.values["repairs"]]
    assert "合并的格子占几栏，转成文字时各栏都印了一遍" in reasons


def test_the_same_amount_under_two_heads_is_two_amounts(imported):
    money = "年度预算（万元）\t资金总额\t资金总额\t财政拨款\t其他资金\n年度预算（万元）\t5.50\t5.50\t5.50\t0.00\n"
    stream = _ABOVE.replace("年度预算（万元）\t资金总额\t9.50\t9.50\t9.50\n", money) + _NAMED_WIDE
    (draft,) = imported(stream)
    assert "5.50 5.50 0.00" in " ".join(doubt.words.zh.split("」")[0].lstrip("「") for doubt in draft.doubts)


def test_heads_written_out_on_both_lines_they_span_are_one(imported):
    heads = "绩效指标\t绩效指标\t绩效指标\t指标值\t指标说明\n一级指标\t二级指标\t三级指标\t指标值\t指标说明\n"
    (draft,) = imported(f"{_ABOVE}{heads}产出指标\t数量指标\t清淤长度\t≥20公里\t全年清淤\n")
    row = draft.values["indicators"][0]["groups"][0]["rows"][0]
    assert (row["name"], row["full"], row["explanation"]) == ("清淤长度", "≥20公里", "全年清淤")
