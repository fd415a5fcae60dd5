"""Items of spending that are the same kind of thing in several places: side by side, never ranked, never added."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.comparing.money import Account, Figure, Part, State
from generator.comparing.naming import grouped
from generator.comparing.seats import Seat
from generator.model.grouping import ItemKind
from generator.model.vocabulary import Vocabulary

ENOUGH_FOR_A_ROW = 2  # tables that must have an item of a kind


class ItemCell(NamedTuple):
    """The items of one kind in one table."""

    seat: Seat
    items: tuple[Part, ...]
    state: State | None  # why a table has none: not published, not itemised; nothing where it only has no such item


class ItemRow(NamedTuple):
    """One kind of item across the tables."""

    kind: ItemKind
    cells: tuple[ItemCell, ...]


def item_rows(accounts: Iterable[Account], vocabulary: Vocabulary) -> tuple[ItemRow, ...]:
    """The kinds of items that several tables have, in the order of the vocabulary."""
    tables = [(one.seat, one.items) for one in accounts]
    by_kind = {seat.key: _by_kind(listed, vocabulary) for seat, listed in tables}
    rows = (
        ItemRow(kind, tuple(_cell(seat, listed, by_kind[seat.key].get(kind.id, ())) for seat, listed in tables))
        for kind in vocabulary.items
    )
    return tuple(row for row in rows if sum(bool(cell.items) for cell in row.cells) >= ENOUGH_FOR_A_ROW)


def _by_kind(listed: Figure, vocabulary: Vocabulary) -> dict[str, list[Part]]:
    kinds = ((kind.id, part) for part in listed.parts if (kind := vocabulary.item_kind(part.name)))
    return {kind: [part for _, part in found] for kind, found in grouped(kinds, lambda pair: pair[0]).items()}


def _cell(seat: Seat, listed: Figure, found: Sequence[Part]) -> ItemCell:
    return ItemCell(seat, tuple(found), None if listed.is_known else listed.state)
