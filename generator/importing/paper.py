"""A document as it was opened, whatever kind of file it was: paragraphs and tables from first to last, and its text."""

import re
from enum import StrEnum
from typing import NamedTuple

from generator.words import Words

_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


class FileKind(StrEnum):
    """The kinds of files that documents come as."""

    TEXT = "text"
    WORD = "word"
    EXCEL = "excel"
    WEB = "web"
    PDF = "pdf"


class Cell(NamedTuple):
    """A cell of a table: where it begins, counted from 0, and how many rows and columns it reaches over."""

    text: str  # as printed, line breaks inside the cell kept
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    page: int = 1


class Paragraph(NamedTuple):
    """A run of text outside any table."""

    text: str
    page: int = 1


class Table(NamedTuple):
    """The cells of a table, row by row and from left to right; one that pages divide is one table."""

    cells: tuple[Cell, ...]


Block = Paragraph | Table


class Paper(NamedTuple):
    """A document that was opened: its blocks, and the text on which a trace counts lines and columns."""

    kind: FileKind
    text: str  # of a text file as received; of any other kind as `rendered` writes its blocks
    blocks: tuple[Block, ...] = ()  # none for text, whose lines are all there is
    notes: tuple[Words, ...] = ()  # what a reader of the file would see and this paper does not hold, and the like
    encoding: str = ""  # of a text or a web page


def rendered(blocks: tuple[Block, ...]) -> str:
    """Blocks as text: a paragraph to a line, a row of a table to a line, tabs between its cells."""
    return "".join(f"{line}\n" for block in blocks for line in lines_of(block))


def extent(blocks: tuple[Block, ...]) -> int:
    """How many characters the text of blocks has at most; merged cells count for every column that they leave blank."""
    return sum(_extent(block) for block in blocks)


def _extent(block: Block) -> int:
    if isinstance(block, Paragraph):
        return len(block.text) + 2
    widths: dict[int, int] = {}
    for cell in block.cells:
        widths[cell.row] = max(widths.get(cell.row, 0), cell.column + 1)
    return sum(widths.values()) + sum(len(cell.text) + 1 for cell in block.cells) + 1


def lines_of(block: Block) -> list[str]:
    """The lines of a block, and the empty one after it; a cell that has several lines makes its row have them."""
    if isinstance(block, Paragraph):
        return [_with_plain_breaks(block.text), ""]
    rows: dict[int, list[Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell)
    return [*(_row(cells) for _, cells in sorted(rows.items())), ""]


def _row(cells: list[Cell]) -> str:
    """The cells of a row, an empty one for each column that a merged cell covers."""
    columns: dict[int, str] = {}
    for cell in cells:
        text = _with_plain_breaks(cell.text).replace("\t", " ").strip("\n")
        columns[cell.column] = f"{columns[cell.column]} {text}" if cell.column in columns else text
    return "\t".join(columns.get(column, "") for column in range(max(columns) + 1))


def _with_plain_breaks(text: str) -> str:
    """The text with line feeds for all that readers of files take for the end of a line."""
    return text if text.isprintable() else _BREAKS.sub("\n", text)
