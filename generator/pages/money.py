"""The money of a record as tables: income, spending, and each list of items in a table of its own."""

from collections.abc import Iterator

from generator.model.record import MoneyRow, MoneyTable
from generator.pages.page import Link
from generator.pages.publication import Publication
from generator.pages.table import NO_HEAD, Cell, Flags, Group, Row, Table, columns, number, role

_NARROW = 2  # columns that leave room for another table beside


def money_tables(published: Publication, flags: Flags) -> Iterator[Table]:
    """Income and spending side by side, then the items."""
    funding = published.record.funding
    both = (("收入", funding.income), ("支出", funding.spending)) if funding else ()
    listed = [(name, table) for name, table in both if table]
    for name, table in listed:
        yield _table("", name, "", _rows(published, table, flags), table)
    for _, table in listed:
        for row in table.walk():
            if _has_items(row):
                rows = [_row(published, table, item, depth, flags) for item, depth in _below(row, 0)]
                yield _table(f"items-{row.id}", f"{row.name}明细", f"{len(row.rows)}项，照原表次序", rows, table)


def items(published: Publication) -> int:
    """How many items spending is broken down into."""
    return sum(len(row.rows) for row in published.record.money() if _has_items(row))


def _has_items(row: MoneyRow) -> bool:
    """Whether the rows under a row break its own amount down, rather than standing under a mere head."""
    return bool(row.rows and (row.full or row.half))


def _table(table_id: str, caption: str, remark: str, rows: list[Row], table: MoneyTable) -> Table:
    heads, group = columns(table.columns), Group("", len(rows), Link(""), tuple(rows))
    return Table(
        id=table_id,
        above="",
        caption=caption,
        remark=remark,
        group_head="",
        name_head="名称",
        columns=heads,
        groups=(group,),
        is_wide=len(heads) > _NARROW,
        folds=len(heads) > 1,
        vacant=len(heads) + 1,
    )


def _rows(published: Publication, table: MoneyTable, flags: Flags) -> list[Row]:
    found = [pair for row in table.rows for pair in ((row, 0), *(() if _has_items(row) else _below(row, 1)))]
    return [_row(published, table, row, depth, flags) for row, depth in found]


def _below(row: MoneyRow, depth: int) -> Iterator[tuple[MoneyRow, int]]:
    for inner in row.rows:
        yield inner, depth
        yield from _below(inner, depth + 1)


def _row(published: Publication, table: MoneyTable, row: MoneyRow, depth: int, flags: Flags) -> Row:
    cells = tuple(
        Cell(role(key), head or NO_HEAD, number(row.share if key == "share" else row.column(key)))
        for key, head in table.columns.items()
    )
    below = Link(f"{len(row.rows)}项", f"#items-{row.id}") if _has_items(row) else Link("")
    return Row(
        row.id,
        row.name,
        cells,
        published.line(row.id),
        flags.get(row.id, ()),
        depth=depth,
        is_total=row.id in published.totals,
        below=below,
    )
