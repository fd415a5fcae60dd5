"""The work on one chapter: its records are read, checked and published, its pages set and written."""

import errno
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.building import shelf
from generator.building.clock import Clock, Spent
from generator.building.order import Order
from generator.building.workshop import Workshop, Written, workshop
from generator.checks import findings
from generator.checks.rule import World
from generator.library import Entry, named, read_entry
from generator.model.finding import Verdict
from generator.pages.chapter import Around, Chapter
from generator.pages.chapters import chapter_pages
from generator.pages.choosing_file import choosing_file
from generator.pages.digest import Digest, digest
from generator.pages.extract import extract
from generator.pages.publication import publish
from generator.peers import gather
from generator.reporting import RecordFindings

_CHANGED = "核对之后变了，请再构建一次 / changed since it was checked; build again"


class Task(NamedTuple):
    """A chapter to be made."""

    kind: str
    paths: tuple[Path, ...]  # of its records, in the order of their addresses
    around: Around


class Done(NamedTuple):
    """A chapter that was made."""

    digest: Digest
    parts: shelf.Parts
    verdicts: Counter[Verdict]
    written: Written
    spent: Spent  # processor seconds, by stage


def make_chapter(order: Order, task: Task) -> Done:
    """Make a chapter: write its pages, and lay by its parts of what runs through all chapters."""
    shop, clock = workshop(order), Clock()
    entries = tuple(_entries(shop, task))
    clock.lap("reading")
    records = [entry.record for entry in entries]
    world = World(shop.library.vocabulary, shop.library.forms, gather(records, shop.library.vocabulary))
    found = [RecordFindings(entry, tuple(findings(entry.record, world))) for entry in entries]
    clock.lap("checking")
    published = tuple(publish(shop.library, one) for one in found)
    clock.lap("publishing")
    chapter = Chapter(
        shop.imprint.say, shop.imprint.settings, shop.imprint.vocabulary, task.kind, published, task.around
    )
    choosing = choosing_file(chapter)
    written = shop.write(order, chapter_pages(chapter, choosing), clock, "views")
    short = digest(chapter, choosing.name)
    parts = shelf.lay_by(order.threads / task.kind, extract(chapter))
    clock.lap("gathering")
    return Done(short, parts, Counter(one.verdict for each in found for one in each.findings), written, clock.spent)


def _entries(shop: Workshop, task: Task) -> Iterator[Entry]:
    data = shop.library.data
    for path in task.paths:
        entry, problems = read_entry(data, path)
        if entry is None or problems:
            raise OSError(errno.ESTALE, _CHANGED, named(data, path))
        yield entry
