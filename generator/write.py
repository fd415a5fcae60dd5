"""The site on disk: written whole beside the old one, then exchanged with it in one step."""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from generator.site import File, Made

if sys.platform != "win32":
    import fcntl

# GitHub Pages wants a file of this name; what is in it tells a folder that we may replace from one that we may not.
MARK = File(
    ".nojekyll", "mingxi build 生成，每次构建整个换掉。Made by `mingxi build`; each build replaces it.\n".encode()
)
_BUSY = "另一次构建正在写这里 / another build is writing here"
_NOT_OURS = "不是空文件夹，也不是 mingxi 建的网站，所以没有动它 / neither empty nor a site built by mingxi; left alone"
_ROOT = "整个磁盘的根不能作网站文件夹，请写一个文件夹 / the root of a disk cannot be the site; name a folder"
_JOURNAL = (
    "换网站时中断了；旧网站在旁边的 .old 里，下次构建会放回。An exchange broke off; the next build puts back `.old`.\n"
)
DATA = frozenset({".csv", ".json", ".jsonld", ".ndjson", ".sqlite", ".xlsx"})  # files that are told with their sums
_PIECE = 1 << 20
_KEPT = ".git*"  # what belongs to the folder and not to the site
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # of <fcntl.h> and <linux/fs.h>


def write(out: Path, files: Iterable[File | Made]) -> int:
    """Put a site at `out` in place of the one that is there; how many files it has."""
    with replacing(out) as fresh:
        folder = Folder(fresh.site)
        for file in files:
            folder.put(file)
    return len(folder.names) + 1


class Fresh(NamedTuple):
    """Where a new site is made."""

    site: Path
    aside: Path  # for what is not part of it


@contextmanager
def replacing(out: Path) -> Iterator[Fresh]:
    """Make a site in a folder of its own, which takes the place of `out` when all went well; else that one stays."""
    out = resolved(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh = fresh_of(out)
    with _alone(out):
        _recover(out)
        _refuse_what_is_not_ours(out)
        _clear(fresh)
        try:
            fresh.aside.mkdir()
            Folder(fresh.site).put(MARK)
            yield fresh
            _keep(out, fresh.site)
            _exchange(fresh.site, out)
        finally:
            _clear(fresh)


def fresh_of(out: Path) -> Fresh:
    """Where the new site is made that will take the place of a resolved one."""
    return Fresh(_beside(out, "new"), _beside(out, "aside"))


def _clear(fresh: Fresh) -> None:
    for folder in fresh:
        shutil.rmtree(folder, ignore_errors=True)


class Folder:
    """A folder that files are put into, each of which is new."""

    def __init__(self, folder: Path) -> None:
        """Begin with nothing put."""
        self.names, self.sums, self.size = list[str](), list[tuple[str, str]](), 0
        self._folder, self._made = folder, set[Path]()

    def put(self, file: File | Made) -> None:
        """Write a file; two pages under one address are our mistake."""
        path = self._folder / file.name
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        with path.open("xb", buffering=0) as opened:
            if isinstance(file, File):
                opened.write(file.content)
        if isinstance(file, Made):
            file.make(path)
        self.names.append(file.name)
        self.size += path.stat().st_size if isinstance(file, Made) else len(file.content)
        if path.suffix in DATA:
            content = file.content if isinstance(file, File) else b""
            self.sums.append((file.name, sha256(content).hexdigest() if content else _sum(path)))


def _sum(path: Path) -> str:
    found = sha256()
    with path.open("rb") as opened:
        while piece := opened.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


def resolved(out: Path) -> Path:
    """Where a site goes, links followed."""
    try:
        resolved = out.resolve()
    except RuntimeError as error:  # what Python before 3.13 says of links in a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(out)) from error
    if not resolved.name:
        raise OSError(errno.EINVAL, _ROOT, str(out))
    return resolved


def _beside(out: Path, what: str) -> Path:
    return out.with_name(f".{out.name}.{what}")


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Keep every other build of this site away; the lock goes with the process that holds it."""
    with _beside(out, "lock").open("w") as lock:
        if sys.platform != "win32":
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise BlockingIOError(errno.EWOULDBLOCK, _BUSY, str(out)) from error
        yield


def _refuse_what_is_not_ours(out: Path) -> None:
    if not out.exists():
        return
    mark, inside = out / MARK.name, [path for path in out.iterdir() if not path.match(_KEPT)]
    if inside and not (mark.is_file() and mark.read_bytes() == MARK.content):
        raise OSError(errno.ENOTEMPTY, _NOT_OURS, str(out))


def _keep(out: Path, fresh: Path) -> None:
    """Take over what belongs to the folder: files, folders, and links as links; a pipe or socket cannot be copied."""
    for path in sorted(out.glob(_KEPT)):
        if path.is_symlink():
            (fresh / path.name).symlink_to(path.readlink())
        elif path.is_dir():
            shutil.copytree(path, fresh / path.name, symlinks=True, ignore=_uncopyable)
        elif path.is_file():
            shutil.copy2(path, fresh / path.name)


def _uncopyable(folder: str, names: list[str]) -> list[str]:
    """Names in a folder that are no file, folder or link."""
    paths = [Path(folder, name) for name in names]
    return [path.name for path in paths if not (path.is_symlink() or path.is_dir() or path.is_file())]


def _exchange(fresh: Path, out: Path) -> None:
    """Put the fresh folder in the place of the old one, and the old one in its place."""
    if not out.exists():
        fresh.rename(out)
    elif not _exchanged_at_once(fresh, out):
        exchange_in_two_steps(fresh, out)


def _exchanged_at_once(fresh: Path, out: Path) -> bool:
    """Whether system and file system could do it in one step."""
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None)
    if renameat2 is None:
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(fresh), _AT_FDCWD, os.fsencode(out), _RENAME_EXCHANGE) == 0)


def exchange_in_two_steps(fresh: Path, out: Path) -> None:
    """A moment without a site lies between the two; a note says so, and the next build puts the old one back."""
    note, old = _beside(out, "journal"), _beside(out, "old")
    note.write_text(_JOURNAL, encoding="utf-8")
    out.rename(old)
    try:
        fresh.rename(out)
    except OSError:
        old.rename(out)
        raise
    finally:
        note.unlink()
    old.rename(fresh)


def _recover(out: Path) -> None:
    """Put back, or clear away, what an exchange left that was killed between its two steps."""
    note, old = _beside(out, "journal"), _beside(out, "old")
    if old.exists() and not out.exists():
        old.rename(out)
    shutil.rmtree(old, ignore_errors=True)
    note.unlink(missing_ok=True)
