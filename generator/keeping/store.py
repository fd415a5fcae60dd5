"""Pages and what was learned in making them, kept in a folder of the user's own under the mark of what they came from.

A kept file is a link to the one in the site, so it takes no room of its own; it is used again only while it is as it
was written. Values are pickled: nobody else may write into the folder, which is why it is not part of the project.
"""

import os
import pickle
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator.keeping.seal import sealed, unsealed

_VALUE = "value"
_PART = ".part"
_UNSETTLED = ".unsettled"  # there while a build writes, until what it wrote is on the disk
_RUN = Path("/proc/sys/kernel/random/boot_id")  # of Linux: another one after each start of the machine


class Sign(NamedTuple):
    """A file as it was written: its name in the site, or none, and by what a change shows."""

    name: str
    size: int
    time: int
    mode: int  # who may read it


class Kept(NamedTuple):
    """What was kept: a value, and what is read only where it is asked for."""

    value: Any
    beside: Sequence[Sign]  # of its files that are not of the site
    rest: bytes

    @property
    def signs(self) -> Sequence[Sign]:
        """How its files were written."""
        signs: Sequence[Sign] = pickle.loads(self.rest)[0]  # noqa: S301 - the folder is the user's own
        return signs

    @property
    def names(self) -> list[str]:
        """The names of its files in the site."""
        return [one.name for one in self.signs if one.name]

    @property
    def told(self) -> Any:  # noqa: ANN401 - whatever was kept
        """What was kept beside the value, to be read only where it is asked for."""
        return pickle.loads(self.rest)[1]  # noqa: S301 - the folder is the user's own


class Store(NamedTuple):
    """The folder of one site."""

    folder: Path

    def file(self, key: str, number: int) -> Path:
        """Where a kept file lies."""
        return self.folder / key / f"{number}"

    def read(self, key: str) -> Kept | None:
        """What was kept under a key; nothing where it is not whole any more."""
        try:
            content = (self.folder / key / _VALUE).read_bytes()
        except OSError:
            return None
        kept = unsealed(content)
        return Kept(*pickle.loads(kept)) if kept else None  # noqa: S301 - the folder is the user's own

    def holds(self, key: str, kept: Kept) -> bool:
        """Whether the files of a key that are not of the site, which are the first, are as they were written."""
        try:
            return all(_sign(f"{self.file(key, number)}", "") == one for number, one in enumerate(kept.beside))
        except OSError:
            return False

    def link(self, key: str, kept: Kept, site: Path) -> bool:
        """Link the files of a key into a site, where all of them are as they were written; else none of them."""
        signs = [(f"{self.folder}/{key}/{number}", one) for number, one in enumerate(kept.signs)]
        wanted = [(place, f"{site}/{one.name}") for place, one in signs if one.name]
        try:
            if any(_sign(place, one.name) != one for place, one in signs):
                return False
            for folder in {path.rpartition("/")[0] for _, path in wanted}:
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - of tens of thousands
            for place, path in wanted:
                link_or_copy(place, path)
        except FileNotFoundError:  # another build of the same removed it meanwhile
            for _, path in wanted:
                Path(path).unlink(missing_ok=True)
            return False
        return True

    def keep(self, key: str, made: object, files: Iterable[tuple[str, Path]] = (), told: object = None) -> None:
        """Keep a value and some files, those without a name in the site first; and what is seldom asked for."""
        place, part = self.folder / key, self.folder / f"{key}{_PART}"
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        signs = [_kept(f"{file}", f"{part}/{number}", name) for number, (name, file) in enumerate(files)]
        rest = pickle.dumps((signs, told), pickle.HIGHEST_PROTOCOL)
        beside = [one for one in signs if not one.name]
        value = pickle.dumps((made, beside, rest), pickle.HIGHEST_PROTOCOL)
        (part / _VALUE).write_bytes(sealed(value))
        shutil.rmtree(place, ignore_errors=True)
        part.rename(place)

    def forget(self, key: str) -> None:
        """Remove what was kept under a key."""
        shutil.rmtree(self.folder / key, ignore_errors=True)

    def open(self) -> None:
        """Begin to write; what was written before the machine went down is not believed: it may lack."""
        mark, run = self.folder / _UNSETTLED, _run()
        if mark.exists() and not (run and mark.read_text(encoding="ascii", errors="replace") == run):
            self.forget_all_but(())
        mark.write_text(run, encoding="ascii")

    def settled(self) -> None:
        """Everything that was written is on the disk."""
        (self.folder / _UNSETTLED).unlink(missing_ok=True)

    def forget_all_but(self, keys: Iterable[str]) -> None:
        """Remove what the site no longer has."""
        kept = frozenset(keys)
        for place in self.folder.iterdir():
            if place.name not in kept and place.is_dir():
                shutil.rmtree(place, ignore_errors=True)


def _run() -> str:
    """The name of the time since the machine was started; nothing where a system does not tell."""
    return _RUN.read_text(encoding="ascii") if _RUN.is_file() else ""


def _sign(path: str, name: str) -> Sign:
    found = os.stat(path)  # noqa: PTH116 - of hundreds of thousands
    return Sign(name, found.st_size, found.st_mtime_ns, found.st_mode)


def _kept(file: str, place: str, name: str) -> Sign:
    link_or_copy(file, place)
    return _sign(place, name)


def link_or_copy(file: str, place: str) -> None:
    """The same file under another name; a copy where a disk has no links or it is another disk."""
    try:
        os.link(file, place)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(file, place)
