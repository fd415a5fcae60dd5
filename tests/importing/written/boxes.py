"""What the parts of a form are put together from: boxes of one text, labels beside rows, heads over heads."""

from typing import NamedTuple

from tests.importing.written.sheet import Box, Line, Role

Row = list[Box]


class Column(NamedTuple):
    """A column of amounts or targets: what it is for, its head with the names a trace has for it, and its width."""

    key: str
    head: str
    names: tuple[str, ...]
    columns: int

    @property
    def is_past(self) -> bool:
        """Whether it is of an earlier year."""
        return self.key.startswith("past-")


def box(role: Role, text: str = "", *names: str, rows: int = 1, columns: int = 1) -> Box:
    """A box of one line; a blank one where there is no text."""
    return Box(role, (Line(text, names),) if text.strip() else (), rows, columns)


def labelled(label: Box, rows: list[Row]) -> list[Row]:
    """Rows with one label to the left of them all."""
    return [[label._replace(rows=len(rows)), *rows[0]], *rows[1:]]


def headed(columns: list[Column], over: list[str]) -> list[Row]:
    """The heads of columns; the last label of `over` stands over earlier years, one before it over this year's too."""
    covered = [column for column in columns if column.is_past or (column.key == "full" and len(over) > 1)]
    if not over or not any(column.is_past for column in columns):
        return [[box(Role.HEAD, column.head, *column.names, columns=column.columns) for column in columns]]
    row = []
    for column in columns:
        if column not in covered:
            row.append(box(Role.HEAD, column.head, *column.names, rows=len(over) + 1, columns=column.columns))
        elif column is covered[0]:
            row.append(box(Role.HEAD, over[0], columns=sum(one.columns for one in covered)))
    return [row, *headed(covered, over[1:])]
