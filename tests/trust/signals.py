"""Builds that are told to stop, or killed, at any time: the times are chosen at random, the same in every run."""

import os
import random
import signal
import time
from collections import Counter as Counts

from tests.trust.ground import FINE, STOPPED, Ground
from tests.trust.points import MOST_TOLD, Struck

NUMBERS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)


def stop(ground: Ground, times: int) -> Struck:
    """Stop so many builds, in turn by each signal, with one process and with two, cold and after a change."""
    chance, sites, codes, flaws = random.Random(9), Counts[str](), Counts[int](), list[str]()  # noqa: S311 - no secret
    lasts = {(jobs, is_cold): _lasts(ground, jobs, is_cold=is_cold) for jobs in (1, 2) for is_cold in (True, False)}
    for turn in range(times):
        number, (jobs, is_cold) = NUMBERS[turn % len(NUMBERS)], [*lasts][turn % len(lasts)]
        after = chance.uniform(0, lasts[jobs, is_cold])
        ground.jobs = jobs
        ground.restore(cold=is_cold)

        def strike(child: int, after: float = after, number: int = number) -> None:
            time.sleep(after)
            os.kill(child, number)

        ended = ground.build(meanwhile=strike)
        sites[ground.state()] += 1
        codes[ended.code] += 1
        found = ground.flaws(ended, {"none" if is_cold else "old", "new"}, {FINE, STOPPED, -number})
        flaws += [f"{number.name} after {after:.3f} s, {jobs} processes: {one}" for one in found]
    left = ", ".join(f"{count} {name}" for name, count in sorted(sites.items()))
    ends = ", ".join(f"{count} with {code}" for code, count in sorted(codes.items()))
    said = f"signals at random times: {times} builds; ended: {ends}; sites left: {left}; flaws: {len(flaws)}"
    return Struck(said, flaws[:MOST_TOLD])


def _lasts(ground: Ground, jobs: int, *, is_cold: bool) -> float:
    """How many seconds a build takes."""
    ground.jobs = jobs
    ground.restore(cold=is_cold)
    since = time.monotonic()
    ground.build()
    return time.monotonic() - since
