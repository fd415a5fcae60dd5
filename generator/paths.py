"""The way to every row of a record, as a path into its file."""

from collections.abc import Iterable, Iterator

from generator.model.money import MoneyRow
from generator.model.record import Record
from generator.reading.values import Path


def row_ids(record: Record) -> Iterator[tuple[Path, str]]:
    """The id of every row, with the path that leads to the row."""
    funding = record.funding
    for name, money in (("income", funding and funding.income), ("spending", funding and funding.spending)):
        for path, row in money_paths(("funding", name, "rows"), money.rows if money else ()):
            yield path, row.id
    for number, table in enumerate(record.indicators):
        for place, group in enumerate(table.groups):
            for line, indicator in enumerate(group.rows):
                yield ("indicators", number, "groups", place, "rows", line), indicator.id


def money_paths(path: Path, rows: Iterable[MoneyRow]) -> Iterator[tuple[Path, MoneyRow]]:
    """Every row of money at every depth, with the path that leads to it."""
    for number, row in enumerate(rows):
        yield (*path, number), row
        yield from money_paths((*path, number, "rows"), row.rows)


def leaf_path(record: Record, leaf: str) -> Path:
    """The way to a printed value in a record's file, from its name in the trace, e.g. `i-012.full`."""
    head, *rest = leaf.split(".")
    return _row_path(record, head, rest) or _table_path(record, head, rest) or _text_path(head, rest)


def _row_path(record: Record, head: str, rest: list[str]) -> Path:
    path = next((path for path, row_id in row_ids(record) if row_id == head), ())
    return (*path, *_column(rest[0])) if path and rest else path


def _column(key: str) -> Path:
    return ("past", key.removeprefix("past-")) if key.startswith("past-") else (key,)


def _table_path(record: Record, head: str, rest: list[str]) -> Path:
    """A head or a level label of a table."""
    for number, table in enumerate(record.indicators):
        if table.id == head and rest and rest[0].isdecimal():
            return ("indicators", number, "groups", int(rest[0]), "level")
        if table.id == head:
            return ("indicators", number, *rest)
    return ("funding", head, *rest) if head in ("income", "spending") else ()


def _text_path(head: str, rest: list[str]) -> Path:
    if head == "goals" and rest[1:] and rest[1].isdecimal():
        return ("goals", int(rest[0]), "paragraphs", int(rest[1]))
    if head == "contacts":
        return (head, *rest[:1])
    numbered: Path = tuple(int(part) if part.isdecimal() else part for part in rest)
    return ("funding", "unit") if head == "unit" else (head, *numbered)
