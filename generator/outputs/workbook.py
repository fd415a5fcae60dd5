"""A workbook as spreadsheets open it (ECMA-376): typed cells, no formulas, and the same bytes for the same sheets."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from io import BytesIO
from itertools import islice
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.encoding import LIVE
from generator.outputs import workbook_parts as parts

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the date of every part, so that no clock shows
_LEVEL = 3  # of compression: 6 would save a twentieth of the bytes and take a seventh more time
_UNIX = 3
_ROWS = 1_048_575  # that a sheet can have below its head
_EXACT = 15  # digits that a spreadsheet keeps of a number
_NUMBER = re.compile(r"-?[0-9]+(?:\.([0-9]+))?")
_SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_x[0-9A-Fa-f]{4}_")
_FIRST_NUMBER = parts.Style.NUMBER.value


class Holds(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    WRAPPED = "wrapped"  # texts of several lines
    NUMBER = "number"  # numbers where a cell is one, texts where it is none


class Column(NamedTuple):
    """A column: its head, how many digits wide it is, and what its cells hold."""

    head: str
    width: int
    holds: Holds = Holds.TEXT


class Sheet(NamedTuple):
    """A table of a workbook; cells are texts, and empty where there is nothing."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[str]]


def workbook(title: str, sheets: Iterable[Sheet], most: int = _ROWS) -> bytes:
    """A workbook of some sheets; a table too long for one sheet goes on in the next."""
    texts = _Texts()
    cut = [piece for sheet in sheets for piece in _cut(sheet, most)]
    made = [_sheet(sheet, texts) for sheet in cut]
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        names = tuple(escaped(sheet.name) for sheet in cut)
        for name, content in (
            *parts.frame(escaped(title), names),
            *((parts.sheet_name(number), content) for number, content in enumerate(made, 1)),
            ("xl/sharedStrings.xml", texts.part()),
        ):
            archive.writestr(_entry(name), content.encode(), compresslevel=_LEVEL)
    return written.getvalue()


def escaped(text: str) -> str:
    """A text in XML; what no XML can hold is written as the standard says, so that it comes back."""
    return _SPECIAL.sub(_replaced, text) if _SPECIAL.search(text) else text


class _Texts:
    """The texts of a workbook, each written once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[str, int] = {}
        self.cells = {holds: _Cells(self, holds) for holds in Holds}

    def cell(self, style: int, text: str) -> str:
        """A cell with a text, behind its place."""
        return f'" s="{style}" t="s"><v>{self._known.setdefault(text, len(self._known))}</v></c>'

    def part(self) -> str:
        """The part of the workbook that holds the texts."""
        is_plain = _SPECIAL.search("".join(self._known)) is None  # nearly always, and asked once for all
        shared = (_shared(text if is_plain else escaped(text)) for text in self._known)
        return parts.texts("".join(shared), len(self._known))


class _Cells(dict[str, str]):
    """Every cell of one kind as it is written behind its place, by its text; made when it is first asked for."""

    def __init__(self, texts: _Texts, holds: Holds) -> None:
        """Begin with none."""
        super().__init__()
        self._texts, self._are_numbers = texts, holds is Holds.NUMBER
        self._style = (parts.Style.WRAPPED if holds is Holds.WRAPPED else parts.Style.TEXT).value

    def __missing__(self, text: str) -> str:
        """A cell, remembered."""
        number = _number(text) if self._are_numbers else ""
        # What begins like a formula stays text even if somebody edits the cell.
        style = self._style + 1 if text.startswith(LIVE) else self._style
        found = self[text] = number or self._texts.cell(style, text)
        return found


def _number(text: str) -> str:
    """A number as a cell, shown with the decimals it is printed with; nothing for what is none or would be rounded."""
    match = _NUMBER.fullmatch(text)
    if match is None or len(text.lstrip("-0.").replace(".", "")) > _EXACT:
        return ""
    decimals = min(len(match[1] or ""), parts.DECIMALS)
    return f'" s="{_FIRST_NUMBER + decimals}"><v>{text}</v></c>'


def _shared(text: str) -> str:
    is_plain = text == text.strip() and "\n" not in text
    return f"<si><t>{text}</t></si>" if is_plain else f'<si><t xml:space="preserve">{text}</t></si>'


def _replaced(match: re.Match[str]) -> str:
    found = match[0]
    if found in _NAMED:
        return _NAMED[found]
    if found.startswith("_x"):
        return f"_x005F{found}"
    return f"_x{ord(found):04X}_" if ord(found) < ord(" ") else "\ufffd"


_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def _cut(sheet: Sheet, most: int) -> Iterator[Sheet]:
    """A table in pieces that fit into sheets."""
    rows, number = iter(sheet.rows), 1
    while (piece := [*islice(rows, most)]) or number == 1:
        yield sheet._replace(name=sheet.name if number == 1 else f"{sheet.name} {number}", rows=piece)
        number += 1


def _sheet(sheet: Sheet, texts: _Texts) -> str:
    letters = tuple(map(letter, range(len(sheet.columns))))
    heads = "".join(
        f'<c r="{at}1{texts.cell(parts.Style.HEAD.value, column.head)}'
        for at, column in zip(letters, sheet.columns, strict=True)
    )
    cells = [(f'<c r="{at}', texts.cells[column.holds]) for at, column in zip(letters, sheet.columns, strict=True)]
    wrapped = [(at, one.width) for at, one in enumerate(sheet.columns) if one.holds is Holds.WRAPPED]
    rows, count = [], 1
    for count, row in enumerate(sheet.rows, 2):
        number = f"{count}"
        shown = [f"{at}{number}{known[cell]}" for (at, known), cell in zip(cells, row, strict=True) if cell]
        tall = _height(row, wrapped) if wrapped else ""
        rows.append(f'<row r="{number}"{tall}>{"".join(shown)}</row>')
    widths = tuple(column.width for column in sheet.columns)
    return parts.sheet(widths, f"A1:{letters[-1]}{count}", heads, "".join(rows))


def _height(row: Sequence[str], wrapped: Iterable[tuple[int, int]]) -> str:
    """How tall a row is, where a text needs several lines: not every program works that out when it opens a file."""
    lines = max(_lines(row[at], width) for at, width in wrapped)
    return f' ht="{min(lines * parts.LINE, parts.TALLEST)}"' if lines > 1 else ""


def _lines(text: str, width: int) -> int:
    """How many lines a text takes, its characters being two digits wide."""
    if 2 * len(text) <= width and "\n" not in text:
        return 1
    return sum(-(-2 * len(line) // width) or 1 for line in text.split("\n"))


def letter(number: int) -> str:
    """The name of a column, from 0: A, B, … Z, AA."""
    before, last = divmod(number, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type, entry.create_system = ZIP_DEFLATED, _UNIX
    return entry


def filled(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> tuple[tuple[Column, ...], list[list[str]]]:
    """A table without the columns that no row fills; all of them where there is no row."""
    known = [*rows]
    kept = [place for place in range(len(columns)) if not known or any(row[place] for row in known)]
    return tuple(columns[place] for place in kept), [[row[place] for place in kept] for row in known]
