"""A table as a Word document, with the merged cells, runs and paragraphs that Word makes."""

import re
import zipfile
from html import escape
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

from tests.importing.written.sheet import Box, Role, Sheet

SHORT_SIDE, LONG_SIDE, MARGIN = 210, 297, 18
_TWIPS = 56.7  # in a millimetre
_FIXED_TIME = (2025, 1, 1, 0, 0, 0)
_STYLES = {  # size in points, whether bold, whether in the middle
    "Title Line": (16, True, True),
    "Year Line": (10.5, False, True),
    "Cell Middle": (9, False, True),
    "Cell Left": (9, False, False),
}
_RUNS = re.compile(r"[\x20-\x7e]+|[^\x20-\x7e]+")  # Word sets Chinese and other signs in runs of their own


def write_word(sheet: Sheet, path: Path, *, is_wide: bool = False, is_apart: bool = False) -> None:
    """The table on upright or wide pages; `is_apart`: its captions before it, and each part in a table of its own."""
    document = _document(is_wide=is_wide)
    width = (LONG_SIDE if is_wide else SHORT_SIDE) - 2 * MARGIN
    if is_apart:
        captions, tables = sheet.apart()
        for number, text in enumerate(captions):
            document.add_paragraph(text, "Year Line" if number else "Title Line")
        for table in tables:
            _add(document, table, width)
    else:
        _add(document, sheet, width)
    written = BytesIO()
    document.save(written)
    path.write_bytes(_at_a_fixed_time(written))


def _document(*, is_wide: bool) -> WordDocument:
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = (Mm(one) for one in sorted((SHORT_SIDE, LONG_SIDE), reverse=is_wide))
    page.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)
    for name, (size, is_bold, is_middle) in _STYLES.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(style, ParagraphStyle)
        style.font.size, style.font.bold, style.font.name = Pt(size), is_bold, "Times New Roman"
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
        style.paragraph_format.space_after = Pt(0)
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER if is_middle else WD_ALIGN_PARAGRAPH.LEFT
    return document


def _add(document: WordDocument, sheet: Sheet, width: int) -> None:
    """The table as the last thing of the document, as wide as its pages allow."""
    widths = [round(one * width / sum(sheet.widths) * _TWIPS) for one in sheet.widths]
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    rows = "".join(_row(sheet, row, widths) for row in range(sheet.height))
    table = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr><w:tblW w:w='{sum(widths)}' w:type='dxa'/><w:jc w:val='center'/>"
        f"<w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type='fixed'/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
    document.element.body.insert_element_before(table, "w:sectPr")
    document.add_paragraph()


def _row(sheet: Sheet, row: int, widths: list[int]) -> str:
    """A row: the boxes that begin in it, and the cells through which boxes from above go on."""
    boxes = sorted((box for box in sheet.boxes if box.row <= row < box.row + box.rows), key=lambda box: box.column)
    is_head = {box.role for box in boxes} <= {Role.CAPTION, Role.HEAD}
    properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>"
    return f"<w:tr>{properties}{''.join(_cell(box, row, widths) for box in boxes)}</w:tr>"


def _cell(box: Box, row: int, widths: list[int]) -> str:
    width = sum(widths[box.column : box.column + box.columns])
    spans = f'<w:gridSpan w:val="{box.columns}"/>' if box.columns > 1 else ""
    if box.rows > 1:
        spans += '<w:vMerge w:val="restart"/>' if row == box.row else "<w:vMerge/>"
    texts = [line.text for line in box.lines] if row == box.row else []
    paragraphs = "".join(_paragraph(box, text) for text in texts or [""])
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{spans}<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs}</w:tc>"


def _paragraph(box: Box, text: str) -> str:
    style = "CellLeft" if box.role in {Role.NAME, Role.TEXT} else "CellMiddle"
    if box.role is Role.CAPTION:
        style = "YearLine" if box.row else "TitleLine"
    runs = "".join(f'<w:r><w:t xml:space="preserve">{escape(run)}</w:t></w:r>' for run in _RUNS.findall(text))
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _at_a_fixed_time(written: BytesIO) -> bytes:
    """The same file, without the time at which it was written."""
    steady = BytesIO()
    with zipfile.ZipFile(written) as before, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, _FIXED_TIME), before.read(name), zipfile.ZIP_DEFLATED)
    return steady.getvalue()
