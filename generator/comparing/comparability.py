"""Whether statements of one family may be ranked and drawn on one axis, and if not, what differs."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from generator.comparing.reasons import Reason
from generator.comparing.seats import Tier
from generator.comparing.statements import Statement
from generator.model.base import GoalKind
from generator.model.target import Operator
from generator.model.vocabulary import Direction, Family, Unit


class Verdict(StrEnum):
    """How statements stand to each other."""

    COMPARABLE = "comparable"  # every number on one axis
    PARTLY = "partly"  # several groups, each comparable in itself
    SIDE_BY_SIDE = "side-by-side"
    ALONE = "alone"  # only one place says anything


class Point(NamedTuple):
    """One value that may be sorted and drawn."""

    statement: Statement
    value: Decimal  # in the unit of the axis


class Median(NamedTuple):
    """The middle of enough comparable values of one level of government in one year."""

    tier: Tier
    year: int
    value: Decimal  # in the unit of the axis
    of: int  # how many values it is the middle of


class Axis(NamedTuple):
    """Values that compare: one operator, one measure, one scope."""

    operator: Operator
    unit: Unit | None  # none where nobody prints one
    points: tuple[Point, ...]  # in the order of the statements; sorting is for the page
    medians: tuple[Median, ...]


class Comparison(NamedTuple):
    """All statements of one family for one period."""

    family: Family
    table: GoalKind
    statements: tuple[Statement, ...]
    verdict: Verdict
    reasons: tuple[Reason, ...]  # what prevents first, then what is only to be known
    axes: tuple[Axis, ...]  # the largest first; none where nothing compares

    @property
    def direction(self) -> Direction:
        """Whether more is better, from the vocabulary alone."""
        return self.family.direction
