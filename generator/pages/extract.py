"""What the rest of the site needs of a chapter."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from generator.comparing.plain import Plain, plain
from generator.indexing import Laid, lay
from generator.keeping.packing import packed, unpacked
from generator.pages.chapter import Chapter
from generator.pages.indicators.families import Stray, stray
from generator.pages.indicators.spoken import Spoken, spoken
from generator.pages.offering.lines import lines_of
from generator.pages.offering.news import News, news
from generator.pages.offering.piece import piece
from generator.pages.rules.hits import Found, found_of, hits
from generator.pages.rules.hits import Plain as PlainHit
from generator.pages.rules.hits import plain as plain_hit
from generator.pages.searching.entries import entry
from generator.pages.searching.naming import Naming, namings

PACKED = ("hits", "found", "news")  # fields in which the lists of each department are packed, and laid by as they are
Own = dict[tuple[str, str], bytes]  # such lists by the field of an extract, and the thread; "" for all of it


def own(department: Chapter) -> Own:
    """What the tables of one department alone bring, besides their pages, while all that is shown of them is at hand.

    It is packed, which takes a fraction of the memory: a chapter holds that of all its departments.
    """
    answers = hits(department)
    found = {("hits", thread): packed(list(map(plain_hit, some))) for thread, some in answers.items()}
    found |= {("found", rule): packed(some) for rule, some in found_of(answers).items()}
    return found | {("news", ""): packed(news(department))}


class Extract(NamedTuple):
    """Its parts of everything that runs through all chapters."""

    said: dict[str, list[Plain]]  # by the id of the indicator
    spoken: dict[str, list[Spoken]]  # the same, in goals
    strays: list[Stray]  # of indicators that belong to no family, on a small site
    hits: dict[str, list[PlainHit]]  # by the check and the place
    found: dict[str, list[Found]]  # of them those to look at, by the id of the check
    searched: Laid
    namings: list[Naming]  # in the order of what they are matched by
    news: list[News]
    rows: bytes  # a small database of them
    sheets: dict[str, bytes]  # the lines of each, by its name
    lines: bytes  # a record each


NOTHING = Extract({}, {}, [], {}, {}, lay([]), [], [], b"", {}, b"")


def extract(chapter: Chapter) -> Extract:
    """Its parts of what runs through all chapters."""
    with TemporaryDirectory() as aside:
        found = dict(parts(chapter, [own(chapter.of(unit)) for unit in chapter.by_unit], Path(aside)))
    for field in PACKED:
        found[field] = {thread: _whole(some) for thread, some in found[field].items()}
    return Extract(**found | {"news": found["news"][""]})


def _whole(some: Iterable[bytes]) -> list[Any]:
    return [one for content in some for found in unpacked(content) for one in found]


def parts(chapter: Chapter, departments: Iterable[Own], aside: Path) -> Iterator[tuple[str, Any]]:
    """The same by the names of its fields, each made when it is asked for: all of them together are large.

    `departments` is what each of them brings. What is made on a disk is made in a folder `aside`.
    """
    yield from _together(departments)
    yield "said", _said(chapter)
    yield "spoken", {family: list(spoken(numbers)) for family, numbers in chapter.goal_numbers.items()}
    yield "strays", list(_strays(chapter)) if chapter.around.are_few else []
    yield "searched", lay(entry(one, chapter.say) for one in chapter.published)
    yield "namings", namings(chapter)
    rows, sheets = piece(chapter, aside)
    yield "rows", rows
    yield "sheets", sheets
    yield "lines", lines_of(chapter)


def _together(departments: Iterable[Own]) -> Iterator[tuple[str, dict[str, list[bytes]]]]:
    """What all departments bring, in their order, as they packed it."""
    found = {field: dict[str, list[bytes]]() for field in PACKED}
    for one in departments:
        for (field, thread), some in one.items():
            found[field].setdefault(thread, []).append(some)
    yield from found.items()


def _said(chapter: Chapter) -> dict[str, list[Plain]]:
    return {subject: plain(found) for subject, found in chapter.census.by_subject.items() if found[0].family}


def _strays(chapter: Chapter) -> Iterator[Stray]:
    for said in chapter.census.by_table.values():
        yield from (stray(chapter, one, number) for number, one in enumerate(said) if one.family is None)
