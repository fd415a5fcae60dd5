"""The cells of a table that goes over pages: columns by where they stand on all of them, rows page by page."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.importing.opening.pdf_frames import NEAR, Frame, places
from generator.importing.opening.pdf_lines import chains, text
from generator.importing.opening.pdf_sheets import Glyph, Rule
from generator.importing.opening.tables import Tally, compact
from generator.importing.paper import Cell, Table

_THROUGH = 0.35  # of the width of a sign, from its middle
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
    level, upright = _along(frame.level, rows), _along(frame.upright, columns)
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


def _along(rules: Sequence[Rule], found: list[float]) -> list[list[Rule]]:
    """The lines that stand at each of some places."""
    ordered = sorted(rules)
    at = [rule.at for rule in ordered]
    return [ordered[bisect_left(at, place - NEAR) : bisect_right(at, place + NEAR)] for place in found]


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

    def place(glyph: Glyph) -> tuple[int, _Strip]:
        row = min(max(bisect_right(rows, glyph.y) - 1, 0), len(strips) - 1)
        column = min(max(bisect_right(columns, glyph.x) - 1, 0), len(columns) - 2)
        return row, strips[row][bisect_right(starts[row], column) - 1]

    for chain in chains(frame.glyphs):
        first = place(chain[0])
        edges = (columns[first[1].first], columns[first[1].last])
        is_over = any(_straddles(glyph, edge) for glyph in chain for edge in edges)
        for glyph in chain:
            texts.setdefault(first if is_over else place(glyph), []).append(glyph)
    return texts


def _straddles(glyph: Glyph, edge: float) -> bool:
    """Whether an edge goes through a sign: words that are too long for their cell go on over the next one."""
    return abs(glyph.x - edge) < glyph.width * _THROUGH
