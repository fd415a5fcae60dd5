"""A build that is struck at its first operation, at its second, and so on until it comes to its end.

After each stroke the old site or the new one stands there whole, and the next build makes the new one.
"""

import signal
from collections import Counter as Counts
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.write import exchange
from tests.trust.faults import Counter, Fault
from tests.trust.ground import FINE, REFUSED, Ground

_KILLED = -signal.SIGKILL
_AROUND = range(-3, 20)  # operations around an exchange
_FEW = 6
MOST_TOLD = 5


class Struck(NamedTuple):
    """What came of striking at many points."""

    said: str
    flaws: list[str]


class Way(NamedTuple):
    """How builds are struck."""

    fault: Fault
    is_cold: bool  # whether there is neither a site nor anything kept
    jobs: int = 1
    every: int = 1  # strike at each so-manieth operation
    in_two_steps: bool = False  # on a file system that cannot exchange two folders at once

    @property
    def name(self) -> str:
        """What is told of it."""
        work = f", {self.jobs} processes" if self.jobs > 1 else ""
        steps = ", exchange in two steps" if self.in_two_steps else ""
        return f"{self.fault} in {'a cold' if self.is_cold else 'an incremental'} build{work}{steps}"


def strike(ground: Ground, way: Way) -> Struck:
    """Strike at every point."""
    ground.jobs, before = way.jobs, _no_exchange if way.in_two_steps else _nothing
    operations = _operations(ground, way, before)
    sites, flaws, points = Counts[str](), list[str](), 0
    for at in _points(way, operations):
        ground.restore(cold=way.is_cold)
        counter = Counter(way.fault, at)
        ended = ground.build(counter, before)
        if counter.count < at:
            break
        points += 1
        sites[ground.state()] += 1
        found = [*_old_beside(ground, way), *ground.flaws(ended, _allowed(way), _codes(way))]
        flaws += [f"{way.name}, operation {at} of {len(operations)}: {one}" for one in found]
    left = ", ".join(f"{count} {name}" for name, count in sorted(sites.items()))
    said = f"{way.name}: {points} points of {len(operations)} operations; sites left: {left}; flaws: {len(flaws)}"
    return Struck(said, flaws[:MOST_TOLD])


def _operations(ground: Ground, way: Way, before: Callable[[], None]) -> list[str]:
    """What a build does that nothing happens to."""
    ground.restore(cold=way.is_cold)
    noted = ground.folder / "operations"
    noted.unlink(missing_ok=True)
    counter = Counter(Fault.ALL_ROOM if way.fault is Fault.FULL else Fault.NONE, note=noted)
    ended = ground.build(counter, before)
    if ended.code:
        raise ChildProcessError(way.name, ended)
    return noted.read_text(encoding="ascii").split()


def _points(way: Way, operations: list[str]) -> Iterator[int]:
    if way.in_two_steps:
        middle = operations.index("exchanged_at_once") + 1
        return (at for at in (middle + step for step in _AROUND[:: min(way.every, _FEW)]) if 1 <= at <= len(operations))
    # With several processes the operations of another build may be a few more.
    return iter(range(1, len(operations) + 1 if way.jobs > 1 else 1 << 40, way.every))


def _allowed(way: Way) -> set[str]:
    return {"none" if way.is_cold else "old", "new", *(["none"] if way.in_two_steps else [])}


def _codes(way: Way) -> set[int]:
    return {_KILLED} if way.fault is Fault.KILL else {FINE, REFUSED}


def _old_beside(ground: Ground, way: Way) -> list[str]:
    """Between the two steps the old site lies beside its place, whole."""
    if not way.in_two_steps or ground.state() != "none":
        return []
    return [] if ground.state_of(ground.out.with_name(".site.old")) == "old" else ["the old site is nowhere"]


def _nothing() -> None:
    """As the system is."""


def _no_exchange() -> None:
    vars(exchange)["exchanged_at_once"] = lambda _fresh, _out: False
