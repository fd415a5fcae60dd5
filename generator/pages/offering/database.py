"""The database of the site: every table of it in one file, which SQLite and Datasette open; equal bytes each time."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.addresses import DATABASE
from generator.checks import RULES
from generator.pages.edition import Edition
from generator.pages.offering.piece import COPIED, inserted, told_as_the_system_does
from generator.pages.offering.rows import Row
from generator.pages.offering.tables import FAMILIES, KINDS, REGIONS, RULES_ASKED, TABLES, Column, Table
from generator.site import Made

_TRIGRAMS = (3, 34, 0)  # the first SQLite that finds any three characters in a row
_BEFORE = (
    "PRAGMA page_size = 4096",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA journal_mode = OFF",  # a build that breaks off leaves no site, and so no half a database
    "PRAGMA synchronous = OFF",
)
_COUNTED = ("records", "texts")  # whose numbers count within a chapter: they go on from those of the chapters before
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
    # Of what is found in texts 16 MB are held at once before they are put into order.
    "INSERT INTO texts_fts(texts_fts, rank) VALUES ('hashsize', 16000000)",
    "INSERT INTO texts_fts(texts_fts) VALUES ('rebuild')",
    "INSERT INTO texts_fts(texts_fts) VALUES ('optimize')",
)


def database(edition: Edition, chapters: Callable[[], Iterable[bytes]], aside: Path | None) -> Made:
    """The database of the site, copied from those of the chapters, one at a time, each put into a folder `aside`."""

    def make(path: Path) -> None:
        with told_as_the_system_does(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in (*_BEFORE, *(table.made for table in TABLES)):
                connection.execute(statement)
            _tell(connection, edition)
            _copy(connection, chapters(), aside)
            searched = _SEARCH if sqlite3.sqlite_version_info >= _TRIGRAMS else ()
            for statement in ("BEGIN", *_INDEXES, *searched, "COMMIT"):
                connection.execute(statement)

    return Made(DATABASE, make)


def _tell(connection: sqlite3.Connection, edition: Edition) -> None:
    """The tables of words."""
    connection.execute("BEGIN")
    for table, words in ((REGIONS, _regions), (KINDS, _kinds), (FAMILIES, _families), (RULES_ASKED, _rules)):
        connection.executemany(inserted(table), words(edition))
    connection.execute("COMMIT")


def _copy(connection: sqlite3.Connection, chapters: Iterable[bytes], aside: Path | None) -> None:
    """The rows of all chapters; numbers that count within one go on from those of the chapters before it."""
    with TemporaryDirectory(dir=aside) as folder:
        for chapter in chapters:
            before = {name: _count(connection, name) + 1 for name in _COUNTED}
            _attach(connection, chapter, Path(folder) / "chapter")
            connection.execute("BEGIN")
            for table in COPIED:
                values = ", ".join(_value(table, column, before) for column in table.columns)
                connection.execute(f"INSERT INTO main.{table.name} SELECT {values} FROM chapter.{table.name}")  # noqa: S608 - names of ours
            connection.execute("COMMIT")
            connection.execute("DETACH chapter")


def _attach(connection: sqlite3.Connection, chapter: bytes, file: Path) -> None:
    """Have the rows of a chapter at hand: in memory, or in a file where SQLite cannot read them there."""
    if hasattr(connection, "deserialize"):
        connection.execute("ATTACH ':memory:' AS chapter")
        connection.deserialize(chapter, name="chapter")
    else:
        file.write_bytes(chapter)
        connection.execute("ATTACH ? AS chapter", (str(file),))


def _count(connection: sqlite3.Connection, table: str) -> int:
    """How many rows a table has, all of which are counted."""
    found = connection.execute(f"SELECT max(id) FROM {table}").fetchone()  # noqa: S608 - names of ours
    return int(found[0] or 0)


def _value(table: Table, column: Column, before: dict[str, int]) -> str:
    counted = table.name if column.name == "id" else column.refers.partition("(")[0]
    return f"{column.name} + {before[counted]}" if counted in before else column.name


def _regions(edition: Edition) -> Iterator[Row]:
    for code, place in edition.places.items():
        yield code, place.name, place.above[-1] if place.above else None


def _kinds(edition: Edition) -> Iterator[Row]:
    return ((kind, edition.kind_name(kind)) for kind in edition.by_kind)


def _families(edition: Edition) -> Iterator[Row]:
    return ((family.id, family.name, family.definition) for family in edition.vocabulary.families)


def _rules(edition: Edition) -> Iterator[Row]:
    return ((rule.id, edition.say.words(rule.title)) for rule in RULES)
