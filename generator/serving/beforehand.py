"""What the next build needs of the spare site, looked at while nobody waits for it."""

from contextlib import suppress
from pathlib import Path
from threading import Thread

from generator.building.standing import Spared, beforehand
from generator.keeping import Store


class Beforehand:
    """A look at the spare site of a place, in a thread of its own."""

    def __init__(self, store: Store | None, out: Path) -> None:
        """Begin."""
        self._store, self._out, self._found = store, out, list[Spared | None]()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        with suppress(OSError):  # what is there no more the build tells, or does without
            self._found += [beforehand(self._store, self._out)] if self._store else []

    @property
    def spared(self) -> Spared | None:
        """What was seen, once it was; the second one who asks gets nothing, since a build changes it."""
        self._thread.join()
        return self._found.pop() if self._found else None
