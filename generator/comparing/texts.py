"""What changed in running text, clause by clause."""

from enum import StrEnum
from typing import NamedTuple


class RunKind(StrEnum):
    """What happened to a run of clauses."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


class Run(NamedTuple):
    """Neighbouring clauses with the same fate, as printed; a line break ends a paragraph."""

    kind: RunKind
    text: str


class TextChange(NamedTuple):
    """One block of text in two years."""

    at: str  # as the trace names it in the later table, e.g. `functions`, `goals.1`
    name: str  # the label printed, of goals; else empty
    runs: tuple[Run, ...]  # the kept and removed ones joined are the earlier text, the kept and added ones the later

    @property
    def has_changed(self) -> bool:
        """Whether anything was added or removed."""
        return any(run.kind is not RunKind.KEPT for run in self.runs)
