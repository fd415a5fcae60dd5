"""All texts as they are searched, each once, and which tables hold each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from generator.indexing.arrays import Flags, Numbers, Units, Wide, changes
from generator.indexing.entries import RANKS
from generator.indexing.sets import MOST, Runs, runs_of
from generator.indexing.stock import Held, Stock


class Texts(NamedTuple):
    """Texts behind each other, a zero after each."""

    units: Units
    ends: Numbers  # where the zero of each text stands
    holders: Runs  # of each text; a table has a number for each rank, so that a set tells both
    most: int  # all numbers are below it

    def text_of(self) -> Numbers:
        """At each place, which text it belongs to."""
        return np.repeat(np.arange(len(self.ends), dtype=np.int32), np.diff(self.ends, prepend=-1))

    def window(self, start: int, length: int) -> str:
        """What stands from a place on, within its text; a character for each unit, as JavaScript counts."""
        return "".join(map(chr, self.units[start : start + length].tolist())).partition("\0")[0]


def texts_of(stocks: Sequence[Stock], places: Sequence[Wide]) -> Texts:
    """The texts of all tables; the number of a table is its place among them and, for each lower rank, once more."""
    count = sum(map(len, places))
    if RANKS * count > MOST:
        raise OverflowError(f"an index holds {MOST // RANKS} tables at most")
    helds = [stock.held() for stock in stocks]
    number, is_first = _numbers(helds)
    sizes = np.concatenate([held.sizes for held in helds])
    holders = runs_of(_pairs(helds, places, number, count), int(np.count_nonzero(is_first)))
    units = _units((stock.units() for stock in stocks), np.repeat(is_first, sizes))
    return Texts(units, (np.cumsum(sizes[is_first]) - 1).astype(np.int32), holders, RANKS * count)


def _numbers(helds: Sequence[Held]) -> tuple[Wide, Flags]:
    """Of every text of all tables its number among those that differ, in the order met; and whether it is met first."""
    prints = np.concatenate([held.prints for held in helds])
    order = np.lexsort((prints["second"], prints["first"]))
    is_new = changes(prints[order])
    firsts = order[is_new]  # of texts that are alike the one met first comes first
    is_first = np.zeros(len(prints), np.bool_)
    is_first[firsts] = True
    met = np.cumsum(is_first) - 1
    number = np.empty_like(met)
    number[order] = met[firsts][np.cumsum(is_new) - 1]
    return number, is_first


def _pairs(helds: Iterable[Held], places: Iterable[Wide], number: Wide, count: int) -> Iterator[tuple[Wide, Wide]]:
    """The text and the holder of every pair, as all tables number them."""
    first = 0
    for held, place in zip(helds, places, strict=True):
        rank, table = np.divmod(held.holders, max(len(place), 1))
        yield number[first + held.texts], place[table] + rank.astype(np.int64) * count
        first += len(held.sizes)


def _units(parts: Iterable[Units], is_first: Flags) -> Units:
    """The texts that are met first, behind each other."""
    made, end, first = np.zeros(int(np.count_nonzero(is_first)), np.uint16), 0, 0
    for units in parts:
        wanted = units[is_first[first : first + len(units)]]
        made[end : end + len(wanted)] = wanted
        end += len(wanted)
        first += len(units)
    return made
