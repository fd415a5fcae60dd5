"""The sorted windows cut into files of bounded size.

A query is a stretch of the sorted windows. Of each window a file tells with how many characters it begins like the one
before, the character where it differs, and the set of its tables: enough to find the one stretch that a query can be,
and a look into one text then proves whether it is.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from generator.indexing.sets import LIST, Packed, Wide
from generator.indexing.texts import Texts
from generator.indexing.windows import LONGEST, Bytes, Numbers, Units, Windows

LEAST, MOST = 16_000, 25_000  # bytes; between these a file ends where windows have least in common
_COMMON = 127  # characters that take one byte; the byte after the last of them announces the rarest
_FIRST_OF_TWO, _LAST_OF_TWO = 0x2000, 0x9FFF  # most other characters take two


class Shard(NamedTuple):
    """One file of windows."""

    separator: str  # the least beginning that tells its first window from the one before
    first: str  # its first window
    windows: int
    characters: int  # bytes of the characters
    numbers: int  # how many sets are one run
    content: bytes


class Shards(NamedTuple):
    """All files of windows, and what they share."""

    common: str  # the characters that take one byte
    width: int  # bytes of a number
    files: list[Shard]
    starts: list[int]  # the window that each file begins with


def shards_of(texts: Texts, windows: Windows, sets: Packed) -> Shards:
    """Windows and their sets as files."""
    begins = np.flatnonzero(windows.is_new)
    shared, places = windows.shared[begins], windows.starts[begins]
    characters = texts.units[places + shared]
    code = _code_of(characters)
    width = 2 if texts.most <= 1 << 16 else 3
    is_list = sets.kinds == LIST
    cuts = list(_cuts(1 + code.sizes[characters] + width * ~is_list + sets.sizes, shared))
    ends = np.append(0, np.cumsum(sets.sizes))
    files = []
    for first, last in pairwise([*cuts, len(begins)]):
        part = slice(first, last)
        written = code.bytes_of(characters[part])
        numbers = sets.numbers[part][~is_list[part]]
        columns = (
            shared[part] << 2 | sets.kinds[part],
            written,
            *((numbers >> (8 * byte)).astype(np.uint8) for byte in range(width)),
            sets.rest[ends[first] : ends[last]],
        )
        start = texts.window(int(places[first]), LONGEST)
        separator = start[: int(shared[first]) + 1] if first else ""
        content = np.concatenate(columns).tobytes()
        files.append(Shard(separator, start, last - first, len(written), len(numbers), content))
    return Shards(code.common, width, files, cuts)


def _cuts(sizes: Wide, shared: Bytes) -> Iterator[int]:
    """Where files begin."""
    ends = np.cumsum(sizes)
    at, before = 0, 0
    yield at
    while int(ends[-1]) - before > MOST:
        least, most = np.searchsorted(ends, [before + LEAST, before + MOST])
        least = max(int(least), at + 1)
        choice = shared[least : max(int(most), least + 1)]
        at = least + len(choice) - 1 - int(np.argmin(choice[::-1]))
        before = int(ends[at - 1])
        yield at


class _Code(NamedTuple):
    """How each character is written."""

    common: str
    sizes: Numbers
    table: Bytes  # three bytes for each, of which those of its size count

    def bytes_of(self, characters: Units) -> Bytes:
        """Characters behind each other."""
        return self.table[characters][np.arange(3) < self.sizes[characters][:, None]]


def _code_of(characters: Units) -> _Code:
    common = np.argsort(-np.bincount(characters), kind="stable")[:_COMMON]
    every = np.arange(1 << 16)
    is_two = (every >= _FIRST_OF_TWO) & (every <= _LAST_OF_TWO)
    two = every - _FIRST_OF_TWO
    high, low = np.where(is_two, 0x80 | two >> 8, _COMMON), np.where(is_two, two & 0xFF, every >> 8)
    table = np.stack([high, low, every & 0xFF], axis=1)
    sizes: npt.NDArray[np.int32] = np.where(is_two, 2, 3).astype(np.int32)
    table[common, 0], sizes[common] = np.arange(len(common)), 1
    return _Code("".join(map(chr, common)), sizes, table.astype(np.uint8))
