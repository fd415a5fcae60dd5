"""The work on one chapter: its records are read, checked and published, its pages set and written."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.building import shelf
from generator.building.clock import Clock
from generator.building.departments import together, write_departments
from generator.building.latest import Latest
from generator.building.order import Order
from generator.building.outcome import Made, Outcome, outcome
from generator.building.readings import Reading, Readings
from generator.building.survey import Surveyed, changed
from generator.building.workshop import Workshop, workshop
from generator.checks import ALONE, findings, with_peers
from generator.checks.rule import World
from generator.keeping.marks import mark, mark_of_files
from generator.keeping.packing import packed
from generator.memos import let_go
from generator.model.finding import Verdict
from generator.pages.chapter import Around, Chapter
from generator.pages.chapters import chapter_pages
from generator.pages.choosing_file import choosing_file
from generator.pages.digest import SIGHTS, Digest, digest
from generator.pages.extract import parts
from generator.pages.publication import Publication, publish
from generator.peers import gather
from generator.reporting import RecordFindings


class Task(NamedTuple):
    """A chapter to be made."""

    kind: str
    records: tuple[Surveyed, ...]  # in the order of their addresses
    around: Around
    key: str  # the mark of all that it is made of


class Done(NamedTuple):
    """What the rest of the site needs of a chapter."""

    digest: Digest
    parts: shelf.Parts
    verdicts: Counter[Verdict]
    marks: dict[str, str]  # of the digest, by how much of it is looked at
    kept: tuple[str, ...]  # the keys under which its readings and the pages of its departments are
    anew: tuple[str, ...]  # the addresses of those whose pages had to be made


def make_chapter(order: Order, task: Task) -> Outcome[Done]:
    """A chapter: its pages are in the site, its parts of what runs through all chapters are laid by."""
    return outcome(order, ("chapter", task.kind), task.key, lambda clock: _make(order, task, clock))


def _make(order: Order, task: Task, clock: Clock) -> Made[Done]:
    let_go()
    shop = workshop(order)
    readings, latest = Readings(order, shop.library.data, task.kind), Latest(order, shop.ground, task.kind)
    published = tuple(_published(shop, task, readings, latest, clock))
    _expect_same(shop, task)
    clock.lap("publishing")
    imprint, known = shop.imprint, latest.worked.of(published)
    chapter = Chapter(imprint.say, imprint.settings, imprint.vocabulary, task.kind, published, task.around, known)
    departments = tuple(write_departments(order, shop, chapter, task.records, clock))
    choosing = choosing_file(chapter)
    compared = shop.write(order, chapter_pages(chapter, choosing), clock, "views")
    written = together((*(one.written for one in departments), compared))
    short, file = digest(chapter, choosing.name), order.threads / task.kind
    places = shelf.lay_by(file, parts(chapter, (one.own for one in departments), order.threads))
    home = order.store.file(task.key, 0) if order.store else file
    verdicts = Counter(one.verdict for each in published for one in each.findings)
    marks = {name: mark(packed(seen(short))) for name, seen in SIGHTS.items()}
    kept = (readings.key, *(one.key for one in departments)) if order.store else ()
    anew = tuple(one.address for one in departments if one.is_new)
    latest.keep(chapter)
    done = Done(short, shelf.Parts(home, places), verdicts, marks, kept, anew)
    clock.lap("gathering")
    return Made(done, written, file)


def _published(shop: Workshop, task: Task, readings: Readings, latest: Latest, clock: Clock) -> Iterator[Publication]:
    """The records as anyone may see them; what they were read and checked with is not kept in memory."""
    read = [(readings.has(one) and latest.reading(one)) or readings.of(one) for one in task.records]
    records = [one.entry.record for one in read]
    clock.lap("reading")
    world = World(shop.library.vocabulary, shop.library.forms, gather(records, shop.library.vocabulary))
    alone = [
        tuple(findings(record, world, ALONE)) if one.found is None else one.found
        for one, record in zip(read, records, strict=True)
    ]
    readings.keep(task.records, alone)
    found = [tuple(with_peers(own, one.entry.record, world)) for own, one in zip(alone, read, strict=True)]
    clock.lap("checking")
    for known, one, own, every in zip(task.records, read, alone, found, strict=True):
        published = latest.published(known, every) or publish(
            shop.library, RecordFindings(one.entry, every), known.version
        )
        latest.note(known, Reading(one.entry, own), every, published)
        yield published


def _expect_same(shop: Workshop, task: Task) -> None:
    """What was proven is what is published."""
    for one in task.records:
        if one.mark != mark_of_files(one.files):
            raise changed(shop.library.data, Path(one.path))
