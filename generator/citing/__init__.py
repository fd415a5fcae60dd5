"""References: how a record, or a row of it, is cited, in words and in the formats that programs read."""

from generator.citing.formats import FILES, ROWS
from generator.citing.reference import Reference, Row, row_texts, text

__all__ = ["FILES", "ROWS", "Reference", "Row", "row_texts", "text"]
