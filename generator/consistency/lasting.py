"""Addresses answer for ever: each in the lock is here, leads to what is here, or says that it is withdrawn."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.consistency.here import Here, line_of, read_text
from generator.library import Library
from generator.model.lasting import Moved, Withdrawn
from generator.permanence.lock import NAME
from generator.permanence.ways import Ways
from generator.problems import Problem
from generator.reading.files import DataFile
from generator.reading.values import Path
from generator.words import Words

REMEDY = Words(
    "在 data/redirects.yaml 里写它改到哪里，或写在 withdrawn 里，说明何时、为何撤下",
    "write in data/redirects.yaml where it moved, or under withdrawn when and why it was withdrawn",
)
_LISTS = ("kinds", "regions", "families", "addresses")
_TWICE = Words("同一个只写一次", "write each once")
_LAST = Words("直接写最后的地址", "write the last address at once")
_UNKNOWN = Words(
    f"没有 data/{NAME}，不知道公布过哪些地址，这里写的不起作用",
    f"without data/{NAME} it is not known what was published, and nothing here has an effect",
)
_BEFORE = Words(
    "回到改动以前，运行 mingxi build --lock，再改一次",
    "go back to before the change, run mingxi build --lock, and make the change again",
)
_AS_LOCKED = Words(f"照 data/{NAME} 里的写法改，或删去这一条", f"write it as data/{NAME} has it, or remove the entry")
_STAYS = Words("删去这一条，或把还在的改名、移走", "remove the entry, or rename or move what is still there")


def lost(address: str, line: int) -> Problem:
    """The problem of an address that would no longer answer."""
    message = Words(f"公布过的地址 `{address}` 不再有了", f"`{address}` was published and would be gone")
    return Problem(f"data/{NAME}", line, 1, "address", message, REMEDY)


def what_was_published_answers(library: Library) -> Iterator[Problem]:
    """Every address in the lock answers."""
    lasting = library.lasting
    if not lasting.lock:
        return
    here, text = Here(library), ""
    for address in lasting.lock:
        led = None if here.answers(address) else lasting.ways.lead(address)
        if here.answers(address) or (led and (led.withdrawn or here.answers(led.address))):
            continue
        text = text or read_text(library.data / NAME)
        yield lost(address, line_of(text, address))


class _Entry(NamedTuple):
    file: DataFile
    path: Path
    moved: Moved

    def problem(self, field: str, zh: str, en: str, hint: Words) -> Problem:
        return self.file.problem((*self.path, field), "redirect", Words(zh, en), hint)


def ways_are_clear(library: Library) -> Iterator[Problem]:
    """A way leads from what was published and is no longer here to what is, in one step, and only one from each."""
    if not library.lasting.ways.are_any:
        return
    told = list(_unclear(library))
    yield from told
    lines = {problem.line for problem in told}
    yield from (problem for problem in _never_published(library) if problem.line not in lines)


def _unclear(library: Library) -> Iterator[Problem]:
    file, ways = library.lasting.file, library.lasting.ways
    here = Here(library)
    for name in _LISTS:
        entries = [_Entry(file, (name, number), moved) for number, moved in enumerate(getattr(ways.redirects, name))]
        met = set[str]()
        olds = {entry.moved.old: entry.moved.new for entry in entries}
        for entry in entries:
            yield from (*_twice(entry, met), *_in_a_chain(entry, olds), *_nowhere(entry, here, ways))
            if _still_here(name, entry.moved.old, here):
                old = entry.moved.old
                yield entry.problem("old", f"`{old}` 还在这里", f"`{old}` is still here", _STAYS)
            met.add(entry.moved.old)
    yield from _without_a_lock(library)
    for number, withdrawn in enumerate(ways.redirects.withdrawn):
        yield from _withdrawn(file, ("withdrawn", number, "address"), withdrawn, here)


def _without_a_lock(library: Library) -> Iterator[Problem]:
    """The first entry that is for whole pages, where no lock says for which; what became of rows needs none."""
    lasting = library.lasting
    first = next((path for path, _, _ in _for_pages(lasting.ways)), None)
    if first and not lasting.lock:
        yield lasting.file.problem(first, "redirect", _UNKNOWN, _BEFORE)


def _never_published(library: Library) -> Iterator[Problem]:
    """The entries that no address of the lock leads through."""
    lasting = library.lasting
    walked = {entry for address in lasting.lock for entry in lasting.ways.through(address)}
    for path, old, entry in _for_pages(lasting.ways) if lasting.lock else ():
        if entry not in walked:
            zh = f"`{old}` 没有公布过，data/{NAME} 里没有一个地址经过这里，不起作用"
            en = f"`{old}` was never published: no address in data/{NAME} leads through here, and it has no effect"
            yield lasting.file.problem(path, "redirect", Words(zh, en), _AS_LOCKED)


def _for_pages(ways: Ways) -> Iterator[tuple[Path, str, Moved | Withdrawn]]:
    """The entries that are for whole pages, where each stands, and what it is for."""
    for name in _LISTS:
        for number, moved in enumerate(getattr(ways.redirects, name)):
            if "#" not in moved.old:
                yield (name, number, "old"), moved.old, moved
    for number, withdrawn in enumerate(ways.redirects.withdrawn):
        if "#" not in withdrawn.address:
            yield ("withdrawn", number, "address"), withdrawn.address, withdrawn


def _twice(entry: _Entry, met: set[str]) -> Iterator[Problem]:
    old = entry.moved.old
    if old in met:
        yield entry.problem("old", f"`{old}` 写了两次", f"`{old}` is written twice", _TWICE)


def _in_a_chain(entry: _Entry, olds: dict[str, str]) -> Iterator[Problem]:
    """The new one has moved in its turn."""
    old, new = entry.moved.old, entry.moved.new
    seen = [old]
    while new in olds and new not in seen:
        seen.append(new)
        new = olds[new]
    if new in seen:
        way = " → ".join((*seen, new))
        hint = Words("其中一条的 new 应当是现在的地址", "the `new` of one of them should be where it is now")
        yield entry.problem("new", f"绕成一圈：{way}", f"goes in a circle: {way}", hint)
    elif len(seen) > 1:
        zh, en = f"`{entry.moved.new}` 又改到了 `{new}`", f"`{entry.moved.new}` moved on to `{new}`"
        yield entry.problem("new", zh, en, Words(f"{_LAST.zh}：`{new}`", f"{_LAST.en}: `{new}`"))


def _nowhere(entry: _Entry, here: Here, ways: Ways) -> Iterator[Problem]:
    new = entry.moved.new
    name = entry.path[0]
    address = {"kinds": f"departments/{new}/", "regions": f"{new}/", "families": f"indicators/{new}/"}.get(
        str(name), new.partition("#")[0]
    )
    is_moved_on = ways.lead(address) is not None
    if not here.has(address) and not is_moved_on:
        hint = Words("写现在有的代号或地址", "write an id or an address that is here now")
        yield entry.problem("new", f"没有 `{new}`", f"there is no `{new}`", hint)


def _still_here(name: str, old: str, here: Here) -> bool:
    """A place keeps the tables of its time; a kind, an indicator and an address are either here or moved."""
    if name == "kinds":
        return old in here.kinds
    if name == "families":
        return here.has(f"indicators/{old}/")
    return name == "addresses" and "#" not in old and here.is_here(old)


def _withdrawn(file: DataFile, path: Path, entry: Withdrawn, here: Here) -> Iterator[Problem]:
    if "#" not in entry.address and here.is_here(entry.address):
        zh, en = f"`{entry.address}` 还在这里", f"`{entry.address}` is still here"
        yield file.problem(path, "redirect", Words(zh, en), _STAYS)
