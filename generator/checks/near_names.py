"""A number in a goal beside an indicator of nearly the same name that measures something else."""

from collections.abc import Iterator

from generator.checks.goals import measured, promised, said, spoken
from generator.checks.rule import Rule, World
from generator.model.base import GoalKind
from generator.model.finding import Finding, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.quantities import Quantity
from generator.words import Words

ID = "near-names"


def check(record: Record, world: World) -> Iterator[Finding]:
    """Each number without an indicator of its own whose family is told apart from one that has."""
    for goal in record.goals:
        certain = [(quantity, quantity.family) for quantity in spoken(record, goal, world) if quantity.family]
        table = goal.kind if any(table.id is goal.kind for table in record.indicators) else GoalKind.ANNUAL
        rows = measured(record, table, world) if any(family.apart for _, family in certain) else {}
        for quantity, family in certain:
            for apart in family.apart if family.id not in rows else ():
                for row, value in rows.get(apart.family, ()):
                    if value.comparable(quantity.measure):
                        yield _tell_apart(quantity, row, apart.why)


def _tell_apart(quantity: Quantity, row: Indicator, why: str) -> Finding:
    spoken_of, measured_as = f"{quantity.subject}{quantity.printed}", f"{row.name} {row.full}"
    zh = f"「{spoken_of}」与指标「{measured_as}」不是同一件事：{why}"
    en = f"`{spoken_of}` is not what `{measured_as}` measures: {why}"
    return Finding(ID, Verdict.NOTE, Words(zh, en), (said(quantity), promised(row)))


RULE = Rule(
    ID,
    Words("名称相近的数说的是同一件事吗", "Do numbers of nearly the same name mean the same?"),
    Words(
        "申报、新增、拥有，成交额与登记成交额，名称相近而口径不同；放在一起比会得出并不存在的矛盾。",
        "Applied for, added, in existence: near names, meanings apart; held together they would seem to conflict.",
    ),
    Words(
        "词汇表注明互相区别的两族，一个出现在目标里、另一个出现在指标里时，说明区别，不作比较。",
        "Where the vocabulary tells two families apart and one stands in a goal, the other in an indicator, the "
        "difference is said and nothing is compared.",
    ),
    check,
)
