"""Which tables hold each window, as few bytes: a set of numbers as the runs it consists of."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from generator.indexing.windows import Bytes, Flags, Numbers, Windows, changes

Wide = npt.NDArray[np.int64]

ONE, USUAL, RUN, LIST = range(4)  # one number, a run of the usual length, another run, several runs
_AT_ONCE = 1 << 18  # runs joined in one go
_OWNERS = 1 << 15  # sets made in one go
_BITS = 20  # of a number in a set
MOST = 1 << _BITS  # numbers are below it
_MASK = MOST - 1
_PLACE = 32  # bits of the number of a text
_SEVEN = 7  # bits of a number that a byte holds; the eighth says that more follow


class Runs(NamedTuple):
    """Sets of numbers behind each other, each as its runs in order."""

    offsets: Wide  # where the runs of each set begin, and where those of the last end
    first: Numbers
    end: Numbers

    @property
    def counts(self) -> Wide:
        """How many runs each set has."""
        return np.diff(self.offsets)


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

    def and_more(self, more: "Packed") -> "Packed":
        """These, then others."""
        return Packed(
            np.append(self.kinds, more.kinds),
            np.append(self.numbers, more.numbers),
            np.append(self.sizes, more.sizes),
            np.append(self.rest, more.rest),
        )


def runs_of(pairs: Iterable[tuple[Wide, Wide]], count: int) -> Runs:
    """The sets that pairs of an owner and a number make, in any order, some perhaps twice."""
    every = np.concatenate([owners << _BITS | numbers for owners, numbers in pairs])
    every.sort()
    parts = [_runs(every, first, min(first + _OWNERS, count)) for first in range(0, count, _OWNERS)]
    counts, first, end = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Runs(np.append(0, np.cumsum(counts)), first, end)


def _runs(pairs: Wide, first: int, last: int) -> tuple[Wide, Numbers, Numbers]:
    """How many runs some owners have, and these."""
    part = pairs[slice(*np.searchsorted(pairs, [first << _BITS, last << _BITS]))]
    numbers = part & _MASK
    runs = _joined((part >> _BITS) - first, numbers, numbers + 1, last - first)
    return runs.counts, runs.first, runs.end


def _joined(owner: Wide, first: Wide, end: Wide, count: int) -> Runs:
    """Runs of several sets, in order of their beginnings, with those that touch made one."""
    reach = np.maximum.accumulate(owner << _BITS | end) & _MASK
    is_new = changes(owner)
    is_new[1:] |= first[1:] > reach[:-1]
    begins = np.flatnonzero(is_new)
    last = np.append(begins[1:], len(owner)) - 1
    offsets = np.append(0, np.cumsum(np.bincount(owner[begins], minlength=count)))
    return Runs(offsets, first[begins].astype(np.int32), reach[last].astype(np.int32))


def window_sets(windows: Windows, text_of: Numbers, runs: Runs) -> Iterator[Runs]:
    """The sets of the windows in their order, some at a time."""
    counts, spans = runs.counts.astype(np.int32), _spans(runs)
    ends = np.append(windows.begins, np.int32(len(windows.starts)))
    for first, last in _stretches(windows, ends, text_of, counts):
        owner = np.cumsum(windows.is_new[first:last], dtype=np.int64) - 1
        pairs = owner << _PLACE | text_of[windows.starts[first:last]]
        yield _union(pairs, runs.offsets, counts, spans, int(owner[-1]) + 1)


def _stretches(windows: Windows, ends: Numbers, text_of: Numbers, counts: Numbers) -> Iterator[tuple[int, int]]:
    """Windows with about so many runs as are joined in one go; those that are alike stay together."""
    for some in range(0, len(ends) - 1, _AT_ONCE):
        part = ends[some : some + _AT_ONCE + 1]
        efforts = np.cumsum(counts[text_of[windows.starts[part[0] : part[-1]]]])
        wanted = np.searchsorted(efforts[part[:-1] - part[0]], np.arange(0, int(efforts[-1]), _AT_ONCE))
        cuts = np.unique(part[np.append(np.minimum(wanted, len(part) - 2), [0, len(part) - 1])])
        yield from pairwise(cuts.tolist())


def _spans(runs: Runs) -> Wide:
    """Each run as one number."""
    return runs.first.astype(np.int64) << _BITS | runs.end


def _union(pairs: Wide, offsets: Wide, counts: Numbers, spans: Wide, owners: int) -> Runs:
    """For each owner all the runs of its texts; pairs hold both."""
    pairs.sort()
    pairs = pairs[changes(pairs)]
    texts = pairs.astype(np.int32)
    many = counts[texts]
    ends = np.cumsum(many)
    at = np.arange(int(ends[-1])) + np.repeat(offsets[texts] - ends + many, many)
    keys = np.repeat(pairs >> _PLACE << (2 * _BITS), many)
    keys |= spans[at]
    keys.sort()
    return _joined(keys >> (2 * _BITS), keys >> _BITS & _MASK, keys & _MASK, owners)


def union(texts: Wide, runs: Runs, most: int) -> Runs:
    """One set of everything in some sets of numbers below `most`."""
    counts = runs.counts[texts]
    at = np.arange(int(counts.sum())) + np.repeat(runs.offsets[texts] - np.cumsum(counts) + counts, counts)
    steps = np.bincount(runs.first[at], minlength=most + 1) - np.bincount(runs.end[at], minlength=most + 1)
    edges = np.flatnonzero(np.diff(np.cumsum(steps) > 0, prepend=False))  # where the set begins and ends
    return Runs(np.array([0, len(edges) // 2]), edges[::2].astype(np.int32), edges[1::2].astype(np.int32))


def usual_length(runs: Runs) -> int:
    """The commonest length of a run that is longer than one."""
    lengths = (runs.end - runs.first)[runs.end - runs.first > 1]
    return int(np.argmax(np.bincount(lengths))) if len(lengths) else 0


def packed(parts: Iterable[Runs], usual: int, most: int) -> Iterator[Packed]:
    """Sets of numbers below some number as bytes, as many at a time as are in a part."""
    return (_packed(part, usual, most) for part in parts)


def _packed(runs: Runs, usual: int, most: int) -> Packed:
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
    owner = np.repeat(np.repeat(np.arange(len(counts)), counts), is_there.sum(axis=1))
    size = np.bincount(owner, weights=sizes, minlength=len(counts)).astype(np.int32)
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
    made = np.zeros(int(ends[-1]) if len(ends) else 0, np.uint8)
    for place in range(4):
        has = sizes > place
        more = np.where(sizes > place + 1, 0x80, 0)
        made[(ends - sizes + place)[has]] = (values >> (_SEVEN * place) & 0x7F | more)[has]
    return made, sizes
