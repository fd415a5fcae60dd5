"""What a record says about itself: columns that stand apart, periods, rows at every depth."""

import pytest

from generator.model.indicator import Indicator
from generator.model.money import MoneyRow
from generator.model.printed import Presence
from generator.model.record import Goal


def indicator(**cells):
    return Indicator.model_validate({"id": "i-001", "name": "工资发放准确性", **cells})


@pytest.mark.parametrize(
    ("operator", "full", "unit", "meant"),
    [
        ("≥", "95", "%", "≥ 95 %"),
        ("=", "4900", "公顷", "＝ 4900 公顷"),
        ("大于等于", "98", "%", "≥ 98 %"),
        ("小于等于", "12", "万元", "≤ 12 万元"),
        ("定量指标", "100%", None, " 100 %"),
        (None, "≥400平方米", None, "≥ 400 平方米"),
    ],
)
def test_operator_and_unit_in_columns_of_their_own_are_read_with_the_value(operator, full, unit, meant):
    row = indicator(operator=operator, full=full, unit=unit)
    read = row.read(row.full)
    assert f"{read.operator} {read.value} {read.unit}" == meant


def test_a_word_in_a_qualitative_row_stays_a_word():
    row = indicator(operator="定性", full="高中低", unit="")
    assert row.read(row.full).kind == "words"


def test_a_blank_with_operator_and_unit_beside_it_stays_blank():
    row = indicator(operator="≥", full="", unit="%")
    assert row.read(row.full).kind == "blank"


@pytest.mark.parametrize(
    ("cells", "column", "presence"),
    [
        ({"half": "≥0项", "full": "≥25项"}, "half", Presence.NOT_DUE),
        ({"half": "=0%", "full": "=90%"}, "half", Presence.NOT_DUE),
        ({"half": "＝0%", "full": "＝0%"}, "half", Presence.ZERO),
        ({"half": "≤0%", "full": "≤0%"}, "half", Presence.ZERO),
        ({"half": "≥30项", "full": "≥100项"}, "half", Presence.VALUE),
        ({"half": "", "full": ""}, "half", Presence.BLANK),
        ({"full": "/"}, "full", Presence.NOT_APPLICABLE),
        ({"full": "95%"}, "half", Presence.NOT_PUBLISHED),
        ({"full": "0", "past": {"2023": "227"}}, "past-2023", Presence.VALUE),
    ],
)
def test_the_five_emptinesses_are_told_apart(cells, column, presence):
    assert indicator(**cells).presence(column) is presence


@pytest.mark.parametrize(
    ("label", "until"),
    [("长期目标：（截止2025年）", 2025), ("长期目标（截至2026年）", 2026), ("中长期目标", None)],
)
def test_the_year_a_goal_runs_to_is_read_from_its_label(label, until):
    assert Goal.model_validate({"kind": "long-term", "label": label, "paragraphs": []}).until == until


def test_rows_of_money_are_walked_at_every_depth_as_printed():
    rows = {"id": "m-001", "name": "a", "rows": [{"id": "m-002", "name": "b", "rows": [{"id": "m-003", "name": "c"}]}]}
    assert [row.name for row in MoneyRow.model_validate(rows).walk()] == ["a", "b", "c"]
