"""All that a project says of addresses of former times, read once."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.model.lasting import Redirects
from generator.permanence.lock import NAME, Held, Lock, held, read_lock
from generator.permanence.ways import Ways
from generator.problems import Problem
from generator.reading.files import DataFile, read_file
from generator.reading.models import read_model

REDIRECTS = "redirects.yaml"


@dataclass(frozen=True)
class Lasting:
    """The lock, and the ways from what it names to what is there now."""

    lock: Lock
    ways: Ways
    file: DataFile  # of the redirects

    @cached_property
    def _from(self) -> dict[str, tuple[str, ...]]:
        """The former addresses that lead to each."""
        found: dict[str, tuple[str, ...]] = {}
        for address in self.lock if self.ways.are_any else ():
            led = self.ways.lead(address)
            if led and led.address:
                found[led.address] = (*found.get(led.address, ()), address)
        return found

    def formers(self, address: str) -> tuple[str, ...]:
        """The addresses in the lock that lead to one."""
        return self._from.get(address, ())

    def promised(self, address: str) -> tuple[Held, ...]:
        """What was published under an address of today, here or where it was before."""
        return tuple(held(self.lock[one]) for one in (address, *self.formers(address)) if self.lock.get(one))

    def agrees(self, address: str, found: str) -> bool:
        """Whether nothing was published under an address but what is found there, as a line of the lock has it."""
        return all(self.lock.get(one, "") in ("", found) for one in (address, *self.formers(address)))


def read_lasting(data: Path) -> tuple[Lasting, list[Problem]]:
    """What a project says of its addresses; nothing where it has no such files."""
    lock, problems = _lock(data)
    path, name = data / REDIRECTS, f"data/{REDIRECTS}"
    if not path.exists():
        return Lasting(lock, Ways(Redirects()), DataFile(name, "", None, ())), problems
    file = read_file(path, name, data.parent)
    redirects, found = read_model(file, Redirects)
    return Lasting(lock, Ways(redirects or Redirects()), file), [*problems, *found]


def _lock(data: Path) -> tuple[Lock, list[Problem]]:
    path = data / NAME
    if not path.exists():
        return {}, []
    # One address a line, and so without a limit: a site of 20,000 tables has a lock of a megabyte.
    return read_lock(path.read_text(encoding="utf-8", errors="replace"), f"data/{NAME}")
