"""The indicators that every department prints: who prints them, alike or not."""

import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from generator.comparing.likeness import differing, says_the_same
from generator.comparing.naming import grouped, usual
from generator.comparing.seats import Seat, in_order
from generator.comparing.statements import Census, Reading, Statement
from generator.model.printed import fold, squeeze
from generator.model.target import Operator
from generator.model.terms import Family

ENOUGH_FOR_A_COLUMN = 2  # tables that must print an indicator
_QUOTES = str.maketrans("“”‘’'", '"' * 5)


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


class _Most(NamedTuple):
    """What most tables print of one indicator."""

    name: str
    half: Reading | None  # none where nothing is printed more often than anything else
    full: Reading | None


class _Said(NamedTuple):
    """What each table says of each subject, and which subjects have a column of their own."""

    by_table: dict[str, dict[str, Statement]]
    columns: frozenset[str]


def common_matrix(seats: Sequence[Seat], census: Census) -> CommonMatrix:
    """The indicators common to all departments that several of these tables print, and how each prints them."""
    seats = in_order(seats)
    said = {seat.key: {each.subject: each for each in reversed(census.annual(seat))} for seat in seats}
    order = _order(seats, census)
    apart = frozenset(family.id for family, _ in order)
    columns = tuple(_column(family, level, seats, _Said(said, apart)) for family, level in order)
    differences = tuple(found for column in columns for found in _differences(column))
    everywhere = sum(all(square.statement for square in column.squares) for column in columns)
    provinces = grouped(seats, lambda seat: seat.region[:2])
    together = (_together(code, found, columns) for code, found in sorted(provinces.items()) if len(found) > 1)
    return CommonMatrix(seats, columns, differences, everywhere, tuple(together))


def _order(seats: Sequence[Seat], census: Census) -> list[tuple[Family, str]]:
    """The indicators by second level, in the order of the table that has most of them, then of the others."""
    printed = [
        [said for said in census.annual(seat) if said.family is not None and said.family.common] for seat in seats
    ]
    tables = grouped((said for table in printed for said in table), lambda said: said.subject)
    chosen = {
        subject for subject, found in tables.items() if len({one.seat.key for one in found}) >= ENOUGH_FOR_A_COLUMN
    }
    levels: dict[str, tuple[str, dict[str, Family]]] = {}
    seen: set[str] = set()
    for said in (said for table in sorted(printed, key=len, reverse=True) for said in table):
        if said.subject in chosen and said.subject not in seen and said.family:
            seen.add(said.subject)
            label = said.level[-1] if said.level else said.family.group
            levels.setdefault(fold(label), (label, {}))[1][said.subject] = said.family
    return [(family, label) for label, families in levels.values() for family in families.values()]


def _column(family: Family, level: str, seats: Sequence[Seat], said: _Said) -> Column:
    found = [own for seat in seats if (own := said.by_table[seat.key].get(family.id))]
    most = _most(family, found)
    squares = tuple(_square(seat, family, most, said) for seat in seats)
    half, full = (reading.text if reading else "" for reading in (most.half, most.full))
    return Column(family, level, most.name, half, full, squares)


def _most(family: Family, found: Sequence[Statement]) -> _Most:
    name = usual([_name(said) for said in found]) or _plain(family.name)
    printed = next((said.row.name for said in found if _name(said) == name), family.name)
    halves, fulls = (
        [one for one in cells if one] for cells in zip(*((said.half, said.full) for said in found), strict=True)
    )
    return _Most(printed, _usual_reading(halves), _usual_reading(fulls))


def _usual_reading(readings: Sequence[Reading]) -> Reading | None:
    """What is printed most often; of several only if they say the same, with a sign and without."""
    by_value = grouped(readings, lambda reading: reading.form)
    often = max(map(len, by_value.values()), default=0)
    top = [found[0] for found in by_value.values() if len(found) == often]
    if not all(says_the_same(one, other) for one, other in combinations(top, 2)):
        return None
    return max(top, key=lambda reading: reading.parsed.operator is not Operator.NONE, default=None)


def _name(said: Statement) -> str:
    return _plain(said.row.name)


@lru_cache(maxsize=5_000)  # what is common to all departments has the same few names everywhere
def _plain(name: str) -> str:
    """A name with its quotation marks where they stand, and nothing else that only printing makes differ."""
    return squeeze(unicodedata.normalize("NFKC", name).translate(_QUOTES))


def _square(seat: Seat, family: Family, most: _Most, said: _Said) -> Square:
    table = said.by_table[seat.key]
    own = table.get(family.id)
    if own is None:
        near = (one.family for one in family.apart if one.family not in said.columns)
        apart = next((table[one] for one in near if one in table), None)
        return Square(seat, Likeness.ABSENT, None, has_other_name=False, differs_in=(), apart=apart)
    differs = tuple(_differing(own, most))
    has_other_name = _name(own) != _plain(most.name)
    likeness = Likeness.DIFFERENT if differs else Likeness.NEAR_NAME if has_other_name else Likeness.SAME
    return Square(seat, likeness, own, has_other_name, differs, None)


def _differing(said: Statement, most: _Most) -> Iterator[str]:
    """The columns in which a table does not say what most say; where nothing is usual, all it fills."""
    for column, own, others in (("half", said.half, most.half), ("full", said.full, most.full)):
        if own and not (others and says_the_same(own, others)):
            yield column


def _differences(column: Column) -> Iterator[Difference]:
    for square in column.squares:
        for cell in square.differs_in:
            reading = getattr(square.statement, cell)
            yield Difference(column, square, cell, reading.text, getattr(column, cell))


def _together(province: str, seats: Sequence[Seat], columns: Sequence[Column]) -> Together:
    keys = tuple(seat.key for seat in seats)
    inside = frozenset(keys)
    rows = [[square for square in column.squares if square.seat.key in inside] for column in columns]
    shared = [squares for squares in rows if all(square.statement for square in squares)]
    alike = sum(not _differ([said for square in squares if (said := square.statement)]) for squares in shared)
    return Together(province, keys, len(shared), alike)


def _differ(found: Sequence[Statement]) -> bool:
    return any(differing(one, other) for one, other in combinations(_distinct(found), 2))


def _distinct(found: Sequence[Statement]) -> list[Statement]:
    """One statement for each pair of values: thousands of places print few."""
    pairs = {(said.half.form if said.half else "", said.full.form if said.full else ""): said for said in found}
    return list(pairs.values())
