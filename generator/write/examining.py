"""A last look at a new site: every file there, readable by every host, under a name that every disk can hold."""

import errno
import os
import unicodedata
from collections.abc import Container, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from generator.write.folder import MARK

_LARGEST = 1 << 128
_FOLDER, _FILE = 0o755, 0o644  # what hosts need: to go into a folder, to read a file
_ODD = "不是文件也不是文件夹，网站里不能有 / neither a file nor a folder; a site cannot hold it"
_ALIKE = "与 `{other}` 的名称在有的磁盘上是同一个，改掉一个 / has the name of `{other}` on some disks; rename one"


class Seen(NamedTuple):
    """What is in a folder."""

    files: int
    size: int  # bytes
    proof: int  # of every folder and file but the mark: whoever adds, removes or changes one makes it another


def examine(site: Path) -> Seen:
    """Count everything in a site, and let everybody read it; what some host or disk could not hold is refused."""
    return _together(_seen(folder, name, entries) for folder, name, entries in _folders(f"{site}", [""]))


class Sight:
    """The same folder by folder: where only some are changed, the others need not be looked at again."""

    def __init__(self, site: Path) -> None:
        """Look at all of it."""
        self._site, self._parts = f"{site}", dict[str, Seen]()
        self.look_at([""])

    @property
    def seen(self) -> Seen:
        """What is in all folders, each as it was when it was looked at last."""
        return _together(self._parts.values())

    def follow(self, site: Path) -> None:
        """The folder has another name now."""
        self._site = f"{site}"

    def look_at(self, folders: Iterable[str]) -> None:
        """Look at some folders, which may be there no more, and at those in them that were not there before."""
        wanted = [*folders]
        for name in wanted:
            self._parts.pop(name, None)
        for folder, name, entries in _folders(self._site, wanted, self._parts):
            self._parts[name] = _seen(folder, name, entries)


def _together(parts: Iterable[Seen]) -> Seen:
    files = size = proof = 0
    for part in parts:
        files, size, proof = files + part.files, size + part.size, proof + part.proof
    return Seen(files, size, proof % _LARGEST)


def _seen(folder: str, name: str, entries: list[os.DirEntry[str]]) -> Seen:
    """What is in one folder, but not in those in it."""
    files, size, proof = 0, 0, proof_of(name, None)
    _refuse_names_that_are_one(folder, [entry.name for entry in entries])
    _allow(folder, os.stat(folder).st_mode, _FOLDER)  # noqa: PTH116 - of hundreds of thousands
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            continue
        if not entry.is_file(follow_symlinks=False):
            raise OSError(errno.EINVAL, _ODD, entry.path)
        found = entry.stat(follow_symlinks=False)
        _allow(entry.path, found.st_mode, _FILE)
        files, size, file = files + 1, size + found.st_size, f"{name}/{entry.name}" if name else entry.name
        proof += proof_of(file, found) if file != MARK.name else 0
    return Seen(files, size, proof)


def proof_of(name: str, found: os.stat_result | None) -> int:
    """The part of a proof that is of one file, by its name and what of it changes when it is written; or of a folder.

    Parts are added up in any order, so that what is removed is taken off again.
    """
    sign = f"{name}\0{found.st_size} {found.st_mtime_ns} {found.st_mode}" if found else name
    return int.from_bytes(blake2b(sign.encode(errors="surrogateescape"), digest_size=16).digest(), "little")


def less(proof: int, parts: int) -> int:
    """A proof without what was removed."""
    return (proof - parts) % _LARGEST


def _folders(
    site: str, names: Iterable[str], known: Container[str] = ()
) -> Iterator[tuple[str, str, list[os.DirEntry[str]]]]:
    """Some folders of a site with what is in them, and all in these that are not known; those that are not there no."""
    waiting, met = [*names], {*names}
    while waiting:
        name = waiting.pop()
        folder = f"{site}/{name}" if name else site
        try:
            with os.scandir(folder) as found:
                entries = list(found)
        except (FileNotFoundError, NotADirectoryError):
            if not name:
                raise
            continue
        yield folder, name, entries
        for entry in entries:
            inner = f"{name}/{entry.name}" if name else entry.name
            if entry.is_dir(follow_symlinks=False) and inner not in known and inner not in met:
                met.add(inner)
                waiting.append(inner)


def _allow(path: str, mode: int, wanted: int) -> None:
    if mode & wanted != wanted:
        os.chmod(path, mode & 0o777 | wanted)  # noqa: PTH101 - of hundreds of thousands


def _refuse_names_that_are_one(folder: str, names: list[str]) -> None:
    """Disks of Macs and of Windows take some names for one: `Logo.png` and `logo.png`, é in one character or two."""
    known: dict[str, str] = {}
    for name in sorted(names):
        other = known.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if other != name:
            raise OSError(errno.EEXIST, _ALIKE.format(other=other), str(Path(folder, name)))
