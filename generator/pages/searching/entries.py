"""Every table as it is searched: each printed text, and the place on its page that it leads to."""

import re
from collections.abc import Iterator
from itertools import chain, takewhile

from generator.catalogue import Say
from generator.indexing import Entry, Rows
from generator.model.indicator import Indicator, IndicatorTable
from generator.model.record import Record
from generator.pages.publication import Publication

_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3})")


def entry(published: Publication, say: Say) -> Entry:
    """A table with all that is printed in it."""
    record = published.record
    title = say("{name} {year}年度", name=record.department.name, year=f"{record.year}")
    return Entry(
        region=record.region,
        unit=published.unit,
        kind=record.department.kind,
        year=record.year,
        form=record.form,
        has_findings=published.different > 0,
        title=title,
        about=f"{''.join(published.place)} {record.department.name} {record.year}年度 {record.title}",
        rows=_rows(record),
    )


def _rows(record: Record) -> Rows:
    rows = Rows()
    for table in record.indicators:
        _add_indicators(rows, table)
    unit = record.funding.unit if record.funding else ""
    for row in record.money():
        full, *others = (_amounts(one, unit) for one in (row.full, row.half, *row.past.values()))
        rows.add(row.id, chain(full[1:], *others, filter(None, [row.share])), row.name, full[0] if full else "")
    for number, goal in enumerate(record.goals):
        for place, text in enumerate(goal.paragraphs):
            rows.add(f"goals-{number}-{place}", (text,) if place else (goal.label, text))
    for name, paragraphs in (
        ("tasks", record.tasks),
        ("functions", record.functions),
        ("organisation", record.organisation),
    ):
        for place, text in enumerate(paragraphs):
            rows.add(f"{name}-{place}", (text,))
    return rows


def _add_indicators(rows: Rows, table: IndicatorTable) -> None:
    """Each indicator; the labels above a group stand with the row that comes next, or with the first."""
    above = _after_the_last(table)
    for group in table.groups:
        above += group.level
        for row in group.rows:
            rows.add(row.id, chain(_cells(row), above), row.name, row.full or "")
            above = ()


def _after_the_last(table: IndicatorTable) -> tuple[str, ...]:
    """The labels under which nothing is printed at the end of a table."""
    empty = takewhile(lambda group: not group.rows, reversed(table.groups))
    return tuple(label for group in empty for label in group.level)


def _cells(row: Indicator) -> Iterator[str]:
    cells = (row.half, *row.past.values(), row.operator, row.unit, row.work, row.project)
    words = (row.basis, row.category, row.direction, row.weight, row.explanation)
    return filter(None, (*cells, *words))


def _amounts(amount: str | None, unit: str) -> tuple[str, ...]:
    """An amount with its unit, as printed and without the signs between thousands."""
    if not amount or not amount[-1].isdecimal():
        return (amount,) if amount else ()
    printed = f"{amount}{unit}"
    return (printed, _THOUSANDS.sub("", printed)) if "," in amount else (printed,)
