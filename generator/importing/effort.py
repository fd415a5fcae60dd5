"""How much a document may take to recognise: far beyond any real one, and what it ends with there."""

from generator.importing.opening.refusals import TOO_LONG_A_TABLE, Refused

CELLS_OF_A_TABLE = 100_000  # tried in one reading; what lies beyond is left over, as an annex would be
CELLS = 1_000_000  # tried in a document


class Effort:
    """How much was tried to read a document; beyond a limit it is refused."""

    def __init__(self) -> None:
        """Begin with nothing tried."""
        self.cells = 0
        self.cut = False  # whether a reading was ended before its end

    def spend(self, cells: int) -> None:
        """Note that cells were tried; refuse the document where there are too many."""
        self.cells += cells
        if self.cells > CELLS:
            raise Refused(TOO_LONG_A_TABLE)
