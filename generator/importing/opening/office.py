"""A zip: a Word or Excel file, or something else that is named to whoever brought it."""

from pathlib import Path

from generator.importing.opening import excel, refusals, word
from generator.importing.opening.answers import Found
from generator.importing.opening.archives import Archive
from generator.importing.opening.limits import Limits
from generator.importing.opening.refusals import Refusal, Refused
from generator.importing.paper import FileKind

_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


def read(path: Path, limits: Limits) -> Found:
    """What a Word or Excel file holds; refused with a sentence where the zip is neither."""
    archive = Archive(path, limits)
    names = archive.names
    if _holds(names, "word/") and not _holds(names, "xl/workbook"):
        return _with_words(word.read(archive, limits), archive)
    if "xl/workbook.xml" in names:
        return _with_words(excel.read(archive, limits), archive)
    raise Refused(_other(archive))


def _with_words(found: Found, archive: Archive) -> Found:
    """What was found, if any of it can be read."""
    if found.has_words:
        return found
    media = "word/media/" if found.kind is FileKind.WORD else "xl/media/"
    raise Refused(refusals.ONLY_PICTURES if _holds(archive.names, media) else refusals.NO_WORDS)


def _other(archive: Archive) -> Refusal:
    names = archive.names
    if "xl/workbook.bin" in names:
        return refusals.BINARY_WORKBOOK
    if _holds(names, "ppt/"):
        return refusals.SLIDES
    if "ofd.xml" in names:
        return refusals.OFD
    kind = archive.read("mimetype").decode("ascii", errors="replace") if "mimetype" in names else ""
    if kind.startswith(_OPEN_DOCUMENT):
        return refusals.OPEN_SHEET if "spreadsheet" in kind else refusals.OPEN_TEXT
    return refusals.ARCHIVE


def _holds(names: frozenset[str], beginning: str) -> bool:
    return any(name.startswith(beginning) for name in names)
