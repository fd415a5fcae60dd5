"""What was read of the records of a chapter, and found in each by itself: where one changes that of the others stays.

What checks make of a record beside others is not among it, and is asked anew. It is kept as it was read, with the
names of people that are published nowhere: in the folder of a user who has the records themselves.
"""

import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator.building.order import Order
from generator.building.survey import Surveyed, changed
from generator.building.values import laid_by, packed, unpacked
from generator.given import named
from generator.keeping.marks import mark
from generator.library import Entry, read_entry
from generator.model.finding import Finding
from generator.model.record import Record
from generator.model.sharing import Sharing
from generator.reading.file_names import parts_of
from generator.reading.files import DataFile


class Reading(NamedTuple):
    """A record, and what was found in it by itself if that is known."""

    entry: Entry
    found: tuple[Finding, ...] | None


class _Kept(NamedTuple):
    mark: str  # of the files of the record
    value: bytes  # of the record
    found: bytes


class Readings:
    """Those of one kind of department."""

    def __init__(self, order: Order, data: Path, kind: str) -> None:
        """Recall what an earlier build read with the same vocabularies and forms."""
        self.key = mark(order.ground, "readings", kind)
        self._store, self._laid_by, self._data, self._values = order.store, order.values, data, dict[str, bytes]()
        self._sharing = Sharing()
        kept = order.store.read(self.key) if order.store else None
        self._known: dict[str, _Kept] = kept.value if kept and isinstance(kept.value, dict) else {}

    def has(self, one: Surveyed) -> bool:
        """Whether an earlier build kept what it read of a record."""
        known = self._known.get(one.path)
        return known is not None and known.mark == one.mark

    def of(self, one: Surveyed) -> Reading:
        """A record as it was read, now or before."""
        if self.has(one):
            known = self._known[one.path]
            return Reading(self._entry(one, known.value), pickle.loads(known.found))  # noqa: S301 - written by a build of this user
        value = self._read(one)
        if self._store:
            self._values[one.path] = value
        return Reading(self._entry(one, value), None)

    def _read(self, one: Surveyed) -> bytes:
        """The value of a record as it was read when it was proven; from its file where an earlier build proved it."""
        value = laid_by(self._laid_by, one.path)
        if value is not None:
            return value
        entry, problems = read_entry(self._data, Path(one.path))
        if entry is None or entry.file.value is None or problems:
            raise changed(self._data, Path(one.path))
        return packed(entry.file.value)

    def _entry(self, one: Surveyed, value: bytes) -> Entry:
        """The record with the name of its file alone: nobody asks where something stands in it."""
        file, record = DataFile(named(self._data, Path(one.path)), "", None, ()), Record.model_validate(unpacked(value))
        return Entry(file, self._sharing.shared(record), *parts_of(one.path))

    def keep(self, records: Iterable[Surveyed], found: Iterable[tuple[Finding, ...]]) -> None:
        """Keep what was read of some records, and found in each by itself."""
        if self._store is None:
            return
        kept = {
            one.path: _Kept(one.mark, self._values[one.path], pickle.dumps(own, pickle.HIGHEST_PROTOCOL))
            if one.path in self._values
            else self._known[one.path]
            for one, own in zip(records, found, strict=True)
        }
        if kept != self._known:
            self._store.keep(self.key, kept)
        self._values, self._known = {}, {}  # nobody asks again, and they are large
