"""The first look at the records: whose each is, and whether anything is wrong with its files."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator.building.clock import Clock, Spent
from generator.building.order import Order
from generator.building.workshop import workshop
from generator.consistency import problems_of_a_record
from generator.library import Entry, read_entry
from generator.pages.heading import Heading
from generator.problems import Problem


class Surveyed(NamedTuple):
    """A record that can be read."""

    path: Path
    heading: Heading


class Survey(NamedTuple):
    """Some records."""

    records: tuple[Surveyed, ...]
    problems: tuple[Problem, ...]
    spent: Spent  # processor seconds, by stage


def survey(order: Order, paths: Sequence[Path]) -> Survey:
    """Look at some records."""
    library, clock, records, problems = workshop(order).library, Clock(), [], []
    for path in paths:
        entry, found = read_entry(library.data, path)
        clock.lap("reading")
        problems += found
        if entry:
            problems += problems_of_a_record(entry, library)
            clock.lap("proving")
            records.append(Surveyed(path, _heading(entry)))
    return Survey(tuple(records), tuple(problems), clock.spent)


def _heading(entry: Entry) -> Heading:
    record = entry.record
    return Heading(record.region, entry.unit, record.year, record.department.kind, record.department.name)
