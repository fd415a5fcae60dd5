"""Where chapters lay by their parts of what runs through all of them, each part to be fetched alone."""

import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from generator.pages.extract import NOTHING, Extract


class Place(NamedTuple):
    """Where a part lies in the file."""

    start: int
    length: int


class Parts(NamedTuple):
    """The parts that a chapter laid by."""

    file: Path
    places: dict[tuple[str, str], Place]  # by the field of an extract, and the thread of the part; "" for all of it


def lay_by(file: Path, extract: Extract) -> Parts:
    """Write the parts of a chapter into a file of this build, which no other build reads."""
    places: dict[tuple[str, str], Place] = {}
    with file.open("xb") as opened:
        for field, whole in extract._asdict().items():
            for thread, part in whole.items() if isinstance(whole, dict) else (("", whole),):
                start = opened.tell()
                pickle.dump(part, opened, pickle.HIGHEST_PROTOCOL)
                places[field, thread] = Place(start, opened.tell() - start)
    return Parts(file, places)


def fetch(parts: Iterable[Parts], *threads: tuple[str, str]) -> tuple[Extract, ...]:
    """Extracts of all chapters with nothing but some threads of theirs."""
    return tuple(_extract(one, threads) for one in parts)


def _extract(parts: Parts, threads: tuple[tuple[str, str], ...]) -> Extract:
    found: dict[str, Any] = NOTHING._asdict()
    with parts.file.open("rb") as opened:
        for field, thread in threads:
            place = parts.places.get((field, thread))
            if place:
                opened.seek(place.start)
                part = pickle.loads(opened.read(place.length))  # noqa: S301 - written by this build
                found[field] = found[field] | {thread: part} if thread else part
    return Extract(**found)
