"""The pages of the departments of a chapter: those of an earlier build where a department sees what it saw then."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.building import shelf
from generator.building.clock import Clock
from generator.building.order import Order
from generator.building.survey import Surveyed
from generator.building.ties import joined
from generator.building.workshop import Workshop, Written, mark_of
from generator.keeping.marks import mark
from generator.pages.chapter import Chapter
from generator.pages.chapters import pages_of_a_department


class Department(NamedTuple):
    """A department whose pages are written."""

    address: str
    key: str  # under which they are kept
    written: Written
    is_new: bool  # whether they had to be made


class _Kept(NamedTuple):
    written: Written
    mark: str  # of the templates that they were set with


def write_departments(
    order: Order, shop: Workshop, chapter: Chapter, records: Iterable[Surveyed], clock: Clock
) -> Iterator[Department]:
    """Write the pages of each department, or link those that are as they would be made."""
    keys = _keys(shop, chapter, records) if order.store else {}
    for address in chapter.by_unit:
        key = keys.get(address, "")
        found = _recalled(order, key)
        clock.lap("keeping")
        written = found or shop.write(order, pages_of_a_department(chapter.of(address)), clock, "views")
        if not found and order.store:
            files = [(name, order.folder / name) for name in written.names]
            order.store.keep(key, _Kept(written, mark_of(order, written.templates)), files)
            clock.lap("keeping")
        yield Department(address, key, written, is_new=not found)


def _keys(shop: Workshop, chapter: Chapter, records: Iterable[Surveyed]) -> dict[str, str]:
    """The keys of all departments, by their addresses."""
    marks, by_all = {one.heading.key: one.mark for one in records}, mark(shelf.pickled(chapter.seen_by_all))
    found: dict[str, str] = {}
    for address, tables in chapter.by_unit.items():
        own, seen = (marks[one.key] for one in tables), shelf.pickled(chapter.seen_by(address))
        found[address] = mark(shop.ground, "department", address, by_all, seen, *own)
    return found


def _recalled(order: Order, key: str) -> Written | None:
    store = order.store
    kept = store.read(key) if store else None
    if store is None or kept is None or not isinstance(kept.value, _Kept):
        return None
    written, set_with = kept.value
    return written if set_with == mark_of(order, written.templates) and store.link(key, kept, order.folder) else None


def together(written: Iterable[Written]) -> Written:
    """Files that were written apart."""
    some = tuple(written)
    return Written(
        tuple(name for one in some for name in one.names),
        sum(one.size for one in some),
        tuple(page for one in some for page in one.pages),
        tuple(known for one in some for known in one.sums),
        frozenset().union(*(one.templates for one in some)),
        joined(one.tied for one in some),
    )
