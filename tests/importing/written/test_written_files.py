"""Files of every kind hold what the record holds, in rows and merged cells as it was laid out."""

import re
from functools import cache
from pathlib import Path

import lxml.html
import openpyxl
import pdfplumber
import pytest
from docx import Document
from docx.oxml.ns import qn

from generator.model.printed import fold_radicals, squeeze
from tests.conftest import FIVE
from tests.importing.written.excel import Number, as_number
from tests.importing.written.pages import pages
from tests.importing.written.pdf import ROWS_A_PAGE
from tests.importing.written.sheet import Box, Role, Sheet
from tests.importing.written.shelf import WRITERS

each_table = pytest.mark.parametrize("key", FIVE)
each_print = pytest.mark.parametrize(
    ("kind", "key"),
    [*(("pdf", key) for key in FIVE), ("pdf-cut", FIVE[1]), ("pdf-cut", FIVE[4]), ("pdf-again", FIVE[1])],
)


@pytest.fixture
def sheet(sheets: dict[str, Sheet], key: str) -> Sheet:
    return sheets[key]


def spans(boxes: tuple[Box, ...]) -> list[tuple[int, int]]:
    return [(box.rows, box.columns) for box in boxes]


@each_table
def test_a_word_document_has_the_rows_and_merged_cells_of_the_sheet(written, sheet, key):
    (table,) = Document(written("word", key)).element.body.tbl_lst
    cells = [cell for row in table.tr_lst for cell in row.tc_lst]
    assert len(table.tr_lst) == sheet.height
    assert [cell.grid_span for cell in cells if cell.vMerge != "continue"] == [box.columns for box in sheet.boxes]
    assert sum(cell.vMerge == "restart" for cell in cells) == sum(box.rows > 1 for box in sheet.boxes)
    assert sum(cell.vMerge == "continue" for cell in cells) == sum(box.rows - 1 for box in sheet.boxes)


@pytest.mark.parametrize("kind", ["word", "word-apart"])
@each_table
def test_a_word_document_has_every_paragraph(written, sheet, kind, key):
    paragraphs = Document(written(kind, key)).element.body.iter(qn("w:p"))
    assert [paragraph.text for paragraph in paragraphs if paragraph.text] == [
        line.text for box in sheet.boxes for line in box.lines
    ]


def test_a_word_document_may_have_several_tables(written):
    assert len(Document(written("word-apart", FIVE[1])).tables) == 4


@each_table
def test_a_workbook_has_the_merged_ranges_of_the_sheet(written, sheet, key):
    page = openpyxl.load_workbook(written("excel", key)).active
    ranges = {(one.min_row, one.min_col, one.max_row, one.max_col) for one in page.merged_cells.ranges}
    assert ranges == {
        (box.row + 1, box.column + 1, box.row + box.rows, box.column + box.columns)
        for box in sheet.boxes
        if box.is_merged
    }
    assert (page.max_row, page.max_column) == (sheet.height, len(sheet.widths))


@each_table
def test_a_workbook_has_every_text_and_every_number(written, sheet, key):
    page = openpyxl.load_workbook(written("excel", key)).active
    cells = [page.cell(box.row + 1, box.column + 1) for box in sheet.boxes]
    numbers = [as_number(box.text) if box.role is Role.VALUE else None for box in sheet.boxes]
    assert [cell.value for cell in cells] == [
        number.value if number else box.text or None for box, number in zip(sheet.boxes, numbers, strict=True)
    ]
    assert [cell.number_format for cell in cells] == [number.format if number else "General" for number in numbers]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("4889.25", Number(4889.25, "0.00")),
        ("0", Number(0, "0")),
        ("3.20", Number(3.2, "0.00")),
        ("1,128.32", Number(1128.32, "#,##0.00")),
        ("68.38%", Number(0.6838, "0.00%")),
        ("≥95%", None),
        ("007", None),
        ("1234567890123.456", None),
        ("", None),
    ],
    ids=["decimals", "zero", "last zero", "comma", "percent", "operator", "leading zeros", "too long", "blank"],
)
def test_numbers_are_kept_with_the_format_that_shows_them_as_printed(printed, number):
    assert as_number(printed) == number


@each_table
def test_a_page_of_a_site_has_the_cells_of_the_sheet(written, sheet, key):
    page = lxml.html.fromstring(written("web", key).read_text(encoding="utf-8"))
    cells = page.xpath("//div[@id='zoom']//td")
    assert [(int(cell.get("rowspan", 1)), int(cell.get("colspan", 1))) for cell in cells] == spans(sheet.boxes)
    assert [squeeze(cell.text_content()) for cell in cells] == [squeeze(box.text) for box in sheet.boxes]


def test_a_page_of_a_site_has_more_than_the_table(written):
    page = written("web", FIVE[0]).read_text(encoding="utf-8")
    assert all(other in page for other in ("ICP备", "当前位置", "<script>", "索引号"))


@cache
def characters(path: Path) -> list[str]:
    """The text of each page of a PDF file in the order in which it was drawn, cell by cell."""
    with pdfplumber.open(path) as document:
        return [squeeze(fold_radicals("".join(one["text"] for one in page.chars))) for page in document.pages]


@each_print
def test_a_pdf_file_has_every_text_on_several_pages(written, sheet, kind, key):
    drawn = characters(written(kind, key))
    text = re.sub("第[0-9]+页共[0-9]+页", "", "".join(drawn)).replace("戶", "户")  # one glyph of the font
    assert len(drawn) >= 3
    assert [line.text for box in sheet.boxes for line in box.lines if squeeze(line.text) not in text] == []


@pytest.mark.parametrize("key", FIVE[1::3])
def test_a_pdf_file_is_ruled(written, sheet, key):
    with pdfplumber.open(written("pdf-again", key)) as document:
        ruled = [len(table.cells) for page in document.pages for table in page.find_tables()]
    laid = pages(sheet, ROWS_A_PAGE, has_heads=False)
    assert sum(ruled) == sum(box.role is not Role.CAPTION for page in laid for box in page.boxes)


def test_a_break_cuts_labels_of_a_pdf_file_but_prints_them_once_or_again(written):
    cut, again = (characters(written(kind, FIVE[1])) for kind in ("pdf-cut", "pdf-again"))
    assert sum(page.count("部门整体资金（万元）") for page in cut) == 1
    assert [page.count("部门整体资金（万元）") for page in again] == [0, 1, 1, 1, 0, 0]


@pytest.mark.parametrize("kind", ["word", "excel", "web"])
def test_a_file_is_written_alike_each_time(shelf, kind, tmp_path):
    suffix, write = WRITERS[kind]
    write(shelf.sheets[FIVE[2]], tmp_path / suffix)
    assert (tmp_path / suffix).read_bytes() == shelf.path(kind, FIVE[2]).read_bytes()
