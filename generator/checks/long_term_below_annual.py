"""A longer-term target that asks for less than the annual one."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.goals import measured, promised, said, spoken
from generator.checks.rule import Rule, World
from generator.measures import Measure
from generator.model.base import GoalKind
from generator.model.finding import Finding, Operand, Verdict
from generator.model.record import Record
from generator.model.terms import Direction, Family, Nature
from generator.quantities import Quantity, Sense
from generator.words import Words

ID = "long-term-below-annual"
_COUNTED = (Nature.STOCK, Nature.FLOW)


class _Said(NamedTuple):
    """What a record says of a family for one period, in its table or, failing that, in its goals."""

    operand: Operand
    measure: Measure


def check(record: Record, world: World) -> Iterator[Finding]:
    """Each family for which a record speaks of both periods, where the longer one asks for less, or for no more."""
    longer = _statements(record, _LONGER, world)
    annual = _statements(record, (GoalKind.ANNUAL,), world) if longer else {}
    both = annual.keys() & longer.keys()
    for family in world.vocabulary.families if both else ():
        if family.id in both:
            yield from _judge(family, longer[family.id], annual[family.id])


_LONGER = (GoalKind.LONG_TERM, GoalKind.MEDIUM_TERM)


def _statements(record: Record, periods: tuple[GoalKind, ...], world: World) -> dict[str, _Said]:
    """What stands in the tables, else in the goals; nothing of a family that one of them gives several numbers for."""
    found: dict[str, _Said] = {}
    tables = [measured(record, period, world) for period in periods]
    for table in tables:
        for family, rows in table.items():
            if len({value for _, value in rows}) == 1:
                found.setdefault(family, _Said(promised(rows[0][0]), rows[0][1]))
    in_goals: dict[str, list[Quantity]] = {}
    for goal in record.goals:
        for quantity in spoken(record, goal, world) if goal.kind in periods else ():
            if quantity.family and not any(quantity.family.id in table for table in tables):
                in_goals.setdefault(quantity.family.id, []).append(quantity)
    for family, several in in_goals.items():
        if len({quantity.measure for quantity in several}) == 1 and several[0].sense is Sense.STATED:
            found[family] = _Said(said(several[0]), several[0].measure)
    return found


def _judge(family: Family, longer: _Said, annual: _Said) -> Iterator[Finding]:
    if not longer.measure.comparable(annual.measure) or family.direction not in (Direction.HIGHER, Direction.LOWER):
        return
    gap = longer.measure.value - annual.measure.value
    weaker = gap < 0 if family.direction is Direction.HIGHER else gap > 0
    if weaker or (gap == 0 and family.kind in _COUNTED):
        zh, en = ("低于年度", "lower than") if gap < 0 else ("高于年度", "higher than")
        zh, en = (zh, en) if gap else ("与年度相同", "the same as")
        far, near = longer.operand, annual.operand
        zh = f"长期（中长期）「{far.name}」{far.text}，年度「{near.name}」{near.text}：长期的{zh}"
        en = f"`{far.name}` {far.text} in the longer term is {en} `{near.name}` {near.text} for the year"
        yield Finding(ID, Verdict.NOTE, Words(zh, en), (longer.operand, annual.operand))


RULE = Rule(
    ID,
    Words("长期目标不低于年度目标吗", "Do longer-term targets ask for at least as much as annual ones?"),
    Words(
        "通常越往后要求越高；长期的反而低，可能是口径不同（当年新增与累计），读者应当知道。",
        "Later targets usually ask for more; where they ask for less, the two may count different things.",
    ),
    Words(
        "同一族指标，长期（中长期）的值与年度的值单位可换算时按指标方向比较；计数类指标两期相同的也列出；同一期同族有几个不同的数时不比。",
        "Within one family, values in comparable units are compared along the direction of the indicator; counts that "
        "are the same in both periods are listed too. Where one period has several numbers, none is compared.",
    ),
    check,
)
