"""One department in two years: what was added, removed and changed."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from generator.comparing.money import Part
from generator.comparing.seats import Seat
from generator.comparing.statements import Statement
from generator.comparing.texts import TextChange


class Fate(StrEnum):
    """What became of a row."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    KEPT = "kept"


class Match(StrEnum):
    """By what two rows are held to be the same."""

    FAMILY = "family"
    NAME = "name"
    NEAR_NAME = "near-name"  # the only near one, with its likeness stated
    NONE = "none"


class Shift(StrEnum):
    """What changed in a row."""

    NAME = "name"
    OPERATOR = "operator"  # ≥350 became =350
    UNIT = "unit"
    VALUE = "value"
    HALF = "half"
    KIND = "kind"  # words became a number, or a value was left blank
    LEVEL = "level"


class IndicatorChange(NamedTuple):
    """One indicator in two years."""

    fate: Fate
    before: Statement | None
    after: Statement | None
    match: Match
    likeness: float  # 1 unless matched by a near name
    shifts: tuple[Shift, ...]
    difference: Decimal | None  # later minus earlier full-year value, only where they compare; in `unit`
    percent: Decimal | None  # of the earlier value, only of amounts and counts above 0
    unit: str  # the unit of `difference`, e.g. 家; of shares 个百分点


class MoneyChange(NamedTuple):
    """One row of money in two years."""

    fate: Fate
    table: str  # `income` or `spending`
    before: Part | None
    after: Part | None
    match: Match
    likeness: float
    difference: Decimal | None  # in the unit of the later table, only where both are printed
    percent: Decimal | None


class Changes(NamedTuple):
    """One department from one year to a later one."""

    earlier: Seat
    later: Seat
    years_between: int  # 1 for neighbouring years
    indicators: tuple[IndicatorChange, ...]  # in the order of the later table, then what was removed
    money: tuple[MoneyChange, ...]
    texts: tuple[TextChange, ...]  # functions, organisation, tasks, goals; those that either year prints

    @property
    def is_empty(self) -> bool:
        """Whether the two tables say the same."""
        fates = {*(row.fate for row in self.indicators), *(row.fate for row in self.money)}
        return fates <= {Fate.KEPT} and not any(text.has_changed for text in self.texts)
