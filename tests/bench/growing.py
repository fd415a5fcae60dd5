"""Whether a record costs the same however many there are, on a machine whose speed is not the same for long.

`python -m tests.bench.growing [RECORDS…]`; without numbers 1,000, 5,000 and 20,000, which takes half an hour. One
process builds, on a processor of its own. Beside it another does the same small piece of work again and again: how
much of it is done in a second of its processor tells how fast the machine was, and what a build took is divided by it.
"""

import json
import multiprocessing
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from multiprocessing.context import ForkContext, ForkProcess
from pathlib import Path
from typing import NamedTuple

from tests.bench.building import KINDS, SIZES
from tests.bench.watching import watched
from tests.corpus.project import project

_WORDS = json.dumps([{"name": f"指标 {number}", "full": f"≥{number}.5%"} for number in range(300)], ensure_ascii=False)


class Cost(NamedTuple):
    """What a build of so many records took."""

    records: int
    cpu: float  # milliseconds a record
    pace: float  # pieces of the small work in a second meanwhile


class Pace:
    """The small work, done again and again on the last processor."""

    def __init__(self, context: ForkContext) -> None:
        """Begin."""
        self._done = context.Array("d", 2, lock=False)  # pieces, and seconds that they took
        self.process: ForkProcess = context.Process(target=self._work, daemon=True)
        self.process.start()

    def since(self, before: Sequence[float]) -> float:
        """Pieces a second since a time that `now` noted."""
        (pieces, seconds), (some, first) = self.now(), before
        return (pieces - some) / (seconds - first)

    def now(self) -> tuple[float, float]:
        """What is done so far."""
        return self._done[0], self._done[1]

    def _work(self) -> None:
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
        while True:
            for row in json.loads(_WORDS):
                f"{row['name']}: {re.sub('[^0-9.]', '', row['full'])}".encode()
            self._done[0] += 1
            self._done[1] = time.process_time()


@contextmanager
def paced() -> Iterator[Pace]:
    """The small work beside a block, which has the other processors for itself."""
    mine = os.sched_getaffinity(0)
    pace = Pace(multiprocessing.get_context("fork"))
    os.sched_setaffinity(0, mine - {max(mine)})
    try:
        yield pace
    finally:
        os.sched_setaffinity(0, mine)
        pace.process.kill()


def cost(count: int, pace: Pace) -> Cost:
    """Build a project of so many records cold."""
    with tempfile.TemporaryDirectory(prefix="mingxi-") as folder:
        root, out = project(Path(folder) / "project", count, KINDS, ".yaml"), Path(folder) / "site"
        before = pace.now()
        taken = watched([sys.executable, "-m", "tests.bench.building_once", root, out, "1", "-"])
        shutil.rmtree(out)
        return Cost(count, taken.cpu * 1000 / count, pace.since(before))


def main(counts: Sequence[int]) -> None:
    """Measure and print, the first once more at the end: what it differs by is what the figures can be off."""
    with paced() as pace:
        first = cost(counts[0], pace)
        for one in chain([first], (cost(count, pace) for count in (*counts[1:], counts[0]))):
            even = one.cpu * one.pace / first.pace
            sys.stdout.write(
                f"{one.records:,}: {one.cpu:.1f} ms of processor time a record at {one.pace:.0f} pieces a second"
            )
            sys.stdout.write(f", {even:.1f} at the first's pace: {even / first.cpu:.2f}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or SIZES)
