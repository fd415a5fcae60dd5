"""What a task comes to: made now and kept, or as an earlier build made it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from generator.building.clock import Clock, Spent
from generator.building.order import Order
from generator.building.ties import Tied
from generator.building.workshop import Written, mark_of

Value = TypeVar("Value")


class Counted(NamedTuple):
    """Files in short."""

    files: int
    size: int  # bytes
    pages: tuple[str, ...] = ()  # their addresses
    sums: tuple[tuple[str, str], ...] = ()  # of data
    tied: Tied = Tied()  # what they lead to


def counted(written: Written) -> Counted:
    """What was written in short."""
    return Counted(len(written.names), written.size, written.pages, written.sums, written.tied)


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
    value: Value
    counted: Counted
    spent: Spent  # processor seconds, by stage
    is_new: bool  # whether it had to be made


def outcome(order: Order, task: tuple[str, str], key: str, make: Callable[[Clock], Made[Value]]) -> Outcome[Value]:
    """What a task comes to that is made of what the key marks, and of the templates that its pages are set with."""
    clock = Clock()
    found = _recalled(order, key)
    clock.lap("keeping")
    if found:
        return Outcome(*task, key, *found, clock.spent, is_new=False)
    value, written, beside = make(clock)
    short = counted(written)
    if order.store:
        files = [("", beside)] if beside else []
        files += [(name, order.folder / name) for name in written.names]
        mark = mark_of(order, written.templates)
        order.store.keep(key, _Result(value, short, written.templates, mark), files)
    clock.lap("keeping")
    return Outcome(*task, key, value, short, clock.spent, is_new=True)


class _Result(NamedTuple):
    value: Any
    counted: Counted
    templates: frozenset[str]
    mark: str  # of the templates


def _recalled(order: Order, key: str) -> tuple[Any, Counted] | None:
    store = order.store
    kept = store.read(key) if store else None
    if store is None or kept is None or not isinstance(kept.value, _Result):
        return None
    result = kept.value
    if result.mark != mark_of(order, result.templates) or not store.link(key, kept, order.folder):
        return None
    return result.value, result.counted
