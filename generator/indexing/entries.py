"""What is searched: tables, each with its rows, and each row with its texts as printed."""

from collections.abc import Iterable
from typing import NamedTuple

RANKS = 3  # titles before names, and both before the rest


class Rows:
    """Places on a page, and what is printed at each: perhaps a name, and other texts."""

    __slots__ = ("names", "shape", "texts")

    def __init__(self) -> None:
        """Begin without any."""
        self.names: list[str] = []
        self.texts: list[str] = []
        self.shape: list[str] = []  # of each place its anchor, a sign, and how many texts it has

    def add(self, anchor: str, texts: Iterable[str], name: str = "", value: str = "") -> None:
        """Add a place; its value is shown with its name. `=` stands before the number of texts where there is one."""
        before = len(self.texts)
        self.texts.extend((value, *texts) if value else texts)
        if name:
            self.names.append(name)
        sign = ("=" if value else ":") if name else ","
        self.shape.append(f"{anchor}{sign}{len(self.texts) - before}")


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
    rows: Rows

    @property
    def key(self) -> str:
        """The identity of the table, e.g. `320400/keji/2023`."""
        return f"{self.region}/{self.unit}/{self.year}"

    def ranked(self) -> tuple[list[str], list[str], list[str]]:
        """Its texts by rank."""
        return [self.about], self.rows.names, self.rows.texts
