"""What tables say of one indicator in texts and numbers alone: to be laid by, and to be read again.

They hold what stands side by side, and nothing else of the tables: where that is equal, they are equal to the byte.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import TypeAlias

from generator.comparing.seats import AnySeat, Bare
from generator.comparing.statements import Statement, statement
from generator.memos import of_tables
from generator.model.base import GoalKind
from generator.model.indicator import Indicator
from generator.model.record import Department, Scope
from generator.model.target import Target
from generator.model.vocabulary import Vocabulary

Owner: TypeAlias = tuple[str, str, str, int, str, str, str, str]
Line: TypeAlias = tuple[
    str, tuple[str, ...], str, str, str | None, str | None, tuple[tuple[int, str], ...], str | None, str | None
]
Plain: TypeAlias = tuple[Owner, tuple[Line, ...]]  # whose a table is, and its lines

_NO_ROW = Indicator(id="i-000", name="-")


def plain(said: Iterable[Statement]) -> list[Plain]:
    """Statements, those of one table behind each other, in texts and numbers."""
    return [(_owner(seat), tuple(map(_line, of_table))) for seat, of_table in groupby(said, key=lambda one: one.seat)]


def statements_of(tables: Iterable[Plain], vocabulary: Vocabulary) -> Iterator[Statement]:
    """The statements again, their rows with what is said of them here."""
    for owner, lines in tables:
        seat = _seat(owner)
        for line in lines:
            table, level, *_ = line
            yield statement(seat, GoalKind(table), level, _row(line), vocabulary)


def _owner(seat: AnySeat) -> Owner:
    whose = seat.department
    return seat.key, seat.region, seat.unit, seat.year, seat.place, whose.kind, whose.name, whose.scope.value


def _seat(owner: Owner) -> Bare:
    key, region, unit, year, place, kind, name, scope = owner
    return Bare(key, region, unit, year, place, _department(kind, name, scope))


@of_tables
@lru_cache(maxsize=1_000)  # it says something in many lines
def _department(kind: str, name: str, scope: str) -> Department:
    return Department(kind=kind, name=name, scope=Scope(scope))


def _line(one: Statement) -> Line:
    row = one.row
    half, full = (None if cell is None else str(cell) for cell in (row.half, row.full))
    past = tuple((year, str(cell)) for year, cell in row.past.items())
    return one.table.value, one.level, row.id, row.name, half, full, past, row.operator, row.unit


def _row(line: Line) -> Indicator:
    """A row as it was validated when its table was read."""
    _, _, number, name, half, full, past, operator, unit = line
    return _NO_ROW.model_copy(
        update={
            "id": number,
            "name": name,
            "half": None if half is None else Target(half),
            "full": None if full is None else Target(full),
            "past": {year: Target(cell) for year, cell in past},
            "operator": operator,
            "unit": unit,
        }
    )
