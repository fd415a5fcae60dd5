"""The indicators that every department prints: who prints them, alike or not."""

from enum import StrEnum
from typing import NamedTuple

from generator.comparing.seats import Seat
from generator.comparing.statements import Statement
from generator.model.vocabulary import Family


class Likeness(StrEnum):
    """How one place prints an indicator beside the others."""

    SAME = "same"
    NEAR_NAME = "near-name"  # another name for the same indicator, the same value
    DIFFERENT = "different"  # another value, under whichever name
    ABSENT = "absent"


class Square(NamedTuple):
    """One indicator in one table."""

    seat: Seat
    likeness: Likeness
    statement: Statement | None
    has_other_name: bool
    differs_in: tuple[str, ...]  # `half`, `full`: the columns whose value differs
    apart: Statement | None  # of an absent one: a near name that the vocabulary tells apart from it


class Column(NamedTuple):
    """One indicator across all tables, with what most of them print."""

    family: Family
    level: str  # the second-level label it stands under
    name: str  # as most print it
    half: str
    full: str
    squares: tuple[Square, ...]  # in the order of the comparison


class Difference(NamedTuple):
    """One value that differs from what most print."""

    column: Column
    square: Square
    cell: str  # `half` or `full`
    here: str  # as printed
    elsewhere: str  # as most print it; empty where no value is printed more often than another


class Together(NamedTuple):
    """How many of these indicators all tables of one province share."""

    province: str  # the first two digits of the region's code
    keys: tuple[str, ...]
    shared: int
    alike: int  # of these, with the same value in all


class CommonMatrix(NamedTuple):
    """Places by common indicators."""

    seats: tuple[Seat, ...]
    columns: tuple[Column, ...]  # in the order of the form, those of one level together
    differences: tuple[Difference, ...]
    shared_by_all: int
    together: tuple[Together, ...]
