"""Opening documents: pages or rows a second of each kind, the process that reads them included.

Run by `python -m tests.bench.import_opening`.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import docx
import xlsxwriter

from generator.importing.opening.documents import open_document
from generator.importing.opening.refusals import Refusal
from generator.importing.paper import Table
from tests.importing.opening.opening_pdf import STYLE, printed

ROWS = 2_000
PAGES = 40
COLUMNS = 7
ROUNDS = 3


class Made(NamedTuple):
    """A file to open and what is counted of it."""

    path: Path
    holds: int
    unit: str


def names(row: int) -> list[str]:
    """The cells of a row of an indicator table."""
    return ["履职", f"二级指标{row // 10}", f"重点工作{row}", "", f"完成率控制情况{row}", f"≥{row % 97}%", "＝100%"]


def text(folder: Path) -> Made:
    """A text of as many lines."""
    path = folder / "a.txt"
    path.write_text("\n".join(" ".join(names(row)) for row in range(ROWS)), encoding="gb18030")
    return Made(path, ROWS, "rows")


def word(folder: Path) -> Made:
    """A Word file with one long table, its first cells merged."""
    path = folder / "a.docx"
    document = docx.Document()
    table = document.add_table(ROWS, COLUMNS)
    for row, cells in enumerate(table._tbl.tr_lst):  # noqa: SLF001 - its own cells take minutes at this length
        for cell, name in zip(cells.tc_lst, names(row), strict=True):
            cell.p_lst[0].add_r().add_t(name)
            cell.get_or_add_tcPr()
        cells.tc_lst[0].vMerge = "continue" if row % 50 else "restart"
    document.save(str(path))
    return Made(path, ROWS, "rows")


def excel(folder: Path) -> Made:
    """An Excel file with one long sheet, its first cells merged."""
    path = folder / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        money = book.add_format({"num_format": "#,##0.00"})
        for row in range(ROWS):
            sheet.write_row(row, 1, names(row)[1:])
            sheet.write_number(row, COLUMNS, row * 1.1, money)
        for row in range(0, ROWS, 50):
            sheet.merge_range(row, 0, row + 49, 0, "履职")
    return Made(path, ROWS, "rows")


def html(rows: int) -> str:
    """One long table, its first cells merged."""
    found = (
        (f"<td rowspan=50>{first}" if row % 50 == 0 else "") + "".join(f"<td>{name}" for name in rest)
        for row, (first, *rest) in ((row, names(row)) for row in range(rows))
    )
    return f"<table><tr>{'<tr>'.join(found)}</table>"


def web(folder: Path) -> Made:
    """A web page with one long table."""
    path = folder / "a.html"
    path.write_text(f"<!DOCTYPE html><meta charset=utf-8>{html(ROWS)}", encoding="utf-8")
    return Made(path, ROWS, "rows")


def pdf(folder: Path) -> Made:
    """A PDF with one long ruled table over forty pages or so, as Chromium prints it."""
    path = printed(folder, "a", html(PAGES * 30), STYLE)
    paper = open_document(path)
    if isinstance(paper, Refusal):
        sys.exit(paper.words.en)
    pages = max(cell.page for block in paper.blocks if isinstance(block, Table) for cell in block.cells)
    return Made(path, pages, "pages")


KINDS: tuple[Callable[[Path], Made], ...] = (text, word, excel, web, pdf)


def seconds(path: Path) -> float:
    """How long a file takes to open, the best of a few times."""
    taken = []
    for _ in range(ROUNDS):
        before = time.perf_counter()
        if isinstance(found := open_document(path), Refusal):
            sys.exit(found.words.en)
        taken.append(time.perf_counter() - before)
    return min(taken)


def main() -> None:
    """Print the table."""
    sys.stdout.write(f"  {'kind':<8}{'size':>10}{'holds':>14}{'seconds':>10}{'a second':>16}\n")
    for kind in KINDS:
        with TemporaryDirectory() as folder:
            made = kind(Path(folder))
            taken = seconds(made.path)
            holds, rate = f"{made.holds} {made.unit}", f"{made.holds / taken:,.0f} {made.unit}"
            size = f"{made.path.stat().st_size / 1000:,.0f} KB"
            sys.stdout.write(f"  {kind.__name__:<8}{size:>10}{holds:>14}{taken:>10.2f}{rate:>16}\n")


if __name__ == "__main__":
    main()
