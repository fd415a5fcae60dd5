"""An Excel file: each sheet that is shown is a table, its numbers as the sheet shows them."""

from collections.abc import Iterator

from generator.importing.opening import refusals
from generator.importing.opening.answers import Found
from generator.importing.opening.archives import Archive, Element, attribute, child, local
from generator.importing.opening.excel_sheet import Book, Sheet, plain, rich_text
from generator.importing.opening.limits import Limits
from generator.importing.opening.number_formats import CODES
from generator.importing.opening.refusals import Refused
from generator.importing.opening.tables import Tally
from generator.importing.paper import Block, FileKind, Paragraph
from generator.words import Words

_WORKBOOK = "xl/workbook.xml"
_NAMES_BY_DEFAULT = ("sheet", "工作表")
_ON = frozenset({"1", "true"})


def read(archive: Archive, limits: Limits) -> Found:
    """What an Excel file shows: the names of its sheets, where someone chose them, and their tables."""
    workbook = archive.xml(_WORKBOOK)
    if workbook is None:
        raise Refused(refusals.damaged(_WORKBOOK))
    targets = {one.id: one for one in archive.relations(_WORKBOOK)}
    book = _book(archive, workbook)
    tally = Tally(limits.cells)
    blocks: list[Block] = []
    hidden = unseen = without_value = 0
    for element in _sheets(workbook):
        relation = targets.get(attribute(element, "id"))
        if element.get("state", "visible") != "visible":
            hidden += 1
        elif relation is not None and relation.kind == "worksheet":
            sheet = Sheet(archive, relation.target, book, tally)
            blocks += [*_blocks(element.get("name", ""), sheet), *_boxes(archive, relation.target)]
            unseen += sheet.unseen
            without_value += sheet.without_value
    return Found(FileKind.EXCEL, tuple(blocks), _notes(hidden, unseen, without_value))


def _sheets(workbook: Element) -> list[Element]:
    sheets = child(workbook, "sheets")
    return [] if sheets is None else list(sheets)


def _blocks(name: str, sheet: Sheet) -> list[Block]:
    table = sheet.table()
    if table is None:
        return []
    is_chosen = not name.lower().rstrip("0123456789 ()").endswith(_NAMES_BY_DEFAULT)
    return [*([Paragraph(plain(name))] if is_chosen else []), table]


def _boxes(archive: Archive, sheet: str) -> Iterator[Block]:
    """What stands in the text boxes that lie on a sheet."""
    for relation in archive.relations(sheet):
        root = archive.xml(relation.target) if relation.kind == "drawing" else None
        bodies = [] if root is None else [element for element in root.iter() if local(element) == "txBody"]
        for paragraph in (one for body in bodies for one in body if local(one) == "p"):
            text = "".join(piece.text or "" for piece in paragraph.iter() if local(piece) == "t")
            if text.strip():
                yield Paragraph(text)


def _book(archive: Archive, workbook: Element) -> Book:
    """What all sheets refer to."""
    parts = {one.kind: one.target for one in archive.relations(_WORKBOOK)}
    strings = parts.get("sharedStrings", "")
    texts = [rich_text(one) for one in archive.elements(strings, "si")] if strings.lower() in archive.names else []
    settings = child(workbook, "workbookPr")
    is_1904 = settings is not None and settings.get("date1904") in _ON
    return Book(texts, _formats(archive.xml(parts.get("styles", ""))), is_1904)


def _formats(styles: Element | None) -> list[str]:
    """The code of the number format of each style of cells."""
    if styles is None:
        return []
    own = child(styles, "numFmts")
    codes = CODES | {int(one.get("numFmtId", "0")): one.get("formatCode", "") for one in (() if own is None else own)}
    cells = child(styles, "cellXfs")
    kinds = [] if cells is None else [int(one.get("numFmtId", "0")) for one in cells if local(one) == "xf"]
    return [codes.get(kind) or "General" for kind in kinds]


def _notes(hidden: int, unseen: int, without_value: int) -> tuple[Words, ...]:
    notes = (
        (hidden, "隐藏的工作表 {} 张，没有读", "hidden sheets not read: {}"),
        (unseen, "隐藏的单元格 {} 个，没有读", "hidden cells not read: {}"),
        (
            without_value,
            "公式 {} 处没有存下结果，按空白读",
            "formulas without results, read as blank: {}",
        ),
    )
    return tuple(Words(zh.format(count), en.format(count)) for count, zh, en in notes if count)
