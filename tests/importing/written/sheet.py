"""A table as an office prints it: what stands in each box, and the rows and columns it reaches over."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a box is for."""

    CAPTION = "caption"  # the title and the lines under it, over the full width
    LABEL = "label"  # of a part of the form, at the left
    HEAD = "head"  # of a column
    LEVEL = "level"  # a first-level or second-level indicator
    NAME = "name"  # of a row of money or of an indicator
    VALUE = "value"  # an amount, a target or another short entry
    TEXT = "text"  # paragraphs


class Line(NamedTuple):
    """A paragraph of a box, and the values of the record it prints, as a trace names them."""

    text: str
    names: tuple[str, ...] = ()


class Box(NamedTuple):
    """A box of the table; a blank one has no lines."""

    role: Role
    lines: tuple[Line, ...] = ()
    rows: int = 1
    columns: int = 1
    row: int = 0
    column: int = 0

    @property
    def text(self) -> str:
        """Its paragraphs, one to a line."""
        return "\n".join(line.text for line in self.lines)

    @property
    def is_merged(self) -> bool:
        """Whether it reaches over more than one row or column."""
        return self.rows > 1 or self.columns > 1


class Strip(NamedTuple):
    """A part of the form, row by row; each row has the boxes that begin in it."""

    rows: Sequence[Sequence[Box]]
    heads: int = 0  # how many of the rows are heads of columns, which the next page prints again


class Section(NamedTuple):
    """The rows of a part of the form: from `first`, of which those before `body` are heads, to before `last`."""

    first: int
    body: int
    last: int


class Sheet(NamedTuple):
    """A whole table: every place of its rows and columns is covered by one box."""

    boxes: tuple[Box, ...]  # row by row, from left to right
    widths: tuple[int, ...]  # of the columns, in millimetres
    sections: tuple[Section, ...]

    @property
    def height(self) -> int:
        """The number of rows."""
        return self.sections[-1].last

    def rows(self) -> list[list[Box]]:
        """The boxes that begin in each row."""
        rows: list[list[Box]] = [[] for _ in range(self.height)]
        for box in self.boxes:
            rows[box.row].append(box)
        return rows

    def of(self, *roles: Role) -> list[str]:
        """The texts of the boxes of some roles, as they follow each other."""
        return [line.text for box in self.boxes if box.role in roles for line in box.lines]

    def levels(self, number: int) -> list[str]:
        """The labels of the first or second level, as they follow each other."""
        lines = (line for box in self.boxes if box.role is Role.LEVEL for line in box.lines)
        return [line.text for line in lines if line.names[0].endswith(f".level-{number}")]

    def width(self, box: Box) -> int:
        """The millimetres a box reaches over."""
        return sum(self.widths[box.column : box.column + box.columns])

    def changed(self, change: Callable[[str], str], *roles: Role) -> "Sheet":
        """The sheet with other texts in the boxes of some roles, e.g. `*单位名称` for every label."""
        boxes = (
            box._replace(lines=tuple(line._replace(text=change(line.text)) for line in box.lines))
            if box.role in roles
            else box
            for box in self.boxes
        )
        return self._replace(boxes=tuple(boxes))

    def cut(self, numbers: Sequence[int]) -> "Sheet":
        """Some of the rows as a sheet of their own; what reaches into them is printed in them, as on a new page."""
        boxes = [
            (box, [at for at, row in enumerate(numbers) if box.row <= row < box.row + box.rows]) for box in self.boxes
        ]
        cut = [box._replace(row=at[0], rows=len(at)) for box, at in boxes if at]
        inside = [
            [at for at, row in enumerate(numbers) if section.first <= row < section.last] for section in self.sections
        ]
        sections = (
            Section(at[0], at[0] + sum(numbers[one] < section.body for one in at), at[-1] + 1)
            for section, at in zip(self.sections, inside, strict=True)
            if at
        )
        return self._replace(
            boxes=tuple(sorted(cut, key=lambda box: (box.row, box.column))),
            sections=tuple(sections),
        )

    def apart(self) -> tuple[list[str], list["Sheet"]]:
        """The captions, and under them a sheet of its own for each block of parts: heads begin a new one."""
        own = [one for one in self.sections if self.rows()[one.first][0].role is not Role.CAPTION]
        firsts = [own[0].first, *(one.first for one in own[1:] if one.body > one.first)]
        lasts = [*firsts[1:], self.height]
        return self.of(Role.CAPTION), [self.cut(range(first, last)) for first, last in zip(firsts, lasts, strict=True)]


def sheet(strips: Iterable[Strip], widths: tuple[int, ...]) -> Sheet:
    """Strips under each other, every box in its place."""
    rows: list[Sequence[Box]] = []
    sections = []
    for strip in strips:
        first = len(rows)
        rows += strip.rows
        sections.append(Section(first, first + strip.heads, len(rows)))
    return Sheet(placed(rows), widths, tuple(sections))


def placed(rows: Sequence[Sequence[Box]]) -> tuple[Box, ...]:
    """Boxes with their rows and columns: each takes the first places that those above and before it leave free."""
    taken: set[tuple[int, int]] = set()
    found = []
    for row, boxes in enumerate(rows):
        column = 0
        for box in boxes:
            while (row, column) in taken:
                column += 1
            found.append(box._replace(row=row, column=column))
            taken.update((row + down, column + right) for down in range(box.rows) for right in range(box.columns))
    return tuple(found)
