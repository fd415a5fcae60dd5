"""The ways from addresses of former times to where their content is now."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.lasting import Moved, Redirects, Withdrawn

_MOST = 20  # steps of one way; more of them go in a circle
_OF_KINDS = ("departments/", "compare/")


class Led(NamedTuple):
    """Where an address of former times leads."""

    address: str  # nothing where it is withdrawn, or goes in a circle
    moved: Moved | None = None  # the last step
    withdrawn: Withdrawn | None = None


class Ways:
    """All ways that data/redirects.yaml lays."""

    def __init__(self, redirects: Redirects) -> None:
        """Sort the entries, those for more of an address first."""
        self.redirects = redirects
        self._pages = sorted((one for one in redirects.addresses if "#" not in one.old), key=lambda one: -len(one.old))
        self._kinds = sorted(redirects.kinds, key=lambda one: -len(one.old))
        self._gone = [one for one in redirects.withdrawn if "#" not in one.address]
        self._rows: dict[str, dict[str, Moved | Withdrawn]] = {}
        for moved in redirects.addresses:
            self._note(moved.old, moved)
        for withdrawn in redirects.withdrawn:
            self._note(withdrawn.address, withdrawn)

    def _note(self, place: str, entry: Moved | Withdrawn) -> None:
        address, _, row = place.partition("#")
        if row and isinstance(entry, Moved):
            new, _, anchor = entry.new.partition("#")
            entry = entry.model_copy(update={"new": f"{self._now(new)}#{anchor}" if anchor else self._now(new)})
        if row:
            self._rows.setdefault(self._now(address), {})[row] = entry

    def _now(self, address: str) -> str:
        """Where the record of a row is now, which may have moved since the row was gone."""
        led = self.lead(address)
        return led.address if led and led.address else address

    def rows(self, address: str) -> dict[str, Moved | Withdrawn]:
        """What became of rows of a record that are gone."""
        return self._rows.get(address, {})

    @property
    def are_any(self) -> bool:
        """Whether anything moved or was withdrawn at all."""
        return self.redirects != Redirects()

    def lead(self, address: str) -> Led | None:
        """Where an address leads; nothing where no entry speaks of it."""
        moved = None
        for _ in range(_MOST):
            withdrawn = next((one for one in self._gone if address.startswith(one.address)), None)
            if withdrawn:
                return Led("", moved, withdrawn)
            step = next(self._steps(address), None)
            if step is None:
                return Led(address, moved) if moved else None
            address, moved = step
        return Led("", moved)

    def through(self, address: str) -> Iterator[Moved | Withdrawn]:
        """The entries that an address leads through, to the last."""
        for _ in range(_MOST):
            withdrawn = next((one for one in self._gone if address.startswith(one.address)), None)
            if withdrawn:
                yield withdrawn
                return
            step = next(self._steps(address), None)
            if step is None:
                return
            address, moved = step
            yield moved

    def _steps(self, address: str) -> Iterator[tuple[str, Moved]]:
        for moved in self._pages:
            if address.startswith(moved.old):
                yield moved.new + address.removeprefix(moved.old), moved
        for moved in self.redirects.families:
            if address == f"indicators/{moved.old}/":
                yield f"indicators/{moved.new}/", moved
        head, _, rest = address.partition("/")
        for moved in self.redirects.regions:
            if head == moved.old:
                yield f"{moved.new}/{rest}", moved
        for moved in self._kinds:
            unit, _, after = rest.partition("/")
            is_unit = head.isdecimal() and (unit == moved.old or unit.startswith(f"{moved.old}-"))
            if is_unit or (f"{head}/" in _OF_KINDS and unit == moved.old):
                yield f"{head}/{moved.new}{unit.removeprefix(moved.old)}/{after}", moved
