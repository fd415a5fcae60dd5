"""The first look at the records: whose each is, and whether anything is wrong with its files."""

import errno
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator.building.clock import Clock, Spent
from generator.building.order import Order
from generator.building.values import lay_by
from generator.building.workshop import look
from generator.consistency import problems_of_a_record
from generator.given import named
from generator.keeping.marks import mark_of_files
from generator.keeping.signs import Sign, sign_of
from generator.library import Entry, read_entry, record_files
from generator.pages.heading import Heading
from generator.permanence.lock import held_text
from generator.permanence.versions import as_published, held_of, version
from generator.problems import Problem

_CHANGED = "核对之后变了，请再构建一次 / changed since it was checked; build again"


class Surveyed(NamedTuple):
    """A record that can be read."""

    path: str
    heading: Heading
    files: tuple[str, ...]  # it, its trace, its document, and its earlier versions
    sign: Sign
    mark: str  # of what is in them; nothing where something is wrong with them
    version: str  # of what it says
    held: str  # its versions and rows, as the lock of addresses has them


class Survey(NamedTuple):
    """Some records."""

    records: tuple[Surveyed, ...]
    problems: tuple[Problem, ...]
    spent: Spent  # processor seconds, by stage


def survey(order: Order, paths: Sequence[str]) -> Survey:
    """Look at some records."""
    library, clock, records, problems = look(order).library, Clock(), [], []
    if library is None:
        return Survey((), (), clock.spent)
    for path in map(Path, paths):
        before = sign_of([f"{path}"])
        entry, found = read_entry(library.data, path)
        problems += found
        clock.lap("reading")
        if entry:
            files = tuple(map(str, record_files(library.data, path, entry)))
            sign = (*before, *sign_of(files[1:]))
            unsound = problems_of_a_record(entry, library)
            problems += unsound
            clock.lap("proving")
            mark = "" if found or unsound else mark_of_files(files)
            if sign != sign_of(files):
                raise changed(library.data, path)
            if mark and entry.file.value:
                lay_by(order.values, f"{path}", entry.file.value)
            current = version(as_published(entry.record))
            held = held_text(held_of(entry.record, current))
            records.append(Surveyed(f"{path}", _heading(entry), files, sign, mark, current, held))
            clock.lap("looking")
    return Survey(tuple(records), tuple(problems), clock.spent)


def changed(data: Path, path: Path) -> OSError:
    """What is said where a record changes while its site is built."""
    return OSError(errno.ESTALE, _CHANGED, named(data, path))


def _heading(entry: Entry) -> Heading:
    record = entry.record
    return Heading(record.region, entry.unit, record.year, record.department.kind, record.department.name)
