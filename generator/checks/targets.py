"""What the checks on targets share: the annual indicators that are the department's own, and cells."""

from generator.checks.goals import distinctive
from generator.model.base import GoalKind
from generator.model.finding import Operand
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.model.target import Target, TargetKind
from generator.model.vocabulary import Vocabulary


def own_numbers(record: Record, vocabulary: Vocabulary) -> list[Indicator]:
    """The annual indicators with a number that are the department's own, not common to all departments."""
    rows = record.rows(GoalKind.ANNUAL)
    return [row for row in rows if distinctive(vocabulary.family(row.name)) and is_number(row, row.full)]


def is_number(row: Indicator, target: Target | None) -> bool:
    """Whether a cell promises one number."""
    return target is not None and row.read(target).kind is TargetKind.NUMBER


def cell(row: Indicator, column: str) -> Operand:
    """One target of an indicator as an operand."""
    return Operand(f"{row.id}.{column}", row.name, row.target(column) or "")
