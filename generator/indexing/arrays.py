"""Arrays of which an index is made, and what is asked of many."""

from typing import Any

import numpy as np
import numpy.typing as npt

Units = npt.NDArray[np.uint16]  # UTF-16, so that order and length are those of JavaScript
Numbers = npt.NDArray[np.int32]
Places = npt.NDArray[np.uint32]
Wide = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]
Keys = npt.NDArray[np.uint64]

_LOOKED_AT = 1 << 20  # flags


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


def spread(offsets: Wide, counts: Numbers | Wide) -> Wide:
    """The places of things that lie behind each other from some places on, so many from each."""
    ends = np.cumsum(counts, dtype=np.int64)
    places: Wide = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(offsets - (ends - counts), counts)
    return places
