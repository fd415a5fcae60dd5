"""What a chapter brings to the files of the whole site: a small database of its rows, and its part of every sheet."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from generator.pages.chapter import Chapter
from generator.pages.offering.rows import Rows, rows
from generator.pages.offering.sheets import SHEETS, lines_of
from generator.pages.offering.tables import TABLES, Table

_ACCIDENTS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_READONLY: errno.EROFS,
}
_QUICKLY = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "BEGIN")  # what breaks off is made anew
COPIED = tuple(table for table in TABLES if table.name in Rows._fields)  # the tables that chapters have rows of


class Piece(NamedTuple):
    """What a chapter brings."""

    database: bytes  # its rows, as SQLite lays them: that of the site copies them faster than any values of ours
    sheets: dict[str, bytes]  # by their names


def piece(chapter: Chapter, aside: Path) -> Piece:
    """What a chapter brings; `aside` is a folder for the database while it is made."""
    made, lines = aside / f"{chapter.kind}.rows", {sheet.name: list[bytes]() for sheet in SHEETS}
    with told_as_the_system_does(made), closing(sqlite3.connect(made, isolation_level=None)) as connection:
        for statement in (*_QUICKLY, *map(_made, COPIED)):
            connection.execute(statement)
        for found in rows(chapter):
            for table in COPIED:
                connection.executemany(inserted(table), getattr(found, table.name))
            for sheet in SHEETS:
                lines[sheet.name].append(lines_of(sheet.rows(found)))
        connection.execute("COMMIT")
    content = made.read_bytes()
    made.unlink()
    return Piece(content, {name: b"".join(some) for name, some in lines.items()})


@contextmanager
def told_as_the_system_does(path: Path) -> Iterator[None]:
    """A disk that is full or broken is no mistake of ours."""
    try:
        yield
    except sqlite3.OperationalError as error:
        number = _ACCIDENTS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if number is None:
            raise
        raise OSError(number, f"{error}", str(path)) from error


def _made(table: Table) -> str:
    """A table without a key: its rows come in order, and the site has one."""
    return f"CREATE TABLE {table.name} ({', '.join(column.name for column in table.columns)})"


def inserted(table: Table) -> str:
    """The statement that a row is inserted with."""
    return f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"  # noqa: S608 - names of ours
