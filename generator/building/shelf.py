"""Where chapters lay by their parts of what runs through all of them, each part to be fetched alone."""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from generator.indexing import Laid, Stock
from generator.keeping.marks import mark
from generator.keeping.packing import packed, unpacked
from generator.pages.closing import Gathered
from generator.pages.extract import NOTHING, PACKED, Extract

_AT_ONCE = 4  # pieces held of each chapter while those of all are run through
_PIECES = {
    ("searched", "printed"),
    ("namings", ""),
}  # what is too large to be fetched of all chapters at once


class Place(NamedTuple):
    """Where a part lies in the file."""

    start: int
    length: int
    mark: str


Places = dict[tuple[str, str], Place]  # by the field of an extract, and the thread of the part; "" for all of it


class Parts(NamedTuple):
    """The parts that a chapter laid by."""

    file: Path
    places: Places

    def marks(self, *threads: tuple[str, str]) -> Iterator[str]:
        """The marks of some threads of theirs."""
        return (place.mark for thread in threads if (place := self.places.get(thread)))

    def part(self, field: str, thread: str = "") -> Any:  # noqa: ANN401 - what the field holds
        """One part that was laid by."""
        start, length, _ = self.places[field, thread]
        with self.file.open("rb") as opened:
            opened.seek(start)
            pieces = unpacked(opened.read(length))
        return [*chain.from_iterable(pieces)] if field in PACKED else next(pieces)

    def pieces(self, field: str, thread: str = "") -> Iterator[Any]:
        """The pieces of a part, a few at a time; no file stays open, since there may be many chapters."""
        start, length, _ = self.places[field, thread]
        at, end = start, start + length
        while at < end:
            some: list[Any] = []
            with self.file.open("rb") as opened:
                opened.seek(at)
                while len(some) < _AT_ONCE and opened.tell() < end:
                    some.append(pickle.load(opened))  # noqa: S301 - written by a build of this user
                at = opened.tell()
            yield from some

    @property
    def stock(self) -> Stock:
        """What an index is made of."""
        held, units = (partial(self.part, "searched", thread) for thread in ("held", "units"))
        return Stock(self.part("searched", "tables"), held, units, partial(self.pieces, "searched", "printed"))


def lay_by(file: Path, parts: Iterable[tuple[str, Any]]) -> Places:
    """Write the parts of a chapter, by the fields of an extract, into a new file; equal parts as equal bytes."""
    places: Places = {}
    with file.open("xb") as opened:
        for field, thread, part in chain.from_iterable(_threads(*one) for one in parts):
            start, marks = opened.tell(), list[str]()
            for piece in part if field in PACKED or (field, thread) in _PIECES else (part,):
                content = piece if field in PACKED else packed(piece)
                opened.write(content)
                marks.append(mark(content))
            places[field, thread] = Place(start, opened.tell() - start, mark(*marks))
    return places


def _threads(field: str, whole: object) -> Iterator[tuple[str, str, Any]]:
    """The parts of a field, each by its thread."""
    found = whole._asdict() if isinstance(whole, Laid) else whole
    return ((field, thread, part) for thread, part in (found if isinstance(found, dict) else {"": found}).items())


def fetch(parts: Iterable[Parts], *threads: tuple[str, str]) -> tuple[Extract, ...]:
    """Extracts of all chapters with nothing but some threads of theirs."""
    return tuple(_extract(one, threads) for one in parts)


def gather(parts: Sequence[Parts], aside: Path) -> Gathered:
    """What closes a site, of all chapters."""
    return Gathered(
        strays=(stray for one in parts for stray in one.part("strays")),
        namings=[one.pieces("namings") for one in parts],
        stocks=[one.stock for one in parts],
        news=(news for one in parts for some in one.pieces("news") for news in some),
        rows=lambda: (one.part("rows") for one in parts),
        sheets=lambda name: (one.part("sheets", name) for one in parts),
        lines=lambda: (one.part("lines") for one in parts),
        aside=aside,
    )


def _extract(parts: Parts, threads: tuple[tuple[str, str], ...]) -> Extract:
    found: dict[str, Any] = NOTHING._asdict()
    for field, thread in threads:
        if (field, thread) in parts.places:
            part = parts.part(field, thread)
            found[field] = found[field] | {thread: part} if thread else part
    return Extract(**found)
