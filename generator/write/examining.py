"""A last look at a new site: every file there, readable by every host, under a name that every disk can hold."""

import errno
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FOLDER, _FILE = 0o755, 0o644  # what hosts need: to go into a folder, to read a file
_ODD = "不是文件也不是文件夹，网站里不能有 / neither a file nor a folder; a site cannot hold it"
_ALIKE = "与 `{other}` 的名称在有的磁盘上是同一个，改掉一个 / has the name of `{other}` on some disks; rename one"


class Seen(NamedTuple):
    """What is in a folder."""

    files: int
    size: int  # bytes


def examine(site: Path) -> Seen:
    """Count everything in a site, and let everybody read it; what some host or disk could not hold is refused."""
    files = size = 0
    for folder, entries in _folders(f"{site}"):
        _refuse_names_that_are_one(folder, [entry.name for entry in entries])
        _allow(folder, os.stat(folder).st_mode, _FOLDER)  # noqa: PTH116 - of hundreds of thousands
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                continue
            if not entry.is_file(follow_symlinks=False):
                raise OSError(errno.EINVAL, _ODD, entry.path)
            found = entry.stat(follow_symlinks=False)
            _allow(entry.path, found.st_mode, _FILE)
            files, size = files + 1, size + found.st_size
    return Seen(files, size)


def _folders(top: str) -> Iterator[tuple[str, list[os.DirEntry[str]]]]:
    """Every folder with what is in it."""
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        with os.scandir(folder) as found:
            entries = list(found)
        yield folder, entries
        waiting += [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]


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
