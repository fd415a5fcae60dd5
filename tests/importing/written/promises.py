"""Tables of indicators as their form prints them: level labels over their rows, heads anew where columns change."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from generator.model.form import Part
from generator.model.indicator import Group, Indicator, IndicatorTable
from generator.tracing.leaves import SPANNING, indicator_cell
from tests.importing.written.boxes import Column, Row, box, headed, labelled
from tests.importing.written.grid import Grid
from tests.importing.written.sheet import Box, Role, Strip


class Numbered(NamedTuple):
    """A group and its number in its table, which is part of the names of its labels."""

    number: int
    group: Group


class Width(NamedTuple):
    """A column that is printed in some part of a table, and how many columns of the grid it takes."""

    key: str
    columns: int

    @property
    def is_level(self) -> bool:
        """Whether labels of levels stand in it."""
        return self.key.startswith("level-")


def promises(table: IndicatorTable, part: Part, grid: Grid) -> Iterator[Strip]:
    """One strip for each run of first-level labels that print the same columns; all in one beside a label."""
    numbered = [Numbered(number, group) for number, group in enumerate(table.groups)]
    first_levels = [list(run) for _, run in groupby(numbered, key=lambda one: one.group.level[0])]
    strips = []
    for keys, runs in groupby(first_levels, key=lambda run: _keys(table, run)):
        widths = [Width(*one) for one in grid.spans(keys, after_lead=bool(table.label)).items()]
        heads = _heads(table, list(part.labels[1:]), widths)
        rows = [row for run in runs for row in _first_level(table, run, widths)]
        strips.append(Strip([*heads, *rows], len(heads)))
    if not table.label:
        yield from strips
        return
    rows = [list(row) for strip in strips for row in strip.rows]
    yield Strip(labelled(box(Role.LABEL, table.label, f"{table.id}.label"), rows), strips[0].heads)


def _keys(table: IndicatorTable, run: list[Numbered]) -> list[str]:
    """The columns printed for one first-level label: 重点工作 and the like only where some row has them."""
    rows = [row for one in run for row in one.group.rows]
    return [key for key in table.columns if key not in SPANNING or any(getattr(row, key) is not None for row in rows)]


def _heads(table: IndicatorTable, over: list[str], widths: list[Width]) -> list[Row]:
    columns = [Column(key, table.columns[key], (f"{table.id}.columns.{key}",), columns) for key, columns in widths]
    return headed(columns, over)


def _first_level(table: IndicatorTable, run: list[Numbered], widths: list[Width]) -> list[Row]:
    """The rows of one first-level label."""
    levels = [width for width in widths if width.is_level]
    rows = []
    for _, same in groupby(run, key=lambda one: one.group.level):
        groups = list(same)
        below = [row for one in groups for row in _cells(one.group, widths)]
        for depth, width in reversed(list(enumerate(levels))[1:]):
            below = labelled(_label(table, groups[0], depth, width), below)
        rows += below
    return labelled(_label(table, run[0], 0, levels[0]), rows)


def _label(table: IndicatorTable, one: Numbered, depth: int, width: Width) -> Box:
    text = one.group.level[depth] if depth < len(one.group.level) else ""
    return box(Role.LEVEL, text, f"{table.id}.{one.number}.level-{depth + 1}", columns=width.columns)


def _cells(group: Group, widths: list[Width]) -> list[Row]:
    """What stands to the right of a group's labels: a row of blanks where nothing does."""
    widths = [width for width in widths if not width.is_level]
    if not group.rows:
        return [[box(Role.VALUE, columns=width.columns) for width in widths]]
    return [[cell for width in widths for cell in _cell(group.rows, at, width)] for at in range(len(group.rows))]


def _cell(rows: tuple[Indicator, ...], at: int, width: Width) -> Iterator[Box]:
    """The box of one row in one column; none where a box above reaches down to it."""
    key, columns = width
    text = indicator_cell(rows[at], key)
    below = rows[at : at + 1]
    if key in SPANNING and text.strip():
        if at and indicator_cell(rows[at - 1], key) == text:
            return
        below = next(tuple(run) for same, run in groupby(rows[at:], key=lambda row: indicator_cell(row, key)))
    names = [f"{row.id}.{key}" for row in below]
    yield box(Role.NAME if key == "name" else Role.VALUE, text, *names, rows=len(below), columns=columns)
