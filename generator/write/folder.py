"""A folder that files are put into, known as ours by a mark, and removed in an order that keeps it known."""

import errno
import os
import shutil
from hashlib import sha256
from pathlib import Path

from generator.site import File, Made

# GitHub Pages wants a file of this name; what is in it tells a folder that we may replace from one that we may not.
MARK = File(
    ".nojekyll", "mingxi build 生成，每次构建整个换掉。Made by `mingxi build`; each build replaces it.\n".encode()
)
DATA = frozenset({".csv", ".json", ".jsonld", ".ndjson", ".sqlite", ".xlsx"})  # files that are told with their sums
KEPT = ".git*"  # what belongs to the folder and not to the site
_NOT_OURS = "不是空文件夹，也不是 mingxi 建的网站，所以没有动它 / neither empty nor a site built by mingxi; left alone"
_A_LINK = "是一个链接，所以没有动它 / is a link; left alone"
_PIECE = 1 << 20
_MODE = 0o644  # whatever the umask: a host reads it as another user
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Folder:
    """A folder that files are put into, each of which is new."""

    def __init__(self, folder: Path) -> None:
        """Begin with nothing put."""
        self.names, self.sums, self.size = list[str](), list[tuple[str, str]](), 0
        self._folder, self._made = folder, set[str]()

    def put(self, file: File | Made) -> None:
        """Write a file; two pages under one address are our mistake."""
        folder, _, name = file.name.rpartition("/")
        if folder not in self._made:
            _make(f"{self._folder}/{folder}")
            self._made.add(folder)
        _create(f"{self._folder}/{file.name}", file.content if isinstance(file, File) else b"")
        if isinstance(file, Made):
            file.make(self._folder / file.name)
        self.names.append(file.name)
        self.size += len(file.content) if isinstance(file, File) else (self._folder / file.name).stat().st_size
        if name[name.rfind(".") :] in DATA:
            content = file.content if isinstance(file, File) else b""
            self.sums.append((file.name, sha256(content).hexdigest() if content else _sum(self._folder / file.name)))


def _make(folder: str) -> None:
    """Make a folder where it is not there; most often the one above it is."""
    try:
        os.mkdir(folder)  # noqa: PTH102 - of tens of thousands
    except OSError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - the same


def _create(path: str, content: bytes) -> None:
    """Write a new file; by the calls of the system, since a site has hundreds of thousands."""
    opened = os.open(path, _NEW, _MODE)
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(opened, _MODE)
        if content:
            _write_all(opened, content)
    finally:
        os.close(opened)


def _write_all(opened: int, content: bytes) -> None:
    """Write to the last byte: a disk that is nearly full takes a part of what it is given, and says so by a number."""
    written = os.write(opened, content)
    while written < len(content):
        written += os.write(opened, memoryview(content)[written:])


def _sum(path: Path) -> str:
    found = sha256()
    with path.open("rb") as opened:
        while piece := opened.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


def refuse_what_is_not_ours(folder: Path, besides: str = "") -> None:
    """A folder that we did not make is never replaced or removed, whatever else is `besides` in it."""
    if folder.is_symlink():
        raise OSError(errno.ELOOP, _A_LINK, str(folder))
    if not folder.exists():
        return
    mark, inside = folder / MARK.name, [path for path in folder.iterdir() if not besides or not path.match(besides)]
    found = mark.read_bytes() if mark.is_file() else None
    is_begun = inside == [mark] and found is not None and MARK.content.startswith(found)  # it was to be the first file
    if inside and not is_begun and found != MARK.content:
        raise OSError(errno.ENOTEMPTY, _NOT_OURS, str(folder))


def clear(folder: Path) -> None:
    """Remove a folder of ours, its mark last: one whose removal was cut short is still known to be ours."""
    if not folder.exists():
        return
    for path in sorted(folder.iterdir()):
        if path.name == MARK.name:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    (folder / MARK.name).unlink(missing_ok=True)
    folder.rmdir()
