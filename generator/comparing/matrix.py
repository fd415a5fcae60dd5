"""The same matter across places: families that are told apart stand in one row, with what differs between them."""

from enum import StrEnum
from typing import NamedTuple

from generator.comparing.comparability import Comparison
from generator.comparing.reasons import Reason
from generator.comparing.seats import Seat
from generator.comparing.statements import Statement
from generator.model.record import Goal
from generator.model.vocabulary import Family
from generator.quantities import Quantity
from generator.words import Words


class CellState(StrEnum):
    """What a place says of a matter."""

    PRINTED = "printed"  # an indicator is printed, with or without a value
    ONLY_IN_GOALS = "only-in-goals"  # no indicator; the text of a goal gives a number
    BESIDE_IN_GOALS = "beside-in-goals"  # no indicator; a goal gives a number of something near
    HEADING_ONLY = "heading-only"  # the heading is printed and no indicator under it
    ABSENT = "absent"


class Spoken(NamedTuple):
    """A number in the text of a goal."""

    goal: Goal
    quantity: Quantity  # `at` names the paragraph, e.g. `goals.0.2`
    family: Family
    why: str = ""  # of a number of something near: what the vocabulary says tells them apart


class MatrixCell(NamedTuple):
    """What one table says of a matter."""

    seat: Seat
    state: CellState
    statements: tuple[Statement, ...]  # annual ones in the order of the document; several are possible
    spoken: tuple[Spoken, ...]


class MatrixRow(NamedTuple):
    """One matter across all tables of a comparison."""

    id: str  # of the topic, or of the only family
    name: str
    families: tuple[Family, ...]  # those that somebody prints or speaks of here, in the order of the vocabulary
    cells: tuple[MatrixCell, ...]
    verdict: Words  # e.g. 量不同, 比较符不同, 可并列
    reasons: tuple[Reason, ...]  # what prevents first
    comparison: Comparison | None  # of the annual indicators, where one family alone is printed

    @property
    def is_comparable(self) -> bool:
        """Whether all its numbers may be sorted and drawn on one axis."""
        return self.comparison is not None and self.comparison.verdict == "comparable"
