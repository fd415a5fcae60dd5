"""A number in a goal and the indicator that measures it say the same."""

from collections.abc import Iterator

from generator.checks.goals import Answer, answers, plain, promised, said
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Verdict
from generator.model.record import Goal, Record
from generator.words import Words

ID = "goal-against-indicator"


def check(record: Record, world: World) -> Iterator[Finding]:
    """Every number of a goal that an indicator of the same period measures."""
    for goal in record.goals:
        for answer in answers(record, goal, world):
            yield _judge(goal, answer)


def _judge(goal: Goal, answer: Answer) -> Finding:
    quantity, row = answer.quantity, answer.row
    agree = quantity.measure.value == answer.measure.value
    label = plain(goal.label)
    zh = f"{label}写「{quantity.subject}{quantity.printed}」，指标「{row.name}」是 {row.full}"
    en = f"{label}: `{quantity.subject}{quantity.printed}`; indicator `{row.name}`: {row.full}"
    verdict = Verdict.ADDS_UP if agree else Verdict.LOOK
    return Finding(ID, verdict, Words(zh, en), (said(quantity), promised(row)))


RULE = Rule(
    ID,
    Words("目标里的数字与指标一致吗", "Do the numbers in the goals agree with the indicators?"),
    Words(
        "目标正文和指标表说的是同一年的同一件事，数字应当相同；不同时读者需要知道以哪一个为准。",
        "Goal and indicator speak of the same thing in the same period; where numbers differ, readers should know.",
    ),
    Words(
        "正文里的数按紧邻的名称归入指标族，只与同一目标期、同一族、单位可换算的指标比较；名称相近而含义不同的不比。",
        "The name beside a number leads to an indicator family; it is held only against indicators of the same period, "
        "family and kind of unit. Near names that mean different things are not compared.",
    ),
    check,
)
