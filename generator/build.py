"""A site from data: records are looked at, chapters made, what runs through them is spun, and the lists close it."""

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from generator.building import keys, known, shelf
from generator.building.chapters import Done, make_chapter
from generator.building.clock import Clock, Spent
from generator.building.hands import Hands, hands
from generator.building.looking import Looked, Looking
from generator.building.means import USUAL, Means
from generator.building.order import Order
from generator.building.outcome import Counted, Outcome
from generator.building.progress import Progress, Stage
from generator.building.survey import Surveyed
from generator.building.threads import spin_family, spin_rule
from generator.building.workshop import Workshop, Written, look
from generator.checks import RULES
from generator.keeping import ground
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

_MARK = Counted(1, len(MARK.content))
Value = TypeVar("Value")


class Built(NamedTuple):
    """What was checked, and what was written; nothing where files have problems."""

    report: Summary
    files: int
    size: int  # bytes
    spent: Spent  # processor seconds of each stage, of all processes together
    made: tuple[str, ...] = ()  # what had to be made: chapters, indicators and checks by their ids


def build(root: Path, out: Path, language: Language, means: Means = USUAL) -> Built:
    """Build the site of the data under `root` at `out` in a language; write nothing if the data has problems."""
    clock, fresh = Clock(), fresh_of(resolved(out))
    stamp = f"{os.getpid()}.{time.monotonic_ns()}"
    order = Order(root, language, fresh.site, fresh.aside, means.store, ground(root, language), stamp)
    found, paths = look(order), record_paths(root / "data")
    clock.lap("beginning")
    with hands(means.workers, len(paths)) as pool:
        looked = Looking(order, pool, means.progress, clock).over(paths) if found.library else Looked([], [])
        problems = [*found.problems, *looked.problems]
        if found.workshop is None or problems:
            return _refused(problems, len(looked.records), language, found.notes)
        try:
            with replacing(out):
                making = _Making(order, found.workshop, pool, means.progress, clock, [], [], [])
                return making.make(looked.records, found.notes)
        except TemplateFault as fault:
            return _refused([fault.problem], len(looked.records), language, found.notes)


def _refused(problems: Sequence[Problem], tables: int, language: Language, notes: tuple[Problem, ...]) -> Built:
    return Built(Summary(tuple(sorted(problems)), tables, Counter(), language, notes), 0, 0, {})


class _Making(NamedTuple):
    """A site being made."""

    order: Order
    workshop: Workshop
    hands: Hands
    progress: Progress
    clock: Clock
    counted: list[Counted]  # of all tasks so far
    used: list[str]  # the keys of all tasks
    made: list[str]  # the names of those that had to be made

    def make(self, records: Sequence[Surveyed], notes: tuple[Problem, ...]) -> Built:
        """The whole site."""
        self.order.threads.mkdir(exist_ok=True)
        self._count(self.workshop.write(self.order, self.workshop.press.files, self.clock, "beginning"))
        chapters = self._chapters(records)
        lines = self._threads(chapters, len(records))
        self.clock.skip()  # hands have clocks of their own
        self.progress(Stage.CLOSING, 0, 1)
        self._close(chapters, lines)
        if self.order.store:
            self.order.store.forget_all_but([known.KEY, *self.workshop.kept, *self.used])
        self.progress(Stage.CLOSING, 1, 1)
        verdicts = sum((one.verdicts for one in chapters), Counter[Verdict]())
        report = Summary((), len(records), verdicts, self.order.language, notes)
        files, size = (sum(parts) for parts in zip(_MARK, *self.counted, strict=True))
        return Built(report, files, size, self.clock.spent, tuple(sorted(self.made)))

    def _chapters(self, records: Sequence[Surveyed]) -> list[Done]:
        """Every chapter, the longest first, since nobody can help with one."""
        around = arounds((one.heading for one in records), self.workshop.absences)
        groups: dict[str, list[Surveyed]] = {}
        for one in records:
            groups.setdefault(one.heading.kind, []).append(one)
        tasks = keys.of_chapters(self.workshop.ground, groups, around)
        tasks.sort(key=lambda task: (-len(task.records), task.kind))
        chapters, made = [], 0
        for done in self._each(make_chapter, ((self.order, task) for task in tasks)):
            chapters.append(done)
            made += len(done.digest.cards)
            self.progress(Stage.CHAPTERS, made, len(records))
        return sorted(chapters, key=lambda done: done.digest.kind)

    def _threads(self, chapters: Sequence[Done], tables: int) -> Lines:
        """The pages of all indicators and checks, and their lines."""
        ground_, digests, parts = (
            self.workshop.ground,
            [one.digest for one in chapters],
            [one.parts for one in chapters],
        )
        families, counts = printed_families(self.workshop.imprint, digests), tables_of_families(digests)
        lines, of = Lines([], []), len(families) + len(RULES)
        tasks = (
            (self.order, keys.of_family(ground_, one.id, chapters, counts), one.id, parts, counts) for one in families
        )
        for line in self._each(spin_family, tasks):
            lines.listed.append(line)
            self.progress(Stage.THREADS, len(lines.listed), of)
        rules = (
            (self.order, keys.of_rule(ground_, rule.id, chapters, tables), rule.id, parts, tables) for rule in RULES
        )
        for asked in self._each(spin_rule, rules):
            lines.asked.append(asked)
            self.progress(Stage.THREADS, len(lines.listed) + len(lines.asked), of)
        return lines

    def _close(self, chapters: Sequence[Done], lines: Lines) -> None:
        """The pages that list everything."""
        digests = [one.digest for one in chapters]
        whole = edition(self.workshop.imprint, digests, self.workshop.prose, self.workshop.absences)
        found = shelf.gather([one.parts for one in chapters], self.order.threads)
        self.clock.lap("gathering")
        self._count(self.workshop.write(self.order, closing_pages(whole, digests, found, lines), self.clock, "closing"))

    def _each(self, work: Callable[..., Outcome[Value]], tasks: Iterable[tuple[object, ...]]) -> Iterator[Value]:
        """The values of some tasks, as they are done."""
        for done in self.hands.each(work, tasks):
            self.counted.append(done.counted)
            self.clock.add(done.spent)
            self.used.append(done.key)
            if done.is_new:
                self.made.append(done.name)
            yield done.value

    def _count(self, written: Written) -> None:
        self.counted.append(Counted(len(written.names), written.size))
