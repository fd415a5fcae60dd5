"""Where a site stands: one build at a time makes a new one beside it, which takes its place when all went well."""

import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from generator.site import File, Made
from generator.write.disk import settle_all, settle_names
from generator.write.examining import Seen, examine
from generator.write.exchange import beside, exchange, recover
from generator.write.folder import KEPT, MARK, Folder, clear, refuse_what_is_not_ours

if sys.platform != "win32":
    import fcntl

_BUSY = "另一次构建正在写这里 / another build is writing here"
_ROOT = "整个磁盘的根不能作网站文件夹，请写一个文件夹 / the root of a disk cannot be the site; name a folder"
_NEW = 0o666  # less what the user's umask takes


class Fresh(NamedTuple):
    """Where a new site is made."""

    out: Path  # where it will stand
    folder: Path  # that holds all of it, and a mark that it is ours
    site: Path
    aside: Path  # for what is not part of it
    spare: Path  # where the folder of the site before the last lies, of which another is made
    values: Path  # where values of records lie until their pages are made


def write(out: Path, files: Iterable[File | Made], expect: Callable[[Path, Seen], None] | None = None) -> Seen:
    """Put a site at `out` in place of the one that is there; before it takes that place, something may be expected."""
    with alone(out), replacing(out) as fresh:
        folder = Folder(fresh.site)
        for file in files:
            folder.put(file)
        seen = examine(fresh.site)
        if expect:
            expect(fresh.site, seen)
    return seen


def fresh_of(out: Path) -> Fresh:
    """Where the new site is made that will take the place of a resolved one."""
    folder = beside(out, "new")
    return Fresh(out, folder, folder / "site", folder / "aside", beside(out, "spare"), beside(out, "values"))


def resolved(out: Path) -> Path:
    """Where a site goes, links followed."""
    try:
        resolved = out.resolve()
    except RuntimeError as error:  # what Python before 3.13 says of links in a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(out)) from error
    if not resolved.name:
        raise OSError(errno.EINVAL, _ROOT, str(out))
    return resolved


@contextmanager
def alone(out: Path) -> Iterator[None]:
    """Keep every other build of this site away; the lock goes with the processes that hold it."""
    out = resolved(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    path = beside(out, "lock")
    lock = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), _NEW)
    try:
        if sys.platform != "win32":
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise BlockingIOError(errno.EWOULDBLOCK, _BUSY, str(out)) from error
        yield
    finally:
        os.close(lock)


@contextmanager
def private(folder: Path) -> Iterator[None]:
    """A folder that is there while a site is made, and that nobody else may look into; the caller is `alone`."""
    refuse_what_is_not_ours(folder)
    clear(folder)
    folder.mkdir(mode=stat.S_IRWXU)
    try:
        Folder(folder).put(MARK)
        yield
    finally:
        with suppress(OSError):  # what is left the next build clears away, or says why it cannot
            clear(folder)


@contextmanager
def replacing(out: Path, *, is_lasting: bool = True, has_spare: bool = False) -> Iterator[Fresh]:
    """Make a site in a folder of its own, which takes the place of `out` when all went well; else that one stays.

    The caller is `alone`. What is lasting is on the disk before it takes the place of what was there. Where there is to
    be a spare, a site is begun with the one that is there, and the caller keeps or clears what was replaced.
    """
    out = resolved(out)
    fresh = fresh_of(out)
    recover(out)
    refuse_what_is_not_ours(out, besides=KEPT)
    refuse_what_is_not_ours(fresh.folder)
    refuse_what_is_not_ours(fresh.spare)
    clear(fresh.folder)
    is_done = False
    try:
        if has_spare and (fresh.spare / "site").is_dir():
            fresh.spare.rename(fresh.folder)
        else:
            clear(fresh.spare)
            Folder(fresh.folder).put(MARK)
            Folder(fresh.site).put(MARK)
        fresh.aside.mkdir()
        yield fresh
        _keep(out, fresh.site)
        if is_lasting:
            settle_all(fresh.site)
        exchange(fresh.site, out)
        if is_lasting:
            settle_names(out.parent)
        is_done = True
    finally:
        if not (is_done and has_spare):
            with suppress(OSError):  # what is left the next build clears away, or says why it cannot
                clear(fresh.folder)


def _keep(out: Path, fresh: Path) -> None:
    """Take over what belongs to the folder: files, folders, and links as links; a pipe or socket cannot be copied."""
    for path in sorted(out.glob(KEPT)):
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
