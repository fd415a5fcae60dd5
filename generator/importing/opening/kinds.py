"""What a file is: by how it begins, and by its name where that leaves a doubt."""

import re
from enum import StrEnum

from generator.importing.opening import refusals
from generator.importing.opening.refusals import Refusal

HEAD = 8192  # bytes from which a file is recognised


class Likeness(StrEnum):
    """What a file looks like before it is opened."""

    TEXT = "text"
    WEB = "web"
    PDF = "pdf"
    ZIP = "zip"  # Word, Excel and many others
    OLD_OFFICE = "old-office"


_BEGINNINGS: tuple[tuple[bytes, Likeness | Refusal], ...] = (
    (b"%PDF-", Likeness.PDF),
    (b"PK\x03\x04", Likeness.ZIP),
    (b"PK\x05\x06", Likeness.ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Likeness.OLD_OFFICE),
    (b"{\\rtf", refusals.RTF),
    (b"\x89PNG\r\n", refusals.IMAGE),
    (b"\xff\xd8\xff", refusals.IMAGE),
    (b"GIF8", refusals.IMAGE),
    (b"BM", refusals.IMAGE),
    (b"II*\x00", refusals.IMAGE),
    (b"MM\x00*", refusals.IMAGE),
    (b"Rar!", refusals.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", refusals.ARCHIVE),
    (b"\x1f\x8b", refusals.ARCHIVE),
)
_WEB = re.compile(rb"<!doctype\s+html|<(html|head|body|table|div|meta)[\s>]")
_SPREADSHEET = b"urn:schemas-microsoft-com:office:spreadsheet"
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_WEB_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_ARCHIVES = frozenset({".mht", ".mhtml"})


def likeness(head: bytes, suffix: str) -> Likeness | Refusal:
    """What a file is that begins with `head`, or why it is not opened."""
    for beginning, found in _BEGINNINGS:
        if head.startswith(beginning) and (len(beginning) > 2 or b"\x00" in head):  # noqa: PLR2004 - "BM" begins words
            return found
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return refusals.IMAGE
    if b"%PDF-" in head[:1024] and (suffix == ".pdf" or not _is_plain(head)):
        return Likeness.PDF  # some servers leave a few lines before it
    return _of_text(head, suffix)


def _of_text(head: bytes, suffix: str) -> Likeness | Refusal:
    start = _plain(head)
    if suffix in _ARCHIVES or (start.startswith(b"mime-version:") and b"multipart/related" in start):
        return refusals.MHT
    if suffix in _WEB_SUFFIXES or (start.startswith(b"<") and _WEB.search(start)):
        if _SPREADSHEET in start and start.startswith(b"<?xml"):
            return refusals.EXCEL_XML
        return Likeness.WEB
    if start.startswith(b"<?xml"):
        return _of_xml(start)
    return Likeness.TEXT


def _of_xml(start: bytes) -> Refusal:
    if b"worddocument" in start or b"/wordml" in start or b"word.document" in start:
        return refusals.WORD_XML
    return refusals.EXCEL_XML if _SPREADSHEET in start else refusals.XML


def _plain(head: bytes) -> bytes:
    """A beginning in small letters, without byte order mark, and as if each character were one byte."""
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return head.replace(b"\x00", b"").lstrip().lower()


def _is_plain(head: bytes) -> bool:
    return not re.search(rb"[\x00-\x08\x0e-\x1a\x80-\xff]", head)
