"""Files that hold one line for each of many things: every record, and the sum of every file of data."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from generator.addresses import LINES, SUMS
from generator.outputs.record_json import bare_json
from generator.pages.publication import Publication
from generator.site import Made

DATA = frozenset({".csv", ".json", ".jsonld", ".ndjson", ".sqlite", ".xlsx"})
_PIECE = 1 << 20


def line(one: Publication) -> str:
    """A record in one line, as printed; what was read from it and found in it stands in the database."""
    return f'{{"key":"{one.key}","record":{bare_json(one.record)}}}'


def lines(chapters: Callable[[], Iterable[Iterable[str]]]) -> Made:
    """All records, one line each: the tables of one kind of department after those of another."""

    def make(path: Path) -> None:
        with path.open("wb") as opened:
            for chapter in chapters():
                opened.writelines(f"{one}\n".encode() for one in chapter)

    return Made(LINES, make)


def sums() -> Made:
    """The sum of every file of data, as `sha256sum --check` reads it; to be made after all of them."""

    def make(path: Path) -> None:
        found = sorted(one.relative_to(path.parent).as_posix() for one in path.parent.rglob("*") if one.suffix in DATA)
        with path.open("wb") as opened:
            opened.writelines(f"{_sum(path.parent / name)}  {name}\n".encode() for name in found)

    return Made(SUMS, make)


def _sum(path: Path) -> str:
    found = sha256()
    with path.open("rb") as opened:
        while piece := opened.read(_PIECE):
            found.update(piece)
    return found.hexdigest()
