"""A spare site: what was replaced stays beside the site, less what is no longer of use, and the next is made of it.

Its files are links to kept ones, so none is ever written into: what becomes another is removed first.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.write.examining import proof_of
from generator.write.folder import KEPT, MARK, Folder, clear
from generator.write.place import Fresh


def begin_anew(fresh: Fresh) -> None:
    """An empty site in place of a spare that is not what it was left as."""
    clear(fresh.site)
    Folder(fresh.site).put(MARK)


def renew_mark(site: Path) -> None:
    """The mark of a site is as old as the site, which tells when it was made; it is no part of a proof."""
    (site / MARK.name).unlink(missing_ok=True)
    Folder(site).put(MARK)


def remove(site: Path, names: Iterable[str]) -> int:
    """Remove files of a site, and folders that hold nothing then; the proof of all that is gone."""
    gone, folders = 0, set[str]()
    for name in names:
        path = f"{site}/{name}"
        gone += proof_of(name, os.stat(path, follow_symlinks=False))  # noqa: PTH116 - of hundreds of thousands
        os.unlink(path)  # noqa: PTH108 - of hundreds of thousands
        folders.add(name.rpartition("/")[0])
    return gone + sum(_remove_empty(site, folder, folders) for folder in sorted(folders, reverse=True))


def _remove_empty(site: Path, folder: str, known: set[str]) -> int:
    """Remove a folder that is empty, and those above it that are empty then; those that are known come later."""
    gone = 0
    while folder and _is_removed(f"{site}/{folder}"):
        gone += proof_of(folder, None)
        folder = folder.rpartition("/")[0]
        if folder in known:
            break
    return gone


def _is_removed(folder: str) -> bool:
    """Whether it was empty."""
    with os.scandir(folder) as found:
        if next(found, None):
            return False
    os.rmdir(folder)  # noqa: PTH106 - of hundreds of thousands
    return True


def lay_by(fresh: Fresh, names: Iterable[str]) -> int:
    """Leave the site that was replaced as a spare one, without some files; the proof of what was removed from it.

    What belongs to the folder and not to the site goes as well: the new site has a copy.
    """
    shutil.rmtree(fresh.aside)
    for path in fresh.site.glob(KEPT):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    gone = remove(fresh.site, names)
    fresh.folder.rename(fresh.spare)
    return gone
