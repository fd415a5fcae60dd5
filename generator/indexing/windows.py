"""Every window of some texts in order, and how much each shares with the one before.

A window is what stands from one character on: to the end of its text, or for `LONGEST` characters. They are sorted by
doubling: once all are in order by their first n characters, those that still are equal are put in order by the place
that the window n characters further on has.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Units = npt.NDArray[np.uint16]  # UTF-16, so that order and length are those of JavaScript
Numbers = npt.NDArray[np.int32]
Bytes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]

LONGEST = 64
_AT_ONCE = 1 << 17  # windows ordered in one go: few enough to stay near the processor
_SORTED = 1 << 20  # windows of which the beginnings are sorted in one go, or those of one character
_ENDS = 1 << 16  # texts of which the lengths are found in one go
_LOOKED_AT = 1 << 20  # flags
_PLACE = 32  # bits of a key that say where a window begins
_KEY = 64


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
    windows = Windows(starts, is_new, shared, begins=starts[:0])
    rank = np.zeros(len(text) + LONGEST, np.int32)
    _sort_by_two(text, windows, rank)
    rest, length = _rest(text), 2
    while True:
        open_ = _open(windows, rest, length)
        for part in _parts(open_, windows.is_new):
            _refine(text, windows, open_[part], rank, length)
        length *= 2
        if length == LONGEST:
            return windows._replace(begins=where(is_new))
        for part in _parts(open_, windows.is_new):
            _rank(windows, open_[part], rank)


def changes(values: npt.NDArray[Any]) -> Flags:
    """Where a value differs from the one before; the first always does."""
    found = np.ones(len(values), np.bool_)
    found[1:] = values[1:] != values[:-1]
    return found


def where(flags: Flags) -> Numbers:
    """The places of flags that are set, found part by part since numpy counts in numbers twice as long."""
    found, end = np.empty(int(np.count_nonzero(flags)), np.int32), 0
    for first in range(0, len(flags), _LOOKED_AT):
        places = np.flatnonzero(flags[first : first + _LOOKED_AT])
        found[end : end + len(places)] = places + first
        end += len(places)
    return found


def _sort_by_two(text: Units, windows: Windows, rank: Numbers) -> None:
    """Put windows in the order of their first two characters, those that begin with a few characters at a time."""
    counts, end = np.bincount(text, minlength=1 << 16)[1:], 0
    borders = np.flatnonzero(np.diff(np.cumsum(counts) // _SORTED)) + 2
    for low, high in pairwise([1, *borders.tolist(), 1 << 16]):
        keys = _keys_of_two(text, where((text >= low) & (text < high)))
        keys.sort()
        part, end = slice(end, end + len(keys)), end + len(keys)
        pairs = (keys >> _PLACE).astype(np.uint32)
        windows.starts[part] = keys.astype(np.uint32).view(np.int32)
        windows.is_new[part] = changes(pairs)
        windows.shared[part][1:] = pairs[1:] >> 16 == pairs[:-1] >> 16
        _rank(windows, np.arange(part.start, end, dtype=np.int32), rank)


def _keys_of_two(text: Units, starts: Numbers) -> npt.NDArray[np.uint64]:
    """The first two characters of windows, and where they begin."""
    keys = starts.astype(np.uint64)
    keys |= text[starts].astype(np.uint64) << (_PLACE + 16)
    keys |= text[starts + 1].astype(np.uint64) << _PLACE
    return keys


def _rest(text: Units) -> Bytes:
    """At each place how much of its text still comes, or that it is more than is looked at."""
    rest, start = np.empty(len(text), np.uint8), 0
    every = where(text == 0)
    for ends in (every[first : first + _ENDS] for first in range(0, len(every), _ENDS)):
        sizes = np.diff(ends, prepend=start - 1)
        rest[start : ends[-1] + 1] = np.minimum(np.repeat(ends, sizes) - np.arange(start, ends[-1] + 1), LONGEST)
        start = int(ends[-1]) + 1
    return rest


def _rank(windows: Windows, places: Numbers, rank: Numbers) -> None:
    """Note for each window the place of the first one that is like it, counted from one."""
    firsts = np.where(windows.is_new[places], places, np.int32(0))
    rank[windows.starts[places]] = np.maximum.accumulate(firsts) + np.int32(1)


def _open(windows: Windows, rest: Bytes, length: int) -> Numbers:
    """The windows of some length that are like the one before or after so far."""
    is_open = ~windows.is_new
    is_open[:-1] |= is_open[1:]
    for first in range(0, len(is_open), _LOOKED_AT):
        part = slice(first, first + _LOOKED_AT)
        is_open[part] &= rest[windows.starts[part]] >= length
    return where(is_open)


def _parts(places: Numbers, is_new: Flags) -> Iterator[slice]:
    """Parts of a list of places, none of which parts a group."""
    groups = np.flatnonzero(is_new[places])
    wanted = np.searchsorted(groups, np.arange(0, len(places), _AT_ONCE))
    cuts = [*np.unique(groups[np.minimum(wanted, len(groups) - 1)]), len(places)]
    yield from (slice(first, last) for first, last in pairwise(cuts) if first < last)


def _refine(text: Units, windows: Windows, places: Numbers, rank: Numbers, length: int) -> None:
    """Put windows that are alike so far in order by what follows."""
    starts, count = windows.starts[places], len(places)
    follow = rank[starts + length].astype(np.uint64)
    group = np.cumsum(windows.is_new[places], dtype=np.uint64)
    low, high = count.bit_length(), int(follow.max()).bit_length()
    if low + high + int(group[-1]).bit_length() > _KEY:
        raise OverflowError("there is more text than one index can hold")
    keys = group << (low + high) | follow << low | np.arange(count, dtype=np.uint64)
    keys.sort()
    order = (keys & ((1 << low) - 1)).astype(np.int32)
    windows.starts[places] = starts = starts[order]
    follow = follow[order]
    splits = np.flatnonzero((follow[1:] != follow[:-1]) & (group[1:] == group[:-1]))
    windows.is_new[places[splits + 1]] = True
    windows.shared[places[splits + 1]] = _shared(text, starts[splits], starts[splits + 1], length)


def _shared(text: Units, one: Numbers, other: Numbers, known: int) -> Bytes:
    """How many characters two windows begin with alike, of which some are known."""
    found, alive = np.full(len(one), known, np.uint8), np.arange(len(one))
    while len(alive):
        more = found[alive]
        alive = alive[text[one[alive] + more] == text[other[alive] + more]]
        found[alive] += 1
    return found
