"""What tells that a file was written again, without a look into it."""

import os
from collections.abc import Iterable

Sign = tuple[tuple[int, ...], ...]  # of some files: what of each changes when it is written

_SETTLED = 2_000_000_000  # nanoseconds after which a file that is written once more has another time, on any disk
_TIMES = slice(1, 3)


def sign_of(files: Iterable[str]) -> Sign:
    """The signs of some files; nothing for one that is not there."""
    return tuple(map(_sign, files))


def is_settled(sign: Sign, now: int) -> bool:
    """Whether the files could not have been written once more without a sign of it since they were looked at."""
    return max((time for one in sign for time in one[_TIMES]), default=0) < now - _SETTLED


def _sign(file: str) -> tuple[int, ...]:
    try:
        found = os.stat(file)  # noqa: PTH116 - of tens of thousands
    except OSError:
        return ()
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
