"""Records that were found sound before, by the signs of their files: they need not be read to be looked at again."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.building.survey import Surveyed
from generator.keeping import Store
from generator.keeping.signs import is_settled, sign_of

KEY = "records"


class Known(NamedTuple):
    """What is known of records."""

    ground: str  # the mark of what they were proven with
    records: dict[str, Surveyed]  # by their paths

    def split(self, paths: Iterable[str]) -> tuple[list[Surveyed], list[str]]:
        """The records that are as they were, and the paths of all others."""
        same, others = [], []
        for path in paths:
            known = self.records.get(path)
            if known and sign_of(known.files) == known.sign:
                same.append(known)
            else:
                others.append(path)
        return same, others


def recall(store: Store | None, ground: str) -> Known:
    """What an earlier build found, unless something else than the records has changed."""
    kept = store.read(KEY) if store else None
    known = kept.value if kept else None
    return known if isinstance(known, Known) and known.ground == ground else Known(ground, {})


def keep(store: Store, ground: str, records: Sequence[Surveyed], now: int) -> None:
    """Keep what was found; a file that was written just before might change without a sign of it."""
    settled = {one.path: one for one in records if one.mark and is_settled(one.sign, now)}
    store.keep(KEY, Known(ground, settled))
