"""What the rest of the site needs of a chapter."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from generator.comparing.plain import Plain, plain
from generator.indexing import Laid, lay
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
        return Extract(**dict(parts(chapter, Path(aside))))


def parts(chapter: Chapter, aside: Path) -> Iterator[tuple[str, Any]]:
    """The same by the names of its fields, each made when it is asked for: all of them together are large.

    What is made on a disk is made in a folder `aside`.
    """
    yield "said", _said(chapter)
    yield "spoken", {family: list(spoken(numbers)) for family, numbers in chapter.goal_numbers.items()}
    yield "strays", list(_strays(chapter)) if chapter.around.are_few else []
    answers = hits(chapter)
    yield "hits", {thread: list(map(plain_hit, some)) for thread, some in answers.items()}
    yield "found", found_of(answers)
    del answers
    yield "searched", lay(entry(one, chapter.say) for one in chapter.published)
    yield "namings", namings(chapter)
    yield "news", news(chapter)
    rows, sheets = piece(chapter, aside)
    yield "rows", rows
    yield "sheets", sheets
    yield "lines", lines_of(chapter)


def _said(chapter: Chapter) -> dict[str, list[Plain]]:
    return {subject: plain(found) for subject, found in chapter.census.by_subject.items() if found[0].family}


def _strays(chapter: Chapter) -> Iterator[Stray]:
    for said in chapter.census.by_table.values():
        yield from (stray(chapter, one, number) for number, one in enumerate(said) if one.family is None)
