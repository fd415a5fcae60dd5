"""Sets of numbers as few bytes, many at a time."""

from typing import NamedTuple

import numpy as np

from generator.indexing.arrays import Bytes, Flags, Numbers, Wide, spread
from generator.indexing.sets import Runs

ONE, USUAL, RUN, LIST = range(4)  # one number, a run of the usual length, another run, several runs
_SEVEN = 7  # bits of a number that a byte holds; the eighth says that more follow
_LARGEST = (1 << _SEVEN) - 1  # number that a byte holds


class Packed(NamedTuple):
    """Sets as bytes."""

    kinds: Bytes
    numbers: Numbers  # the number that a set begins with; that of a list is not written
    sizes: Numbers  # how much of the rest each set has
    rest: Bytes

    def part(self, first: int, last: int) -> "Packed":
        """Some of them."""
        part = slice(first, last)
        before, after = int(self.sizes[:first].sum()), int(self.sizes[:last].sum())
        return Packed(self.kinds[part], self.numbers[part], self.sizes[part], self.rest[before:after])

    def chosen(self, which: Wide) -> "Packed":
        """Some of them in another order."""
        sizes, first = self.sizes[which], np.cumsum(self.sizes, dtype=np.int64) - self.sizes
        return Packed(self.kinds[which], self.numbers[which], sizes, self.rest[spread(first[which], sizes)])

    def and_more(self, more: "Packed") -> "Packed":
        """These, then others."""
        return Packed(
            np.append(self.kinds, more.kinds),
            np.append(self.numbers, more.numbers),
            np.append(self.sizes, more.sizes),
            np.append(self.rest, more.rest),
        )


def usual_length(runs: Runs) -> int:
    """The commonest length of a run that is longer than one."""
    lengths = (runs.end - runs.first)[runs.end - runs.first > 1]
    return int(np.argmax(np.bincount(lengths))) if len(lengths) else 0


def packed(runs: Runs, usual: int, most: int) -> Packed:
    """Sets of numbers below some number as bytes."""
    starts = runs.offsets[:-1]
    length = runs.end[starts] - runs.first[starts]
    kinds = np.where(length == usual, np.uint8(USUAL), np.uint8(RUN))
    kinds[length == 1] = ONE
    kinds[runs.counts > 1] = LIST
    lists, sizes_of_lists = as_lists(_some(runs, kinds == LIST), most)
    runs_, sizes_of_runs = _varints(length[kinds == RUN] - 2)
    sizes = np.zeros(len(kinds), np.int32)
    sizes[kinds == LIST], sizes[kinds == RUN] = sizes_of_lists, sizes_of_runs
    is_list = np.repeat(kinds == LIST, sizes)
    rest = np.zeros(len(is_list), np.uint8)
    rest[is_list], rest[~is_list] = lists, runs_
    return Packed(kinds, runs.first[starts], sizes, rest)


def _some(runs: Runs, which: Flags) -> Runs:
    """Some of the sets."""
    counts, is_in = runs.counts[which], np.repeat(which, runs.counts)
    return Runs(np.append(0, np.cumsum(counts)), runs.first[is_in], runs.end[is_in])


def as_lists(runs: Runs, most: int) -> tuple[Bytes, Numbers]:
    """Each set as how many runs it has, then the gap before each and its length; and the size of each.

    A set for which that would take more than a bit for every number is written so, after a zero.
    """
    counts = runs.counts
    begins = np.zeros(len(runs.first), np.bool_)
    begins[runs.offsets[:-1]] = True
    before = np.where(begins, 0, np.append(0, runs.end[:-1]))
    is_long = runs.end - runs.first > 1
    gaps = (runs.first - before) << 1 | is_long
    values = np.stack([np.repeat(counts, counts), gaps, runs.end - runs.first - 2], axis=1)
    is_there = np.stack([begins, np.ones_like(begins), is_long], axis=1)
    content, sizes = _varints(values[is_there])
    is_first = np.stack([begins, *np.zeros((2, len(begins)), np.bool_)], axis=1)
    size = np.add.reduceat(sizes, np.flatnonzero(is_first[is_there]))
    is_wide = size > 1 + (most + 7) // 8
    return _with_bits(content, size, is_wide, runs, most) if is_wide.any() else (content, size)


def _with_bits(content: Bytes, size: Numbers, is_wide: Flags, runs: Runs, most: int) -> tuple[Bytes, Numbers]:
    """The same, with wide sets written as bits."""
    parts = np.split(content, np.cumsum(size)[:-1])
    for wide in np.flatnonzero(is_wide):
        part = slice(runs.offsets[wide], runs.offsets[wide + 1])
        changes = np.zeros(most + 1, np.int64)
        changes[runs.first[part]], changes[runs.end[part]] = 1, -1
        bits = np.packbits(np.cumsum(changes)[:most].astype(np.bool_), bitorder="little")
        parts[wide] = np.append(np.zeros(1, np.uint8), bits)
    return np.concatenate(parts), np.fromiter(map(len, parts), np.int32, len(parts))


def _varints(values: Numbers) -> tuple[Bytes, Numbers]:
    """Numbers in as many bytes as each needs, and how many these are."""
    sizes = np.ones(len(values), np.int32)
    for bits in (_SEVEN, 2 * _SEVEN, 3 * _SEVEN):
        sizes += values >= 1 << bits
    ends = np.cumsum(sizes)
    made, at = np.zeros(int(ends[-1]) if len(ends) else 0, np.uint8), ends - sizes
    while len(at):
        made[at] = values & _LARGEST
        is_longer = values > _LARGEST
        at, values = at[is_longer], values[is_longer] >> _SEVEN
        made[at] |= 1 << _SEVEN
        at += 1
    return made, sizes
