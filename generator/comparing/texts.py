"""What changed in running text, clause by clause."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from generator.memos import of_tables
from generator.model.printed import fold
from generator.model.record import Goal, Record

_CLAUSE = re.compile(r"(?:[^。；;，\n,]|,(?=[0-9]{3}))*(?:(?:[。；;，]|,(?![0-9]{3}))+\n?|\n)|[^\n]+$")
_NUMBERED = re.compile(r"^[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[)）、.．]")


class RunKind(StrEnum):
    """What happened to a run of clauses."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


class Run(NamedTuple):
    """Neighbouring clauses with the same fate; a line break ends a paragraph."""

    kind: RunKind
    before: str  # as the earlier table prints them; empty of added ones
    after: str  # as the later table prints them; empty of removed ones. Of kept ones only marks and numbers may differ

    @property
    def text(self) -> str:
        """The clauses as the latest table that has them prints them."""
        return self.after or self.before


class TextChange(NamedTuple):
    """One block of text in two years."""

    at: str  # as the trace names it in the later table, e.g. `functions`, `goals.1`
    name: str  # the label printed, of goals; else empty
    runs: tuple[Run, ...]  # all `before` joined are the earlier text, all `after` the later

    @property
    def has_changed(self) -> bool:
        """Whether anything was added or removed."""
        return any(run.kind is not RunKind.KEPT for run in self.runs)


def text_changes(earlier: Record, later: Record) -> tuple[TextChange, ...]:
    """Every block of running text that either year prints, clause by clause."""
    blocks = [
        TextChange("functions", "", clause_runs(earlier.functions, later.functions)),
        TextChange("organisation", "", clause_runs(earlier.organisation, later.organisation)),
        TextChange("tasks", "", clause_runs(earlier.tasks, later.tasks)),
        *_goals(earlier, later),
    ]
    return tuple(block for block in blocks if block.runs)


def _goals(earlier: Record, later: Record) -> Iterator[TextChange]:
    """Goals of one kind, in the order of the later table, then those it no longer has."""
    before = {goal.kind: goal for goal in reversed(earlier.goals)}
    for number, goal in enumerate(later.goals):
        yield _goal(f"goals.{number}", goal.label, before.pop(goal.kind, None), goal)
    for number, goal in enumerate(earlier.goals):
        if before.get(goal.kind) is goal:
            yield _goal(f"goals.{number}", goal.label, goal, None)


def _goal(at: str, label: str, before: Goal | None, after: Goal | None) -> TextChange:
    return TextChange(at, label, clause_runs(before.paragraphs if before else (), after.paragraphs if after else ()))


def clause_runs(before: Sequence[str], after: Sequence[str]) -> tuple[Run, ...]:
    """Two texts, paragraph by paragraph, as runs of kept, added and removed clauses."""
    if before == after:
        return tuple(_runs("equal", *["\n".join(before)] * 2)) if before else ()
    (old, mine), (new, theirs) = _keyed(tuple(before)), _keyed(tuple(after))
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    return tuple(
        run
        for tag, first, last, start, end in matcher.get_opcodes()
        for run in _runs(tag, "".join(old[first:last]), "".join(new[start:end]))
    )


def _runs(tag: str, old: str, new: str) -> Iterator[Run]:
    if tag == "equal":
        yield Run(RunKind.KEPT, old, new)
        return
    if old:
        yield Run(RunKind.REMOVED, old, "")
    if new:
        yield Run(RunKind.ADDED, "", new)


def clauses(paragraphs: Sequence[str]) -> list[str]:
    """Paragraphs cut after each 。；， and at their ends."""
    return _CLAUSE.findall("\n".join(paragraphs))


@of_tables
@lru_cache(maxsize=100)  # a text is the later one of two years, then the earlier one
def _keyed(paragraphs: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The clauses of a text, and each in the form in which it is the same."""
    found = clauses(paragraphs)
    return found, list(map(_key, found))


def _key(clause: str) -> str:
    """A clause in the form in which it is the same: its number in a list and the marks after it do not matter."""
    return _NUMBERED.sub("", fold(clause)).rstrip("。；;，,")
