"""A number in a goal and the indicator that measures it say the same."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from generator.checks.goals import Answer, answers, plain, promised, said
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Goal, Record
from generator.model.target import Operator
from generator.quantities import Quantity, Sense
from generator.words import Words

ID = "goal-against-indicator"


def check(record: Record, world: World) -> Iterator[Finding]:
    """Every number of a goal that an indicator of the same period measures."""
    for goal in record.goals:
        found = answers(record, goal, world)
        values: dict[str, set[Decimal]] = {}
        for answer in found:
            values.setdefault(answer.row.id, set()).add(answer.quantity.measure.value)
        for quantity, same in groupby(found, key=lambda answer: answer.quantity):
            rows = list(same)
            agreeing = next((answer.row for answer in rows if answer.measure.value == quantity.measure.value), None)
            # A goal that gives two numbers of one thing speaks of two things; which of them is meant is not said.
            is_only = all(len(values[answer.row.id]) == 1 for answer in rows)
            if agreeing:
                yield _finding(goal, quantity, [agreeing], Verdict.ADDS_UP)
            elif is_only and all(_differs(quantity, answer) for answer in rows):
                yield _finding(goal, quantity, [answer.row for answer in rows], Verdict.LOOK)


def _differs(quantity: Quantity, answer: Answer) -> bool:
    """Whether two numbers that are not the same cannot both be meant."""
    if quantity.sense is Sense.MORE:
        return answer.measure.value < quantity.measure.value
    if quantity.sense is Sense.AT_MOST:
        target = answer.row.full
        return target is None or answer.row.read(target).operator not in (Operator.AT_LEAST, Operator.MORE)
    return quantity.sense is Sense.STATED


def _finding(goal: Goal, quantity: Quantity, rows: list[Indicator], verdict: Verdict) -> Finding:
    label = plain(goal.label)
    zh_rows = "、".join(f"「{row.name}」是 {row.full}" for row in rows)
    en_rows = ", ".join(f"`{row.name}`: {row.full}" for row in rows)
    zh = f"{label}写「{quantity.subject}{quantity.printed}」，指标{zh_rows}"
    en = f"{label}: `{quantity.subject}{quantity.printed}`; indicator {en_rows}"
    return Finding(ID, verdict, Words(zh, en), (said(quantity), *map(promised, rows)))


RULE = Rule(
    ID,
    Words("目标里的数字与指标一致吗", "Do the numbers in the goals agree with the indicators?"),
    Words(
        "目标正文和指标表说的是同一年的同一件事，数字应当相同；不同时读者需要知道以哪一个为准。",
        "Goal and indicator speak of the same thing in the same period; where numbers differ, readers should know.",
    ),
    Words(
        "正文里的数，名称紧邻、前后没有限定别的范围、对象或时间的话，才归入指标族，与同一目标期、同一族、单位可换算的指标比较；"
        "同族有几项指标时，与其中一项相同即为相符；同一目标里同族有几个不同的数时，不说不同。",
        "A number belongs to an indicator family where the name stands beside it and nothing narrows it to another "
        "scope, object or time; it is held only against indicators of the same period, family and kind of unit. Of "
        "several indicators one must agree; where a goal gives several numbers for one family, none is said to differ.",
    ),
    check,
)
