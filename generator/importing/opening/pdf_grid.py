"""The cells of a table that goes over pages: columns by where they stand on all of them, rows page by page."""

import itertools
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.importing.opening.pdf_frames import NEAR, Frame, places
from generator.importing.opening.pdf_lines import text
from generator.importing.opening.pdf_sheets import Glyph, Rule
from generator.importing.opening.tables import Tally, compact
from generator.importing.paper import Cell, Table

_DRAWN = 0.5  # a side of which so much is drawn is there


class _Strip(NamedTuple):
    """A stretch of a row in which no upright line stands; the last column is not part of it."""

    first: int
    last: int


def table(frames: Sequence[Frame], tally: Tally) -> Table:
    """The frames of one table, page by page, as one grid."""
    columns = places(rule.at for frame in frames for rule in frame.upright)
    cells: list[Cell] = []
    row = 0
    for frame in frames:
        rows = places(rule.at for rule in frame.level)
        tally.add((len(rows) - 1) * (len(columns) - 1))
        cells += _cells(frame, rows, columns, row)
        row += len(rows) - 1
    return compact(cells)


def _cells(frame: Frame, rows: list[float], columns: list[float], first_row: int) -> Iterator[Cell]:
    level = [_along(frame.level, row) for row in rows]
    upright = [_along(frame.upright, column) for column in columns]
    strips = [_strips(upright, columns, top, bottom) for top, bottom in itertools.pairwise(rows)]
    texts = _texts(frame, rows, columns, strips)
    done: set[tuple[int, _Strip]] = set()
    for row, stretch in ((row, strip) for row, found in enumerate(strips) for strip in found):
        if (row, stretch) in done:
            continue
        last = row + 1
        while last < len(strips) and stretch in strips[last] and not _is_drawn(level[last], columns, stretch):
            done.add((last, stretch))
            last += 1
        glyphs = [glyph for at in range(row, last) for glyph in texts.get((at, stretch), ())]
        size = (last - row, stretch.last - stretch.first)
        yield Cell(text(glyphs), first_row + row, stretch.first, *size, frame.page)


def _along(rules: Sequence[Rule], at: float) -> list[Rule]:
    """The lines that stand at a place."""
    return [rule for rule in rules if abs(rule.at - at) <= NEAR]


def _strips(upright: list[list[Rule]], columns: list[float], top: float, bottom: float) -> list[_Strip]:
    """The stretches of a row between its upright lines."""
    edges = [
        place
        for place, rules in enumerate(upright)
        if place in {0, len(columns) - 1} or _covered(rules, top, bottom) >= _DRAWN * (bottom - top)
    ]
    return [_Strip(first, last) for first, last in itertools.pairwise(edges)]


def _is_drawn(rules: list[Rule], columns: list[float], stretch: _Strip) -> bool:
    """Whether a level line closes a stretch off from the one below it."""
    left, right = columns[stretch.first], columns[stretch.last]
    return _covered(rules, left, right) >= _DRAWN * (right - left)


def _covered(rules: list[Rule], start: float, end: float) -> float:
    """How much of a side is drawn; lines at one place do not overlap, for they were joined."""
    return sum(max(min(rule.end, end) - max(rule.start, start), 0) for rule in rules)


def _texts(
    frame: Frame, rows: list[float], columns: list[float], strips: list[list[_Strip]]
) -> dict[tuple[int, _Strip], list[Glyph]]:
    """The signs of each stretch."""
    texts: dict[tuple[int, _Strip], list[Glyph]] = {}
    starts = [[strip.first for strip in found] for found in strips]
    for glyph in frame.glyphs:
        row = min(max(bisect_right(rows, glyph.y) - 1, 0), len(strips) - 1)
        column = min(max(bisect_right(columns, glyph.x) - 1, 0), len(columns) - 2)
        strip = strips[row][bisect_right(starts[row], column) - 1]
        texts.setdefault((row, strip), []).append(glyph)
    return texts
