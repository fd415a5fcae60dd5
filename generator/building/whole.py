"""What must be true of a new site before it takes the place of the one that is there."""

import errno
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.building.limits import ELSEWHERE, too_large
from generator.building.ties import Tied, Ties, mark, problems_of, untied, untied_since
from generator.chrome import navigation_astray
from generator.problems import Problem
from generator.site import File, Made
from generator.write import Seen, examine


class Unsound(Exception):  # noqa: N818 - it is no error of ours
    """The new site may not take the place of the one that is there."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Say why."""
        super().__init__(problems)
        self.problems = tuple(problems)


class Watch:
    """What is expected of a hub, which is written file by file: that every link leads somewhere, and its size."""

    def __init__(self, root: Path, out: Path, most: int | None) -> None:
        """Of which project it is, where it will stand, and of how many bytes at most."""
        self._root, self._out, self._most, self._ties = root, out, most, Ties()

    def over(self, files: Iterable[File | Made]) -> Iterator[File | Made]:
        """Its files, whose ties are noted as they pass."""
        for file in files:
            self._ties.add(file.name, file.content if isinstance(file, File) else b"")
            yield file

    def expect(self, site: Path, seen: Seen) -> None:
        """Look at the whole of it."""
        expect_ways(self._root, site, lambda: [self._ties.tied()])
        if self._most is not None and seen.size > self._most:
            raise too_large(seen.size, self._out, ELSEWHERE)


def expect_ways(root: Path, site: Path, tied: Callable[[], Iterable[Tied]]) -> None:
    """Every link leads to a file of the site, and to a place on it; nothing is fetched from another host."""
    if missing := untied(tied):
        raise _unsound(root, site, missing)


class Changes(NamedTuple):
    """What led somewhere and could be led to in a site where all was well, and what does in place of it."""

    before: Sequence[Tied]
    after: Sequence[Tied]


def expect_changed_ways(root: Path, site: Path, changes: Changes, tied: Iterable[Tied]) -> None:
    """The same, by what changed since it was so before."""
    if missing := untied_since(*changes, tied):
        raise _unsound(root, site, missing)


def _unsound(root: Path, site: Path, missing: frozenset[int]) -> Unsound:
    """Links that lead nowhere: an entry of the navigation once, where it is written, and not on every page."""
    astray = navigation_astray(root, site)
    return Unsound([*(one.problem for one in astray), *problems_of(site, missing - {mark(one.file) for one in astray})])


def expect_whole(site: Path, files: int, size: int, seen: Seen | None = None) -> Seen:
    """Every file that was written is there, to the last byte, and no other; looked at now, or just before."""
    seen = seen or examine(site)
    if seen[:2] != (files, size):
        raise OSError(errno.EIO, _said(seen, files, size), str(site))
    return seen


def _said(seen: Seen, files: int, size: int) -> str:
    zh = f"写好的网站有 {seen.files} 个文件、{seen.size} 字节，应有 {files} 个、{size} 字节，请再构建一次"
    en = f"the new site has {seen.files} files, {seen.size} bytes, not {files}, {size}; build again"
    return f"{zh} / {en}"
