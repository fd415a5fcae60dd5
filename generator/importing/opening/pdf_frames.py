"""Where tables are on a page: lines that touch each other, level and upright, frame one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.importing.opening.pdf_sheets import Glyph, Rule, Sheet

NEAR = 3.0  # points; what is nearer is the same place, as the two lines of a double rule are
_SHORTEST = 6.0  # what is shorter is no line of a table
_LEAST = 8.0  # a table is wider and higher than this


class Frame(NamedTuple):
    """The lines of a table on one page, its outer ones included, and the signs within."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]
    glyphs: tuple[Glyph, ...] = ()

    @property
    def area(self) -> float:
        """How much of the page it takes."""
        return (self.right - self.left) * (self.bottom - self.top)

    def has(self, glyph: Glyph) -> bool:
        """Whether a sign stands in it."""
        return self.left - 1 <= glyph.x <= self.right + 1 and self.top - 1 <= glyph.y <= self.bottom + 1

    def surrounds(self, other: "Frame") -> bool:
        """Whether another frame stands in it."""
        return (
            other is not self
            and self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )


def frames(sheet: Sheet) -> tuple[list[Frame], list[Glyph]]:
    """The frames of a page with their signs, from the uppermost on, and the signs outside all of them."""
    level, upright = _joined(sheet.level), _joined(sheet.upright)
    found = [frame for group in _groups(level, upright) if (frame := _frame(sheet.number, *group)) is not None]
    kept = sorted((frame for frame in found if not _is_border(frame, found)), key=lambda frame: frame.area)
    inside: list[list[Glyph]] = [[] for _ in kept]
    outside: list[Glyph] = []
    for glyph in sheet.glyphs:
        place = next((number for number, frame in enumerate(kept) if glyph.turn >= 0 and frame.has(glyph)), None)
        (outside if place is None else inside[place]).append(glyph)
    filled = [frame._replace(glyphs=tuple(glyphs)) for frame, glyphs in zip(kept, inside, strict=True)]
    return sorted(filled, key=lambda frame: (frame.top, frame.left)), outside


def places(values: Iterable[float]) -> list[float]:
    """Places from first to last; those near each other are one."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][0] <= NEAR:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Lines without the seams between the pieces they are drawn of."""
    found: list[Rule] = []
    rows: list[list[Rule]] = []
    for rule in sorted(rules):
        if rows and rule.at - rows[-1][0].at <= NEAR:
            rows[-1].append(rule)
        else:
            rows.append([rule])
    for row in rows:
        at = sum(rule.at for rule in row) / len(row)
        start, end = min(row, key=lambda rule: rule.start).start, float("-inf")
        for rule in sorted(row, key=lambda rule: rule.start):
            if rule.start > end + NEAR and end > start:
                found.append(Rule(at, start, end))
                start = rule.start
            end = max(end, rule.end)
        found.append(Rule(at, start, end))
    return [rule for rule in found if rule.end - rule.start >= _SHORTEST]


def _groups(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """The lines that hang together, level ones and upright ones."""
    upright = sorted(upright)
    at = [rule.at for rule in upright]
    leader = list(range(len(level) + len(upright)))

    def first(one: int) -> int:
        while leader[one] != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for number, rule in enumerate(level):
        for place in range(bisect_left(at, rule.start - NEAR), bisect_right(at, rule.end + NEAR)):
            if upright[place].start - NEAR <= rule.at <= upright[place].end + NEAR:
                leader[first(len(level) + place)] = first(number)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for number, rule in enumerate([*level, *upright]):
        groups.setdefault(first(number), ([], []))[number >= len(level)].append(rule)
    return list(groups.values())


def _frame(page: int, level: list[Rule], upright: list[Rule]) -> Frame | None:
    """The frame that some lines make; where its outer lines are missing, as at the edge of a page, they are added."""
    if not level or not upright or len(level) + len(upright) < 3:  # noqa: PLR2004 - two lines are a corner
        return None
    left = min(*(rule.start for rule in level), *(rule.at for rule in upright))
    right = max(*(rule.end for rule in level), *(rule.at for rule in upright))
    top = min(*(rule.at for rule in level), *(rule.start for rule in upright))
    bottom = max(*(rule.at for rule in level), *(rule.end for rule in upright))
    if right - left < _LEAST or bottom - top < _LEAST:
        return None
    level += [Rule(top, left, right), Rule(bottom, left, right)]
    upright += [Rule(left, top, bottom), Rule(right, top, bottom)]
    return Frame(page, left, top, right, bottom, tuple(level), tuple(upright))


def _is_border(frame: Frame, others: list[Frame]) -> bool:
    """Whether a frame has one cell alone and other frames in it, as the border of a page has."""
    is_single = len(places(rule.at for rule in frame.level)) == len(places(rule.at for rule in frame.upright)) == 2  # noqa: PLR2004
    return is_single and any(frame.surrounds(other) for other in others)
