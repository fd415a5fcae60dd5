"""The document of a record as anyone may see it, and where everything stands in it: packed until a page asks for it."""

import json
import zlib
from functools import lru_cache
from typing import NamedTuple

from generator.model.trace import Place

_QUICKLY = 1


class Paper(NamedTuple):
    """A document."""

    lines: tuple[str, ...]
    reach: dict[str, tuple[int, int]]  # the first and last line of each row, and of each value that is in no row
    traces: dict[str, Place]  # where each value is printed, by its name

    @property
    def packed(self) -> bytes:
        """A tenth of its memory: a chapter holds many at once, and its pages look at one after the other."""
        return zlib.compress(json.dumps(self, ensure_ascii=False).encode(errors="surrogatepass"), _QUICKLY)


@lru_cache(maxsize=8)  # the years of a department: its pages look at each, then its files
def unpacked(packed: bytes) -> Paper:
    """A document that was packed."""
    lines, reach, traces = json.loads(zlib.decompress(packed).decode(errors="surrogatepass"))
    return Paper(tuple(lines), {name: (first, last) for name, (first, last) in reach.items()}, traces)


BLANK = Paper((), {}, {}).packed
