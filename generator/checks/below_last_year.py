"""An annual target that asks for less than the latest earlier year in the same row."""

from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.targets import cell
from generator.measures import measure_of
from generator.model.base import GoalKind
from generator.model.finding import Finding, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.model.target import Operator
from generator.model.terms import Direction
from generator.words import Words

ID = "below-last-year"
_AGAINST = {
    Direction.HIGHER: (Operator.AT_MOST, Operator.LESS),
    Direction.LOWER: (Operator.AT_LEAST, Operator.MORE),
}


def check(record: Record, world: World) -> Iterator[Finding]:
    """Each annual indicator that prints earlier years."""
    for row in record.rows(GoalKind.ANNUAL):
        if row.past and row.full:
            yield from _judge(row, world)


def _judge(row: Indicator, world: World) -> Iterator[Finding]:
    family, year = world.vocabulary.family(row.name), max(row.past)
    if family is None or row.full is None or family.direction not in _AGAINST:
        return
    if row.read(row.full).operator in _AGAINST[family.direction]:
        return
    planned, achieved = (measure_of(row, target, world.vocabulary) for target in (row.full, row.past[year]))
    if planned is None or achieved is None or not planned.comparable(achieved):
        return
    upward = family.direction is Direction.HIGHER
    if planned.value < achieved.value if upward else planned.value > achieved.value:
        less = "低" if upward else "宽"
        zh = f"「{row.name}」当年指标值 {row.full}，{year}年 {row.past[year]}：当年的要求{less}于{year}年"
        en = f"`{row.name}`: {row.full} this year, {row.past[year]} in {year}; less is asked for than in {year}"
        written = f"{row.full} {'<' if upward else '>'} {row.past[year]}"
        yield Finding(ID, Verdict.NOTE, Words(zh, en), (cell(row, "full"), cell(row, f"past-{year}")), written)


RULE = Rule(
    ID,
    Words("当年指标值不低于上一年吗", "Does the year ask for at least as much as the year before?"),
    Words(
        "表里印了以前年度的值，读者会拿来比；要求降低常有原因，只是表里通常不写。",
        "Where earlier values are printed, readers compare; there often is a reason to ask for less, seldom printed.",
    ),
    Words(
        "同一行里当年的指标值与最近一个以前年度的值比较：越高越好的指标看是否更低，越低越好的看是否更高；"
        "没有归入指标族、说不出好坏方向、单位不能换算的不比。",
        "Within a row the target is held against the latest earlier year, along the direction of the indicator; rows "
        "without a family or a direction, or with units that do not convert, are left alone.",
    ),
    check,
)
