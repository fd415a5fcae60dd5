"""A site from data: records are looked at, then all is made of them, beside the site whose place it takes."""

import os
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator.building.clock import Clock
from generator.building.hands import Hands, Regulars, hands, work
from generator.building.lasting import Lost
from generator.building.limits import too_large
from generator.building.looking import Looked, Looking, Parted, parted
from generator.building.making import Built, Making
from generator.building.means import USUAL, Means
from generator.building.order import WHOLE, Order, Shard
from generator.building.standing import take
from generator.building.upkeep import Upkeep
from generator.building.whole import Unsound
from generator.building.workshop import Workshop, learn, look
from generator.keeping import ground
from generator.problems import Problem
from generator.reporting import Summary
from generator.templates.faults import TemplateFault
from generator.words import Language
from generator.write import alone, fresh_of, private, replacing, resolved, settle_all

__all__ = ["Built", "build"]


def build(root: Path, out: Path, language: Language, means: Means = USUAL, shard: Shard = WHOLE) -> Built:
    """Build the site of the data under `root` at `out` in a language; write nothing if the data has problems."""
    with alone(out):
        if means.store is None:
            return _build(root, out, language, means, shard)
        means.store.open()
        built = _build(root, out, language, means, shard)
        if built.files and means.is_lasting:
            settle_all(means.store.folder)
            means.store.settled()
        return built


def _build(root: Path, out: Path, language: Language, means: Means, shard: Shard) -> Built:
    clock, fresh = Clock(), fresh_of(resolved(out))
    stamp = f"{os.getpid()}.{time.monotonic_ns()}"
    read_with = ground(root, language)
    order = Order(
        root, shard, language, fresh.site, fresh.aside, means.store, read_with, stamp, fresh.values, means.ready
    )
    found = look(order)
    paths = found.library.paths if found.library else ()
    clock.lap("beginning")
    known = parted(order, found.library, paths) if found.library else Parted([], [])
    with private(fresh.values), hands(means.workers, work(len(paths), len(known.others))) as pool:
        if known.others or isinstance(means.workers, Regulars):  # else there may be nothing to be done
            pool.warm(learn, order)
        looked = Looking(order, pool, means.progress, clock).over(paths, known) if found.library else Looked([], [])
        problems = [*found.problems, *looked.problems]
        if found.workshop is None or problems:
            return _refused(problems, len(looked.records), language, found.notes)
        try:
            return _replaced(_Begun(order, found.workshop, pool, clock), out, means, looked, found.notes)
        except TemplateFault as fault:
            return _refused([fault.problem], len(looked.records), language, found.notes)
        except (Lost, Unsound) as unsound:
            return _refused(unsound.problems, len(looked.records), language, found.notes)


class _Begun(NamedTuple):
    """A build that nothing stands in the way of."""

    order: Order
    workshop: Workshop
    hands: Hands
    clock: Clock


def _replaced(begun: _Begun, out: Path, means: Means, looked: Looked, notes: tuple[Problem, ...]) -> Built:
    """The new site is made, and stands in the place of the old one, which is laid by."""
    note, has_spare = take(means.store, resolved(out)), means.store is not None
    with replacing(out, is_lasting=means.is_lasting, has_spare=has_spare) as fresh, begun.hands.resting_on_failure():
        upkeep = Upkeep(begun.order, fresh, note, begun.workshop.ground, means.spared)
        making = Making(
            begun.order, begun.workshop, begun.hands, means.progress, begun.clock, upkeep, {}, [], [], set()
        )
        made, standing = making.make(looked.records, notes)
        if means.most is not None and made.size > means.most:
            raise too_large(made.size, out)
    upkeep.lay_by(standing)
    return made


def _refused(problems: Sequence[Problem], tables: int, language: Language, notes: tuple[Problem, ...]) -> Built:
    return Built(Summary(tuple(sorted(problems)), tables, Counter(), language, notes), 0, 0, {})
