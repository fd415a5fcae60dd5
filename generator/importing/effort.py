"""How much a document may take to recognise: far beyond any real one, and what it ends with there.

Counted in steps of some twenty microseconds, not in seconds: the same document ends the same way on any machine.
"""

from generator.importing.opening.limits import LIMITS
from generator.importing.opening.refusals import TOO_LONG_A_TABLE, Refused

MOST_STEPS = 700_000  # for one document; a table of ordinary length takes two to ten thousand
MOST_CHARACTERS = LIMITS.characters
MOST_TOKENS = 250_000
STEPS_OF_A_READING = 100_000  # what lies beyond is left over, as an annex would be
TABLE, LABEL, TOKEN = 400, 15, 4  # the steps each takes


class Effort:
    """How much was done to read a document; beyond a limit it is refused."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self.steps = 0
        self.cut = False  # whether a reading of this table was ended before its end

    def begin_table(self, labels: int, tokens: int) -> None:
        """Note that one more table is read, which has so many labels and tokens."""
        self.cut = False
        self.spend(TABLE + LABEL * labels + tokens)

    def spend(self, steps: int) -> None:
        """Note what is done; refuse the document where it is too much."""
        self.steps += steps
        if self.steps > MOST_STEPS:
            raise Refused(TOO_LONG_A_TABLE)
