"""The pages of the departments of a chapter: those of an earlier build where a department sees what it saw then."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.building.clock import Clock
from generator.building.order import Order
from generator.building.ready import tell
from generator.building.survey import Surveyed
from generator.building.ties import joined
from generator.building.workshop import Workshop, Written, mark_of
from generator.keeping.marks import mark
from generator.keeping.packing import packed
from generator.pages.chapter import Chapter
from generator.pages.chapters import pages_of_a_department
from generator.pages.extract import Own, own


class Department(NamedTuple):
    """A department whose pages are written."""

    address: str
    key: str  # under which they are kept
    written: Written
    own: Own  # what its tables bring to the rest of the site
    is_new: bool  # whether they had to be made


class _Kept(NamedTuple):
    written: Written
    own: Own
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
        if found:
            yield Department(address, key, found.written, found.own, is_new=False)
        else:
            yield _made(order, shop, chapter.of(address), (address, key), clock)


def _made(order: Order, shop: Workshop, department: Chapter, task: tuple[str, str], clock: Clock) -> Department:
    """The pages of a department, written now, and kept under the key of the task."""
    address, key = task
    written = shop.write(order, pages_of_a_department(department), clock, "views")
    brought = own(department)
    clock.lap("gathering")
    if order.store:
        files = [(name, order.folder / name) for name in written.names]
        order.store.keep(key, _Kept(written, brought, mark_of(order, written.templates)), files)
        tell(order, key, written.names)
        clock.lap("keeping")
    return Department(address, key, written, brought, is_new=True)


def _keys(shop: Workshop, chapter: Chapter, records: Iterable[Surveyed]) -> dict[str, str]:
    """The keys of all departments, by their addresses."""
    marks, by_all = {one.heading.key: one.mark for one in records}, mark(packed(chapter.seen_by_all))
    found: dict[str, str] = {}
    for address, tables in chapter.by_unit.items():
        read, seen = (marks[one.key] for one in tables), packed(chapter.seen_by(address))
        found[address] = mark(shop.ground, "department", address, by_all, seen, *read)
    return found


def _recalled(order: Order, key: str) -> _Kept | None:
    store = order.store
    kept = store.read(key) if store else None
    if store is None or kept is None or not isinstance(kept.value, _Kept):
        return None
    found = kept.value
    is_current = found.mark == mark_of(order, found.written.templates)
    return found if is_current and store.link(key, kept, order.folder) else None


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
