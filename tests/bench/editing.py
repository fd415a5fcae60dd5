"""What one changed record takes after the program has started, as a preview builds: to its own page, and to the whole.

Of five records, of a county in a large project, and of a whole site.
`python -m tests.bench.editing [RECORDS]`; the county is one of a project of so many, 20,000 without a number.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from threading import Event, Thread
from typing import NamedTuple

from generator.build import build
from generator.building.hands import Regulars
from generator.building.means import Means
from generator.building.order import WHOLE, Shard
from generator.building.ready import Ready
from generator.keeping import Store
from generator.model.record import Record
from generator.serving.beforehand import Beforehand
from generator.words import Language
from tests.bench.building import KINDS
from tests.building.edits import other_value
from tests.corpus.made import key, records
from tests.corpus.project import project, project_of

RECORDS, FEW, MANY, TIMES = 20_000, 5, 5_000, 9
_THOUGHT = 2.0  # seconds until somebody saves again, in which a preview looks ahead
_OFTEN = 0.002  # seconds between two looks for the page


class Taken(NamedTuple):
    """Seconds after a save."""

    page: float  # until the page of the record is there to be shown
    whole: float  # until the site is


def edits(root: Path, shard: Shard, record: Record, folder: Path) -> Iterator[Taken]:
    """What a build takes after each of some edits of a record, every other of which takes the last one back."""
    store, out, place = Store(folder / "store"), folder / "site", folder / "ready"
    store.folder.mkdir(parents=True)
    with Regulars() as workers:
        usual = Means(workers, store=store, is_lasting=False)
        _built(root, out, usual, shard)
        workers.relieve()
        _built(root, out, usual, shard)  # beside what stands there is now what was replaced
        for number in range(TIMES):
            beforehand = Beforehand(store, out)
            time.sleep(_THOUGHT)
            project_of(root, [record if number % 2 else other_value(record)], ".yaml")
            watch = _Watch(Ready(place, store), f"{key(record)}/index.html")
            watch.start()
            _built(root, out, usual._replace(ready=place, spared=beforehand.spared), shard)
            whole = time.perf_counter() - watch.since
            watch.is_over.set()
            watch.join()
            yield Taken(watch.seen or whole, whole)


class _Watch(Thread):
    """Waits for a page."""

    def __init__(self, ready: Ready, name: str) -> None:
        super().__init__(daemon=True)
        self.since, self.seen, self.is_over = time.perf_counter(), 0.0, Event()
        self._ready, self._name = ready, name

    def run(self) -> None:
        """Look for it again and again."""
        while not self.is_over.wait(_OFTEN):
            if self._name in self._ready.more():
                self.seen = time.perf_counter() - self.since
                return


def _built(root: Path, out: Path, means: Means, shard: Shard) -> None:
    found = build(root, out, Language.ZH, means, shard).report.problems
    if found:
        raise RuntimeError(found[0])


def main(count: int) -> None:
    """Measure and print."""
    gc.set_threshold(50_000, 50, 50)  # as the command does
    Thread(target=Event().wait, daemon=True).start()  # a preview has others: no process can be a copy of this one
    with tempfile.TemporaryDirectory(prefix="mingxi-") as named:
        folder = Path(named)
        for name, number, kinds in (("few", FEW, 0), ("a whole site", MANY, KINDS), ("a county", count, KINDS)):
            root = project(folder / name / "project", number, kinds, ".yaml")
            record = next(one for one in records(number, kinds) if name != "a county" or not one.region.endswith("00"))
            shard = Shard(record.region) if name == "a county" else WHOLE
            tables = len([*(root / "data/records").glob(f"{shard.region}*/*/*.yaml")])
            found = [*edits(root, shard, record, folder / name / "built")]
            sys.stdout.write(f"{name}, {tables:,} of {number:,} records: {_told(one.whole for one in found)}; ")
            sys.stdout.write(f"the page of the record {_told(one.page for one in found)}\n")
            sys.stdout.flush()


def _told(seconds: Iterator[float]) -> str:
    some = [*seconds]
    return f"{min(some):.2f} to {max(some):.2f} s, median {median(some):.2f}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else RECORDS)
