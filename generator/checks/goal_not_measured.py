"""Numbers that a goal promises and no indicator measures."""

from collections.abc import Iterator

from generator.checks.goals import families_of, number, plain, said, spoken
from generator.checks.rule import Rule, World
from generator.model.base import GoalKind
from generator.model.finding import Finding, Verdict
from generator.model.record import Record
from generator.words import Words

ID = "goal-not-measured"


def check(record: Record, world: World) -> Iterator[Finding]:
    """One finding for each goal that has such numbers, if the record has indicators for that period."""
    periods = {table.id for table in record.indicators}
    for goal in record.goals:
        measured = families_of(record, goal.kind, world)
        open_ = [
            quantity
            for quantity in spoken(record, goal, world)
            # A number beside the name of an indicator may be of that indicator, even where that is not certain.
            if not any(family and family.id in measured for family in (quantity.family, quantity.about))
        ]
        if open_ and (goal.kind in periods or goal.kind is GoalKind.ANNUAL):
            label, listed = plain(goal.label), "、".join(f"{one.subject}{one.printed}" for one in open_)
            zh = f"{label}里有 {len(open_)} 个数没有同期的指标来衡量：{listed}"
            en = f"goal {number(goal, record) + 1} promises {len(open_)} numbers that no indicator measures: {listed}"
            yield Finding(ID, Verdict.NOTE, Words(zh, en), tuple(map(said, open_)))


RULE = Rule(
    ID,
    Words("目标里的数字都有指标来衡量吗", "Is every number in the goals measured by an indicator?"),
    Words(
        "写进目标而没有指标的数，到年底无从对照。",
        "A number that stands in a goal but in no indicator cannot be looked up at the end of the year.",
    ),
    Words(
        "目标正文里说本期的每个数，若同一目标期的指标表里没有同一族的指标，就列出；没有同期指标表的目标不问，旁边写有某项指标名称的数不列。",
        "Each number a goal gives for its period is listed where the table of that period has no indicator of its "
        "family and the number does not stand beside an indicator's name; goals without such a table are not asked.",
    ),
    check,
)
