"""A site from data: records are looked at, chapters made, what runs through them is spun, and the lists close it."""

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from generator.building import keys, known
from generator.building.chapters import Done, make_chapter
from generator.building.clock import Clock, Spent
from generator.building.closing import LISTS, close
from generator.building.hands import Hands, hands
from generator.building.lasting import Lost, stand_in
from generator.building.limits import too_large
from generator.building.looking import Looked, Looking
from generator.building.means import USUAL, Means
from generator.building.notes import note
from generator.building.order import WHOLE, Order, Shard
from generator.building.outcome import Counted, Outcome, counted
from generator.building.progress import Progress, Stage
from generator.building.survey import Surveyed
from generator.building.threads import COUNTS, PARTS_LAID_BY, spin_answers, spin_family, spin_rule
from generator.building.whole import Unsound, expect_ways, expect_whole
from generator.building.workshop import Workshop, look
from generator.keeping import ground
from generator.library import Library
from generator.model.finding import Verdict
from generator.pages.chapters import arounds
from generator.pages.closing import PARTS, Lines, last_files
from generator.pages.indicators import Listed
from generator.pages.rules import asked
from generator.pages.tallies import portions, together
from generator.pages.threads import printed_families, tables_of_families, tallies_of_rules
from generator.problems import Problem
from generator.reading.file_names import parts_of
from generator.reporting import Summary
from generator.templates.faults import TemplateFault
from generator.words import Language
from generator.write import MARK, alone, fresh_of, replacing, resolved, settle_all

_MARK = Counted(1, len(MARK.content))
Value = TypeVar("Value")


class Built(NamedTuple):
    """What was checked, and what was written; nothing where files have problems."""

    report: Summary
    files: int
    size: int  # bytes
    spent: Spent  # processor seconds of each stage, of all processes together
    made: tuple[str, ...] = ()  # what had to be made: chapters, indicators and checks by their ids
    held: Mapping[str, str] = MappingProxyType({})  # what the lock of addresses notes of every table, by its key


def build(root: Path, out: Path, language: Language, means: Means = USUAL, shard: Shard = WHOLE) -> Built:
    """Build the site of the data under `root` at `out` in a language; write nothing if the data has problems."""
    with alone(out):
        if means.store is None:
            return _build(root, out, language, means, shard)
        means.store.open()
        built = _build(root, out, language, means, shard)
        if built.files and means.is_lasting:
            settle_all(means.store.folder)
            means.store.settled()
        return built


def _build(root: Path, out: Path, language: Language, means: Means, shard: Shard) -> Built:
    clock, fresh = Clock(), fresh_of(resolved(out))
    stamp = f"{os.getpid()}.{time.monotonic_ns()}"
    order = Order(root, shard, language, fresh.site, fresh.aside, means.store, ground(root, language), stamp)
    found = look(order)
    paths = _paths(found.library, shard)
    clock.lap("beginning")
    with hands(means.workers, len(paths)) as pool:
        looked = Looking(order, pool, means.progress, clock).over(paths) if found.library else Looked([], [])
        problems = [*found.problems, *looked.problems]
        if found.workshop is None or problems:
            return _refused(problems, len(looked.records), language, found.notes)
        try:
            with replacing(out, is_lasting=means.is_lasting), pool.resting_on_failure():
                making = _Making(order, found.workshop, pool, means.progress, clock, [], [], [])
                made = making.make(looked.records, found.notes)
                expect_whole(fresh.site, made.files, made.size)
                if means.most is not None and made.size > means.most:
                    raise too_large(made.size, out)
                return made
        except TemplateFault as fault:
            return _refused([fault.problem], len(looked.records), language, found.notes)
        except (Lost, Unsound) as unsound:
            return _refused(unsound.problems, len(looked.records), language, found.notes)


def _paths(library: Library | None, shard: Shard) -> list[Path]:
    """The records of a site."""
    return [path for path in (library.paths if library else ()) if parts_of(path)[0].startswith(shard.region)]


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
        shared = self.workshop.write(self.order, self.workshop.press.files, self.clock, "beginning")
        self.counted.append(counted(shared))
        chapters = self._chapters(records)
        self.hands.renew()
        lines = self._threads(chapters, len(records))
        self.hands.renew()
        self.clock.skip()  # hands have clocks of their own
        self._close(chapters, lines)
        self.counted.append(counted(stand_in(self.order, self.workshop, self.clock)))
        expect_ways(self.order.folder, (one.tied for one in self.counted))
        self.clock.lap("verifying")
        if self.order.store:
            self.order.store.forget_all_but([known.KEY, *self.workshop.kept, *self.used])
        verdicts = sum((one.verdicts for one in chapters), Counter[Verdict]())
        report = Summary((), len(records), verdicts, self.order.language, notes)
        files, size = (sum(parts) for parts in zip(*(one[:2] for one in (_MARK, *self.counted)), strict=True))
        held = {one.heading.key: one.held for one in records}
        return Built(report, files, size, self.clock.spent, tuple(sorted(self.made)), held)

    def _chapters(self, records: Sequence[Surveyed]) -> list[Done]:
        """Every chapter, the longest first, since nobody can help with one."""
        around = arounds((one.heading for one in records), self.workshop.absences)
        groups: dict[str, list[Surveyed]] = {}
        for one in records:
            groups.setdefault(one.heading.kind, []).append(one)
        tasks = keys.of_chapters(self.workshop.ground, groups, around)
        tasks.sort(key=lambda task: (-len(task.records), task.kind))
        chapters, made = [], 0
        for _, done in self._each(make_chapter, ((self.order, task) for task in tasks)):
            chapters.append(done)
            made += len(done.digest.cards)
            self.progress(Stage.CHAPTERS, made, len(records))
        return sorted(chapters, key=lambda done: done.digest.kind)

    def _threads(self, chapters: Sequence[Done], tables: int) -> Lines:
        """The pages of all indicators and checks, and their lines."""
        ground_, digests = self.workshop.ground, [one.digest for one in chapters]
        families, counts = printed_families(self.workshop.imprint, digests), tables_of_families(digests)
        note(self.order, PARTS_LAID_BY, [one.parts for one in chapters])
        note(self.order, COUNTS, (tables, counts))
        tallied = tallies_of_rules(digests)
        spread = [(rule, found, portion) for rule, found in tallied.items() for portion in portions(found)]
        listed, of = dict[str, Listed](), len(families) + len(tallied) + len(spread)
        tasks = ((self.order, keys.of_family(ground_, one.id, chapters, counts), one.id) for one in families)
        for family, line in self._each(spin_family, tasks):
            listed[family] = line
            self.progress(Stage.THREADS, len(listed), of)
        rules = (
            (self.order, keys.of_rule(ground_, rule, chapters, found, tables), rule, found)
            for rule, found in tallied.items()
        )
        answers = ((self.order, keys.of_answers(ground_, one[0], chapters, *one[1:]), *one) for one in spread)
        spun = chain(self._each(spin_rule, rules), self._each(spin_answers, answers))
        for done, _ in enumerate(spun, len(listed) + 1):
            self.progress(Stage.THREADS, done, of)
        asked_ = [asked(rule, together(found.values())) for rule, found in tallied.items()]
        return Lines([listed[one.id] for one in families], asked_)

    def _close(self, chapters: Sequence[Done], lines: Lines) -> None:
        """The pages that list everything, and the files that hold or list all files."""
        note(self.order, LISTS, ([one.digest for one in chapters], lines))
        self.clock.lap("gathering")
        ground_ = self.workshop.ground
        tasks = ((self.order, keys.of_closing(ground_, name, chapters, lines), name) for name in PARTS)
        for done, _ in enumerate(self._each(close, tasks), 1):
            self.progress(Stage.CLOSING, done, len(PARTS))
        self.clock.skip()
        pages = (address for one in self.counted for address in one.pages)
        sums = (known for one in self.counted for known in one.sums)
        last = last_files(self.workshop.imprint, pages, sums)
        self.counted.append(counted(self.workshop.write(self.order, last, self.clock, "closing: last")))

    def _each(
        self, work: Callable[..., Outcome[Value]], tasks: Iterable[tuple[object, ...]]
    ) -> Iterator[tuple[str, Value]]:
        """What each task is of, and its value, as they are done."""
        for done in self.hands.each(work, tasks):
            self.counted.append(done.counted)
            self.clock.add(done.spent)
            self.used.append(done.key)
            if done.is_new:
                self.made.append(f"{done.sort} {done.of}")
            yield done.of, done.value
