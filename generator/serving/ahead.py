"""Pages that are shown before the whole site is: each as soon as it is made, where the rest takes long."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from generator.building.ready import Ready
from generator.keeping import Store
from generator.serving.board import Board

_SOON = 1.0  # seconds in which a whole site is worth waiting for
_OFTEN = 0.1


class Ahead:
    """Tells the pages that are open what is made already, while a build goes on."""

    def __init__(self, board: Board, place: Path, store: Store | None) -> None:
        """Begin with nothing; a build tells in a file of that name what is done."""
        self.place, self.first = place, 0.0
        self._board, self._ready, self._is_over = board, Ready(place, store), Event()

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Tell it until the block ends."""
        thread = Thread(target=self._follow, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._is_over.set()
            thread.join()

    def _follow(self) -> None:
        pause = _SOON
        while not self._is_over.wait(pause):
            pause = _OFTEN
            if files := self._ready.more():
                self.first = self.first or time.time()
                self._board.go_ahead(files)
