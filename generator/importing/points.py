"""Points of rows that print no target: put in their column where the points of a level, or a hundred, prove them."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from generator.importing.columns import is_figure
from generator.importing.sections import Section
from generator.importing.slots import Reading, Row
from generator.importing.tokens import Token
from generator.model.printed import fold

_BARE = re.compile(r"[0-9]{1,3}(?:\.[0-9]+)?")
_OF_LEVEL = re.compile(r"\(([0-9]{1,3}(?:\.[0-9]+)?)分?\)分?$")
_WHOLE = Decimal(100)


class _Scored(NamedTuple):
    """A row with the points of its first level, and the columns of its figures from left to right."""

    row: Row
    level: int  # which of the labels of the first level it stands under
    points: Decimal | None  # of that label
    figures: list[str]


def with_points_in_place(stream: list[Token], reading: Reading, section: Section) -> Reading:
    """The rows, those moved whose figures begin with their points: only so do the points of all rows add up."""
    roles = [
        f"other-{number}" if column.role == "other" else column.role for number, column in enumerate(section.columns)
    ]
    columns = [role for role in roles if is_figure(role)]
    if not {"weight", "full"} <= {*columns} or columns.index("weight") < columns.index("full"):
        return reading
    scored = list(_scored(reading.rows, columns))
    usual = Counter(len(one.figures) for one in scored).most_common(1)[0][0] if scored else 0
    tail = columns[columns.index("weight") :][: max(usual - columns.index("weight"), 0)]
    moved = {id(one.row): _moved(one, tail) for group in _groups(scored) for one in _proven(stream, group, len(tail))}
    return reading._replace(rows=[moved.get(id(row), row) for row in reading.rows])


def _scored(rows: list[Row], columns: list[str]) -> Iterator[_Scored]:
    level, points = 0, None
    for row in rows:
        if "level-1" in row and row["level-1"].text:
            found = _OF_LEVEL.search(fold(row["level-1"].text))
            level, points = level + 1, Decimal(found[1]) if found else None
        if "name" in row:
            yield _Scored(row, level, points, [role for role in columns if role in row and row[role].text])


def _groups(scored: list[_Scored]) -> Iterator[tuple[Decimal, list[_Scored]]]:
    """Rows that share points: those of a label that prints them, or else all of the table."""
    if any(one.points is not None for one in scored):
        for _, rows in groupby(scored, key=lambda one: one.level):
            group = list(rows)
            if group[0].points is not None:
                yield group[0].points, group
    else:
        yield _WHOLE, scored


def _proven(stream: list[Token], group: tuple[Decimal, list[_Scored]], tail: int) -> list[_Scored]:
    """The rows of a group whose first figure is their points: with these all of them add up."""
    whole, rows = group
    lacking = [one for one in rows if tail and len(one.figures) == tail and _begins_bare(stream, one)]
    points = [one.row[one.figures[0] if one in lacking else "weight"].text for one in rows if _has_points(one, lacking)]
    is_sum = all(map(_BARE.fullmatch, points)) and len(points) == len(rows) and sum(map(Decimal, points)) == whole
    return lacking if is_sum else []


def _has_points(one: _Scored, lacking: list[_Scored]) -> bool:
    return one in lacking or "weight" in one.figures


def _begins_bare(stream: list[Token], one: _Scored) -> bool:
    """Whether the first figure of a row stands under the targets and is a bare number, where no grid tells columns."""
    cell = one.row[one.figures[0]]
    return one.figures[0] == "full" and _BARE.fullmatch(cell.text) is not None and stream[cell.start].column is None


def _moved(one: _Scored, tail: list[str]) -> Row:
    """A row whose figures stand under its points and what follows them."""
    rest = {role: cell for role, cell in one.row.items() if role not in one.figures}
    return rest | {role: one.row[figure] for role, figure in zip(tail, one.figures, strict=True)}
