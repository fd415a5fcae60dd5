"""Income and spending as their form prints them: labels at the left, over the rows they are for."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.form import Form, PartKind
from generator.model.money import Funding, MoneyRow, MoneyTable
from tests.importing.written.boxes import Column, Row, box, headed, labelled
from tests.importing.written.grid import Grid, is_head
from tests.importing.written.sheet import Role


class Block(NamedTuple):
    """Income or spending, with the labels its form prints."""

    name: str
    labels: list[str]
    table: MoneyTable


def money(funding: Funding, form: Form, grid: Grid) -> list[Row]:
    """Both blocks under one label; a form with a head over the names prints its heads once over both."""
    blocks = list(_blocks(funding, form))
    if not blocks:
        return []
    whole, *over, _ = blocks[0].labels
    names = next((label for label in over if "近" not in label), "")
    rows = _heads(blocks, names, [label for label in over if label != names], grid) if names else []
    for block in blocks:
        heads = [] if names else _heads([block], "", [], grid)
        rows += labelled(box(Role.LABEL, block.labels[-1]), [*heads, *_rows(block.table, grid)])
    return labelled(box(Role.LABEL, whole), rows)


def _blocks(funding: Funding, form: Form) -> Iterator[Block]:
    for kind, table in ((PartKind.INCOME, funding.income), (PartKind.SPENDING, funding.spending)):
        part = form.part(kind)
        if part and table:
            yield Block(kind, [label.replace("{unit}", funding.unit) for label in part.labels], table)


def _heads(blocks: list[Block], names: str, over: list[str], grid: Grid) -> list[Row]:
    table = blocks[0].table
    columns = [
        Column(key, head, tuple(f"{block.name}.columns.{key}" for block in blocks), width)
        for (key, head), width in zip(table.columns.items(), _widths(table, grid), strict=True)
    ]
    rows = headed(columns, over)
    left = grid.columns - grid.amounts - (1 if names else 2)
    return [[box(Role.HEAD, names, rows=len(rows), columns=left), *rows[0]], *rows[1:]]


def _widths(table: MoneyTable, grid: Grid) -> list[int]:
    """The columns that each amount reaches over: one, and what is left for the first."""
    others = len(table.columns) - 1
    return [grid.amounts - others, *[1] * others]


def _rows(table: MoneyTable, grid: Grid) -> list[Row]:
    widths = _widths(table, grid)
    names = grid.columns - grid.amounts - 2
    return [row for one in table.rows for row in _with_those_under(one, table, names, widths)]


def _with_those_under(row: MoneyRow, table: MoneyTable, names: int, widths: list[int]) -> list[Row]:
    """A row and those under it: to the right of a label without amounts, below a row that has some."""
    if is_head(row):
        below = [boxes for one in row.rows for boxes in _with_those_under(one, table, names - 1, widths)]
        return labelled(box(Role.NAME, row.name, f"{row.id}.name"), below)
    amounts = (
        box(Role.VALUE, amount_in(row, key), f"{row.id}.{key}", columns=width)
        for key, width in zip(table.columns, widths, strict=True)
    )
    own = [box(Role.NAME, row.name, f"{row.id}.name", columns=names), *amounts]
    return [own, *(boxes for one in row.rows for boxes in _with_those_under(one, table, names, widths))]


def amount_in(row: MoneyRow, key: str) -> str:
    """What a row prints in a column."""
    return (row.share if key == "share" else row.column(key)) or ""
