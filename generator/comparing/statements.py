"""What every table says of every indicator, read once for a whole library."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.comparing.seats import Seat
from generator.measures import Measure
from generator.model.base import GoalKind
from generator.model.indicator import Indicator
from generator.model.printed import Presence
from generator.model.target import ParsedTarget
from generator.model.vocabulary import Family, Vocabulary


class Reading(NamedTuple):
    """One cell: as printed and as meant."""

    text: str
    parsed: ParsedTarget  # with the operator and the unit that stand in columns of their own
    measure: Measure | None  # in the base unit of its dimension; none where it is no number or its unit is unknown
    presence: Presence


class Statement(NamedTuple):
    """One printed indicator of one table."""

    seat: Seat
    table: GoalKind  # of which period: annual, or longer
    level: tuple[str, ...]
    row: Indicator  # its id is the anchor; name, unit, operator, basis and so on as printed
    family: Family | None
    half: Reading | None  # none where the table has no such column
    full: Reading | None
    past: tuple[tuple[int, Reading], ...]  # earlier years, earliest first


@dataclass(frozen=True, slots=True)
class Census:
    """All tables, what each says, and who says something of each family; made once for a library."""

    vocabulary: Vocabulary
    seats: tuple[Seat, ...]
    by_table: Mapping[str, tuple[Statement, ...]]  # by the key of the table, in the order of the document
    by_family: Mapping[str, tuple[Statement, ...]]  # by the id of the family, in the order of keys

    def annual(self, seat: Seat) -> tuple[Statement, ...]:
        """The annual indicators of a table."""
        return tuple(said for said in self.by_table[seat.key] if said.table is GoalKind.ANNUAL)
