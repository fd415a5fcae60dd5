"""Rows as comma-separated values: as RFC 4180 has them, and as Excel opens them without harm."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

BOM = "\ufeff"
_LIVE = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # what Excel may take for the beginning of a formula


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A head and rows; lines end in CRLF, as the standard has it."""
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows(rows)
    return written.getvalue()


def excel_csv_text(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The same for Excel: with a mark that it is UTF-8, and an apostrophe before what Excel would compute."""
    return BOM + csv_text(heads, (list(map(guarded, row)) for row in rows))


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula; plain numbers stay numbers."""
    return f"'{text}" if text.startswith(_LIVE) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.replace(".", "", 1).isdecimal() and digits.isascii() and digits[0] != "."
