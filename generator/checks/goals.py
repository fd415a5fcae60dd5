"""What the checks on goals share: the quantities goals speak of, and the indicators that answer to them."""

from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from generator.checks.rule import World
from generator.measures import Measure, measure_of
from generator.model.base import GoalKind
from generator.model.finding import Operand
from generator.model.indicator import Indicator
from generator.model.printed import squeeze
from generator.model.record import Goal, Record
from generator.model.terms import Family
from generator.quantities import Quantity, quantities


class Answer(NamedTuple):
    """An indicator of the goal's own period that measures what a quantity speaks of."""

    quantity: Quantity
    row: Indicator
    measure: Measure


def spoken(record: Record, goal: Goal, world: World) -> list[Quantity]:
    """The quantities a goal promises for its own period; none where the annual goal repeats a longer one."""
    repeats = goal.kind is not GoalKind.ANNUAL and any(
        other is not goal and _text(other.paragraphs) == _text(goal.paragraphs) for other in record.goals
    )
    return [] if repeats else [found for found in quantities(record, goal, world.vocabulary) if found.is_due]


@lru_cache(maxsize=100)  # several checks ask the same of one record after another
def _text(paragraphs: tuple[str, ...]) -> str:
    return squeeze("".join(paragraphs))


def families_of(record: Record, table: GoalKind, world: World) -> frozenset[str]:
    """The families that the indicators of a table belong to, whatever their targets are."""
    rows = (world.vocabulary.family(row.name) for row in record.rows(table))
    return frozenset(family.id for family in rows if family)


def measured(
    record: Record, table: GoalKind, world: World, of: Container[str] | None = None
) -> dict[str, list[tuple[Indicator, Measure]]]:
    """The numeric full-period indicators of a table, by family; only of some families where these are given."""
    found: dict[str, list[tuple[Indicator, Measure]]] = {}
    for row in record.rows(table):
        family = world.vocabulary.family(row.name)
        if family and (of is None or family.id in of):
            value = measure_of(row, row.full, world.vocabulary)
            if value:
                found.setdefault(family.id, []).append((row, value))
    return found


def answers(record: Record, goal: Goal, world: World) -> list[Answer]:
    """Each quantity of a goal with the indicators of the same period and family that can be held against it."""
    certain = [(quantity, quantity.family) for quantity in spoken(record, goal, world) if quantity.family]
    rows = measured(record, goal.kind, world, {family.id for _, family in certain}) if certain else {}
    return [
        Answer(quantity, row, value)
        for quantity, family in certain
        for row, value in rows.get(family.id, ())
        if value.comparable(quantity.measure)
    ]


def distinctive(family: Family | None) -> bool:
    """Whether an indicator is the department's own and not one that every department prints."""
    return family is None or not family.common


def said(quantity: Quantity) -> Operand:
    """A quantity as an operand."""
    return Operand(quantity.at, quantity.subject, quantity.printed)


def promised(row: Indicator) -> Operand:
    """The full-period target of an indicator as an operand."""
    return Operand(f"{row.id}.full", row.name, row.full or "")


def plain(label: str) -> str:
    """The label of a goal as it reads in a sentence."""
    return label.replace("：", "").replace(":", "")


def number(goal: Goal, record: Record) -> int:
    """The position of a goal in its record."""
    return next(position for position, other in enumerate(record.goals) if other is goal)
