"""Items of spending that are the same kind of thing in several places: side by side, never ranked, never added."""

from typing import NamedTuple

from generator.comparing.money import Part, State
from generator.comparing.seats import Seat
from generator.model.grouping import ItemKind


class ItemCell(NamedTuple):
    """The items of one kind in one table."""

    seat: Seat
    items: tuple[Part, ...]
    state: State | None  # why a table has none: not published, not itemised; nothing where it only has no such item


class ItemRow(NamedTuple):
    """One kind of item across the tables."""

    kind: ItemKind
    cells: tuple[ItemCell, ...]
