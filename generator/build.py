"""A site from data: records are looked at, chapters made, what runs through them is spun, and the lists close it."""

import os
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import Executor
from pathlib import Path
from time import monotonic_ns
from typing import NamedTuple

from generator.building import shelf
from generator.building.chapters import Done, Task, make_chapter
from generator.building.clock import Clock, Spent
from generator.building.hands import Hands, hands
from generator.building.order import Order
from generator.building.progress import Progress, Stage, unseen
from generator.building.survey import Surveyed, survey
from generator.building.threads import Spun, spin_families, spin_rule
from generator.building.workshop import Workshop, Written, look
from generator.checks import RULES
from generator.consistency import problems_of_the_library
from generator.library import record_paths
from generator.model.finding import Verdict
from generator.pages.chapters import arounds
from generator.pages.closing import Lines, closing_pages
from generator.pages.edition import edition
from generator.pages.threads import printed_families, tables_of_families
from generator.problems import Problem
from generator.reporting import Summary
from generator.templates.faults import TemplateFault
from generator.words import Language
from generator.write import MARK, fresh_of, replacing, resolved

_TOGETHER = 32  # records that are looked at in one go
_FAMILIES = 8  # indicators whose pages are made in one go
_MARK = Written(1, len(MARK.content))


class Built(NamedTuple):
    """What was checked, and what was written; nothing where files have problems."""

    report: Summary
    files: int
    size: int  # bytes
    spent: Spent  # processor seconds of each stage, of all processes together


def build(
    root: Path,
    out: Path,
    language: Language,
    *,
    workers: Executor | int = 0,
    progress: Progress = unseen,
) -> Built:
    """Build the site of the data under `root` at `out` in a language; write nothing if the data has problems.

    `workers` are as many processes, 0 for one for each processor, or an executor.
    """
    clock, fresh = Clock(), fresh_of(resolved(out))
    order = Order(root, language, fresh.site, fresh.aside, f"{os.getpid()}.{monotonic_ns()}")
    found, paths = look(order), record_paths(root / "data")
    clock.lap("beginning")
    if found.workshop is None:
        return _refused(found.problems, 0, language, found.notes)
    with hands(workers, len(paths)) as pool:
        making = _Making(order, found.workshop, pool, progress, clock)
        records, problems = making.look_at(paths)
        if problems:
            return _refused(problems, len(records), language, found.notes)
        try:
            with replacing(out):
                return making.make(records, found.notes)
        except TemplateFault as fault:
            return _refused([fault.problem], len(records), language, found.notes)


def _refused(problems: Sequence[Problem], tables: int, language: Language, notes: tuple[Problem, ...]) -> Built:
    return Built(Summary(tuple(sorted(problems)), tables, Counter(), language, notes), 0, 0, {})


class _Making(NamedTuple):
    """A site being made."""

    order: Order
    workshop: Workshop
    hands: Hands
    progress: Progress
    clock: Clock

    def look_at(self, paths: Sequence[Path]) -> tuple[list[Surveyed], list[Problem]]:
        """Whose the records are, in the order of their paths, and what is wrong with the files."""
        records: list[Surveyed] = []
        problems = problems_of_the_library(self.workshop.library)
        self.clock.lap("looking")
        tasks = ((self.order, paths[first : first + _TOGETHER]) for first in range(0, len(paths), _TOGETHER))
        for found in self.hands.each(survey, tasks):
            records += found.records
            problems += found.problems
            self.clock.add(found.spent)
            self.progress(Stage.LOOKING, len(records), len(paths))
        self.clock.skip()
        return sorted(records), problems

    def make(self, records: Sequence[Surveyed], notes: tuple[Problem, ...]) -> Built:
        """The whole site."""
        self.order.threads.mkdir(exist_ok=True)
        shared = self.workshop.write(self.order, self.workshop.press.files, self.clock, "beginning")
        chapters = self._chapters(records)
        threads = self._threads(chapters, len(records))
        self.clock.skip()  # hands have clocks of their own
        self.progress(Stage.CLOSING, 0, 1)
        closed = self._close(chapters, threads)
        self.progress(Stage.CLOSING, 1, 1)
        written = [_MARK, shared, *(one.written for one in chapters), *(one.written for one in threads), closed]
        verdicts = sum((one.verdicts for one in chapters), Counter[Verdict]())
        report = Summary((), len(records), verdicts, self.order.language, notes)
        files, size = (sum(parts) for parts in zip(*written, strict=True))
        return Built(report, files, size, self.clock.spent)

    def _chapters(self, records: Sequence[Surveyed]) -> list[Done]:
        """Every chapter, the longest first, since nobody can help with one."""
        around = arounds((one.heading for one in records), self.workshop.absences)
        paths: dict[str, list[Path]] = {}
        for one in records:
            paths.setdefault(one.heading.kind, []).append(one.path)
        longest_first = sorted(paths, key=lambda kind: (-len(paths[kind]), kind))
        tasks = ((self.order, Task(kind, tuple(paths[kind]), around[kind])) for kind in longest_first)
        chapters, made = [], 0
        for done in self.hands.each(make_chapter, tasks):
            chapters.append(done)
            made += len(done.digest.cards)
            self.clock.add(done.spent)
            self.progress(Stage.CHAPTERS, made, len(records))
        return sorted(chapters, key=lambda done: done.digest.kind)

    def _threads(self, chapters: Sequence[Done], tables: int) -> list[Spun]:
        """The pages of all indicators and checks, and their lines."""
        digests, parts = [one.digest for one in chapters], [one.parts for one in chapters]
        families, counts = printed_families(self.workshop.imprint, digests), tables_of_families(digests)
        ids = [family.id for family in families]
        some = (ids[first : first + _FAMILIES] for first in range(0, len(ids), _FAMILIES))
        spun: list[Spun] = []
        for one in self.hands.each(spin_families, ((self.order, each, parts, counts) for each in some)):
            spun.append(one)
            self.clock.add(one.spent)
            self.progress(Stage.THREADS, sum(len(each.listed) for each in spun), len(ids) + len(RULES))
        for one in self.hands.each(spin_rule, ((self.order, rule.id, parts, tables) for rule in RULES)):
            spun.append(one)
            self.clock.add(one.spent)
            self.progress(Stage.THREADS, len(ids) + sum(len(each.asked) for each in spun), len(ids) + len(RULES))
        return spun

    def _close(self, chapters: Sequence[Done], threads: Sequence[Spun]) -> Written:
        """The pages that list everything."""
        digests = [one.digest for one in chapters]
        whole = edition(self.workshop.imprint, digests, self.workshop.prose, self.workshop.absences)
        lines = Lines([line for one in threads for line in one.listed], [line for one in threads for line in one.asked])
        found = shelf.gather([one.parts for one in chapters], self.order.threads)
        self.clock.lap("gathering")
        return self.workshop.write(self.order, closing_pages(whole, digests, found, lines), self.clock, "closing")
