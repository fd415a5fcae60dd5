"""From the bytes of a text to its characters, in whatever encoding Chinese documents come."""

import re
from typing import NamedTuple

from generator.importing.opening.refusals import BINARY, Refusal, not_text

_MARKED = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# Signs that no text holds; tabs, line and page breaks are not among them.
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_IDEOGRAPHS = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CONTROLS_OF_A_TEXT = 1 / 500
_COMMON = 0.9  # of the ideographs of a text in GB18030, at least so many are in GB 2312, which has the common ones


class Decoded(NamedTuple):
    """A text, and the encoding it came in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded | Refusal:
    """The text of some bytes, its lines ended by line feeds alone; a refusal where they are no text."""
    decoded = _decoded(data)
    if isinstance(decoded, Refusal):
        return decoded
    if is_binary(decoded.text):
        return BINARY
    return Decoded(decoded.text.replace("\r\n", "\n").replace("\r", "\n"), decoded.encoding)


def is_binary(text: str) -> bool:
    """Whether what looks like a text holds what no text does."""
    return "\x00" in text or len(_CONTROLS.findall(text)) > len(text) * _CONTROLS_OF_A_TEXT


def _decoded(data: bytes) -> Decoded | Refusal:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError:
                return BINARY
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        return _as_chinese(data) or (BINARY if b"\x00" in data else not_text(data[: error.start].count(b"\n") + 1))


def _as_chinese(data: bytes) -> Decoded | None:
    """A text in GB18030; almost any bytes are one, so it must also be one that somebody may have written."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    ideographs = _IDEOGRAPHS.findall(text)
    common = len("".join(ideographs).encode("gb2312", errors="ignore")) // 2
    return Decoded(text, "gb18030") if ideographs and common >= len(ideographs) * _COMMON else None
