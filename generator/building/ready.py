"""Word of files that are done before the whole site is: whoever waits for their pages need not wait for the rest."""

import json
from collections.abc import Sequence
from pathlib import Path

from generator.building.order import Order
from generator.keeping import Store


def tell(order: Order, key: str, names: Sequence[str]) -> None:
    """Say that files of some names are kept under a key, in this order; nothing where nobody listens."""
    if order.ready:
        line = json.dumps([key, names], ensure_ascii=False)
        with order.ready.open("ab", buffering=0) as told:  # one write: several processes may tell at once
            told.write(f"{line}\n".encode())


class Ready:
    """What was told so far, read on from where the last look ended."""

    def __init__(self, place: Path, store: Store | None) -> None:
        """Forget what was told of an earlier build."""
        self._place, self._store, self._end = place, store, 0
        place.unlink(missing_ok=True)

    def more(self) -> dict[str, Path]:
        """The files that were told since the last look, by their names in the site: where each is kept."""
        if self._store is None or not self._place.exists():
            return {}
        with self._place.open("rb") as told:
            told.seek(self._end)
            lines = told.read()
        whole = lines[: lines.rfind(b"\n") + 1]
        self._end += len(whole)
        found, file = (json.loads(line) for line in whole.splitlines()), self._store.file
        return {name: file(key, number) for key, names in found for number, name in enumerate(names) if name}
