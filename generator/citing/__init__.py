"""References: how a record, or a row of it, is cited, in words and in the formats that programs read."""

from generator.citing.formats import FILES, rows_ris
from generator.citing.reference import Reference, Row, row_texts, text

__all__ = ["FILES", "Reference", "Row", "row_texts", "rows_ris", "text"]
