"""Files to open: made with the libraries that make real ones, and by hand where a file is to be wrong."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import xlsxwriter

from generator.importing.opening.documents import open_document
from generator.importing.opening.limits import LIMITS
from generator.importing.opening.refusals import Refusal
from generator.importing.paper import Cell, Paper, Table

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:shape"'
)


def opened(path: Path, **limits) -> Paper:
    """The paper of a file that opens."""
    paper = open_document(path, LIMITS._replace(**limits))
    assert isinstance(paper, Paper), paper
    return paper


def refused(path: Path, **limits) -> tuple[str, str, str]:
    """How a file is refused: the code, and both in Chinese, the sentence and what to do."""
    refusal = open_document(path, LIMITS._replace(**limits))
    assert isinstance(refusal, Refusal), refusal
    return refusal.code, refusal.words.zh, refusal.hint.zh


def tables(paper: Paper) -> list[Table]:
    """The tables of a paper."""
    return [block for block in paper.blocks if isinstance(block, Table)]


def drawn(table: Table) -> list[str]:
    """A table row by row: each cell's text at its column, with what it spans in brackets."""
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(f"{cell.column}:{cell.text}{spanned(cell)}")
    return [" ".join(rows[row]) for row in sorted(rows)]


def spanned(cell: Cell) -> str:
    """What a cell spans, unless it is one row and one column."""
    return "" if cell.rows == cell.columns == 1 else f"[{cell.rows}x{cell.columns}]"


def word_file(folder: Path, body: str, **parts: str) -> Path:
    """A Word file with a body of our own, and any other part by the name of its kind."""
    path = folder / "made.docx"
    docx.Document().save(str(path))
    document = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return changed(path, {"word/document.xml": document} | {f"word/{name}.xml": text for name, text in parts.items()})


def changed(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip with some of its parts written anew."""
    with ZipFile(path) as old:
        kept = {name: old.read(name) for name in old.namelist() if name not in parts}
    with ZipFile(path, "w", ZIP_DEFLATED) as new:
        for name, content in {**kept, **parts}.items():
            new.writestr(name, content)
    return path


def workbook(folder: Path, cells: dict[str, object], code: str = "General") -> Path:
    """An Excel file of one sheet with some cells, all in one number format."""
    path = folder / "made.xlsx"
    with xlsxwriter.Workbook(path) as book:
        shown = book.add_format({"num_format": code})
        sheet = book.add_worksheet()
        for place, value in cells.items():
            sheet.write(place, value, shown)
    return path


def paragraph(text: str) -> str:
    """A paragraph of a Word file."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells: str) -> str:
    """A row of a table in a Word file."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(text: str, settings: str = "") -> str:
    """A cell of a table in a Word file."""
    return f"<w:tc><w:tcPr>{settings}</w:tcPr>{paragraph(text)}</w:tc>"
