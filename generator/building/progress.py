"""How a build tells how far it is."""

from collections.abc import Callable
from enum import StrEnum


class Stage(StrEnum):
    """What a build is at."""

    LOOKING = "looking"  # counted in records
    CHAPTERS = "chapters"  # counted in records
    THREADS = "threads"  # counted in pages
    CLOSING = "closing"  # counted in parts


Progress = Callable[[Stage, int, int], None]  # the stage, how much is done, and how much there is


def unseen(_stage: Stage, _done: int, _of: int) -> None:
    """Nobody looks."""
