"""A site being made: what is common to all pages, chapters, what runs through them, and the lists that close it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from generator.building import keys, known
from generator.building.chapters import Done, make_chapter
from generator.building.clock import Clock, Spent
from generator.building.closing import LISTS, close
from generator.building.hands import Hands
from generator.building.lasting import stand_in
from generator.building.notes import note
from generator.building.order import Order
from generator.building.outcome import Counted, Made, Outcome, outcome, told
from generator.building.progress import Progress, Stage
from generator.building.standing import Note, Task
from generator.building.survey import Surveyed
from generator.building.threads import COUNTS, PARTS_LAID_BY, spin_answers, spin_family, spin_rule
from generator.building.ties import Tied
from generator.building.upkeep import Upkeep
from generator.building.whole import Changes, expect_changed_ways, expect_ways, expect_whole
from generator.building.workshop import Workshop
from generator.model.finding import Verdict
from generator.pages.chapters import arounds
from generator.pages.closing import PARTS, Lines, last_files
from generator.pages.indicators import Listed
from generator.pages.rules import asked
from generator.pages.tallies import portions, together
from generator.pages.threads import printed_families, tables_of_families, tallies_of_rules
from generator.problems import Problem
from generator.reporting import Summary
from generator.site import File, Page
from generator.write import MARK

Value = TypeVar("Value")
Notes = Sequence[tuple[str, object]]


class Built(NamedTuple):
    """What was checked, and what was written; nothing where files have problems."""

    report: Summary
    files: int
    size: int  # bytes
    spent: Spent  # processor seconds of each stage, of all processes together
    made: tuple[str, ...] = ()  # what had to be made: chapters, indicators and checks by their ids
    held: Mapping[str, str] = MappingProxyType({})  # what the lock of addresses notes of every table, by its key


class Work(NamedTuple):
    """A task to be done: its key, and what whoever does it is told."""

    key: str
    given: tuple[object, ...]


class Short(NamedTuple):
    """A task that was done."""

    task: Task
    counted: Counted


class Making(NamedTuple):
    """A site being made."""

    order: Order
    workshop: Workshop
    hands: Hands
    progress: Progress
    clock: Clock
    upkeep: Upkeep
    done: dict[str, Short]  # all tasks so far, by their keys
    made: list[str]  # the names of those that had to be made
    kept: list[str]  # under which more is kept
    noted: set[str]  # what was written down for those who work

    def make(self, records: Sequence[Surveyed], notes: tuple[Problem, ...]) -> tuple[Built, Note]:
        """The whole site, and what is to be known of it when the next is made."""
        self.order.threads.mkdir(exist_ok=True)
        ground, files = self.workshop.ground, self.workshop.printing.press.files
        self.clock.lap("keeping")
        self._one("frame", keys.of_frame(ground, files), "beginning", lambda: files)
        chapters = self._chapters(records)
        self.hands.renew()
        lines = self._threads(chapters, len(records))
        self.hands.renew()
        self.clock.skip()  # hands have clocks of their own
        self._close(chapters, lines)
        self.hands.renew()
        marks = (one.counted.mark for one in self.done.values())
        self._one("last", keys.of_last(ground, marks), "closing: last", self._last_files)
        verdicts = sum((one.verdicts for one in chapters), Counter[Verdict]())
        report = Summary((), len(records), verdicts, self.order.language, notes)
        return self._ended(report, {one.heading.key: one.held for one in records})

    def _ended(self, report: Summary, held: Mapping[str, str]) -> tuple[Built, Note]:
        """What is written at last, and a look at all of it."""
        loose = stand_in(self.order, self.workshop, self.clock)
        self._expect_ways(loose.tied)
        files = 1 + len(loose.names) + sum(one.counted.files for one in self.done.values())
        size = len(MARK.content) + loose.size + sum(one.counted.size for one in self.done.values())
        seen = expect_whole(self.order.folder, files, size, self.upkeep.seen(self.done, loose.names))
        if self.order.store:
            self.order.store.forget_all_but([known.KEY, *self.workshop.printing.kept, *self.kept, *self.done])
        self.clock.lap("verifying")
        tasks = {key: one.task for key, one in self.done.items()}
        place, ground = f"{self.upkeep.out}", self.workshop.ground
        standing = Note(self.order.stamp, place, ground, tasks, loose.names, loose.tied, seen.proof)
        return Built(report, files, size, self.clock.spent, tuple(sorted(self.made)), held), standing

    def _expect_ways(self, loose: Tied) -> None:
        """Every link leads somewhere; where that was so before, a look at what changed is enough."""

        def tied() -> Iterator[Tied]:
            yield loose
            yield from (told(self.order, key, one.counted).tied for key, one in self.done.items())

        before = self.upkeep.before
        if before is None:
            expect_ways(self.order.root, self.order.folder, tied)
            return
        new = {key: one for key, one in self.done.items() if before.tasks.get(key) != one.task}
        changed = [told(self.order, key, one.counted).tied for key, one in new.items()]
        changes = Changes([*self.upkeep.ties, before.tied], [*changed, loose])
        expect_changed_ways(self.order.root, self.order.folder, changes, tied())

    def _chapters(self, records: Sequence[Surveyed]) -> list[Done]:
        """Every chapter, the longest first, since nobody can help with one."""
        around = arounds((one.heading for one in records), self.workshop.absences)
        groups: dict[str, list[Surveyed]] = {}
        for one in records:
            groups.setdefault(one.heading.kind, []).append(one)
        tasks = keys.of_chapters(self.workshop.ground, groups, around)
        tasks.sort(key=lambda task: (-len(task.records), task.kind))
        self.upkeep.settle({"chapter"}, (task.key for task in tasks))
        chapters, made = [], 0
        for done in self._each(make_chapter, (Work(task.key, (self.order, task)) for task in tasks)):
            chapter = done.value
            chapters.append(chapter)
            self.kept.extend(chapter.kept)
            self.made.extend(f"department {address}" for address in chapter.anew if done.is_new)
            made += len(chapter.digest.cards)
            self.progress(Stage.CHAPTERS, made, len(records))
        return sorted(chapters, key=lambda done: done.digest.kind)

    def _threads(self, chapters: Sequence[Done], tables: int) -> Lines:
        """The pages of all indicators and checks, and their lines."""
        order, ground, digests = self.order, self.workshop.ground, [one.digest for one in chapters]
        families, counts = printed_families(self.workshop.imprint, digests), tables_of_families(digests)
        tallied = tallies_of_rules(digests)
        spread = [(rule, found, portion) for rule, found in tallied.items() for portion in portions(found)]
        of_families = [(keys.of_family(ground, one.id, chapters, counts), one.id) for one in families]
        of_rules = [(keys.of_rule(ground, *one, chapters, tables), *one) for one in tallied.items()]
        of_answers = [(keys.of_answers(ground, chapters, *one), *one) for one in spread]
        all_keys = [one[0] for one in of_families], [one[0] for one in of_rules], [one[0] for one in of_answers]
        self.upkeep.settle({"indicator", "check", "answers"}, chain(*all_keys))
        notes = ((PARTS_LAID_BY, [one.parts for one in chapters]), (COUNTS, (tables, counts)))
        listed, of = dict[str, Listed](), len(families) + len(tallied) + len(spread)
        for spun in self._each(spin_family, (Work(one[0], (order, *one)) for one in of_families), notes):
            listed[spun.of] = spun.value
            self.progress(Stage.THREADS, len(listed), of)
        rules = self._each(spin_rule, (Work(one[0], (order, *one)) for one in of_rules), notes)
        answers = self._each(spin_answers, (Work(one[0], (order, *one)) for one in of_answers), notes)
        for done, _ in enumerate(chain(rules, answers), len(listed) + 1):
            self.progress(Stage.THREADS, done, of)
        asked_ = [asked(rule, together(found.values())) for rule, found in tallied.items()]
        return Lines([listed[one.id] for one in families], asked_)

    def _close(self, chapters: Sequence[Done], lines: Lines) -> None:
        """The pages that list everything."""
        wanted = {name: keys.of_closing(self.workshop.ground, name, chapters, lines) for name in PARTS}
        self.upkeep.settle({"closing"}, wanted.values())
        notes = ((PARTS_LAID_BY, [one.parts for one in chapters]), (LISTS, ([one.digest for one in chapters], lines)))
        self.clock.lap("gathering")
        tasks = (Work(key, (self.order, key, name)) for name, key in wanted.items())
        for done, _ in enumerate(self._each(close, tasks, notes), 1):
            self.progress(Stage.CLOSING, done, len(PARTS))
        self.clock.skip()

    def _last_files(self) -> Iterator[File]:
        """The files that hold or list all files."""
        found = [told(self.order, key, one.counted) for key, one in self.done.items()]
        pages, sums = chain.from_iterable(one.pages for one in found), chain.from_iterable(one.sums for one in found)
        return last_files(self.workshop.imprint, pages, sums)

    def _one(self, sort: str, key: str, stage: str, pages: Callable[[], Iterable[Page | File]]) -> None:
        """A task that takes no time worth sharing."""

        def make(clock: Clock) -> Made[None]:
            return Made(None, self.workshop.write(self.order, pages(), clock, stage))

        self.upkeep.settle({sort}, [key])
        self._taken(self.upkeep.outcome(key) or outcome(self.order, (sort, "site"), key, make))

    def _each(
        self, work: Callable[..., Outcome[Value]], tasks: Iterable[Work], notes: Notes = ()
    ) -> Iterator[Outcome[Value]]:
        """What comes of each task, as they are done: first of those whose files are in place."""
        left = list[Work]()
        for one in tasks:
            if found := self.upkeep.outcome(one.key):
                yield self._taken(found)
            else:
                left.append(one)
        for name, value in notes if left else ():
            if name not in self.noted:
                note(self.order, name, value)
                self.noted.add(name)
        for done in self.hands.each(work, (one.given for one in left)):
            yield self._taken(done)

    def _taken(self, done: Outcome[Value]) -> Outcome[Value]:
        """Note what a task came to."""
        self.done[done.key] = Short(Task(done.sort, done.mark), done.counted)
        self.clock.add(done.spent)
        if done.is_new:
            self.made.append(f"{done.sort} {done.of}")
        return done
