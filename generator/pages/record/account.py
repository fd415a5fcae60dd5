"""The money of a record as an account: income beside spending, totals at the foot, and how the spending divides."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.checks.money import plain
from generator.model.amount import Amount, Number
from generator.model.money import MoneyRow, MoneyTable
from generator.model.terms import FundRole
from generator.pages.record.sheet import Sheet
from generator.pages.shares import Slice, length, percent
from generator.pages.table import Cell, Column, columns, head, number, role
from generator.site import Link

_BROAD = 3  # columns that want the whole width


class Line(NamedTuple):
    """A row of the account; a subtotal that only says its head's amount stands in the head's row."""

    id: str
    name: str
    note: Link  # the subtotal's words with its anchor, or that a total was computed
    depth: int
    cells: tuple[Cell, ...]
    share: str
    line: Link
    flags: tuple[Link, ...]
    is_zero: bool


class Legend(NamedTuple):
    """A part of the bar in words."""

    name: str
    share: str


class Side(NamedTuple):
    """Income or spending."""

    caption: str
    columns: tuple[Column, ...]
    share_head: str
    lines: tuple[Line, ...]
    legend: tuple[Legend, ...]
    bar: tuple[Slice, ...]
    half_bar: tuple[Slice, ...]  # on the scale of the whole year
    remark: str
    totals: tuple[Line, ...]


class Account(NamedTuple):
    """Both sides."""

    is_broad: bool
    sides: tuple[Side, ...]


class _Book(NamedTuple):
    """One table of money being laid out."""

    sheet: Sheet
    table: MoneyTable
    whole: Decimal | None  # the year's total, where shares of it are to be shown


def account(sheet: Sheet) -> Account | None:
    """The account of a record; nothing where its document prints no money."""
    funding = sheet.record.funding
    if funding is None:
        return None
    sides = []
    if funding.income:
        sides.append(_side(_Book(sheet, funding.income, None), sheet.say("收入")))
    if funding.spending:
        has_parts = len(funding.spending.rows) > 1
        book = _Book(sheet, funding.spending, _whole(sheet) if has_parts else None)
        sides.append(_drawn(book, _side(book, sheet.say("支出"))))
    return Account(any(len(side.columns) > _BROAD for side in sides), tuple(sides))


def _whole(sheet: Sheet) -> Decimal | None:
    total = sheet.published.total
    return total.full.value if total and total.full else None


def _side(book: _Book, caption: str) -> Side:
    parts, totals = _parts(book), [row for row in book.table.rows if row.id in book.sheet.published.totals]
    shares = book.whole is not None and "share" not in book.table.columns
    return Side(
        caption=caption,
        columns=columns(book.sheet.say, book.table.columns),
        share_head=book.sheet.say("占全年") if shares else "",
        lines=tuple(_line(book, row, depth) for row, depth in _nested(book, parts, 0)),
        legend=(),
        bar=(),
        half_bar=(),
        remark="",
        totals=tuple(_line(book, row, depth) for row, depth in _nested(book, totals, 0)) or tuple(_added(book, parts)),
    )


def _parts(book: _Book) -> list[MoneyRow]:
    return [row for row in book.table.rows if row.id not in book.sheet.published.totals]


def _nested(book: _Book, rows: Iterable[MoneyRow], depth: int) -> Iterator[tuple[MoneyRow, int]]:
    """Rows and the rows under them, but not items, which have a table of their own."""
    for row in rows:
        yield row, depth
        if row.id not in book.sheet.published.itemised:
            subtotal = _subtotal(book, row)
            yield from _nested(book, (below for below in row.rows if below is not subtotal), depth + 1)


def _subtotal(book: _Book, row: MoneyRow) -> MoneyRow | None:
    """The first row under a head without amounts, where it states the head's sum."""
    first = row.rows[0] if row.rows and not any(row.column(key) for key in book.table.columns) else None
    fund = book.sheet.vocabulary.fund(first.name) if first and not first.rows else None
    return first if fund and fund.role is FundRole.SUBTOTAL else None


def _line(book: _Book, row: MoneyRow, depth: int) -> Line:
    subtotal = _subtotal(book, row)
    stated = subtotal or row
    cells = tuple(_cell(book, key, printed_in(stated, key), stated.id) for key in book.table.columns)
    found = book.sheet.flags
    heads = (row.id, subtotal.id) if subtotal else (row.id,)
    return Line(
        id=row.id,
        name=row.name,
        note=Link(subtotal.name, subtotal.id) if subtotal else Link(""),
        depth=depth,
        cells=cells,
        share=_share(book, stated.full),
        line=book.sheet.published.line(stated.id),
        flags=tuple(flag for each in heads for flag in found.get(f"{each}.name", ())),
        is_zero=not row.rows and not any(cell.value.number and not cell.value.is_zero for cell in cells),
    )


def _cell(book: _Book, key: str, printed: Number | None, at: str = "") -> Cell:
    say = book.sheet.say
    found = book.sheet.flags.get(f"{at}.{key}", ())
    return Cell(key, role(key), head(say, book.table.columns[key]), number(say, printed), found)


def printed_in(row: MoneyRow, key: str) -> Number | None:
    """What a row prints in a column, an amount or a share."""
    return row.share if key == "share" else row.column(key)


def _share(book: _Book, amount: Amount | None) -> str:
    shares = book.whole is not None and "share" not in book.table.columns
    return percent(amount.value, book.whole) if shares and amount else ""


def _added(book: _Book, parts: list[MoneyRow]) -> Iterator[Line]:
    """What the parts add up to, where the document prints no total and every part has its amount."""
    added = {key: _sum(row.column(key) for row in parts) for key in book.table.columns}
    if len(parts) > 1 and all(added.values()):
        cells = tuple(_cell(book, key, amount) for key, amount in added.items())
        yield _computed(book, cells, added.get("full"))


def _computed(book: _Book, cells: tuple[Cell, ...], full: Amount | None) -> Line:
    say = book.sheet.say
    share = _share(book, full)
    return Line("", say("合计"), Link(say("计算所得")), 0, cells, share, Link(""), (), is_zero=False)


def _sum(amounts: Iterable[Amount | None]) -> Amount | None:
    values = [amount.value if amount else None for amount in amounts]
    known = [value for value in values if value is not None]
    return Amount(f"{plain(sum(known, Decimal(0))):f}") if known and len(known) == len(values) else None


def _drawn(book: _Book, side: Side) -> Side:
    """The spending with its bar, where every part is known."""
    parts = _parts(book)
    known = [row for row in parts if row.full and row.full.value is not None]
    if not book.whole or len(known) < max(2, len(parts)) or not _fills(known, book.whole):
        return side
    halves = _sum(row.half for row in parts)
    remark = (
        book.sheet.say("粗条为全年预算，细条为半年计划，到全年的{share}", share=percent(halves.value, book.whole))
        if halves
        else ""
    )
    return side._replace(
        legend=tuple(Legend(row.name, row.share or percent(row.full.value, book.whole)) for row in known if row.full),
        bar=tuple(_slices(book, parts, "full")),
        half_bar=tuple(_slices(book, parts, "half")) if halves else (),
        remark=remark,
    )


def _fills(rows: list[MoneyRow], whole: Decimal) -> bool:
    """Whether rows are parts that come to the whole, none of them less than nothing."""
    values = [row.full.value for row in rows if row.full and row.full.value is not None]
    return min(values, default=Decimal(-1)) >= 0 and sum(values, Decimal(0)) == whole


def _slices(book: _Book, parts: Iterable[MoneyRow], column: str) -> Iterator[Slice]:
    """The parts end to end; of the whole year, projects one by one."""
    start = Decimal(0)
    for row in parts:
        is_itemised = row.id in book.sheet.published.itemised
        own = row.full.value if row.full else None
        is_divided = is_itemised and column == "full" and own is not None and _fills(list(row.rows), own)
        pieces = row.rows if is_divided else (row,)
        amounts = (amount.value for piece in pieces if (amount := piece.column(column)))
        for value in sorted((value for value in amounts if value), reverse=True):
            yield Slice(length(start, book.whole), length(value, book.whole), is_itemised)
            start += value
