"""The goals of a table cut into text and numbers, each number with what the checks found of it."""

from enum import StrEnum
from typing import NamedTuple

from generator.model.indicator import Indicator
from generator.model.record import Goal
from generator.quantities import Quantity


class PieceKind(StrEnum):
    """What a piece of a paragraph is."""

    TEXT = "text"
    AGREES = "agrees"  # an indicator of the same period says the same
    DIFFERS = "differs"  # the indicators of the same period say something else
    NOT_MEASURED = "not-measured"  # no indicator of the same period measures it
    NOT_COMPARED = "not-compared"  # a number of another time, or one that is not surely of an indicator


class Piece(NamedTuple):
    """A run of a paragraph, as printed."""

    text: str
    kind: PieceKind = PieceKind.TEXT
    rows: tuple[Indicator, ...] = ()  # the indicators it agrees with or differs from; their ids are the anchors
    near: tuple[Indicator, ...] = ()  # indicators of nearly the same name that measure something else
    why: str = ""  # what tells those apart, in the words of the vocabulary
    quantity: Quantity | None = None


class Paragraph(NamedTuple):
    """One paragraph; its pieces joined are the printed text."""

    at: str  # as the trace names it, e.g. `goals.1.0`
    pieces: tuple[Piece, ...]


class GoalText(NamedTuple):
    """One goal with its numbers told apart."""

    goal: Goal
    paragraphs: tuple[Paragraph, ...]

    def count(self, kind: PieceKind) -> int:
        """How many numbers were found so."""
        return sum(piece.kind is kind for paragraph in self.paragraphs for piece in paragraph.pieces)
