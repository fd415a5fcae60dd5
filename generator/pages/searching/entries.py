"""Every table as it is searched: each printed text, and the place on its page that it leads to."""

import re
from collections.abc import Iterator

from generator.catalogue import Say
from generator.indexing import Entry, Row
from generator.model.indicator import Indicator
from generator.model.money import MoneyRow
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
        rows=tuple(_rows(record)),
    )


def _rows(record: Record) -> Iterator[Row]:
    yield from _indicators(record)
    for amount in record.money():
        yield Row(amount.id, amount.name, _amounts(amount))
    for number, goal in enumerate(record.goals):
        for place, text in enumerate(goal.paragraphs):
            yield Row(f"goals-{number}-{place}", "", (text,) if place else (goal.label, text))
    for name, paragraphs in (
        ("tasks", record.tasks),
        ("functions", record.functions),
        ("organisation", record.organisation),
    ):
        for place, text in enumerate(paragraphs):
            yield Row(f"{name}-{place}", "", (text,))


def _indicators(record: Record) -> Iterator[Row]:
    """Each indicator; the labels above a group stand with the row that comes next, or with the last."""
    for table in record.indicators:
        above: tuple[str, ...] = ()
        rows: list[Row] = []
        for group in table.groups:
            above += group.level
            for row in group.rows:
                rows.append(Row(row.id, row.name, (*_cells(row), *above)))
                above = ()
        if above and rows:
            rows[-1] = rows[-1]._replace(texts=rows[-1].texts + above)
        yield from rows


def _cells(row: Indicator) -> Iterator[str]:
    cells = (row.half, row.full, *row.past.values(), row.operator, row.unit, row.work, row.project)
    words = (row.basis, row.category, row.direction, row.weight, row.explanation)
    return (str(one) for one in (*cells, *words) if one)


def _amounts(row: MoneyRow) -> tuple[str, ...]:
    """The amounts as printed, and without the signs between thousands."""
    printed = [str(one) for one in (row.half, row.full, row.share, *row.past.values()) if one]
    plain = [_THOUSANDS.sub("", one) for one in printed]
    return tuple(dict.fromkeys((*printed, *plain)))
