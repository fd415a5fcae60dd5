"""What a build may use."""

from concurrent.futures import Executor
from pathlib import Path
from typing import NamedTuple

from generator.building.hands import Regulars
from generator.building.progress import Progress, unseen
from generator.building.standing import Spared
from generator.keeping import Store


class Means(NamedTuple):
    """Who works, who is told how far it is, and what earlier builds made."""

    workers: Executor | Regulars | int = 0  # as many processes, 0 for one for each processor, or who is there
    progress: Progress = unseen
    store: Store | None = None  # the processes of an executor must reach it as well
    most: int | None = None  # bytes that the host of the site takes
    is_lasting: bool = True  # whether it must be there after a cut of power: that of a preview need not
    ready: Path | None = None  # a file to be told in what is done and kept while the rest is made
    spared: Spared | None = None  # the spare site, where it was looked at before


USUAL = Means()
