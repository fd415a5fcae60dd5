"""Which tables hold what: sets of numbers as the runs they consist of."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from generator.indexing.arrays import Numbers, Wide, changes, spread

_OWNERS = 1 << 15  # sets made in one go
_BITS = 20  # of a number in a set
MOST = 1 << _BITS  # numbers are below it
_MASK = MOST - 1
_PLACE = 32  # bits of the number of a text


class Runs(NamedTuple):
    """Sets of numbers behind each other, each as its runs in order."""

    offsets: Wide  # where the runs of each set begin, and where those of the last end
    first: Numbers
    end: Numbers

    @property
    def counts(self) -> Wide:
        """How many runs each set has."""
        return np.diff(self.offsets)


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


def unions(owner: Wide, texts: Numbers, runs: Runs, count: int) -> Runs:
    """For each owner, who may be named several times, everything in the sets of some texts."""
    pairs = owner << _PLACE | texts
    pairs.sort()
    pairs = pairs[changes(pairs)]
    texts = pairs.astype(np.int32)
    many, first = runs.offsets[texts + 1] - runs.offsets[texts], runs.offsets[texts]
    at = spread(first, many)
    keys = np.repeat(pairs >> _PLACE << (2 * _BITS), many)
    keys |= runs.first[at].astype(np.int64) << _BITS
    keys |= runs.end[at]
    keys.sort()
    return _joined(keys >> (2 * _BITS), keys >> _BITS & _MASK, keys & _MASK, count)


def union(texts: Wide, runs: Runs, most: int) -> Runs:
    """One set of everything in some sets of numbers below `most`."""
    at = spread(runs.offsets[texts], runs.counts[texts])
    steps = np.bincount(runs.first[at], minlength=most + 1) - np.bincount(runs.end[at], minlength=most + 1)
    edges = np.flatnonzero(np.diff(np.cumsum(steps) > 0, prepend=False))  # where the set begins and ends
    return Runs(np.array([0, len(edges) // 2]), edges[::2].astype(np.int32), edges[1::2].astype(np.int32))
