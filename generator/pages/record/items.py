"""The projects that spending is broken down into: largest first, each with the indicators it pays for."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.checks.money import add, has_number, operand, plain
from generator.model.amount import Amount
from generator.model.finding import Verdict
from generator.model.money import MoneyRow, MoneyTable
from generator.pages.record.account import printed_in
from generator.pages.record.sheet import Sheet
from generator.pages.shares import length, percent
from generator.pages.table import Cell, Column, columns, head, number, role
from generator.site import Link

_MANY = 20  # rows beyond which only the largest stand open
_OPEN = 12


class Item(NamedTuple):
    """One project."""

    id: str
    name: str
    line: Link
    pays_for: tuple[Link, ...]
    full_bar: str
    half_bar: str
    cells: tuple[Cell, ...]
    share: str
    flags: tuple[Link, ...]
    depth: int = 0


class Remark(NamedTuple):
    """A finding said beside what it is about."""

    lead: str
    text: str
    check: Link


class Items(NamedTuple):
    """The projects of one row of spending."""

    id: str
    title: str
    remark: str
    columns: tuple[Column, ...]
    share_head: str
    is_named: bool  # whether the document says which indicators they pay for
    has_half: bool
    open: tuple[Item, ...]
    more: tuple[Item, ...]
    more_remark: str
    printed: tuple[Cell, ...]  # the document's own total
    added: tuple[Cell, ...]  # ours
    remarks: tuple[Remark, ...]


def items(sheet: Sheet) -> Iterator[Items]:
    """Every row of spending that is broken down into projects."""
    spending = sheet.record.funding.spending if sheet.record.funding else None
    for row in spending.walk() if spending else ():
        if spending and row.id in sheet.published.itemised:
            yield _items(sheet, spending, row)


def count(sheet: Sheet) -> int:
    """How many projects spending is broken down into."""
    return sum(len(row.rows) for row in sheet.record.money() if row.id in sheet.published.itemised)


def by_size(rows: tuple[MoneyRow, ...]) -> list[MoneyRow]:
    """Rows with the largest amounts first; those of one size as printed, those without an amount last."""
    return sorted(rows, key=lambda row: -_size(row))


def _size(row: MoneyRow) -> Decimal:
    return (row.full.value if row.full else None) or (row.half.value if row.half else None) or Decimal(0)


def _items(sheet: Sheet, table: MoneyTable, row: MoneyRow) -> Items:
    say, of = sheet.say, _List(sheet, table, row, max(map(_size, row.rows)))
    listed = [*_nested(sheet, by_size(row.rows), 0)]
    views = [_item(of, one, depth) for one, depth in listed]
    shown = len(views) if len(views) <= _MANY else _OPEN
    rest = [one for one, _ in listed[shown:]]
    return Items(
        id=f"items-{row.id}",
        title=say("{name}明细", name=row.name),
        remark=say("{count}项，由大到小", count=len(row.rows)),
        columns=columns(say, table.columns),
        share_head=say("占{name}", name=row.name) if "share" not in table.columns else "",
        is_named=bool(sheet.paying),
        has_half="half" in table.columns,
        open=tuple(views[:shown]),
        more=tuple(views[shown:]),
        more_remark=_rest(sheet, rest) if rest else "",
        printed=tuple(_cell(sheet, table, row, key) for key in table.columns),
        added=tuple(_added(sheet, table, row)),
        remarks=tuple(_remarks(sheet, row)),
    )


def _nested(sheet: Sheet, rows: list[MoneyRow], depth: int) -> Iterator[tuple[MoneyRow, int]]:
    """Projects, and the rows printed under them unless those have a table of their own."""
    for row in rows:
        yield row, depth
        if row.id not in sheet.published.itemised:
            yield from _nested(sheet, list(row.rows), depth + 1)


class _List(NamedTuple):
    """One list of projects being laid out."""

    sheet: Sheet
    table: MoneyTable
    above: MoneyRow
    largest: Decimal


def _item(of: _List, row: MoneyRow, depth: int) -> Item:
    sheet, table = of.sheet, of.table
    full, half = (amount.value if amount else None for amount in (row.full, row.half))
    whole = of.above.full.value if of.above.full else None
    return Item(
        id=row.id,
        name=row.name,
        line=sheet.published.line(row.id),
        pays_for=sheet.paying.get(row.id, ()),
        full_bar=length(full, of.largest),
        half_bar=length(half, of.largest),
        cells=tuple(_cell(sheet, table, row, key) for key in table.columns),
        share=percent(full, whole) if "share" not in table.columns else "",
        flags=sheet.flags.get(f"{row.id}.name", ()),
        depth=depth,
    )


def _cell(sheet: Sheet, table: MoneyTable, row: MoneyRow, key: str) -> Cell:
    found = sheet.flags.get(f"{row.id}.{key}", ())
    return Cell(key, role(key), head(sheet.say, table.columns[key]), number(sheet.say, printed_in(row, key)), found)


def _rest(sheet: Sheet, rows: list[MoneyRow]) -> str:
    amounts = [operand(row, "full") for row in rows if not row.rows]
    if not any(map(has_number, amounts)):
        return sheet.say("其余{count}项", count=len(rows))
    return sheet.say("其余{count}项，全年共{total}", count=len(rows), total=f"{plain(add(amounts)):f}")


def _added(sheet: Sheet, table: MoneyTable, row: MoneyRow) -> Iterator[Cell]:
    """What the projects add up to, column by column; nothing where no amount is printed."""
    for key in table.columns:
        amounts = [operand(one, key) for one in row.rows if one.column(key)]
        is_known = key != "share" and any(map(has_number, amounts))
        added = Amount(f"{plain(add(amounts)):f}") if is_known else None
        found = sheet.flags.get(f"{row.id}.{key}", ())
        yield Cell(key, role(key), head(sheet.say, table.columns[key]), number(sheet.say, added), found)


def _remarks(sheet: Sheet, row: MoneyRow) -> Iterator[Remark]:
    """The sums of these projects that differ, in words."""
    for name, finding in sheet.findings:
        if finding.verdict is Verdict.DIFFERS and finding.operands and finding.operands[0].at.startswith(f"{row.id}."):
            lead = sheet.say("按原表相加不一致。")
            yield Remark(lead, sheet.say.words(finding.sentence), Link(sheet.say("看算式"), f"#{name}"))
