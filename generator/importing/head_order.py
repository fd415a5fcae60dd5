"""In which order columns stand under their heads: one row of heads, several, or each on a line of its own."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.importing.lexicon import plain


class Column(NamedTuple):
    """A column of a table: what it is for, its head as printed, and where a grid has it."""

    role: str
    head: str
    start: int | None = None
    columns: int = 1


def right_of_twins(columns: list[Column]) -> list[Column]:
    """Columns of which levels, name and target are printed twice, for two terms side by side: the right ones are kept.

    Forms that set two terms side by side print the longer to the left of the year.
    """
    heads = [(column.role, plain(column.head)) for column in columns]
    twins = {head for head in heads if heads.count(head) > 1 and (is_level(head[0]) or is_value(head[0]))}
    roles = {role for role, _ in twins}
    if "name" not in roles or not any(map(is_value, roles)):
        return columns
    return [
        column._replace(role="other") if head in twins and head in heads[number + 1 :] else column
        for number, (column, head) in enumerate(zip(columns, heads, strict=True))
    ]


def share_a_line(columns: list[Column], lines: list[int]) -> bool:
    """Whether the head of names and one of targets stand on one line: then the heads stand in the order of columns."""
    placed = list(zip(columns, lines, strict=True))
    return any(
        line == other for column, line in placed if column.role == "name" for one, other in placed if is_value(one.role)
    )


def one_to_a_line(columns: list[Column], lines: list[int]) -> bool:
    """Whether each head stands on a line of its own, in the order of columns: levels from the first, then the name."""
    roles = [column.role for column in columns if column.role != "other"]
    leading = sorted(role for role in roles if role.startswith("level-"))
    is_in_order = roles[: len(leading) + 1] == [*leading, "name"]
    is_plain = len({*roles}) == len(roles) and not any(role.startswith("past-") for role in roles)
    return len({*lines}) == len(lines) and is_in_order and is_plain


def is_level(role: str) -> bool:
    """Whether a column holds the labels of a level, or names."""
    return role.startswith("level-") or role == "name"


def second_row_first(columns: list[Column], lines: list[int]) -> list[Column]:
    """Heads in two rows, the levels in the lower one: the lower ones, then those of the upper row that span none."""
    last = max(lines)
    lower = [column for column, line in zip(columns, lines, strict=True) if line == last]
    roles = {column.role for column in lower}
    upper = [column for column, line in zip(columns, lines, strict=True) if line != last and column.role not in roles]
    return [*lower, *upper]


def lowest_of(columns: list[Column], lines: list[int]) -> Iterator[Column]:
    """The heads of a grid from left to right, without those that stand over others."""
    placed = sorted(zip(columns, lines, strict=True), key=lambda one: (one[0].start or 0, one[1]))
    for column, line in placed:
        under = [other for other, below in placed if below > line and _overlap(column, other)]
        if not under:
            yield column


def _overlap(one: Column, other: Column) -> bool:
    first, second = one.start or 0, other.start or 0
    return first < second + other.columns and second < first + one.columns


def is_value(role: str) -> bool:
    """Whether a column holds targets."""
    return role in ("half", "full") or role.startswith("past")
