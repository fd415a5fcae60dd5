"""The files that a site is made of, looked at again and again: what changed is told once it has come to rest."""

import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from generator.reading.file_names import is_elsewhere
from generator.words import Words

OFTEN = 0.3  # seconds between two looks
_REST = 0.1  # for so long nothing may change before a burst is over
_LONGEST = 3.0  # and what is written without end is taken as it is
_SHARE = 5  # at most one part in so many of the time goes into looking, however many files there are
# What editors and systems put beside a file while they save it; the readers of data do not look at these either.
_PASSING = re.compile(r"[.~].*|.*~|#.*#|4913|.*\.(?:tmp|temp|sw[a-p]|part|crdownload)|.*___jb_\w+___", re.IGNORECASE)
_BY_REGION = frozenset({"data/records/", "data/sources/"})  # in which each has a folder


class Stamp(NamedTuple):
    """What tells two states of a file apart."""

    changed: int  # nanoseconds
    size: int
    inode: int  # another one after a save that renames


class Kind(Enum):
    """What became of a file."""

    CHANGED = Words("改了", "changed")
    NEW = Words("新增", "new")
    GONE = Words("删去", "removed")


class Change(NamedTuple):
    """What changed since the last build."""

    names: tuple[str, ...]  # from the project's folder on
    kind: Kind  # of the first of them
    saved: float  # when, in seconds of the clock


Look = Mapping[str, Stamp]


def look(root: Path, places: tuple[str, ...], region: str = "") -> Look:
    """The stamps of all files in some places of a project; of records and documents those of one region alone."""
    return {name: stamp for place in places for name, stamp in _stamps(str(root / place), place, region)}


def _stamps(path: str, name: str, region: str) -> Iterator[tuple[str, Stamp]]:
    """A file, or the files of a folder."""
    if os.path.isdir(path):  # noqa: PTH112 - thousands of folders are looked at again and again: plain names are quick
        yield from _inside(path, name, region)
    elif os.path.isfile(path):  # noqa: PTH113 - the same
        with suppress(OSError):
            yield name, _stamp(os.stat(path))  # noqa: PTH116 - the same


def _inside(path: str, name: str, region: str) -> Iterator[tuple[str, Stamp]]:
    """The files of a folder and of those in it; what goes away meanwhile, or may not be read, is not there."""
    folders: list[tuple[str, str, frozenset[str]]] = [(path, f"{name}/", frozenset())]
    while folders:
        folder, prefix, followed = folders.pop()
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if _PASSING.fullmatch(entry.name) or (prefix in _BY_REGION and is_elsewhere(entry.name, region)):
                    continue
                if entry.is_file():
                    with suppress(OSError):
                        yield prefix + entry.name, _stamp(entry.stat())
                elif entry.is_dir(follow_symlinks=False):
                    folders.append((entry.path, f"{prefix}{entry.name}/", followed))
                elif entry.is_dir() and _leads_elsewhere(folder, entry.path, followed):
                    there = os.path.realpath(entry.path)
                    folders.append((entry.path, f"{prefix}{entry.name}/", followed | {there}))


def _leads_elsewhere(folder: str, link: str, followed: frozenset[str]) -> bool:
    """Whether a link leads neither back up nor to where another one led already."""
    there, here = os.path.realpath(link), os.path.realpath(folder)
    return there not in followed and not f"{here}{os.sep}".startswith(f"{there}{os.sep}")


def _stamp(found: os.stat_result) -> Stamp:
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)


def changed(before: Look, after: Look) -> tuple[str, ...]:
    """The names of the files that differ between two looks."""
    return tuple(sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name)))


class Watcher:
    """Remembers what the last build could see, and waits for something else."""

    def __init__(self, root: Path, places: tuple[str, ...], region: str = "") -> None:
        """Look for the first time; at records of one region alone, by the beginning of its code."""
        self._root, self._places, self._region = root, places, region
        self._known, self._looked = self._look(), time.time()

    def _look(self) -> Look:
        return look(self._root, self._places, self._region)

    def wait(self, places: tuple[str, ...]) -> Change:
        """What changed in some places since the last time, as soon as it has come to rest."""
        self._places = places
        while True:
            began = time.perf_counter()
            now, noticed = self._look(), time.time()
            if now != self._known:
                change = self._settle(now, noticed)
                if change:
                    return change
            self._looked = noticed
            time.sleep(max(OFTEN, _SHARE * (time.perf_counter() - began)))

    def _settle(self, now: Look, noticed: float) -> Change | None:
        """What differs when nothing moves any more; nothing where all is again as it was."""
        end = time.monotonic() + _LONGEST
        before = None
        while now != before and time.monotonic() < end:
            time.sleep(_REST)
            before, now = now, self._look()
        known, self._known = self._known, now
        names = changed(known, now)
        if not names:
            return None
        kind = Kind.NEW if names[0] not in known else Kind.CHANGED if names[0] in now else Kind.GONE
        times = (now[name].changed / 1e9 for name in names if name in now)
        # A file that was moved here is as old as it was there, and one that is gone has no time at all.
        return Change(names, kind, min((one for one in times if self._looked <= one <= noticed), default=noticed))
