"""A look at every record before any page is made: those that changed are read, of the others all is known."""

import time
from collections.abc import Sequence
from typing import NamedTuple

from generator.building import known
from generator.building.clock import Clock
from generator.building.hands import Hands
from generator.building.order import Order
from generator.building.progress import Progress, Stage
from generator.building.survey import Surveyed, survey
from generator.building.workshop import look
from generator.consistency import problems_of_the_library
from generator.library import Library
from generator.problems import Problem

_TOGETHER = 32  # records that are looked at in one go


class Parted(NamedTuple):
    """The records that are as an earlier build found them, and the paths of those that must be read."""

    records: list[Surveyed]
    others: list[str]


def parted(order: Order, library: Library, paths: Sequence[str]) -> Parted:
    """What is known of records before any is read."""
    return _agreed(library, *known.recall(order.store, order.ground).split(paths))


class Looked(NamedTuple):
    """Whose the records are, in the order of their paths, and what is wrong with the files."""

    records: list[Surveyed]
    problems: list[Problem]


class Looking(NamedTuple):
    """A look over all records."""

    order: Order
    hands: Hands
    progress: Progress
    clock: Clock

    def over(self, paths: Sequence[str], found: Parted) -> Looked:
        """Look at all that changed since they were last found sound."""
        now, store, ground = time.time_ns(), self.order.store, self.order.ground
        library, records = look(self.order).library, found.records
        problems = problems_of_the_library(library) if library else []
        self.clock.lap("looking")
        left = found.others
        tasks = ((self.order, left[first : first + _TOGETHER]) for first in range(0, len(left), _TOGETHER))
        for seen in self.hands.each(survey, tasks):
            records += seen.records
            problems += seen.problems
            self.clock.add(seen.spent)
            self.progress(Stage.LOOKING, len(records), len(paths))
        self.clock.skip()
        if store and found.others:
            known.keep(store, ground, records, now)
        self.clock.lap("keeping")
        by_path = {one.path: one for one in records}
        return Looked([by_path[name] for name in paths if name in by_path], problems)


def _agreed(library: Library, records: list[Surveyed], others: list[str]) -> Parted:
    """The records that the lock of addresses agrees with; one that it does not is looked at again, to be told."""
    told = [(one, library.lasting.agrees(f"{one.heading.key}/", one.held)) for one in records]
    disputed = [one.path for one, is_agreed in told if not is_agreed]
    return Parted([one for one, is_agreed in told if is_agreed], [*others, *disputed])
