"""What changed in running text, clause by clause."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.comparing.texts import RunKind, clause_runs, clauses, text_changes
from tests.characters import VISIBLE

SIGNS = {RunKind.KEPT: " ", RunKind.ADDED: "+", RunKind.REMOVED: "-"}


def shown(before, after):
    return [f"{SIGNS[run.kind]}{run.text}" for run in clause_runs(before, after)]


@pytest.mark.parametrize(
    ("before", "after", "runs"),
    [
        (["拟订规划。"], ["拟订规划。"], [" 拟订规划。"]),
        (["拟订规划，组织实施。"], ["拟订规划，监督检查，组织实施。"], [" 拟订规划，", "+监督检查，", " 组织实施。"]),
        (["拟订规划，组织实施。"], ["组织实施。"], ["-拟订规划，", " 组织实施。"]),
        (["新增200家。"], ["新增250家。"], ["-新增200家。", "+新增250家。"]),
        (
            ["（1）甲。", "（2）乙。"],
            ["（1）甲。", "（2）丙。", "（3）乙。"],
            [" （1）甲。\n", "+（2）丙。\n", " （3）乙。"],
        ),
        (["拟订规划,组织实施。"], ["拟订规划，组织实施；"], [" 拟订规划，组织实施；"]),
        (["完成1,200亿元。"], ["完成1,200亿元。"], [" 完成1,200亿元。"]),
        (["甲，达到1,200"], ["甲，达到1,300"], [" 甲，", "-达到1,200", "+达到1,300"]),
        ([], ["甲。", "乙"], ["+甲。\n乙"]),
        (["甲。"], [], ["-甲。"]),
        ([], [], []),
    ],
    ids=[
        "the same",
        "a clause more",
        "a clause less",
        "another number",
        "a paragraph more, numbered anew",
        "other marks",
        "a comma inside a number",
        "a comma inside the last number",
        "new",
        "gone",
        "nothing",
    ],
)
def test_a_text_is_compared_clause_by_clause(before, after, runs):
    assert shown(before, after) == runs


def test_a_kept_clause_keeps_both_printings():
    (run,) = clause_runs(["（2）拟订规划,"], ["（3）拟订规划，"])
    assert (run.kind, run.before, run.after) == (RunKind.KEPT, "（2）拟订规划,", "（3）拟订规划，")


PARAGRAPHS = st.lists(st.text(VISIBLE | st.sampled_from("。；，,\n（1）"), min_size=1, max_size=30), max_size=4)


@settings(deadline=None)  # other work on the machine is no fault of ours
@given(PARAGRAPHS, PARAGRAPHS)
def test_runs_join_back_to_both_texts(before, after):
    runs = clause_runs(before, after)
    assert "".join(run.before for run in runs) == "\n".join(before)
    assert "".join(run.after for run in runs) == "\n".join(after)


@settings(deadline=None)  # other work on the machine is no fault of ours
@given(PARAGRAPHS)
def test_a_text_beside_itself_has_not_changed(paragraphs):
    assert {run.kind for run in clause_runs(paragraphs, paragraphs)} <= {RunKind.KEPT}
    assert "".join(clauses(paragraphs)) == "\n".join(paragraphs)


def test_the_blocks_of_a_table_are_those_it_prints(by_place):
    named = {place: [block.at for block in text_changes(seat.record, seat.record)] for place, seat in by_place.items()}
    assert named["常州"] == ["functions", "organisation", "goals.0", "goals.1"]
    assert named["鄂州"] == ["functions", "tasks", "goals.0", "goals.1"]
