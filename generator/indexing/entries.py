"""What is searched: tables, each with its rows, and each row with its texts as printed."""

from typing import NamedTuple


class Row(NamedTuple):
    """A place on a page and what is printed there."""

    anchor: str
    name: str  # of an indicator or of what money is for; nothing where a row has no name
    texts: tuple[str, ...]


class Entry(NamedTuple):
    """One table."""

    region: str
    unit: str  # its address within its place
    kind: str
    year: int
    form: str
    has_findings: bool
    title: str  # what it is called in a list of results
    about: str  # everything that counts as its title
    rows: tuple[Row, ...]

    def ranked(self) -> tuple[list[str], list[str], list[str]]:
        """Its texts by rank: titles, then names, then the rest."""
        names = [row.name for row in self.rows if row.name]
        return [self.about], names, [text for row in self.rows for text in row.texts]


RANKS = 3
