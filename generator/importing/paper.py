"""A document as it was opened, whatever kind of file it was: paragraphs and tables from first to last, and its text."""

from enum import StrEnum
from typing import NamedTuple


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


def rendered(blocks: tuple[Block, ...]) -> str:
    """Blocks as text: a paragraph to a line, a row of a table to a line, tabs between its cells."""
    return "".join(f"{line}\n" for block in blocks for line in _lines(block))


def _lines(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return [block.text, ""]
    rows: dict[int, dict[int, str]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell.text.replace("\t", " ").strip("\n")
    return [*(_row(cells) for _, cells in sorted(rows.items())), ""]


def _row(cells: dict[int, str]) -> str:
    """The cells of a row, an empty one for each column that a merged cell covers."""
    return "\t".join(cells.get(column, "") for column in range(max(cells) + 1))
