"""The database of the site: every table of it in one file, which SQLite and Datasette open; equal bytes each time."""

import errno
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from generator.addresses import DATABASE
from generator.checks import RULES
from generator.pages.edition import Edition
from generator.pages.offering.rows import Row, Rows
from generator.pages.offering.tables import FAMILIES, KINDS, REGIONS, RULES_ASKED, TABLES, Column, Table
from generator.site import Made

_TRIGRAMS = (3, 34, 0)  # the first SQLite that finds any three characters in a row
_ACCIDENTS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_READONLY: errno.EROFS,
}
_BEFORE = (
    "PRAGMA page_size = 4096",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA journal_mode = OFF",  # a build that breaks off leaves no site, and so no half a database
    "PRAGMA synchronous = OFF",
    "BEGIN",
)
_INDEXES = (
    "CREATE UNIQUE INDEX records_by_key ON records(key)",
    "CREATE INDEX records_by_region ON records(region)",
    "CREATE INDEX records_by_kind ON records(kind, year)",
    "CREATE INDEX money_by_name ON money(name)",
    "CREATE INDEX indicators_by_family ON indicators(family)",
    "CREATE INDEX findings_by_rule ON findings(rule, verdict)",
)
_SEARCH = (
    # Datasette knows a table for searching by double quotes around the name of what it searches.
    """CREATE VIRTUAL TABLE texts_fts USING fts5(text, content="texts", content_rowid="id", tokenize="trigram")""",
    "INSERT INTO texts_fts(texts_fts) VALUES ('rebuild')",
    "INSERT INTO texts_fts(texts_fts) VALUES ('optimize')",
)


def database(edition: Edition, chapters: Callable[[], Iterable[Rows]]) -> Made:
    """The database of the site, from the rows that each chapter brings, one chapter at a time."""

    def make(path: Path) -> None:
        with _told_as_the_system_does(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in (*_BEFORE, *(table.made for table in TABLES)):
                connection.execute(statement)
            _fill(connection, edition, chapters())
            for statement in (*_INDEXES, *(_SEARCH if sqlite3.sqlite_version_info >= _TRIGRAMS else ()), "COMMIT"):
                connection.execute(statement)

    return Made(DATABASE, make)


@contextmanager
def _told_as_the_system_does(path: Path) -> Iterator[None]:
    """A disk that is full or broken is no mistake of ours."""
    try:
        yield
    except sqlite3.OperationalError as error:
        number = _ACCIDENTS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if number is None:
            raise
        raise OSError(number, f"{error}", str(path)) from error


def _fill(connection: sqlite3.Connection, edition: Edition, chapters: Iterable[Rows]) -> None:
    for table, words in ((REGIONS, _regions), (KINDS, _kinds), (FAMILIES, _families), (RULES_ASKED, _rules)):
        _insert(connection, table, words(edition), {})
    before = {"records": 1, "texts": 1}
    for chapter in chapters:
        found = chapter._asdict()
        for table in TABLES:
            if table.name in found:
                _insert(connection, table, found[table.name], before)
        before = {name: count + len(found[name]) for name, count in before.items()}


def _insert(connection: sqlite3.Connection, table: Table, rows: Iterable[Row], before: dict[str, int]) -> None:
    """Insert rows; numbers that count within a chapter go on from those of the chapters before it."""
    values = ", ".join(_value(table, column, before) for column in table.columns)
    connection.executemany(f"INSERT INTO {table.name} VALUES ({values})", rows)  # noqa: S608 - names of ours


def _value(table: Table, column: Column, before: dict[str, int]) -> str:
    counted = table.name if column.name == "id" else column.refers.partition("(")[0]
    return f"? + {before[counted]}" if counted in before else "?"


def _regions(edition: Edition) -> Iterator[Row]:
    for code, place in edition.places.items():
        yield code, place.name, place.above[-1] if place.above else None


def _kinds(edition: Edition) -> Iterator[Row]:
    return ((kind, edition.kind_name(kind)) for kind in edition.by_kind)


def _families(edition: Edition) -> Iterator[Row]:
    return ((family.id, family.name, family.definition) for family in edition.vocabulary.families)


def _rules(edition: Edition) -> Iterator[Row]:
    return ((rule.id, edition.say.words(rule.title)) for rule in RULES)
