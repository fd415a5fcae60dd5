"""Printed names with the rows that bear them, gathered chapter by chapter."""

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby, islice
from typing import NamedTuple

from generator.comparing.naming import grouped
from generator.model.base import GoalKind
from generator.model.printed import fold
from generator.pages.chapter import Chapter
from generator.pages.publication import Publication
from generator.pages.wording import PERIODS

MANY = 12  # rows that are told one by one; of more, the page that lists them is named


class Row(NamedTuple):
    """A row that bears a name. Rows are ordered by their tables, then as they stand there."""

    table: str  # its key
    place: int  # which of its rows
    name: str
    is_indicator: bool
    text: str
    anchor: str


class Naming(NamedTuple):
    """A name with the rows that bear it: all of them, or the first of very many."""

    folded: str
    times: int
    kinds: tuple[bool, ...]  # of indicators, of money, or both, in the order met
    rows: tuple[Row, ...]

    @property
    def name(self) -> str:
        """The name as it is printed first."""
        return self.rows[0].name

    @property
    def is_told(self) -> bool:
        """Whether the rows are few enough to be told one by one."""
        return self.times <= MANY

    @property
    def is_indicator(self) -> bool:
        """Whether some indicator bears it."""
        return True in self.kinds


def namings(chapter: Chapter) -> list[Naming]:
    """The names that the tables of a chapter print, in the order of what they are matched by."""
    rows = (row for one in chapter.published for row in _rows(chapter, one))
    return [_naming(folded, found) for folded, found in sorted(grouped(rows, lambda row: fold(row.name)).items())]


def together(chapters: Iterable[Iterable[Naming]]) -> Iterator[Naming]:
    """The names of all chapters, each once."""
    for folded, same in groupby(merge(*chapters, key=_folded), _folded):
        found = sorted(same, key=lambda one: one.rows[0])
        kinds = dict.fromkeys(kind for one in found for kind in one.kinds)
        rows = islice(merge(*(one.rows for one in found)), MANY)
        yield Naming(folded, sum(one.times for one in found), tuple(kinds), tuple(rows))


def _folded(one: Naming) -> str:
    return one.folded


def _naming(folded: str, rows: list[Row]) -> Naming:
    kinds = tuple(dict.fromkeys(row.is_indicator for row in rows))
    return Naming(folded, len(rows), kinds, tuple(rows[:MANY]))


def _rows(chapter: Chapter, one: Publication) -> Iterator[Row]:
    say, heading = chapter.say, one.heading
    where, place = say("{name} {year}", name=one.short, year=f"{heading.year}"), 0
    for _, table, _, row, *_ in chapter.census.by_table[one.key]:
        period = "" if table is GoalKind.ANNUAL else say(PERIODS[table])
        yield Row(one.key, place, row.name, is_indicator=True, text=f"{where} {period}".strip(), anchor=row.id)
        place += 1
    for amount in one.record.money():
        yield Row(one.key, place, amount.name, is_indicator=False, text=where, anchor=amount.id)
        place += 1
