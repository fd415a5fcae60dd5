"""Rows as comma-separated values: as RFC 4180 has them, and as Excel opens them without harm."""

from collections.abc import Iterable, Sequence
from itertools import chain

from generator.encoding import csv_lines, guarded

BOM = "\ufeff"


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A head and rows; lines end in CRLF, as the standard has it."""
    return csv_lines(chain((heads,), rows))


def excel_csv_text(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The same for Excel: with a mark that it is UTF-8, and an apostrophe before what Excel would compute."""
    return BOM + csv_text(heads, (list(map(guarded, row)) for row in rows))
