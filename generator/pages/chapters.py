"""The pages of a chapter, and what it is to know of the rest of the site."""

from collections.abc import Iterable, Iterator

from generator.model.coverage import Absence
from generator.pages.chapter import Around, Chapter
from generator.pages.compare import comparison_pages
from generator.pages.embed.comparison import comparison_card
from generator.pages.files import department_files
from generator.pages.heading import MANY, Heading, are_listed, by, latest
from generator.pages.lasting.version import version_pages
from generator.pages.record.page import record_pages
from generator.pages.record.source import source_page
from generator.pages.slices.department import department_pages
from generator.site import File, Page


def arounds(headings: Iterable[Heading], absences: Iterable[Absence]) -> dict[str, Around]:
    """What each chapter, by its kind of department, is to know of the rest."""
    known = tuple(sorted(headings, key=lambda one: one.key))
    is_listed = are_listed(known, absences)
    departments = {region: latest(found) for region, found in by(lambda one: one.region, known).items()}
    regions: dict[str, dict[str, None]] = {}
    for one in known:
        regions.setdefault(one.kind, {})[one.region] = None
    return {
        kind: Around({region: departments[region] for region in found}, is_listed, len(known) <= MANY)
        for kind, found in regions.items()
    }


def chapter_pages(chapter: Chapter, choosing: File) -> Iterator[Page | File]:
    """The comparisons of a chapter; `choosing` is the file that its readers make their own of."""
    yield from comparison_pages(chapter)
    yield from comparison_card(chapter)
    yield choosing


def pages_of_a_department(chapter: Chapter) -> Iterator[Page | File]:
    """The pages of one department and of its tables, and the files beside them."""
    for one in chapter.published:
        yield from record_pages(chapter, one)
        yield from version_pages(chapter, one)
        yield source_page(chapter, one)
    yield from department_files(chapter)
    yield from department_pages(chapter)
