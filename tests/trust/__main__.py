"""What `make trust` runs: builds are killed, and disks fail, at every point; each trial is told in one line."""

import argparse
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.trust.disks import fill, in_a_space_of_our_own, rooms
from tests.trust.faults import Fault
from tests.trust.ground import Ground, remember_what_all_builds_need
from tests.trust.load import serve_under_load
from tests.trust.points import Struck, Way, strike
from tests.trust.signals import stop

_FAULTS = (Fault.KILL, Fault.FULL, Fault.BROKEN)
_SPACE = "MINGXI_TRUST_SPACE"  # is set in a space of our own
_APART = 16  # with several processes no two builds have the same order, so that not every point is struck


def options() -> argparse.Namespace:
    """What is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.trust", description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="strike at each so-manieth operation only")
    parser.add_argument("--signals", type=int, default=240, help="so many builds are stopped at random times")
    parser.add_argument("--records", type=int, default=20_000, help="so many records has the site that is served")
    parser.add_argument("--requests", type=int, default=20_000, help="so many files are asked for")
    parser.add_argument("--folder", type=Path, help="where that site is built, which takes half a megabyte for each")
    parser.add_argument("--only", default="", help="only what this pattern is found in the name of")
    return parser.parse_args()


def trials(asked: argparse.Namespace, ground: Ground) -> Iterator[tuple[str, Callable[[], Struck]]]:
    """Everything that is tried, by its name."""
    ways = [Way(fault, is_cold=is_cold, every=asked.every) for is_cold in (False, True) for fault in _FAULTS]
    ways.append(Way(Fault.KILL, is_cold=False, every=asked.every, in_two_steps=True))
    ways += [Way(fault, is_cold=True, jobs=2, every=_APART * asked.every) for fault in _FAULTS]
    yield from ((way.name, partial(strike, ground, way)) for way in ways)
    yield "signals at random times", partial(stop, ground, asked.signals)
    for room in rooms():
        for is_cold in (False, True):
            yield f"a disk that lacks {room.name}", partial(fill, room, is_cold=is_cold)
    yield "a plain server under load", partial(serve_under_load, asked.records, asked.requests, asked.folder)


def main() -> int:
    """Run them, whatever one finds; 1 where something is not as it must be."""
    asked, is_good, space = options(), True, in_a_space_of_our_own()
    if os.geteuid() and space and _SPACE not in os.environ:  # so that it can mount small disks
        os.execvpe(space[0], [*space, sys.executable, "-m", "tests.trust", *sys.argv[1:]], {**os.environ, _SPACE: "1"})  # noqa: S606 - ourselves
    remember_what_all_builds_need()
    with TemporaryDirectory(prefix="mingxi-trust-") as folder:
        for name, run in trials(asked, Ground(Path(folder))):
            if re.search(asked.only, name):
                since = time.monotonic()
                struck = run()
                print(f"{struck.said} ({time.monotonic() - since:.0f} s)", flush=True)  # noqa: T201 - the result
                for flaw in struck.flaws:
                    print(f"  {flaw}", file=sys.stderr, flush=True)  # noqa: T201 - the result
                is_good = is_good and not struck.flaws
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
