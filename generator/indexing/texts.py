"""All texts as they are searched, each once, and which tables hold each."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from generator.indexing.entries import RANKS, Entry
from generator.indexing.folding import fold
from generator.indexing.sets import MOST, Runs, runs_of
from generator.indexing.windows import Numbers, Units


class Texts(NamedTuple):
    """Texts behind each other, a zero after each."""

    units: Units
    text_of: Numbers  # at each place, which text it belongs to
    holders: Runs  # of each text; a table has a number for each rank, so that a set tells both
    most: int  # all numbers are below it

    def window(self, start: int, length: int) -> str:
        """What stands from a place on, within its text; a character for each unit, as JavaScript counts."""
        return "".join(map(chr, self.units[start : start + length].tolist())).partition("\0")[0]


def texts_of(entries: Sequence[Entry]) -> Texts:
    """The texts of all tables; the number of a table is its place among them and, for each lower rank, once more."""
    if RANKS * len(entries) > MOST:
        raise OverflowError(f"an index holds {MOST // RANKS} tables at most")
    numbers, owners, counts = _Numbers(), array("q"), array("q")
    for entry in entries:
        for texts in entry.ranked():
            owners.extend(map(numbers.__getitem__, texts))
            counts.append(len(texts))
    tables = np.arange(len(entries))[:, None] + np.arange(RANKS) * len(entries)
    holder = np.repeat(tables.ravel(), np.frombuffer(counts, np.int64))
    holders = runs_of(np.frombuffer(owners, np.int64), holder, len(numbers.folded))
    joined = "".join(f"{text}\0" for text in numbers.folded)
    units = np.frombuffer(joined.encode("utf-16-le", errors="surrogatepass"), np.uint16)
    sizes = np.diff(np.flatnonzero(units == 0), prepend=-1)
    return Texts(units, np.repeat(np.arange(len(sizes), dtype=np.int32), sizes), holders, RANKS * len(entries))


class _Numbers(dict[str, int]):
    """A number for each text as it is folded, found when a text as printed is first met."""

    def __init__(self) -> None:
        super().__init__()
        self.folded: dict[str, int] = {}

    def __missing__(self, text: str) -> int:
        self[text] = number = self.folded.setdefault(fold(text), len(self.folded))
        return number
