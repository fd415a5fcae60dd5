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
_PLACE = 32  # bits of a key that say where a window begins
_KEY = 64


class Windows(NamedTuple):
    """Where every window begins, in the order of what stands there."""

    starts: Numbers
    is_new: Flags  # whether it differs from the one before
    shared: Bytes  # with how many characters it begins like the one before, where it differs


def sorted_windows(text: Units) -> Windows:
    """The windows of texts that stand behind each other, a zero after each."""
    starts, pairs = _by_two(text)
    windows = Windows(starts, changes(pairs), np.zeros(len(starts), np.uint8))
    windows.shared[1:] = pairs[1:] >> 16 == pairs[:-1] >> 16
    del pairs
    rest = _rest(text)
    rank = np.zeros(len(text) + LONGEST, np.int32)
    open_ = np.arange(len(starts), dtype=np.int32)
    rank[starts] = _groups(open_, windows.is_new)
    length = 2
    while True:
        open_ = _alike(open_, windows.is_new)
        open_ = open_[rest[starts[open_]] >= length]
        for part in _parts(open_, windows.is_new):
            _refine(text, windows, open_[part], rank, length)
        length *= 2
        if length == LONGEST:
            return windows
        rank[starts[open_]] = _groups(open_, windows.is_new)


def changes(values: npt.NDArray[Any]) -> Flags:
    """Where a value differs from the one before; the first always does."""
    found = np.ones(len(values), np.bool_)
    found[1:] = values[1:] != values[:-1]
    return found


def _by_two(text: Units) -> tuple[Numbers, npt.NDArray[np.uint32]]:
    """Where windows begin, in the order of their first two characters, and these."""
    keys = np.arange(len(text), dtype=np.uint64)
    keys |= text.astype(np.uint64) << (_PLACE + 16)
    keys[:-1] |= text[1:].astype(np.uint64) << _PLACE
    keys = keys[text > 0]
    keys.sort()
    return keys.astype(np.uint32).view(np.int32), (keys >> _PLACE).astype(np.uint32)


def _rest(text: Units) -> Numbers:
    """At each place how much of its text still comes."""
    ends = np.flatnonzero(text == 0).astype(np.int32)
    return np.asarray(np.repeat(ends, np.diff(ends, prepend=-1)) - np.arange(len(text)), np.int32)


def _groups(places: Numbers, is_new: Flags) -> Numbers:
    """For each window the place of the first one that is like it, counted from one."""
    firsts = np.where(is_new[places], places, 0).astype(np.int32)
    return np.asarray(np.maximum.accumulate(firsts) + 1, np.int32)


def _alike(places: Numbers, is_new: Flags) -> Numbers:
    """The places whose windows are like the one before or after."""
    is_last = np.ones(len(is_new), np.bool_)
    is_last[:-1] = is_new[1:]
    return places[~(is_new[places] & is_last[places])]


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
