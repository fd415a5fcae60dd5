"""What the parts of the search's benchmark share: contents of an index on disk, and measuring in a fresh process."""

import gzip
import json
import pickle
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator import site
from generator.indexing import Entry, fold
from generator.site import File

ROOT = Path(__file__).parent.parent.parent
THRESHOLDS = (50_000, 50, 50)  # of the collector of garbage, as the command line sets them
Made = TypeVar("Made")


class Contents(NamedTuple):
    """What the index of a site is made of."""

    entries: list[Entry]
    names: object
    say: object


def keep(path: Path, contents: Contents) -> None:
    """Put the contents of an index where another process finds them."""
    with path.open("wb") as file:
        pickle.dump(contents, file, pickle.HIGHEST_PROTOCOL)


def kept(path: Path) -> Contents:
    """The contents of an index that another process made."""
    with path.open("rb") as file:
        contents: Contents = pickle.load(file)  # noqa: S301 - our own file
    return contents


def put(folder: Path, files: Iterable[File | site.Made]) -> None:
    """Write files under a folder."""
    for file in files:
        path = folder / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(file, site.Made):
            file.make(path)
        else:
            path.write_bytes(file.content)


@cache
def gzipped(path: Path) -> int:
    """The size of a file as it travels."""
    return len(gzip.compress(path.read_bytes(), 6))


def searched(entry: Entry) -> str:
    """All texts of a table as they are searched, each on a line: what an exact answer is told by."""
    return "\n".join(map(fold, dict.fromkeys(text for texts in entry.ranked() for text in texts)))


def measured(module: str, *arguments: object) -> dict[str, Any]:
    """What a module of the benchmark found out in a fresh process; it says so in JSON."""
    command = [sys.executable, "-m", f"tests.bench.{module}", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """CPU seconds of one run, and what it made."""
    before = time.process_time()
    made = work()
    return time.process_time() - before, made
