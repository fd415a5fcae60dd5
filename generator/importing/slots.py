"""The columns that rows are read into, and how wide their lines are set."""

from statistics import median
from typing import NamedTuple

from generator.importing.prices import Price
from generator.importing.tokens import Token


class Slot(NamedTuple):
    """A column as the reading sees it."""

    role: str
    price: Price
    absent: float  # what it costs a row to have no such cell
    join: float = 0.6  # what it costs to read one more line as part of the same cell
    heads: bool = False  # a label that may stand for rows below: its absence is free, and rows may begin after it
    start: int | None = None
    columns: int = 1
    width: float = 0  # how long its lines are where they are wrapped; 0 where that is not known


class Placed(NamedTuple):
    """A cell of a row: what it says, and the tokens it is made of."""

    text: str
    start: int
    end: int
    cells: int = 1  # of how many, where two numbers were printed as one


Row = dict[str, Placed]


class Reading(NamedTuple):
    """The rows of some tokens, and the tokens that fit nowhere."""

    rows: list[Row]
    left: list[int]
    cost: float


def wrapped_widths(stream: list[Token], reading: Reading) -> dict[str, float]:
    """How long the lines of each column are, as its wrapped cells show; at least as long as any cell on one line."""
    wrapped: dict[str, list[float]] = {}
    single: dict[str, float] = {}
    for row in reading.rows:
        for role, cell in row.items():
            longest = max(width(token.bare) for token in stream[cell.start : cell.end])
            if cell.end > cell.start + 1:
                wrapped.setdefault(role, []).append(longest)
            else:
                single[role] = max(single.get(role, 0), longest)
    return {role: max(median(found), single.get(role, 0)) for role, found in wrapped.items()}


def width(text: str) -> float:
    """How wide a text is set: a letter of ours takes half the room of a character of theirs."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)
