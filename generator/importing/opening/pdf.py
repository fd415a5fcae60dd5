"""A PDF: signs and lines on pages, from which tables and lines of text are read."""

import logging
from collections.abc import Iterator
from pathlib import Path

from pdfminer import pdftypes
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFXRefFallback
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from generator.importing.opening import refusals
from generator.importing.opening.answers import Found
from generator.importing.opening.limits import Limits
from generator.importing.opening.pdf_device import UNREADABLE, Device, Interpreter
from generator.importing.opening.pdf_frames import frames
from generator.importing.opening.pdf_lines import lines
from generator.importing.opening.pdf_runs import Page, blocks
from generator.importing.opening.pdf_sheets import Glyph, Sheet, sheet
from generator.importing.opening.refusals import Refused
from generator.importing.opening.tables import Tally
from generator.importing.paper import FileKind
from generator.words import Words

_PRIVATE = range(0xE000, 0xF900)  # signs that only the font of the document knows


def read(path: Path, limits: Limits) -> Found:
    """What a PDF shows: its tables, and its other text line by line."""
    logging.disable(logging.CRITICAL)  # pdfminer tells of every flaw of a font
    with path.open("rb") as file:
        document = _document(PDFParser(file))
        broken = _noticed()
        device = Device(PDFResourceManager())
        sheets = list(_sheets(document, device, limits))
        notes = [*_incomplete(document, len(sheets), broken), *_unread(sheets, device), *_too_busy(sheets, limits)]
    pages = [_page(one, limits) for one in sheets]
    return Found(FileKind.PDF, tuple(blocks(pages, Tally(limits.cells))), tuple(notes))


def _document(parser: PDFParser) -> PDFDocument:
    try:
        return PDFDocument(parser)
    except PDFEncryptionError as error:
        raise Refused(refusals.PROTECTED) from error


def _sheets(document: PDFDocument, device: Device, limits: Limits) -> Iterator[Sheet]:
    interpreter = Interpreter(device.rsrcmgr, device)
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        if number > limits.pages:
            raise Refused(refusals.too_many(("页数", "pages"), limits.pages))
        interpreter.process_page(page)
        yield sheet(number, device.get_result())


def _page(one: Sheet, limits: Limits) -> Page:
    if _is_too_busy(one, limits):
        return Page(one.number, tuple(lines(one.glyphs)), ())
    found, outside = frames(one)
    return Page(one.number, tuple(lines(outside)), tuple(found))


def _noticed() -> list[int]:
    """A list that grows with each part of the file that does not unpack; pdfminer goes on without a word."""
    broken: list[int] = []
    unpacked = pdftypes.decompress_corrupted

    def noticed(data: bytes) -> bytes:
        broken.append(len(data))
        return unpacked(data)

    pdftypes.decompress_corrupted = noticed
    return broken


def _incomplete(document: PDFDocument, pages: int, broken: list[int]) -> Iterator[Words]:
    """Refuse a file that has fewer pages than it says; tell where parts of it had to be guessed."""
    count = pdftypes.dict_value(document.catalog.get("Pages")).get("Count")
    said = count if isinstance(count, int) else 0
    if not pages:
        raise Refused(refusals.NO_PAGES)
    if pages < said:
        raise Refused(refusals.pages_missing(pages, said))
    if broken or any(isinstance(xref, PDFXRefFallback) for xref in document.xrefs):
        yield Words("文件有损坏，可能有缺漏", "the file is damaged; something may be missing")


def _unread(sheets: list[Sheet], device: Device) -> Iterator[Words]:
    """Refuse a file without text, or with text that cannot be read; tell of the parts of which this is true."""
    texts = [glyph.text for one in sheets for glyph in one.glyphs if glyph.text != " "]
    if not texts:
        has_images = any(one.has_images for one in sheets)
        raise Refused(refusals.NO_TEXT_LAYER if has_images else refusals.NO_WORDS)
    unread = sum(text == UNREADABLE or ord(text[0]) in _PRIVATE for text in texts)
    if unread * 2 > len(texts):
        raise Refused(refusals.NO_MEANING)
    if unread:
        yield Words(f"有 {unread} 个字的字体没有说明是什么字，读不出", f"signs that their font does not name: {unread}")
    if device.unseen:
        yield Words(
            f"有 {device.unseen} 个字被单元格或页面裁掉，没有印出", f"signs cut off and not printed: {device.unseen}"
        )
    blank = [str(one.number) for one in sheets if one.has_images and not any(map(_is_ink, one.glyphs))]
    if blank:
        yield Words(f"第 {'、'.join(blank)} 页只有图像，没有文字", f"pages with images alone: {', '.join(blank)}")


def _too_busy(sheets: list[Sheet], limits: Limits) -> Iterator[Words]:
    busy = [str(one.number) for one in sheets if _is_too_busy(one, limits)]
    if busy:
        yield Words(
            f"第 {'、'.join(busy)} 页线条太多，只读了文字",
            f"pages with so many lines that only their text was read: {', '.join(busy)}",
        )


def _is_too_busy(one: Sheet, limits: Limits) -> bool:
    return len(one.level) + len(one.upright) > limits.rules


def _is_ink(glyph: Glyph) -> bool:
    return glyph.text != " "
