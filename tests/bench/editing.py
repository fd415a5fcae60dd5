"""What one changed record takes after the program has started, as a preview builds: of five records, and of a county.

`python -m tests.bench.editing [RECORDS]`; the county is one of a project of so many records, 20,000 without a number.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from generator.build import build
from generator.building.means import Means
from generator.building.order import WHOLE, Shard
from generator.keeping import Store
from generator.model.record import Record
from generator.words import Language
from tests.bench.building import KINDS
from tests.building.edits import other_value
from tests.corpus.made import records
from tests.corpus.project import project, project_of

RECORDS, FEW, TIMES = 20_000, 5, 9


def edits(root: Path, shard: Shard, record: Record, folder: Path) -> Iterator[float]:
    """Seconds that a build takes after each of some edits of a record, every other of which takes the last one back."""
    store, out = Store(folder / "store"), folder / "site"
    store.folder.mkdir(parents=True)
    means = Means(store=store, is_lasting=False)
    for _ in range(2):  # what stands, and what was replaced
        _built(root, out, means, shard)
    for number in range(TIMES):
        project_of(root, [record if number % 2 else other_value(record)], ".yaml")
        start = time.perf_counter()
        _built(root, out, means, shard)
        yield time.perf_counter() - start


def _built(root: Path, out: Path, means: Means, shard: Shard) -> None:
    found = build(root, out, Language.ZH, means, shard).report.problems
    if found:
        raise RuntimeError(found[0])


def main(count: int) -> None:
    """Measure and print."""
    gc.set_threshold(50_000, 50, 50)  # as the command does
    with tempfile.TemporaryDirectory(prefix="mingxi-") as named:
        folder = Path(named)
        for name, number, kinds in ((f"{FEW}", FEW, 0), ("a county", count, KINDS)):
            root = project(folder / f"{number}", number, kinds, ".yaml")
            record = next(one for one in records(number, kinds) if number == FEW or not one.region.endswith("00"))
            shard = WHOLE if number == FEW else Shard(record.region)
            tables = len([*(root / "data/records").glob(f"{shard.region}*/*/*.yaml")])
            found = [*edits(root, shard, record, folder / f"built {number}")]
            sys.stdout.write(f"{name}: {tables} of {number:,} records, {min(found):.2f} to {max(found):.2f} s, ")
            sys.stdout.write(f"median {median(found):.2f} s\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else RECORDS)
