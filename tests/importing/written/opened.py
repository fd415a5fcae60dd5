"""A sheet as a reader of files hands it on, so that importing can be tried without any file."""

from generator.importing.paper import Cell, FileKind, Paper, Table, rendered
from tests.importing.written.sheet import Sheet


def opened(sheet: Sheet, kind: FileKind = FileKind.WORD) -> Paper:
    """The sheet as the one table of a document."""
    blocks = (Table(tuple(Cell(box.text, box.row, box.column, box.rows, box.columns) for box in sheet.boxes)),)
    return Paper(kind, rendered(blocks), blocks)
