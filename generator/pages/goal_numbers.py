"""Every number in the goals of all tables, by the indicator it speaks of; read once for a whole edition."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.comparing import GoalText, Paragraph, Piece, Seat


class GoalNumber(NamedTuple):
    """A number where it stands."""

    seat: Seat
    goal: GoalText
    paragraph: Paragraph
    place: int  # of its piece in the paragraph

    @property
    def piece(self) -> Piece:
        """The number itself."""
        return self.paragraph.pieces[self.place]


def numbers_by_family(tables: Iterable[tuple[Seat, tuple[GoalText, ...]]]) -> dict[str, tuple[GoalNumber, ...]]:
    """The numbers of each family, by its id, in the order of the tables."""
    found: dict[str, list[GoalNumber]] = {}
    for seat, goals in tables:
        for goal in goals:
            for paragraph in goal.paragraphs:
                for place, piece in enumerate(paragraph.pieces):
                    if piece.quantity and piece.quantity.family:
                        number = GoalNumber(seat, goal, paragraph, place)
                        found.setdefault(piece.quantity.family.id, []).append(number)
    return {family: tuple(numbers) for family, numbers in found.items()}
