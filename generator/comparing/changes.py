"""What became of a row from one year to a later one."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from generator.comparing.money import Part
from generator.comparing.statements import Statement


class Fate(StrEnum):
    """What became of a row."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    KEPT = "kept"


class Match(StrEnum):
    """By what two rows are held to be the same."""

    FAMILY = "family"  # of indicators
    FUND = "fund"  # of money
    NAME = "name"  # white space, widths, quotation marks and a year in it aside
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
    LEVEL = "level"  # moved under another heading: alone it is no change


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
    halves: tuple[str, str]  # the half-year amounts as printed, earlier and later; empty where there is none
    difference: Decimal | None  # later minus earlier, in the unit of the later table; only where both are printed
    percent: Decimal | None  # of the earlier amount, above 0
