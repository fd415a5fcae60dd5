"""What the pages of a site lead to, and what can be led to: gathered while they are written, not read back.

Each file, and each place on a page, becomes a mark of eight bytes; a task keeps those of its own files and those of
what it leads to elsewhere. So the links of all tasks, made now or kept from before, are compared without their names.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, unquote_to_bytes
from zlib import crc32

import numpy as np
import numpy.typing as npt

from generator.memos import of_tables
from generator.problems import Problem
from generator.words import Words

_LED = re.compile(rb' (?:href|src)="([^"]*)"')
_PLACES = re.compile(rb' id="([^"]*)"')
_NAMED = re.compile(rb'<link [^>]*rel="(?:[^"]* )?(?:stylesheet|icon|preload|modulepreload|manifest)[^>]*>')
_LOADED = re.compile(rb' src="(?:[a-z]+:)?//[^"]*"')
_IN_STYLES = re.compile(rb"""(?:url\(\s*["']?|@import\s+["'])(?:https?:)?//[^"')]+""")
_ELSEWHERE = re.compile("[a-z][a-z0-9+.-]*:|/|\\?", re.IGNORECASE)  # another host, the root of this one, a query
_PAGE, _STYLE, _UP, _SIZE, _ROW = ".html", ".css", b"../", 8, "<u8"
_AMPERSAND, _PERCENT = b"&%"
_MOST = 20  # that are told


_Row = npt.NDArray[np.uint64]


class Tied(NamedTuple):
    """What can be led to in the files of a task, and what they lead to in those of others: marks in a row."""

    here: bytes = b""
    elsewhere: bytes = b""


class Ties:
    """The ties of files that are being written."""

    def __init__(self) -> None:
        """Begin with none."""
        self._here, self._led = set[int](), set[int]()

    def add(self, name: str, content: bytes) -> None:
        """Those of one file."""
        own = mark(name)
        self._here.add(own)
        if name.endswith(_PAGE):
            places = {*_PLACES.findall(content)}
            self._here.update([_place(own, place) for place in places])
            ways = {*_LED.findall(content)} - {b"#" + place for place in places}
            goals = _goals(name, ways)
            self._led.update(goals.values())
            if len(goals) == len(ways):
                return  # none leads to another host
        self._led.update(map(mark, _foreign(name, content)))

    def tied(self) -> Tied:
        """All of them."""
        return Tied(_in_a_row(self._here), _in_a_row(self._led - self._here))


def joined(tied: Iterable[Tied]) -> Tied:
    """The ties of several tasks as those of one."""
    here, elsewhere = map(np.unique, _rows([*tied]))
    return Tied(here.tobytes(), np.setdiff1d(elsewhere, here, assume_unique=True).tobytes())


def untied(tied: Callable[[], Iterable[Tied]]) -> frozenset[int]:
    """The marks of what is led to and is nowhere; gone through twice, since all places of a site are many."""
    left = np.unique(np.frombuffer(b"".join(one.elsewhere for one in tied()), dtype=_ROW))
    for one in tied():
        left = left[~_among(left, np.frombuffer(one.here, dtype=_ROW))]
    return frozenset(map(int, left))


def untied_since(before: Sequence[Tied], after: Sequence[Tied], tied: Iterable[Tied]) -> frozenset[int]:
    """The same where all was well before and some tasks came in place of some: only what went or came is looked for."""
    (here, elsewhere), (here_now, elsewhere_now) = _rows(before), _rows(after)
    lost, gained, led = np.setdiff1d(here, here_now), np.setdiff1d(elsewhere_now, elsewhere), set[int]()
    for one in tied if lost.size or gained.size else ():
        found, goals = (np.frombuffer(part, dtype=_ROW) for part in one)
        lost, gained = lost[~_among(lost, found)], gained[~_among(gained, found)]
        led.update(map(int, lost[_among(lost, goals)]))
    return frozenset({*map(int, gained), *(led & {*map(int, lost)})})


def _rows(tied: Sequence[Tied]) -> tuple[_Row, _Row]:
    here, elsewhere = (np.frombuffer(b"".join(parts), dtype=_ROW) for parts in zip(*tied, strict=True))
    return here, elsewhere


def _among(few: _Row, row: _Row) -> npt.NDArray[np.bool_]:
    """Which of a few marks are in a row, which is sorted."""
    if not row.size:
        return np.zeros(few.shape, dtype=np.bool_)
    at = np.minimum(np.searchsorted(row, few), row.size - 1)
    return np.equal(row[at], few)


def problems_of(site: Path, missing: frozenset[int]) -> list[Problem]:
    """Where the links with these marks stand: only then is the site read."""
    found = list[Problem]()
    for path in sorted(path for path in site.rglob("*") if path.suffix in {_PAGE, _STYLE}):
        name, content = path.relative_to(site).as_posix(), path.read_bytes()
        ways = _goals(name, {*_LED.findall(content)}) if path.suffix == _PAGE else {}
        ways |= {way.encode(): mark(way) for way in _foreign(name, content)}
        for way, goal in ways.items():
            if goal in missing:
                found.append(_dead(name, content, way))
            if len(found) == _MOST:
                return found
    return found


def _goals(name: str, ways: Iterable[bytes]) -> dict[bytes, int]:
    """The mark of what each way leads to, as written in a page; without those that lead to another host."""
    folders = _upwards(name[: name.rfind("/") + 1])
    files = {b"": _Goal(mark(name), is_page=True)}
    found: dict[bytes, int] = {}
    for written in ways:
        way = unescape(written.decode()).encode() if _AMPERSAND in written else written
        path, _, place = way.partition(b"#")
        file = files.get(path)
        if file is None:
            file = files[path] = _led_to(folders, path)
        goal, is_page = file
        if place and is_page and not place.startswith(b":~:"):
            found[written] = _place(goal, unquote_to_bytes(place) if _PERCENT in place else place)
        elif goal:
            found[written] = goal
    return found


class _Goal(NamedTuple):
    """A file that is led to."""

    mark: int  # 0 where it is not ours
    is_page: bool


@lru_cache(maxsize=256)
def _upwards(folder: str) -> tuple[str, ...]:
    """A folder, the one that it is in, and so on to the top."""
    return (folder, *_upwards(folder[: folder[:-1].rfind("/") + 1])) if folder else ("",)


def _led_to(folders: tuple[str, ...], path: bytes) -> _Goal:
    """What a way leads to from the first of some folders, each of which is in the next."""
    up = path.count(_UP)
    while not path.startswith(_UP * up):  # some stand further on
        up -= 1
    if up >= len(folders):
        return _Goal(mark(path.decode()), is_page=False)  # out of the site
    # What is above is a file, whatever its name begins with.
    return _goal(folders[up], b"./" + path[len(_UP) * up :] if up else path)


@of_tables
@lru_cache(maxsize=1 << 13)
def _goal(folder: str, path: bytes) -> _Goal:
    """The file that a way leads to from a folder."""
    way = path.decode()
    if _ELSEWHERE.match(way):
        return _Goal(0, is_page=False)
    file = folder + unquote(way.partition("?")[0].removeprefix("./"))
    page = f"{file}index.html" if not file or file.endswith("/") else file
    return _Goal(mark(page), is_page=page.endswith(_PAGE))


def _foreign(name: str, content: bytes) -> Iterator[str]:
    """What a browser would fetch from another host: it is nowhere, since the policy of pages forbids it."""
    if name.endswith(_PAGE):
        yield from (found.decode().partition('"')[2].rstrip('"') for found in _LOADED.findall(content))
        for tag in _NAMED.findall(content):
            yield from (way for way in (led.decode() for led in _LED.findall(tag)) if "//" in way)
    elif name.endswith(_STYLE):
        yield from (found.decode() for found in _IN_STYLES.findall(content))


def _dead(name: str, content: bytes, written: bytes) -> Problem:
    at, way = content.find(written), written.decode()
    line, column = content.count(b"\n", 0, at) + 1, at - content.rfind(b"\n", 0, at)
    is_foreign = "//" in way
    zh, en = ("要从别的主机取", "is fetched from another host") if is_foreign else ("哪里也不通", "leads nowhere")
    hint = Words(
        "多半写在 data/pages、设置或自己的模板里：改成网站里有的地址",
        "mend it in data/pages, settings or a template of yours: name what the site has",
    )
    return Problem(name, line, column, "dead-link", Words(f"网页里的 `{way}` {zh}", f"`{way}` on the page {en}"), hint)


@of_tables
@lru_cache(maxsize=1 << 14)
def mark(name: str) -> int:
    """That of a file of the site."""
    return int.from_bytes(blake2b(name.encode(errors="surrogatepass"), digest_size=_SIZE).digest(), "little")


def _place(file: int, place: bytes) -> int:
    """The mark of a place on a file with a mark: there are many, few of which would do to be mistaken."""
    return file ^ (crc32(place) + 1)


def _in_a_row(marks: set[int]) -> bytes:
    return np.sort(np.fromiter(marks, _ROW, len(marks))).tobytes()
