"""What a command takes, with all processes that it starts: time, processor time, and the most memory at once."""

import os
import resource
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_PAUSE, _LOOKS = 0.05, 40  # seconds between two looks; as many times as long as a look takes


class Taken(NamedTuple):
    """What a command took."""

    wall: float  # seconds
    cpu: float
    peak: float  # MB that all its processes held at once; what several of them share is counted once
    said: str


def watched(command: Sequence[str | Path], folder: Path | None = None) -> Taken:
    """Run a command to its end."""
    before, start = _used(), time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True, env=dict(os.environ)) as process:
        watch = _Watch(process.pid)
        watch.start()
        said, _ = process.communicate()
        watch.is_over.set()
        watch.join()
    if process.returncode:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return Taken(time.perf_counter() - start, _used() - before, watch.peak / 1e6, said)


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Watch(threading.Thread):
    """Looks at the memory of a process and its children until it is told to stop."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.peak, self.is_over, self._process = 0, threading.Event(), process

    def run(self) -> None:
        """Look again and again; to look at much memory takes long, and is not to take from those that are watched."""
        pause = _PAUSE
        while not self.is_over.wait(pause):
            since = time.perf_counter()
            self.peak = max(self.peak, sum(map(_memory, _family(self._process))))
            pause = max(_PAUSE, _LOOKS * (time.perf_counter() - since))


def _family(process: int) -> Iterator[int]:
    yield process
    for threads in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _text(threads).split():
            yield from _family(int(child))


def _memory(process: int) -> int:
    """Bytes that a process holds; of what it shares only its part."""
    lines = _text(Path(f"/proc/{process}/smaps_rollup")).splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _text(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # the process has ended
        return ""
