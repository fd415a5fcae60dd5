"""How texts of strangers are written into each format, in one place each: nothing they hold is taken for a command.

What templates set is escaped by `templates.escaping`, workbooks by `outputs.workbook`, references by `citing.formats`.
"""

import csv
import html
import json
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from json.encoder import encode_basestring
from xml.sax import saxutils

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_SCRIPT = re.compile("[<>&\u2028\u2029\ud800-\udfff]")  # would end the script, or stand in no file
# What a spreadsheet may take for the beginning of a formula, or for white space before one.
LIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


in_json = encode_basestring  # a text in JSON, with its quotes; what `json.dumps` sets a text with


def in_html(text: str) -> str:
    """A text in HTML, between tags or between quotes."""
    return html.escape(text)


def in_xml(text: str) -> str:
    """A text in XML, between tags."""
    return saxutils.escape(_clean(text))


def in_xml_quotes(text: str) -> str:
    """A text in XML as the value of an attribute, with its quotes."""
    return saxutils.quoteattr(_clean(text))


def in_script(value: object) -> str:
    """A value in a script, or as data inside of a page."""
    return safe_json(json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")))


def safe_json(text: str) -> str:
    """JSON as it may stand inside of a page: the same value, and nothing that a page would read."""
    return _IN_SCRIPT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def csv_lines(rows: Iterable[Sequence[str]]) -> str:
    """Rows of comma-separated values: as RFC 4180 has them, exactly as printed."""
    return "".join(map(_csv_line, rows))


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula when it opens such a file; plain numbers stay numbers."""
    return f"'{text}" if text.startswith(LIVE) and not _is_number(text) else text


def _csv_line(row: Sequence[str]) -> str:
    line = ",".join(row)
    is_bare = line.count(",") == len(row) - 1 and not ('"' in line or "\r" in line or "\n" in line)
    return f"{line}\r\n" if is_bare and line else _quoted_line(row)


def _quoted_line(row: Sequence[str]) -> str:
    """A row of which some field stands in quotes."""
    written = StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerow(row)
    return written.getvalue()


def _is_number(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.replace(".", "", 1).isdecimal() and digits.isascii() and digits[0] != "."


def _clean(text: str) -> str:
    """A text without what no XML may hold."""
    return _NO_XML.sub("\ufffd", text)
