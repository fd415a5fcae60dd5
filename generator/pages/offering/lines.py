"""Files that hold one line for each of many things: every record, and the sum of every file of data."""

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.addresses import LINES, SUMS
from generator.outputs.record_json import bare_json
from generator.pages.chapter import Chapter
from generator.pages.publication import Publication
from generator.site import File, Made


def line(one: Publication) -> str:
    """A record in one line, as printed; what was read from it and found in it stands in the database."""
    return f'{{"key":"{one.key}","record":{bare_json(one.record)}}}'


def lines_of(chapter: Chapter) -> bytes:
    """The records of a chapter, one line each."""
    return "".join(f"{line(one)}\n" for one in chapter.published).encode()


def lines(chapters: Callable[[], Iterable[bytes]]) -> Made:
    """All records: the tables of one kind of department after those of another."""

    def make(path: Path) -> None:
        with path.open("wb") as opened:
            opened.writelines(chapters())

    return Made(LINES, make)


def sums_file(found: Iterable[tuple[str, str]]) -> File:
    """The sum of every file of data, as `sha256sum --check` reads it."""
    return File(SUMS, "".join(f"{known}  {name}\n" for name, known in sorted(found)).encode())
