"""The document of a record as anyone may see it, and where everything stands in it: packed until a page asks for it."""

import marshal
from functools import lru_cache
from typing import NamedTuple

from generator.model.trace import Place


class Paper(NamedTuple):
    """A document."""

    lines: tuple[str, ...]
    reach: dict[str, tuple[int, int]]  # the first and last line of each row, and of each value that is in no row
    traces: dict[str, Place]  # where each value is printed, by its name

    @property
    def packed(self) -> bytes:
        """A third of its memory: a chapter holds many at once, and its pages look at one after the other."""
        return marshal.dumps(tuple(self))


@lru_cache(maxsize=16)  # the years of a department: its pages look at each, then its files do
def unpacked(packed: bytes) -> Paper:
    """A document that was packed."""
    return Paper(*marshal.loads(packed))  # noqa: S302 - packed by this process


BLANK = Paper((), {}, {}).packed
