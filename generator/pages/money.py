"""The money of a record as tables: income, spending, and each list of items in a table of its own."""

from collections.abc import Iterator

from generator.model.money import MoneyRow, MoneyTable
from generator.pages.publication import Publication
from generator.pages.table import NO_HEAD, Cell, Flags, Group, Row, Table, columns, number, role
from generator.site import Link

_NARROW = 2  # columns that leave room for another table beside


def money_tables(published: Publication, flags: Flags) -> Iterator[Table]:
    """Income and spending side by side, then the items; every row stands in one of them."""
    funding = published.record.funding
    both = (("收入", funding.income), ("支出", funding.spending)) if funding else ()
    listed = [(name, table) for name, table in both if table]
    for name, table in listed:
        yield _table("", name, "", _rows(published, table, table.rows, flags), table)
    for _, table in listed:
        for row in table.walk():
            if row.id in published.itemised:
                remark = f"{len(row.rows)}项，照原表次序"
                yield _table(
                    f"items-{row.id}", f"{row.name}明细", remark, _rows(published, table, row.rows, flags), table
                )


def items(published: Publication) -> int:
    """How many items spending is broken down into."""
    return sum(len(row.rows) for row in published.record.money() if row.id in published.itemised)


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


def _rows(published: Publication, table: MoneyTable, rows: tuple[MoneyRow, ...], flags: Flags) -> list[Row]:
    return [_row(published, table, row, depth, flags) for row, depth in _nested(published, rows, 0)]


def _nested(published: Publication, rows: tuple[MoneyRow, ...], depth: int) -> Iterator[tuple[MoneyRow, int]]:
    """Rows and the rows under them, but not items, which have a table of their own."""
    for row in rows:
        yield row, depth
        if row.id not in published.itemised:
            yield from _nested(published, row.rows, depth + 1)


def _row(published: Publication, table: MoneyTable, row: MoneyRow, depth: int, flags: Flags) -> Row:
    cells = tuple(
        Cell(role(key), head or NO_HEAD, number(row.share if key == "share" else row.column(key)))
        for key, head in table.columns.items()
    )
    below = Link(f"{len(row.rows)}项", f"#items-{row.id}") if row.id in published.itemised else Link("")
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
