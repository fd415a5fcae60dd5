"""The sorted windows cut into files of bounded size.

A query is a stretch of the sorted windows. Of each window a file tells with how many characters it begins like the one
before, the character where it differs, and the set of its tables: enough to find the one stretch that a query can be,
and a look into one text then proves whether it is.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from generator.indexing.arrays import Bytes, Numbers, Units, Wide
from generator.indexing.packing import LIST, Packed
from generator.indexing.texts import Texts
from generator.indexing.windows import LONGEST, Windows

LEAST, MOST = 16_000, 25_000  # bytes; between these a file ends where windows have least in common
_COUNTED = 1 << 18  # characters counted in one go
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
    starts: list[int]  # the window that each file begins with
    files: Iterator[Shard]  # made one by one


def shards_of(texts: Texts, windows: Windows, sets: Iterable[Packed]) -> Shards:
    """Windows and their sets as files."""
    code, starts = _code_of(texts, windows), list[int]()
    width = 2 if texts.most <= 1 << 16 else 3
    return Shards(code.common, width, starts, _files(texts, code, width, _lines(texts, windows, sets), starts))


class _Lines(NamedTuple):
    """Windows as they are written."""

    places: Numbers
    shared: Bytes
    characters: Units
    sets: Packed

    def part(self, first: int, last: int) -> "_Lines":
        """Some of them."""
        part = slice(first, last)
        return _Lines(self.places[part], self.shared[part], self.characters[part], self.sets.part(first, last))

    def and_more(self, more: "_Lines") -> "_Lines":
        """These, then others."""
        return _Lines(
            np.append(self.places, more.places),
            np.append(self.shared, more.shared),
            np.append(self.characters, more.characters),
            self.sets.and_more(more.sets),
        )

    def sizes(self, code: "_Code", width: int) -> Wide:
        """In bytes."""
        has_number = self.sets.kinds != LIST
        return np.asarray(1 + code.sizes[self.characters] + width * has_number + self.sets.sizes, np.int64)


def _lines(texts: Texts, windows: Windows, sets: Iterable[Packed]) -> Iterator[_Lines]:
    """All windows, as many at a time as sets."""
    first = 0
    for some in sets:
        part = windows.begins[first : first + len(some.kinds)]
        places, shared = windows.starts[part], windows.shared[part]
        yield _Lines(places, shared, texts.units[places + shared], some)
        first += len(part)


def _files(texts: Texts, code: "_Code", width: int, parts: Iterator[_Lines], starts: list[int]) -> Iterator[Shard]:
    """A file as soon as it is known where it ends; where it starts is noted."""
    held, before = next(parts), 0
    while True:
        *cuts, last = _cuts(held.sizes(code, width), held.shared)
        for first, end in pairwise([*cuts, last]):
            starts.append(before + first)
            yield _shard(texts, code, width, held.part(first, end), is_first=before + first == 0)
        held, before = held.part(last, len(held.places)), before + last
        more = next(parts, None)
        if more is None:
            break
        held = held.and_more(more)
    starts.append(before)
    yield _shard(texts, code, width, held, is_first=before == 0)


def _shard(texts: Texts, code: "_Code", width: int, lines: _Lines, *, is_first: bool) -> Shard:
    characters, numbers = code.bytes_of(lines.characters), lines.sets.numbers[lines.sets.kinds != LIST]
    columns = (
        lines.shared << 2 | lines.sets.kinds,
        characters,
        *((numbers >> (8 * byte)).astype(np.uint8) for byte in range(width)),
        lines.sets.rest,
    )
    start = texts.window(int(lines.places[0]), LONGEST)
    separator = "" if is_first else start[: int(lines.shared[0]) + 1]
    content = np.concatenate(columns).tobytes()
    return Shard(separator, start, len(lines.places), len(characters), len(numbers), content)


def _cuts(sizes: Wide, shared: Bytes) -> Iterator[int]:
    """Where files begin; the last may go on."""
    ends = np.cumsum(sizes)
    at, before = 0, 0
    yield at
    while int(ends[-1]) - before > MOST and at + 1 < len(ends):  # one window of very many tables is never cut
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


def _code_of(texts: Texts, windows: Windows) -> _Code:
    counts = np.zeros(1 << 16, np.int64)
    for first in range(0, len(windows.begins), _COUNTED):
        part = windows.begins[first : first + _COUNTED]
        counts += np.bincount(texts.units[windows.starts[part] + windows.shared[part]], minlength=len(counts))
    common = np.argsort(-counts[: np.flatnonzero(counts)[-1] + 1], kind="stable")[:_COMMON]
    every = np.arange(1 << 16)
    is_two = (every >= _FIRST_OF_TWO) & (every <= _LAST_OF_TWO)
    two = every - _FIRST_OF_TWO
    high, low = np.where(is_two, 0x80 | two >> 8, _COMMON), np.where(is_two, two & 0xFF, every >> 8)
    table = np.stack([high, low, every & 0xFF], axis=1)
    sizes: npt.NDArray[np.int32] = np.where(is_two, 2, 3).astype(np.int32)
    table[common, 0], sizes[common] = np.arange(len(common)), 1
    return _Code("".join(map(chr, common)), sizes, table.astype(np.uint8))
