"""Tables as documents lay them out, with tables in their cells, become blocks in which each text stands once."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Union

from generator.importing.opening import refusals
from generator.importing.opening.refusals import Refused
from generator.importing.paper import Block, Cell, Paragraph, Table

_ROWS_OF_DATA = 3  # a table around another one is itself a table if so many of its rows are rows of words
_WORDS_OF_A_ROW = 2


class Placed(NamedTuple):
    """A cell where its document puts it, with the paragraphs and tables in it."""

    parts: tuple[Union[str, "Laid"], ...]
    row: int
    column: int
    rows: int = 1
    columns: int = 1

    @property
    def text(self) -> str:
        """What stands in the cell itself, not in a table in it."""
        return "\n".join(part for part in self.parts if isinstance(part, str)).strip("\n")


class Laid(NamedTuple):
    """A table as its document lays it out."""

    cells: tuple[Placed, ...]


class Tally:
    """How many cells a document has had so far."""

    def __init__(self, most: int) -> None:
        """Begin to count; more than `most` are refused."""
        self._most = most
        self._count = 0

    def add(self, count: int) -> None:
        """Count some more."""
        self._count += count
        if self._count > self._most:
            raise Refused(refusals.too_many(("表格", "cells"), self._most))


def blocks_of(parts: Iterable[str | Laid]) -> Iterator[Block]:
    """Paragraphs and tables as blocks; a table in a cell becomes a table of its own."""
    for part in parts:
        if isinstance(part, Laid):
            yield from _blocks_of_table(part)
        elif part.strip():
            yield Paragraph(part.strip("\n"))


def compact(cells: Iterable[Cell]) -> Table:
    """A table without the rows and columns in which nothing begins, its cells row by row and from left to right."""
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    rows = sorted({cell.row for cell in ordered})
    columns = sorted({cell.column for cell in ordered})
    return Table(
        tuple(
            cell._replace(
                row=bisect_left(rows, cell.row),
                column=bisect_left(columns, cell.column),
                rows=bisect_left(rows, cell.row + cell.rows) - bisect_left(rows, cell.row),
                columns=bisect_left(columns, cell.column + cell.columns) - bisect_left(columns, cell.column),
            )
            for cell in ordered
        )
    )


def _blocks_of_table(table: Laid) -> Iterator[Block]:
    if _is_frame(table):
        for cell in table.cells:
            yield from blocks_of(cell.parts)
        return
    if table.cells:
        yield compact(Cell(cell.text, *cell[1:]) for cell in table.cells)
    for cell in table.cells:
        yield from blocks_of(part for part in cell.parts if isinstance(part, Laid))


def _is_frame(table: Laid) -> bool:
    """Whether a table is there to put others in their places, as on old web pages."""
    if not any(isinstance(part, Laid) for cell in table.cells for part in cell.parts):
        return False
    words: dict[int, int] = {}
    for cell in table.cells:
        words[cell.row] = words.get(cell.row, 0) + bool(cell.text.strip())
    return sum(count >= _WORDS_OF_A_ROW for count in words.values()) < _ROWS_OF_DATA
