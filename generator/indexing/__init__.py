"""The index: which tables hold any run of characters, in files of which a query needs a few."""

from generator.indexing.entries import Entry, Rows
from generator.indexing.files import FEW, index_files
from generator.indexing.folding import fold
from generator.indexing.stock import Laid, Stock, lay

__all__ = ["FEW", "Entry", "Laid", "Rows", "Stock", "fold", "index_files", "lay"]
