"""A table as an Excel workbook of one sheet: merged ranges, and numbers with formats that show them as printed."""

import re
from datetime import UTC, datetime
from decimal import Decimal
from math import ceil
from pathlib import Path
from typing import NamedTuple

import xlsxwriter

from tests.importing.written.sheet import Box, Role, Sheet

_FIXED_TIME = datetime(2025, 1, 1, tzinfo=UTC)
_SIGNIFICANT = 15  # digits that Excel keeps
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?(%?)")
_MILLIMETRES, _POINTS = 2.0, 13.0  # of a column's unit of width; of a line of text
_LOWEST, _TALLEST = 18.0, 409.0  # points


class Number(NamedTuple):
    """A number as Excel keeps it, and the format that shows it as printed."""

    value: float
    format: str


def write_excel(sheet: Sheet, path: Path) -> None:
    """The table with its captions in the first rows."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": _FIXED_TIME})
        page = book.add_worksheet("Sheet1")
        page.set_paper(9)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        for column, width in enumerate(sheet.widths):
            page.set_column(column, column, width / _MILLIMETRES)
        for row, boxes in enumerate(sheet.rows()):
            page.set_row(row, _height(sheet, boxes))
        for box in sheet.boxes:
            _write(book, page, box)


def _write(book: xlsxwriter.Workbook, page: xlsxwriter.worksheet.Worksheet, box: Box) -> None:
    number = as_number(box.text) if box.role is Role.VALUE else None
    style = book.add_format(_style(box) | ({"num_format": number.format} if number else {}))
    if box.is_merged:
        page.merge_range(box.row, box.column, box.row + box.rows - 1, box.column + box.columns - 1, "", style)
    if number:
        page.write_number(box.row, box.column, number.value, style)
    elif box.lines:
        page.write_string(box.row, box.column, box.text, style)
    elif not box.is_merged:
        page.write_blank(box.row, box.column, None, style)


def _style(box: Box) -> dict[str, object]:
    style: dict[str, object] = {
        "font_name": "宋体",
        "font_size": 10,
        "text_wrap": True,
        "valign": "vcenter",
        "border": 1,
    }
    if box.role is Role.CAPTION:
        return style | {"border": 0, "align": "center", "bold": not box.row, "font_size": 11 if box.row else 16}
    return style | {"align": "left" if box.role in {Role.NAME, Role.TEXT} else "center"}


def as_number(text: str) -> Number | None:
    """A printed number that Excel can keep and show again exactly; nothing where it cannot."""
    match = _NUMBER.fullmatch(text)
    if not match or sum(character.isdigit() for character in text) > _SIGNIFICANT:
        return None
    decimals, percent = len(match[1] or ""), match[2]
    value = Decimal(text.replace(",", "").rstrip("%")) / (100 if percent else 1)
    whole = "#,##0" if "," in text else "0"
    return Number(float(value), f"{whole}{'.' + '0' * decimals if decimals else ''}{percent}")


def _height(sheet: Sheet, boxes: list[Box]) -> float:
    """Room for the longest text that stands in one row alone."""
    lines = [
        sum(ceil((len(line.text) or 1) * 3.6 / sheet.width(box)) for line in box.lines)
        for box in boxes
        if box.rows == 1
    ]
    return min(max(max(lines, default=1) * _POINTS + 4, _LOWEST), _TALLEST)
