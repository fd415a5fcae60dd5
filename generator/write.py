"""The site on disk: written whole beside the old one, then exchanged with it in one step."""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.site import File

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
_KEPT = ".git*"  # what belongs to the folder and not to the site
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # of <fcntl.h> and <linux/fs.h>


def write(out: Path, files: Iterable[File]) -> list[File]:
    """Put a site at `out` in place of the one that is there; whatever goes wrong before the end, that one stays."""
    out = _resolved(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh = _beside(out, "new")
    with _alone(out):
        _recover(out)
        _refuse_what_is_not_ours(out)
        shutil.rmtree(fresh, ignore_errors=True)
        try:
            written = [_put(fresh, file) for file in (MARK, *files)]
            _keep(out, fresh)
            _exchange(fresh, out)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    return written


def _resolved(out: Path) -> Path:
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


def _put(folder: Path, file: File) -> File:
    path = folder / file.name
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as opened:  # two pages under one address are our mistake
        opened.write(file.content)
    return file


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
