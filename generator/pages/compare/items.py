"""Projects of one kind beside each other, as the tables name them: never added and never ranked."""

from typing import NamedTuple

from generator.comparing.items import ItemRow, item_rows
from generator.comparing.money import Overview
from generator.pages.compare.table import Compared, Head
from generator.site import Link

_MANY = 4  # tables beyond which a kind is a list and no longer a row


class ItemsCell(NamedTuple):
    """The projects of one kind in one table."""

    head: Head
    items: tuple[Link, ...]  # name, and the way to it
    amounts: tuple[str, ...]
    note: str


class ItemsRow(NamedTuple):
    """One kind of project."""

    name: str
    remark: str  # how many projects of how many tables
    cells: tuple[ItemsCell, ...]
    absent: str  # how many tables list none, where those are left out


class ItemsView(NamedTuple):
    """Projects of one kind side by side."""

    heads: tuple[Head, ...]
    rows: tuple[ItemsRow, ...]
    without: str
    is_long: bool  # too many tables for columns: a list of those that have a kind


def items_view(compared: Compared, seen: Overview) -> ItemsView | None:
    """The kinds of projects that several tables list; nothing where there are none."""
    rows = item_rows(seen.accounts, compared.chapter.vocabulary)
    if not rows:
        return None
    listed = [cell.seat for cell in rows[0].cells if cell.state is None]
    missing = [cell.seat.place for cell in rows[0].cells if cell.state is not None]
    say = compared.say
    without = say("{places}没有公布项目", places=say("、").join(missing)) if missing else ""
    is_long = len(listed) > _MANY
    kinds = (_items(compared, row) for row in rows)
    shown = tuple(_without_absent(compared, kind) for kind in kinds) if is_long else tuple(kinds)
    return ItemsView(tuple(compared.head(seat) for seat in listed), shown, without, is_long)


def _without_absent(compared: Compared, kind: ItemsRow) -> ItemsRow:
    """A kind as the tables list it that do; the others are counted."""
    cells = tuple(cell for cell in kind.cells if cell.items)
    count = len(kind.cells) - len(cells)
    return kind._replace(cells=cells, absent=compared.say("其余{count}张表没有单列", count=count) if count else "")


def _items(compared: Compared, row: ItemRow) -> ItemsRow:
    cells = tuple(
        ItemsCell(
            compared.head(cell.seat),
            tuple(Link(part.name, compared.to(cell.seat, part.at)) for part in cell.items),
            tuple(part.text for part in cell.items),
            "" if cell.items else compared.say("没有单列"),
        )
        for cell in row.cells
        if cell.state is None
    )
    listed = [len(cell.items) for cell in cells if cell.items]
    remark = compared.say("{tables}张表列出{items}项", tables=len(listed), items=sum(listed))
    return ItemsRow(row.kind.name, remark, cells, "")
