"""Opening a document: the one way from a file to a paper."""

import errno
import stat
from pathlib import Path

from generator.importing.opening import libreoffice, refusals
from generator.importing.opening.answers import Found
from generator.importing.opening.apart import read_apart
from generator.importing.opening.kinds import HEAD, Likeness, likeness
from generator.importing.opening.limits import LIMITS, Limits
from generator.importing.opening.refusals import Refusal
from generator.importing.opening.texts import Decoded, decode
from generator.importing.paper import FileKind, Paper, rendered
from generator.model.printed import squeeze

_OWNED = "~$"  # how the files begin that Word and Excel keep beside those that are open


def open_document(path: Path, limits: Limits = LIMITS) -> Paper | Refusal:
    """The paper that a file holds, whatever kind of document it is; a refusal where none can be read from it."""
    if path.name.startswith(_OWNED):
        return refusals.OPEN_ELSEWHERE
    try:
        size = _size(path)
        found = likeness(_head(path), path.suffix.lower())
        if size == 0:
            return refusals.EMPTY
        if isinstance(found, Refusal):
            return found
        most = limits.text_bytes if found in {Likeness.TEXT, Likeness.WEB} else limits.file_bytes
        if size > most:
            return refusals.too_large(size, most)
        data = path.read_bytes() if found in {Likeness.TEXT, Likeness.OLD_OFFICE} else b""
    except OSError as error:
        return refusals.unreadable(error)
    if found is Likeness.TEXT:
        return _text(decode(data))
    if found is Likeness.OLD_OFFICE:
        return _paper(libreoffice.read(data, path.suffix.lower(), limits))
    return _paper(read_apart(path, found, limits))


def _size(path: Path) -> int:
    """The bytes of a file; a named pipe would keep us waiting for ever."""
    seen = path.stat()
    if not stat.S_ISREG(seen.st_mode):
        raise OSError(errno.EINVAL, "")
    return seen.st_size


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD)


def _text(decoded: Decoded | Refusal) -> Paper | Refusal:
    if isinstance(decoded, Refusal):
        return decoded
    if not squeeze(decoded.text):
        return refusals.NO_WORDS
    return Paper(FileKind.TEXT, decoded.text, encoding=decoded.encoding)


def _paper(found: Found | Refusal) -> Paper | Refusal:
    if isinstance(found, Refusal):
        return found
    return Paper(found.kind, rendered(found.blocks), found.blocks, found.notes, found.encoding)
