"""What earlier builds made, kept by what it was made of, so that it need not be made again."""

from generator.keeping.ground import ground
from generator.keeping.places import kept_for
from generator.keeping.store import Store

__all__ = ["Store", "ground", "kept_for"]
