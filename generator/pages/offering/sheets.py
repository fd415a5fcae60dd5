"""The site in three sheets of CSV: all tables, all rows of money, and all targets in the profile of targets.

RFC 4180 in UTF-8: exactly what is printed, so that a cell may begin with `=` or `+`. Each chapter writes its lines.
"""

from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from generator.encoding import csv_lines
from generator.pages.offering.profile import FIELDS, TARGETS
from generator.pages.offering.rows import Field, Row, Rows
from generator.pages.offering.tables import INDICATORS, MONEY, RECORDS, Column, Table
from generator.pages.offering.tables import TARGETS as READ
from generator.site import Made

RECORDS_SHEET, MONEY_SHEET = "records.csv", "money.csv"
_UNSHARED = frozenset({"id", "total_value", "half_value", "full_value", "place"})  # of the database alone


class Sheet(NamedTuple):
    """One sheet."""

    name: str
    heads: tuple[str, ...]
    rows: Callable[[Rows], Iterator[Row]]


def shared(table: Table) -> tuple[Column, ...]:
    """The columns of a table of the database that stand in a sheet as well."""
    return tuple(column for column in table.columns if column.name not in _UNSHARED)


def sheets(chapters: Callable[[str], Iterable[bytes]]) -> Iterator[Made]:
    """Every sheet, from the lines that each chapter wrote for it."""
    return (_made(sheet, chapters) for sheet in SHEETS)


def _made(sheet: Sheet, chapters: Callable[[str], Iterable[bytes]]) -> Made:
    def make(path: Path) -> None:
        with path.open("wb") as opened:
            opened.write(lines_of([sheet.heads]))
            opened.writelines(chapters(sheet.name))

    return Made(sheet.name, make)


def lines_of(rows: Iterable[Row]) -> bytes:
    """Rows as lines of a sheet."""
    return csv_lines(["" if field is None else f"{field}" for field in row] for row in rows).encode()


def _chosen(table: Table, names: Iterable[str]) -> Callable[[Row], Row]:
    """What takes the fields of some columns out of a row."""
    places = [column.name for column in table.columns]
    return itemgetter(*map(places.index, names))


_OF_RECORDS = _chosen(RECORDS, (column.name for column in shared(RECORDS)))
_KEY = [column.name for column in RECORDS.columns].index("key")
_OF_MONEY = _chosen(MONEY, (column.name for column in shared(MONEY)[1:]))
_OF_INDICATORS = _chosen(INDICATORS, ("period", "level_1", "level_2", "name", "family"))
_OF_TARGETS = _chosen(READ, ("text", "presence", "kind", "operator", "value", "high", "unit"))


def _records(found: Rows) -> Iterator[Row]:
    return map(_OF_RECORDS, found.records)


def _money(found: Rows) -> Iterator[Row]:
    keys = _keys(found)
    return ((keys[row[0]], *_OF_MONEY(row)) for row in found.money)


def _targets(found: Rows) -> Iterator[Row]:
    """A target with the indicator it is of, field by field of the profile."""
    keys, indicators = _keys(found), {row[:2]: _OF_INDICATORS(row) for row in found.indicators}
    for row in found.targets:
        number, name, cell, *_ = row
        yield keys[number], name, cell, *indicators[number, name], *_OF_TARGETS(row)


def _keys(found: Rows) -> dict[Field, Field]:
    return {row[0]: row[_KEY] for row in found.records}


SHEETS = (
    Sheet(RECORDS_SHEET, tuple(column.name for column in shared(RECORDS)), _records),
    Sheet(MONEY_SHEET, tuple(column.name for column in shared(MONEY)), _money),
    Sheet(TARGETS, tuple(field.name for field in FIELDS), _targets),
)
