"""The site in three sheets of CSV: all tables, all rows of money, and all targets in the profile of targets.

RFC 4180 in UTF-8: exactly what is printed, so that a cell may begin with `=` or `+`. They are made a chapter at a time.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.encoding import csv_writer
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


def sheets(chapters: Callable[[], Iterable[Rows]]) -> Iterator[Made]:
    """Every sheet, from the rows that each chapter brings."""
    return (_made(sheet, chapters) for sheet in _SHEETS)


def _made(sheet: Sheet, chapters: Callable[[], Iterable[Rows]]) -> Made:
    def make(path: Path) -> None:
        with path.open("w", encoding="utf-8", newline="") as opened:
            writer = csv_writer(opened)
            writer.writerow(sheet.heads)
            for chapter in chapters():
                writer.writerows(sheet.rows(chapter))

    return Made(sheet.name, make)


def _place(table: Table, name: str) -> int:
    return [column.name for column in table.columns].index(name)


def _of(table: Table) -> list[int]:
    return [_place(table, column.name) for column in shared(table)]


def _records(chapter: Rows) -> Iterator[Row]:
    chosen = _of(RECORDS)
    return (tuple(row[place] for place in chosen) for row in chapter.records)


def _money(chapter: Rows) -> Iterator[Row]:
    chosen, keys = _of(MONEY)[1:], _keys(chapter)
    return ((keys[row[0]], *(row[place] for place in chosen)) for row in chapter.money)


def _targets(chapter: Rows) -> Iterator[Row]:
    """A target with the indicator it is of, field by field of the profile."""
    keys, chosen = (
        _keys(chapter),
        [_place(INDICATORS, name) for name in ("period", "level_1", "level_2", "name", "family")],
    )
    indicators = {row[:2]: tuple(row[place] for place in chosen) for row in chapter.indicators}
    read = [_place(READ, name) for name in ("text", "presence", "kind", "operator", "value", "high", "unit")]
    for row in chapter.targets:
        number, name, cell, *_ = row
        yield keys[number], name, cell, *indicators[number, name], *(row[place] for place in read)


def _keys(chapter: Rows) -> dict[Field, Field]:
    key = _place(RECORDS, "key")
    return {row[0]: row[key] for row in chapter.records}


_SHEETS = (
    Sheet(RECORDS_SHEET, tuple(column.name for column in shared(RECORDS)), _records),
    Sheet(MONEY_SHEET, tuple(column.name for column in shared(MONEY)), _money),
    Sheet(TARGETS, tuple(field.name for field in FIELDS), _targets),
)
