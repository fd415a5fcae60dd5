"""What a task comes to: made now and kept, or as an earlier build made it."""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from generator.building.clock import Clock, Spent
from generator.building.order import Order
from generator.building.ready import tell
from generator.building.ties import Tied
from generator.building.workshop import Written, mark_of
from generator.keeping.marks import mark
from generator.keeping.store import Kept

Value = TypeVar("Value")
_GONE = "以前做好的在建站的时候没有了，请再构建一次 / what was kept went away during the build; build again"


class Told(NamedTuple):
    """What is told of files to the whole site, and seldom asked for."""

    pages: tuple[str, ...]  # their addresses
    sums: tuple[tuple[str, str], ...]  # of data
    tied: Tied  # what they lead to


class Counted(NamedTuple):
    """Files in short."""

    files: int
    size: int  # bytes
    mark: str  # of what is told of them but what they lead to
    told: Told | None  # nothing where it lies in the store


def counted(written: Written) -> Counted:
    """What was written in short."""
    told = Told(written.pages, written.sums, written.tied)
    return Counted(len(written.names), written.size, mark(repr(told[:2])), told)


class Made(NamedTuple, Generic[Value]):
    """A value that later tasks need, and the files of the site that were written with it."""

    value: Value
    written: Written
    beside: Path | None = None  # a file that is no part of the site


class Outcome(NamedTuple, Generic[Value]):
    """The value of a task, and what it took."""

    sort: str  # of the task
    of: str  # what it is of
    key: str
    mark: str  # of the templates that its pages were set with
    value: Value
    counted: Counted
    spent: Spent  # processor seconds, by stage
    is_new: bool  # whether it had to be made


class Result(NamedTuple):
    """What is kept of a task."""

    sort: str
    of: str
    value: Any
    counted: Counted
    templates: frozenset[str]
    mark: str  # of the templates

    def outcome(self, key: str, spent: Spent) -> Outcome[Any]:
        """The same as what a task of this build comes to."""
        return Outcome(self.sort, self.of, key, self.mark, self.value, self.counted, spent, is_new=False)


def outcome(order: Order, task: tuple[str, str], key: str, make: Callable[[Clock], Made[Value]]) -> Outcome[Value]:
    """What a task comes to that is made of what the key marks, and of the templates that its pages are set with."""
    clock = Clock()
    found = _recalled(order, key)
    clock.lap("keeping")
    if found:
        return found.outcome(key, clock.spent)
    value, written, beside = make(clock)
    short, set_with = counted(written), mark_of(order, written.templates)
    if order.store:
        files = [("", beside)] if beside else []
        files += [(name, order.folder / name) for name in written.names]
        kept = Result(*task, value, short._replace(told=None), written.templates, set_with)
        order.store.keep(key, kept, files, short.told)
        tell(order, key, [name for name, _ in files])
    clock.lap("keeping")
    return Outcome(*task, key, set_with, value, short, clock.spent, is_new=True)


def result(kept: Kept | None) -> Result | None:
    """The result that was kept, if it is one."""
    return kept.value if kept and isinstance(kept.value, Result) else None


def told(order: Order, key: str, short: Counted) -> Told:
    """What is told of the files of a task."""
    kept = order.store.read(key) if order.store and not short.told else None
    found = short.told or (kept and kept.told)
    if not isinstance(found, Told):
        raise OSError(errno.ESTALE, _GONE, key)
    return found


def _recalled(order: Order, key: str) -> Result | None:
    store = order.store
    kept = store.read(key) if store else None
    found = result(kept)
    if store is None or kept is None or found is None or found.mark != mark_of(order, found.templates):
        return None
    return found if store.link(key, kept, order.folder) else None
