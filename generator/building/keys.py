"""The keys under which work is kept: the marks of all that it is made of, beside the templates it is set with."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from generator.building.chapters import Done, Task
from generator.building.survey import Surveyed
from generator.keeping.marks import mark
from generator.pages.chapter import Around
from generator.pages.closing import PARTS, Lines
from generator.pages.rules.hits import thread
from generator.pages.tallies import Portion, Tallies, portions, together
from generator.site import File


def of_frame(ground: str, files: Iterable[File]) -> str:
    """The key of the files that all pages share."""
    return mark(ground, "frame", *(part for file in files for part in file))


def of_chapters(ground: str, records: Mapping[str, Sequence[Surveyed]], arounds: Mapping[str, Around]) -> list[Task]:
    """What is to be done for every chapter, by its kind of department."""
    places = {region: mark(repr(found)) for around in arounds.values() for region, found in around.departments.items()}
    return [
        Task(kind, tuple(found), arounds[kind], _of_chapter(ground, kind, found, arounds[kind], places))
        for kind, found in records.items()
    ]


def _of_chapter(ground: str, kind: str, records: Sequence[Surveyed], around: Around, places: Mapping[str, str]) -> str:
    beside = (places[region] for region in sorted(around.departments))
    own = (part for one in records for part in (one.heading.key, one.mark))
    return mark(ground, "chapter", kind, f"{around.is_listed} {around.are_few}", *beside, *own)


def of_family(ground: str, family: str, chapters: Sequence[Done], tables: Mapping[str, int]) -> str:
    """The key of the page of an indicator."""
    counts = " ".join(f"{name}={tables[name]}" for name in sorted(tables))
    return mark(ground, "indicator", family, counts, *_threads(chapters, ("said", family), ("spoken", family)))


def of_rule(ground: str, rule: str, tallied: Tallies, chapters: Sequence[Done], tables: int) -> str:
    """The key of the page of a check."""
    places = () if portions(tallied) else tuple(("hits", thread(rule, place)) for place in tallied)
    return mark(ground, "check", rule, f"{tables} {_said(tallied)}", *_threads(chapters, ("found", rule), *places))


def of_answers(ground: str, chapters: Sequence[Done], rule: str, tallied: Tallies, portion: Portion) -> str:
    """The key of the pages of the answers to a check from one province or prefecture."""
    places = (("hits", thread(rule, place)) for place in portion.places)
    tables = together(tallied.values()).tables
    return mark(ground, "answers", rule, f"{portion.region} {tables}", *_threads(chapters, *places))


def _said(tallied: Tallies) -> str:
    return repr(
        [(place, tally.tables, tally.different, sorted(tally.verdicts.items())) for place, tally in tallied.items()]
    )


def of_closing(ground: str, name: str, chapters: Sequence[Done], lines: Lines) -> str:
    """The key of one part of what closes a site."""
    part = PARTS[name]
    known = (one.marks[part.sight] for one in chapters)
    told = "".join(sorted(map(repr, chain.from_iterable(lines.only(part.lines)))))
    parts = (one.parts.places[thread].mark for one in chapters for thread in part.threads)
    return mark(ground, "closing", name, told, *known, *parts)


def of_last(ground: str, told: Iterable[str]) -> str:
    """The key of what tells of all pages and files, by the marks of what is told of them."""
    return mark(ground, "last", *sorted(told))


def _threads(chapters: Sequence[Done], *threads: tuple[str, str]) -> list[str]:
    return [part for one in chapters for part in (one.digest.kind, *one.parts.marks(*threads))]
