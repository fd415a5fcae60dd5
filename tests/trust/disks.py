"""Builds on a disk that is full: a file system in memory, with a little more room for each build until it is enough.

To mount one takes a user who may: root, or one whom the system lets be root in a space of its own. Where neither can
be, a limit on the length of files stands in for it, and what is said names it.
"""

import os
import resource
import shutil
import subprocess
import sys
from collections import Counter as Counts
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.trust.ground import FINE, REFUSED, Ground
from tests.trust.points import MOST_TOLD, Struck

_ROOMY = 256 << 20  # bytes, and so many files
_MANY = 1 << 16


class Room(NamedTuple):
    """What there is little of, and by how much more there is for each build."""

    name: str
    step: int


BYTES, FILES, LENGTH = Room("bytes", 64 << 10), Room("files", 16), Room("length", 8 << 10)


def fill(room: Room, *, is_cold: bool) -> Struck:
    """Build with room for nothing, then for a little, and so on until the build comes to its end."""
    with TemporaryDirectory(prefix="mingxi-trust-") as folder, _disk(Path(folder), room) as limit:
        ground = Ground(Path(folder) / "ground")
        flaws, sites, builds, more = list[str](), Counts[str](), 0, 0
        code = REFUSED
        while code != FINE:
            ground.restore(cold=is_cold)
            limit(more)
            ended = ground.build(before=partial(_limit_files, more if room is LENGTH else None))
            limit(-1)
            sites[ground.state()] += 1
            found = ground.flaws(ended, {"none" if is_cold else "old", "new"}, {FINE, REFUSED})
            flaws += [f"{more} {room.name} more: {one}" for one in found]
            code, builds, more = ended.code, builds + 1, more + room.step
            if code not in {FINE, REFUSED}:
                break
        left = ", ".join(f"{count} {name}" for name, count in sorted(sites.items()))
        kind = "a limit on the length of files" if room is LENGTH else f"a real disk that lacks {room.name}"
        said = (
            f"{kind}, {'a cold' if is_cold else 'an incremental'} build: {builds} builds, {room.step} {room.name} more"
            f" for each; sites left: {left}; flaws: {len(flaws)}"
        )
        return Struck(said, flaws[:MOST_TOLD])


@contextmanager
def _disk(folder: Path, room: Room) -> Iterator[Callable[[int], None]]:
    """A disk at a folder, and the function that leaves so much room on it; for -1 much."""
    if room is LENGTH:
        yield lambda _more: None
        return
    _mount("-t", "tmpfs", "-o", f"size={_ROOMY},nr_inodes={_MANY}", "tmpfs", f"{folder}")

    def limit(more: int) -> None:
        found = os.statvfs(folder)
        size, files = _ROOMY, _MANY
        if more >= 0 and room is BYTES:
            size = (found.f_blocks - found.f_bfree) * found.f_frsize + more
        elif more >= 0:
            files = found.f_files - found.f_ffree + more
        _mount("-o", f"remount,size={size},nr_inodes={files}", f"{folder}")

    try:
        yield limit
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


def _limit_files(length: int | None) -> None:
    """No file of this process may grow beyond a length, where one is given: the system says so as of a full disk."""
    if length is None:
        return
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, resource.RLIM_INFINITY))


def can_mount() -> bool:
    """Whether this process may mount a disk: it is root, and the system lets it."""
    with TemporaryDirectory() as folder:
        done = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", folder], check=False, capture_output=True)
        if not done.returncode:
            subprocess.run(["umount", folder], check=True)
        return not done.returncode


def in_a_space_of_our_own() -> list[str]:
    """The command before this program by which a user becomes root of a space that has mounts of its own."""
    command = ["unshare", "--user", "--map-root-user", "--mount"]
    if not shutil.which(command[0]):
        return []
    return command if not subprocess.run([*command, "true"], check=False, capture_output=True).returncode else []


def rooms() -> tuple[Room, ...]:
    """What there can be little of here."""
    if sys.platform == "linux" and shutil.which("mount") and can_mount():
        return BYTES, FILES
    return (LENGTH,)
