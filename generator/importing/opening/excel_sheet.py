"""A sheet of a workbook: its cells as shown, merged ones as one, without the empty space around and between them."""

import re
from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from generator.importing.opening import numbers
from generator.importing.opening.archives import Archive, Element, child, local
from generator.importing.opening.tables import Tally
from generator.importing.paper import Cell, Table

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ON = frozenset({"1", "true"})


class Book(NamedTuple):
    """What all sheets of a workbook refer to."""

    strings: list[str]
    formats: list[str]  # the code of each style of cells
    is_1904: bool


class _Area(NamedTuple):
    """A rectangle of cells, ends included, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet:
    """What is gathered while a sheet is read."""

    def __init__(self, archive: Archive, name: str, book: Book, tally: Tally) -> None:
        """Read a sheet."""
        self.without_value = 0  # formulas of which only the formula is there
        self.unseen = 0  # texts in hidden rows and columns, or under a merged cell
        self._book = book
        self._tally = tally
        self._texts: dict[tuple[int, int], str] = {}
        self._merged: list[_Area] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: list[range] = []
        self._row = -1
        for element in archive.elements(name, "col", "row", "mergeCell"):
            self._take(element)
            _forget(element)

    def table(self) -> Table | None:
        """The sheet as a table; nothing where it is empty."""
        areas = self._areas()
        if not areas:
            return None
        rows = _with_gaps(sorted({area.top for area in areas}))
        columns = sorted({area.left for area in areas})
        cells = {(area.top, area.left): _cell(area, text, rows, columns) for area, text in areas.items()}
        self._tally.add(len(rows) * len(columns) - len(cells))
        covered = {place for cell in cells.values() for place in _places(cell)}
        blank = (
            Cell("", row, column)
            for row in range(len(rows))
            for column in range(len(columns))
            if (row, column) not in covered
        )
        return Table(tuple(sorted([*cells.values(), *blank], key=lambda cell: (cell.row, cell.column))))

    def _take(self, element: Element) -> None:
        name = local(element)
        if name == "row":
            self._take_row(element)
        elif name == "col" and (element.get("hidden") in _ON or element.get("width") == "0"):
            self._hidden_columns.append(range(int(element.get("min", "1")) - 1, int(element.get("max", "1"))))
        elif name == "mergeCell":
            first, _, last = element.get("ref", "").partition(":")
            (top, left), (bottom, right) = _place(first), _place(last or first)
            self._merged.append(_Area(top, left, bottom, right))

    def _take_row(self, row: Element) -> None:
        self._row = int(row.get("r", str(self._row + 2))) - 1
        if row.get("hidden") in _ON or row.get("ht") == "0":
            self._hidden_rows.add(self._row)
        column = -1
        for cell in row:
            reference = cell.get("r")
            column = _place(reference)[1] if reference else column + 1
            text = self._text(cell)
            if text.strip():
                self._tally.add(1)
                self._texts[self._row, column] = text.strip("\n")

    def _text(self, cell: Element) -> str:
        kind, style = cell.get("t", "n"), int(cell.get("s", "0"))
        code = self._book.formats[style] if style < len(self._book.formats) else "General"
        if kind == "inlineStr":
            inline = child(cell, "is")
            return "" if inline is None else numbers.text(rich_text(inline), code)
        value = child(cell, "v")
        if value is None:
            self.without_value += child(cell, "f") is not None
            return ""
        written = value.text or ""
        if kind == "s":
            return numbers.text(self._book.strings[int(written)], code)
        if kind == "b":
            return "TRUE" if written in _ON else "FALSE"
        if kind == "n":
            return numbers.number(written, code, is_1904=self._book.is_1904) if written else ""
        return numbers.text(plain(written), code)

    def _areas(self) -> dict[_Area, str]:
        """Where each text is seen; a merged cell may begin in a row that is hidden, and end in one that is not."""
        merged = {(area.top, area.left): area for area in self._merged}
        hidden = {column for columns in self._hidden_columns for column in columns if column < 20_000}  # noqa: PLR2004
        areas: dict[_Area, str] = {}
        covered = self._covered()
        for (row, column), text in self._texts.items():
            area = merged.get((row, column), _Area(row, column, row, column))
            top = _first_outside(area.top, area.bottom, self._hidden_rows)
            left = _first_outside(area.left, area.right, hidden)
            if top is None or left is None or (row, column) in covered:
                self.unseen += 1
            else:
                areas[area._replace(top=top, left=left)] = text
        return areas

    def _covered(self) -> set[tuple[int, int]]:
        """Where a text stands under a merged cell that begins elsewhere, so that nobody sees it."""
        columns: dict[int, list[int]] = {}
        for row, column in sorted(self._texts):
            columns.setdefault(row, []).append(column)
        rows = list(columns)
        return {
            (row, column)
            for top, left, bottom, right in self._merged
            for row in rows[bisect_left(rows, top) : bisect_left(rows, bottom + 1)]
            for column in columns[row][bisect_left(columns[row], left) : bisect_left(columns[row], right + 1)]
            if (row, column) != (top, left)
        }


def rich_text(parent: Element) -> str:
    """The text of a string that may be made of runs, without the sounds of its signs."""
    parts = [one if local(one) == "t" else child(one, "t") for one in parent if local(one) in {"t", "r"}]
    return plain("".join(part.text or "" for part in parts if part is not None))


def plain(text: str) -> str:
    """The text without the way in which the format writes signs that XML cannot hold."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _forget(element: Element) -> None:
    """Give back the memory of what was read."""
    element.clear()
    parent = element.getparent()
    while parent is not None and parent[0] is not element:
        del parent[0]


def _place(reference: str) -> tuple[int, int]:
    """The row and the column of a reference such as `AB12`."""
    found = _REFERENCE.fullmatch(reference.replace("$", "").upper())
    if found is None:
        raise ValueError(reference)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _first_outside(first: int, last: int, hidden: set[int]) -> int | None:
    return next((place for place in range(first, last + 1) if place not in hidden), None)


def _with_gaps(rows: list[int]) -> list[int]:
    """The rows in which something begins, and one for each gap between them."""
    gaps = [one - 1 for before, one in pairwise(rows) if one - before > 1]
    return sorted([*rows, *gaps])


def _cell(area: _Area, text: str, rows: list[int], columns: list[int]) -> Cell:
    row, column = bisect_left(rows, area.top), bisect_left(columns, area.left)
    bottom, right = bisect_left(rows, area.bottom + 1), bisect_left(columns, area.right + 1)
    return Cell(text, row, column, max(bottom - row, 1), max(right - column, 1))


def _places(cell: Cell) -> set[tuple[int, int]]:
    return {
        (row, column)
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    }
