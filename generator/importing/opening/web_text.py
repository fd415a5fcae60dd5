"""The characters of a web page, in the encoding it says or shows."""

import re

from generator.importing.opening.refusals import BINARY, Refused
from generator.importing.opening.texts import Decoded, decode, is_binary

_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]+(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_WHERE = 4096  # bytes in which a page says its encoding
_NAMES = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "iso-8859-1": "cp1252",
    "windows-1252": "cp1252",
}


def characters(data: bytes) -> tuple[Decoded, int]:
    """The characters of a page and how many bytes of it are none in its encoding."""
    found = _as_declared(data) or decode(data)
    if isinstance(found, Decoded):
        return found, 0
    if found == BINARY:
        raise Refused(found)
    encoding = _declared(data) or "utf-8"
    text = data.decode(encoding, errors="replace")
    return Decoded(text, encoding), text.count("\ufffd")


def _declared(data: bytes) -> str:
    said = _DECLARED.search(data[:_WHERE])
    return _NAMES.get(said[1].decode("ascii", errors="replace").lower(), "") if said else ""


def _as_declared(data: bytes) -> Decoded | None:
    """The page in the encoding it names, if it is in that encoding and no byte order mark says otherwise."""
    encoding = _declared(data)
    if not encoding or data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return None
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None
    if is_binary(text):
        raise Refused(BINARY)
    return Decoded(text, encoding)
