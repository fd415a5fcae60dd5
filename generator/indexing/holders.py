"""Which tables hold each window, as bytes: those of its text, or of several together."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from generator.indexing.arrays import Numbers, Wide
from generator.indexing.packing import Packed, packed
from generator.indexing.sets import Runs, unions
from generator.indexing.windows import Windows

_LOOKED_AT = 1 << 17  # windows
_AT_ONCE = 1 << 18  # runs joined in one go


def window_sets(windows: Windows, text_of: Numbers, holders: Runs, usual: int, most: int) -> Iterator[Packed]:
    """The sets of the windows that differ, in their order, some at a time."""
    own, counts = packed(holders, usual, most), holders.counts
    ends = np.append(windows.begins, np.int32(len(windows.starts)))
    for first in range(0, len(windows.begins), _LOOKED_AT):
        part = ends[first : first + _LOOKED_AT + 1]
        texts, times = text_of[windows.starts[part[0] : part[-1]]], np.diff(part)
        is_many = times > 1
        every, which = own, texts[part[:-1] - part[0]].astype(np.int64)
        which[is_many] = len(own.kinds) + np.arange(np.count_nonzero(is_many))
        for joined in _joined(texts[np.repeat(is_many, times)], times[is_many], holders, counts):
            every = every.and_more(packed(joined, usual, most))
        yield every.chosen(which)


def _joined(texts: Numbers, times: Numbers, holders: Runs, counts: Wide) -> Iterator[Runs]:
    """The sets of owners who have several texts each, as many as are joined in one go."""
    if not len(times):
        return
    ends, efforts = np.append(0, np.cumsum(times)), np.cumsum(counts[texts])
    wanted = np.searchsorted(efforts[ends[1:] - 1], np.arange(0, int(efforts[-1]), _AT_ONCE))
    for first, last in pairwise([*np.unique(wanted).tolist(), len(times)]):
        owner = np.repeat(np.arange(last - first), times[first:last])
        yield unions(owner, texts[ends[first] : ends[last]], holders, last - first)
