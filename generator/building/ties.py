"""What the pages of a site lead to, and what can be led to: gathered while they are written, not read back.

Each file, and each place on a page, becomes a mark of eight bytes; a task keeps those of its own files and those of
what it leads to elsewhere. So the links of all tasks, made now or kept from before, are compared without their names.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import numpy as np

from generator.problems import Problem
from generator.words import Words

_LED = re.compile(rb' (?:href|src)="([^"]*)"')
_PLACES = re.compile(rb' id="([^"]*)"')
_NAMED = re.compile(rb'<link [^>]*rel="(?:[^"]* )?(?:stylesheet|icon|preload|modulepreload|manifest)[^>]*>')
_LOADED = re.compile(rb' src="(?:[a-z]+:)?//[^"]*"')
_IN_STYLES = re.compile(rb"""(?:url\(\s*["']?|@import\s+["'])(?:https?:)?//[^"')]+""")
_ELSEWHERE = re.compile(
    "[a-z][a-z0-9+.-]*:|/|\\?", re.IGNORECASE
)  # another host, the root of this one, the page itself
_PAGE, _STYLE, _UP, _SIZE = ".html", ".css", b"../", 8
_MOST = 20  # that are told


class Tied(NamedTuple):
    """What can be led to in the files of a task, and what they lead to in those of others: marks in a row."""

    here: bytes = b""
    elsewhere: bytes = b""


class Ties:
    """The ties of files that are being written."""

    def __init__(self) -> None:
        """Begin with none."""
        self._here, self._led = set[str](), set[str]()

    def add(self, name: str, content: bytes) -> None:
        """Those of one file."""
        self._here.add(name)
        if name.endswith(_PAGE):
            places = {*_PLACES.findall(content)}
            self._here.update([f"{name}#{place.decode()}" for place in places])
            ways = {*_LED.findall(content)} - {b"#" + place for place in places}
            self._led.update([goal for _, goal in _goals(name, ways)])
        self._led.update(_foreign(name, content))

    def tied(self) -> Tied:
        """All of them."""
        return Tied(_marks(self._here), _marks(self._led - self._here))


def untied(tied: Iterable[Tied]) -> frozenset[bytes]:
    """The marks of what is led to and is nowhere."""
    here, elsewhere = (_together(parts) for parts in zip(*tied, strict=True))
    missing = np.setdiff1d(elsewhere, here)
    return frozenset(int(mark).to_bytes(_SIZE, "little") for mark in missing)


def problems_of(site: Path, missing: frozenset[bytes]) -> list[Problem]:
    """Where the links with these marks stand: only then is the site read."""
    found = list[Problem]()
    for path in sorted(path for path in site.rglob("*") if path.suffix in {_PAGE, _STYLE}):
        name, content = path.relative_to(site).as_posix(), path.read_bytes()
        ways = [*_goals(name, {*_LED.findall(content)})] if path.suffix == _PAGE else []
        ways += [(goal, goal) for goal in _foreign(name, content)]
        for way, goal in ways:
            if _mark(goal) in missing:
                found.append(_dead(name, content, way))
            if len(found) == _MOST:
                return found
    return found


def _goals(name: str, ways: Iterable[bytes]) -> Iterator[tuple[str, str]]:
    """Every way, as written in a page, that leads to a file of the site, with the file and the place it leads to."""
    folders = _upwards(name[: name.rfind("/") + 1])
    for written in ways:
        up, rest = 0, written
        while rest.startswith(_UP):
            up, rest = up + 1, rest[len(_UP) :]
        goal = _goal(folders[up], rest, is_above=bool(up)) if up < len(folders) else written.decode()
        if goal.startswith("#"):
            goal = name + goal
        if goal:
            yield written.decode(), goal


@lru_cache(maxsize=256)
def _upwards(folder: str) -> tuple[str, ...]:
    """A folder, the one that it is in, and so on to the top."""
    return (folder, *_upwards(folder[: folder[:-1].rfind("/") + 1])) if folder else ("",)


@lru_cache(maxsize=1 << 16)
def _goal(folder: str, written: bytes, *, is_above: bool) -> str:
    """What a way leads to from a folder: a file and perhaps a place on it, a place on the page; or nothing of ours."""
    way = unescape(written.decode())
    if not is_above and _ELSEWHERE.match(way):
        return ""
    way, _, place = way.partition("#")
    is_file = is_above or bool(way)
    file = folder + unquote(way.partition("?")[0].removeprefix("./")) if is_file else ""
    if is_file and (not file or file.endswith("/")):
        file += "index.html"
    is_place = place and (not file or file.endswith(_PAGE)) and not place.startswith(":~:")
    return f"{file}#{unquote(place)}" if is_place else file


def _foreign(name: str, content: bytes) -> Iterator[str]:
    """What a browser would fetch from another host: it is nowhere, since the policy of pages forbids it."""
    if name.endswith(_PAGE):
        yield from (found.decode().partition('"')[2].rstrip('"') for found in _LOADED.findall(content))
        for tag in _NAMED.findall(content):
            yield from (way for way in (led.decode() for led in _LED.findall(tag)) if "//" in way)
    elif name.endswith(_STYLE):
        yield from (found.decode() for found in _IN_STYLES.findall(content))


def _dead(name: str, content: bytes, way: str) -> Problem:
    at = content.find(way.encode())
    line, column = content.count(b"\n", 0, at) + 1, at - content.rfind(b"\n", 0, at)
    is_foreign = "//" in way
    zh, en = ("要从别的主机取", "is fetched from another host") if is_foreign else ("哪里也不通", "leads nowhere")
    hint = Words(
        "多半写在 data/pages、设置或自己的模板里：改成网站里有的地址",
        "mend it in data/pages, settings or a template of yours: name what the site has",
    )
    return Problem(name, line, column, "dead-link", Words(f"网页里的 `{way}` {zh}", f"`{way}` on the page {en}"), hint)


def _marks(goals: Iterable[str]) -> bytes:
    return b"".join(sorted(map(_mark, goals)))


def _mark(goal: str) -> bytes:
    return blake2b(goal.encode(errors="surrogatepass"), digest_size=_SIZE).digest()


def _together(parts: Iterable[bytes]) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.frombuffer(b"".join(parts), dtype="<u8")
