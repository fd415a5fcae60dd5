"""Rows of two years brought together: by what they surely share, then by a near name where it leaves no doubt."""

import re
from collections import deque
from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import Generic, NamedTuple, TypeVar

from generator.comparing.changes import Match
from generator.model.printed import fold

NEAR = 0.75  # of difflib's ratio
CLEAR = 0.05  # by how much the nearest name must be nearer than the next
_YEAR = re.compile(r"(?:19|20)[0-9]{2}年?度?")

Row = TypeVar("Row")


class Pair(NamedTuple):
    """Two rows held to be the same, by their positions."""

    before: int
    after: int
    match: Match
    likeness: float


class Step(NamedTuple, Generic[Row]):
    """One way to bring rows together: those of the same key; none for rows that have none."""

    match: Match
    key: Callable[[Row], Hashable | None]


def pairs(
    before: Sequence[Row],
    after: Sequence[Row],
    steps: Sequence[Step[Row]],
    name: Callable[[Row], str],
    may_be_near: Callable[[Row, Row], bool],
) -> list[Pair]:
    """Rows brought together step by step, the surest first; rows with one key in the order they are printed."""
    found: list[Pair] = []
    old, new = dict(enumerate(before)), dict(enumerate(after))
    for step in steps:
        for pair in _same_key(old, new, step):
            found.append(pair)
            del old[pair.before], new[pair.after]
    return found + _near(old, new, name, may_be_near)


def _same_key(old: dict[int, Row], new: dict[int, Row], step: Step[Row]) -> list[Pair]:
    waiting: dict[Hashable, deque[int]] = {}
    for position, row in old.items():
        if (key := step.key(row)) is not None:
            waiting.setdefault(key, deque()).append(position)
    return [
        Pair(waiting[key].popleft(), position, step.match, 1.0)
        for position, row in new.items()
        if (key := step.key(row)) is not None and waiting.get(key)
    ]


def _near(
    old: dict[int, Row],
    new: dict[int, Row],
    name: Callable[[Row], str],
    may_be_near: Callable[[Row, Row], bool],
) -> list[Pair]:
    """Pairs of rows that are each other's nearest, with no other nearly as near."""
    likeness: dict[tuple[int, int], float] = {}
    for one, row in old.items():
        matcher = SequenceMatcher(b=plain_name(name(row)), autojunk=False)
        for other, candidate in new.items():
            if may_be_near(row, candidate):
                matcher.set_seq1(plain_name(name(candidate)))
                if matcher.real_quick_ratio() >= NEAR - CLEAR and matcher.quick_ratio() >= NEAR - CLEAR:
                    likeness[one, other] = matcher.ratio()
    return [
        Pair(one, other, Match.NEAR_NAME, round(ratio, 2))
        for (one, other), ratio in sorted(likeness.items())
        if ratio >= NEAR and _is_clear(ratio, one, other, likeness)
    ]


def _is_clear(ratio: float, one: int, other: int, likeness: dict[tuple[int, int], float]) -> bool:
    rivals = [each for (old, new), each in likeness.items() if (old == one) != (new == other)]
    return all(each <= ratio - CLEAR for each in rivals)


def plain_name(name: str) -> str:
    """A name for matching: folded, and without the year in `2023办公设备购置`."""
    folded = fold(name)
    return _YEAR.sub("", folded) or folded
