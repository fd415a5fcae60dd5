"""One table beside the same kind of department elsewhere: what is shared and alike, shared and different, its own."""

from enum import StrEnum
from typing import NamedTuple

from generator.comparing.seats import Seat
from generator.comparing.statements import Statement


class Standing(StrEnum):
    """How an indicator stands to those of other places."""

    ALIKE = "alike"  # enough places print it with the same targets: may be folded
    DIFFERENT = "different"  # enough places print it, with other targets
    COMMON = "common"  # too few places to compare; the vocabulary says that every department has it: may be folded
    OWN = "own"


class Kin(NamedTuple):
    """One annual indicator of a table, with what the other places print."""

    statement: Statement
    standing: Standing
    others: tuple[Statement, ...]  # the same family elsewhere, in the order of regions
    is_only_here: bool  # nobody else prints its family or, where it has none, its name


class AgainstPeers(NamedTuple):
    """All annual indicators of one table, in the order of the document."""

    seat: Seat
    peers: tuple[Seat, ...]  # the latest table of every other unit
    kin: tuple[Kin, ...]

    def standing(self, *standings: Standing) -> tuple[Kin, ...]:
        """The indicators that stand so."""
        return tuple(each for each in self.kin if each.standing in standings)


class OnlyHere(NamedTuple):
    """What one place alone promises."""

    seat: Seat
    statements: tuple[Statement, ...]
