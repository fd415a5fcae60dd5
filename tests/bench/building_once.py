"""One build in a process of its own: `python -m tests.bench.building_once ROOT OUT JOBS STORE` says what it took."""

import gc
import json
import sys
import time
from pathlib import Path

from generator.build import build
from generator.building.means import Means
from generator.keeping import Store
from generator.words import Language


def main(root: str, out: str, jobs: str, store: str) -> None:
    """Build once; without a store where that is `-`."""
    gc.set_threshold(50_000, 50, 50)  # as the command does
    start = time.perf_counter()
    kept = None if store == "-" else Store(Path(store))
    built = build(Path(root), Path(out), Language.ZH, Means(int(jobs), store=kept))
    if built.report.problems:
        raise RuntimeError(built.report.problems[0])
    figures = {
        "seconds": time.perf_counter() - start,
        "files": built.files,
        "size": built.size,
        "spent": built.spent,
        "made": len(built.made),
    }
    sys.stdout.write(json.dumps(figures))


if __name__ == "__main__":
    main(*sys.argv[1:])
