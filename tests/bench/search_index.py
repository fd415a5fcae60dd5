"""The cost of one index, its contents being there: `python -m tests.bench.search_index CONTENTS FOLDER`."""

import gc
import json
import sys
import time
from pathlib import Path

from generator.indexing import index_files, lay
from tests.bench.search_site import THRESHOLDS, kept, put, timed


def peak() -> float:
    """The most memory this process ever held, in MB; `getrusage` would count the process that started it as well."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024 / 1e6


def main(contents: Path, folder: Path) -> None:
    """Make the index, write it under the folder, and say what it cost."""
    gc.set_threshold(*THRESHOLDS)
    entries, names, say = kept(contents)
    before, start = peak(), time.perf_counter()
    cpu, files = timed(lambda: list(index_files([lay(entries).stock], names, say)))
    figures = {"cpu": cpu, "wall": time.perf_counter() - start, "before": before, "peak": peak()}
    put(folder, files)
    sys.stdout.write(json.dumps(figures))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
