"""A table as text, in the ways in which texts of tables are found."""

from collections.abc import Callable, Iterator
from itertools import groupby

from tests.importing.written.damage import piped, wrapped_line
from tests.importing.written.pages import pages
from tests.importing.written.sheet import Box, Sheet

PAGE_WIDTH, CHARACTER_WIDTH = 186, 3.2  # millimetres: of a page without its margins, and of a character
Flavour = Callable[[Sheet], str]


def tabbed(sheet: Sheet) -> str:
    """A row to a line with tabs between its columns, as copied from a spreadsheet; merged cells leave blanks."""
    return "".join("\t".join(_places(sheet, row)) + "\n" for row in range(sheet.height))


def _places(sheet: Sheet, row: int) -> list[str]:
    begun = {box.column: box.text for box in sheet.boxes if box.row == row}
    return [begun.get(column, "") for column in range(len(sheet.widths))]


def barred(sheet: Sheet) -> str:
    """The same with bars instead of tabs."""
    return piped(tabbed(sheet))


def celled(sheet: Sheet) -> str:
    """A cell to a line behind a tab, a blank line after each row, as read from Word; a blank cell is a tab alone."""
    return "\n".join("".join(f"\t{text}\n" for text in _cells(sheet, row)) for row in range(sheet.height))


def _cells(sheet: Sheet, row: int) -> list[str]:
    """The cells of a row: those that a box from above goes on through are blank."""
    boxes = sorted((box for box in sheet.boxes if box.row <= row < box.row + box.rows), key=lambda box: box.column)
    return [box.text if box.row == row else "" for box in boxes]


def spaced(sheet: Sheet) -> str:
    """A row to a line with one space between its cells, as some readers of PDF files give it; blank cells are gone."""
    return "".join(f"{' '.join(box.text for box in row if box.lines)}\n" for row in sheet.rows())


def wrapped(sheet: Sheet) -> str:
    """Lines as they stand on the page of a PDF file, blank lines between; cells that wrap have lines of their own."""
    return "\n\n".join("\n".join(_on_paper(sheet, row)) for row in sheet.rows()) + "\n"


def _on_paper(sheet: Sheet, row: list[Box]) -> Iterator[str]:
    scale = PAGE_WIDTH / sum(sheet.widths)

    def lines(box: Box) -> list[str]:
        width = int(sheet.width(box) * scale / CHARACTER_WIDTH)
        return [piece for line in box.lines for piece in wrapped_line(line.text, width)]

    printed = [box for box in row if box.lines]
    for is_alone, boxes in groupby(printed, key=lambda box: box.rows > 1 or len(lines(box)) > 1):
        if is_alone:
            yield from (line for box in boxes for line in lines(box))
        else:
            yield " ".join(box.text for box in boxes)


FLAVOURS: dict[str, Flavour] = {
    "tabbed": tabbed,
    "barred": barred,
    "celled": celled,
    "spaced": spaced,
    "wrapped": wrapped,
}


def broken(sheet: Sheet, flavour: Flavour, height: int, *, has_heads: bool = True) -> str:
    """The text of a table on pages of so many rows: cut labels, and heads too, are printed again on the next page."""
    return "\n\n".join(flavour(page) for page in pages(sheet, height, has_heads=has_heads))
