"""The way to every row of a record, as a path into its file."""

from collections.abc import Iterable, Iterator

from generator.model.record import MoneyRow, Record
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
    head, _, rest = leaf.partition(".")
    for path, row_id in row_ids(record):
        if row_id == head:
            return (*path, "past", rest.removeprefix("past-")) if rest.startswith("past-") else (*path, rest)
    if head == "goals":
        number, _, paragraph = rest.partition(".")
        return ("goals", int(number), "paragraphs", int(paragraph)) if paragraph.isdecimal() else ("goals", int(number))
    for number, table in enumerate(record.indicators):
        if table.id == head and (group := rest.partition(".")[0]).isdecimal():
            return ("indicators", number, "groups", int(group), "level")
    return (head, int(rest)) if rest.isdecimal() else tuple(leaf.split("."))
