"""The index: which tables hold any run of characters, in files of which a query needs a few."""

from generator.indexing.entries import Entry, Rows
from generator.indexing.files import FEW, index_files
from generator.indexing.folding import fold

__all__ = ["FEW", "Entry", "Rows", "fold", "index_files"]
