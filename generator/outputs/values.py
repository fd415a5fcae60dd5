"""Every value of a record in a row of its own: where it stands, what is printed, and what that means."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.memos import of_tables
from generator.model.amount import Number
from generator.model.indicator import Indicator, IndicatorTable, read_beside
from generator.model.money import MoneyRow, MoneyTable
from generator.model.printed import Presence
from generator.model.published import ReadingKind
from generator.model.record import Record
from generator.model.target import Operator, Target, TargetKind
from generator.model.vocabulary import Vocabulary

_TARGETS = ("half", "full")
_REPEATED = frozenset({"name", "level-1", "level-2", "level-3", "level-4"})  # columns that stand in every value
_KINDS = {kind: ReadingKind(kind.value) for kind in TargetKind}


class Value(NamedTuple):
    """One printed value."""

    at: str  # its name in traces and findings, e.g. `m-012.half`
    table: str  # income, spending; annual, long-term, medium-term; for texts the field that holds them
    row: str  # its id, e.g. `m-012`; of a text its place, e.g. `goals.0`
    above: str  # the id of the row of money above it
    level: tuple[str, ...]
    name: str
    family: str  # the id of the indicator's family
    column: str
    head: str  # as printed
    printed: str
    presence: Presence
    kind: ReadingKind | None = None  # none of a text
    operator: Operator = Operator.NONE
    value: str = ""  # plain digits
    high: str = ""
    unit: str = ""


def values(record: Record, vocabulary: Vocabulary) -> tuple[Value, ...]:
    """Every printed value of a record: its texts, then its tables in the order of the document."""
    return (*texts(record), *rows(record, vocabulary))


def rows(record: Record, vocabulary: Vocabulary) -> Iterator[Value]:
    """Every value in a row of a table, in the order of the document; a row without any, and a group without rows."""
    funding = record.funding
    if funding:
        for name, table in (("income", funding.income), ("spending", funding.spending)):
            if table:
                yield from _money(name, table, funding.unit)
    for indicators in record.indicators:
        yield from _indicators(indicators, vocabulary)


def texts(record: Record) -> Iterator[Value]:
    """Everything that is printed outside tables: title, name, paragraphs."""
    yield _text("title", "", "", "title", record.title)
    yield _text("department", "department", "", "name", record.department.name)
    for field in ("functions", "organisation", "tasks"):
        for number, paragraph in enumerate(getattr(record, field)):
            yield _text(field, field, "", f"{number}", paragraph)
    for place, goal in enumerate(record.goals):
        kind, row = f"{goal.kind}-goal", f"goals.{place}"
        for number, paragraph in enumerate(goal.paragraphs):
            yield _text(kind, row, goal.label, f"{number}", paragraph)
        if not goal.paragraphs:
            yield _text(kind, row, goal.label, "", "")


def plain(value: Decimal | None) -> str:
    """A number in plain digits; nothing for none."""
    return "" if value is None else f"{value:f}"


def _text(table: str, row: str, name: str, column: str, text: str) -> Value:
    at = f"{row}.{column}" if row and column else row or column
    return Value(at, table, row, "", (), name, "", column, "", text, Presence.VALUE if text else Presence.BLANK)


def _money(name: str, table: MoneyTable, unit: str) -> Iterator[Value]:
    for row in table.rows:
        yield from _money_row(name, table.columns, unit, row, "")


def _money_row(table: str, heads: dict[str, str], unit: str, row: MoneyRow, above: str) -> Iterator[Value]:
    is_empty = True
    for column, head in heads.items():
        cell: Number | None = row.share if column == "share" else row.column(column)
        if cell is not None:
            is_empty = False
            kind, of = (ReadingKind.SHARE, "%") if column == "share" else (ReadingKind.AMOUNT, unit)
            meant = (cell.presence, kind, Operator.NONE, plain(cell.value), "", of)
            yield Value(f"{row.id}.{column}", table, row.id, above, (), row.name, "", column, head, cell, *meant)
    if is_empty:
        yield Value(row.id, table, row.id, above, (), row.name, "", "", "", "", Presence.NOT_PUBLISHED)
    for below in row.rows:
        yield from _money_row(table, heads, unit, below, row.id)


def _indicators(table: IndicatorTable, vocabulary: Vocabulary) -> Iterator[Value]:
    columns = [(key, head) for key, head in table.columns.items() if key not in _REPEATED]
    for group in table.groups:
        if not group.rows:
            yield Value("", table.id, "", "", group.level, "", "", "", "", "", Presence.NOT_PUBLISHED)
        for row in group.rows:
            family = vocabulary.family(row.name)
            yield from _indicator(table.id, columns, group.level, row, family.id if family else "")


def _indicator(
    table: str, columns: list[tuple[str, str]], level: tuple[str, ...], row: Indicator, family: str
) -> Iterator[Value]:
    is_empty = True
    for column, head in columns:
        is_target = column in _TARGETS or column.startswith("past-")
        cell = row.target(column) if is_target else getattr(row, column)
        if cell is None:
            continue
        is_empty = False
        meant = _meant(row, column, cell) if is_target else (Presence.VALUE if cell else Presence.BLANK,)
        yield Value(f"{row.id}.{column}", table, row.id, "", level, row.name, family, column, head, cell, *meant)
    if is_empty:
        yield Value(row.id, table, row.id, "", level, row.name, family, "", "", "", Presence.NOT_PUBLISHED)


def _meant(row: Indicator, column: str, target: Target) -> tuple[Presence, ReadingKind, Operator, str, str, str]:
    return row.presence(column), *_read(target, row.operator or "", row.unit or "")


@of_tables
@lru_cache(maxsize=5_000)  # tables of one kind print much alike
def _read(target: Target, operator: str, unit: str) -> tuple[ReadingKind, Operator, str, str, str]:
    read = read_beside(target, operator, unit)
    return _KINDS[read.kind], read.operator, plain(read.value), plain(read.high), read.unit
