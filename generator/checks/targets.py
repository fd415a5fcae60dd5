"""What the checks on targets share: the annual indicators, those that are the department's own, and their cells."""

from collections.abc import Iterator

from generator.checks.goals import distinctive
from generator.model.base import GoalKind
from generator.model.finding import Operand
from generator.model.indicator import Indicator, Promise
from generator.model.record import Record
from generator.model.target import Target, TargetKind
from generator.model.vocabulary import Vocabulary


def annual(record: Record) -> Iterator[Promise]:
    """The annual indicators."""
    return (promise for promise in record.promises() if promise.table.id is GoalKind.ANNUAL)


def own_numbers(record: Record, vocabulary: Vocabulary) -> list[Indicator]:
    """The annual indicators with a number that are the department's own, not common to all departments."""
    rows = (promise.row for promise in annual(record))
    return [row for row in rows if distinctive(vocabulary.family(row.name)) and is_number(row, row.full)]


def is_number(row: Indicator, target: Target | None) -> bool:
    """Whether a cell promises one number."""
    return target is not None and row.read(target).kind is TargetKind.NUMBER


def cell(row: Indicator, column: str) -> Operand:
    """One target of an indicator as an operand."""
    return Operand(f"{row.id}.{column}", row.name, dict(row.cells()).get(column, ""))
