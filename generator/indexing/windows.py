"""Every window of some texts in order, and how much each shares with the one before.

A window is what stands from one character on: to the end of its text, or for `LONGEST` characters. They are sorted by
doubling: once all are in order by their first n characters, those that still are equal are put in order by the place
that the window n characters further on has.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from generator.indexing.arrays import Bytes, Flags, Keys, Numbers, Places, Units, changes, where
from generator.indexing.beginnings import Beginnings, beginnings_of

LONGEST = 64
_AT_ONCE = 1 << 17  # windows ordered in one go: few enough to stay near the processor
_FOUND = 1 << 20  # windows found in one go, or those that begin with one character
_ENDS = 1 << 16  # texts of which the lengths are found in one go
_KEY = 64  # bits
_UNIT, _TOGETHER = 16, 4  # bits of a character; so many are compared in one go


class Windows(NamedTuple):
    """Where every window begins, in the order of what stands there."""

    starts: Numbers
    is_new: Flags  # whether it differs from the one before
    shared: Bytes  # with how many characters it begins like the one before, where it differs
    begins: Numbers  # the places of those that differ


def sorted_windows(text: Units) -> Windows:
    """The windows of texts that stand behind each other, a zero after each."""
    count = int(np.count_nonzero(text))
    starts, is_new, shared = np.empty(count, np.int32), np.empty(count, np.bool_), np.zeros(count, np.uint8)
    sorting = _Sorting(
        windows=Windows(starts, is_new, shared, begins=starts[:0]),
        rest=_rest(text),
        rank=np.zeros(len(text) + LONGEST, np.uint32),
    )
    length, parts = sorting.begin(text)
    places, quads = np.arange(count, dtype=np.int32), _quads(text)
    while length < LONGEST:
        places = sorting.still_open(places, parts, length)
        parts, step = [*_parts(is_new[places])], min(length, LONGEST - length)
        for part in parts:
            sorting.refine(quads, places[part], length, step)
        length += step
    return sorting.windows._replace(begins=where(is_new))


class _Sorting(NamedTuple):
    """Windows that are being sorted."""

    windows: Windows
    rest: Bytes  # at each place how much of its text still comes, or that it is more than is looked at
    rank: Places  # at each place the number that the first window has that is like the one there, counted from one

    def begin(self, text: Units) -> tuple[int, list[slice]]:
        """Put windows in the order of their first characters: how many these are, and the parts that are sorted."""
        found, parts = beginnings_of(text, LONGEST // 2), list[slice]()
        for _, some in groupby(found.buckets, lambda one: one.first // _FOUND):
            buckets = [*some]
            starts, keys = found.windows(buckets, self.rest)
            first = buckets[0].first
            for bucket in buckets:
                part = slice(bucket.first - first, bucket.last - first)
                parts.append(slice(bucket.first, bucket.last))
                self._sort(found, parts[-1], starts[part], found.within(bucket, keys[part]))
        return found.length, parts

    def _sort(self, found: Beginnings, part: slice, starts: Numbers, keys: Keys) -> None:
        """Put the windows of a bucket in order of their beginnings."""
        low = (len(keys) - 1).bit_length()
        keys <<= low
        keys |= np.arange(len(keys), dtype=np.uint32)
        keys.sort()
        self.windows.starts[part] = starts[(keys & ((1 << low) - 1)).view(np.int64)]
        keys >>= low
        self.windows.is_new[part] = changes(keys)
        differ = keys[1:] ^ keys[:-1]
        for place in range(1, found.length):
            self.windows.shared[part][1:] += differ >> (found.bits * place) == 0

    def still_open(self, places: Numbers, parts: Sequence[slice], length: int) -> Numbers:
        """Note the ranks of some windows; the places of those that are like the one before or after so far."""
        end = 0
        for part in parts:
            some = places[part]
            starts, is_new = self.windows.starts[some], self.windows.is_new[some]
            self.rank[starts] = np.maximum.accumulate(np.where(is_new, some, 0)) + 1
            is_open = ~is_new
            is_open[:-1] |= is_open[1:]
            is_open &= self.rest[starts] >= length
            some = some[is_open]
            places[end : end + len(some)] = some
            end += len(some)
        return places[:end]

    def refine(self, quads: Keys, places: Numbers, length: int, step: int) -> None:
        """Put windows that are alike so far in order by what stands some steps further on."""
        starts = self.windows.starts[places]
        follow, keys = self.rank[step:][starts], np.cumsum(self.windows.is_new[places], dtype=np.uint64)
        low, high = (len(places) - 1).bit_length(), int(follow.max()).bit_length()
        if low + high + int(keys[-1]).bit_length() > _KEY:
            raise OverflowError("there is more text than one index can hold")
        keys <<= high
        keys |= follow
        keys <<= low
        keys |= np.arange(len(keys), dtype=np.uint32)
        keys.sort()
        self.windows.starts[places] = starts = starts[(keys & ((1 << low) - 1)).view(np.int64)]
        keys >>= low
        differ = keys[1:] ^ keys[:-1]
        splits = np.flatnonzero((differ > 0) & (differ >> high == 0))
        is_split = places[splits + 1]
        self.windows.is_new[is_split] = True
        self.windows.shared[is_split] = _shared(quads, starts[splits], starts[splits + 1], length)


def _rest(text: Units) -> Bytes:
    """At each place how much of its text still comes, or that it is more than is looked at."""
    rest, start = np.empty(len(text), np.uint8), 0
    every = where(text == 0)
    for ends in (every[first : first + _ENDS] for first in range(0, len(every), _ENDS)):
        sizes = np.diff(ends, prepend=start - 1)
        rest[start : ends[-1] + 1] = np.minimum(np.repeat(ends, sizes) - np.arange(start, ends[-1] + 1), LONGEST)
        start = int(ends[-1]) + 1
    return rest


def _parts(is_new: Flags) -> Iterator[slice]:
    """Parts of some windows, none of which parts a group."""
    first = 0
    while first < len(is_new):
        rest = is_new[first + _AT_ONCE :]
        last = first + _AT_ONCE + int(rest.argmax()) if rest.any() else len(is_new)
        yield slice(first, last)
        first = last


def _quads(text: Units) -> Keys:
    """At each place the four characters that stand there."""
    padded = np.append(text, np.zeros(_TOGETHER - 1, np.uint16))
    return np.ndarray(len(text), np.uint64, padded, strides=padded.strides)


def _shared(quads: Keys, one: Numbers, other: Numbers, known: int) -> Bytes:
    """How many characters two windows begin with alike, of which some are known."""
    found, alive = np.full(len(one), known, np.uint8), np.arange(len(one))
    while len(alive):
        more = found[alive]
        differ = quads[one[alive] + more] ^ quads[other[alive] + more]
        for place in range(1, _TOGETHER + 1):
            more += differ << (_UNIT * (_TOGETHER - place)) == 0
        found[alive] = more
        alive = alive[differ == 0]
    return found
