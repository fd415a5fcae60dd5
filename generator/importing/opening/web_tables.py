"""Where the cells of a table on a web page stand, as browsers lay them out."""

import re
from typing import NamedTuple

from generator.importing.opening.tables import Laid, Placed

_NUMBER = re.compile(r"[ \t\n\r\f]*\+?([0-9]{1,9})")
_WIDEST, _TALLEST = 1_000, 65_534  # what browsers allow a cell to span


class WebCell(NamedTuple):
    """A cell as written: what is in it, and how many rows and columns it wants."""

    parts: tuple[str | Laid, ...]
    rows: int  # 0 for all that follow in its group
    columns: int


class _Above(NamedTuple):
    """The columns that a cell of an earlier row still takes, and the first row it does not."""

    left: int
    right: int
    bottom: int


def span(written: str | None, *, of_rows: bool) -> int:
    """What a `rowspan` or `colspan` means."""
    digits = _NUMBER.match(written or "")
    number = int(digits[1]) if digits else 1
    return min(number, _TALLEST) if of_rows else min(number or 1, _WIDEST)


def laid_out(groups: list[list[list[WebCell]]]) -> Laid:
    """The cells of a table by the groups of rows they are written in; no cell reaches out of its group."""
    cells: list[Placed] = []
    first = 0
    for group in groups:
        above: list[_Above] = []
        for number, row in enumerate(group):
            above = sorted(one for one in above if one.bottom > number)
            placed = _row(row, first + number, len(group) - number, above)
            cells += placed
            above += [
                _Above(cell.column, cell.column + cell.columns, number + cell.rows) for cell in placed if cell.rows > 1
            ]
        first += len(group)
    return Laid(tuple(cells))


def _row(row: list[WebCell], number: int, rows_left: int, above: list[_Above]) -> list[Placed]:
    placed: list[Placed] = []
    column = passed = 0
    for cell in row:
        while passed < len(above) and above[passed].left <= column:
            column = max(column, above[passed].right)
            passed += 1
        rows = min(cell.rows or rows_left, rows_left)
        placed.append(Placed(cell.parts, number, column, rows, cell.columns))
        column += cell.columns
    return placed
