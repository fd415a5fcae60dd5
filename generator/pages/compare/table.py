"""One comparison being laid out: its tables, and the way to every value of theirs."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.comparing.reasons import Reason
from generator.comparing.seats import AnySeat, Seat
from generator.comparing.statements import Reading, Statement
from generator.model.target import Target
from generator.pages.chapter import Chapter
from generator.pages.table import Value, target
from generator.site import Link


class Compared(NamedTuple):
    """What every section of a comparison looks at."""

    chapter: Chapter
    here: Here
    seats: tuple[Seat, ...]

    @property
    def say(self) -> Catalogue:
        """The words of the page's language."""
        return self.chapter.say

    def to(self, seat: AnySeat, anchor: str = "") -> str:
        """The way to a record, or to a row of it."""
        return self.here.to(f"{seat.key}/", anchor)

    def why(self, reasons: Iterable[Reason]) -> str:
        """Reasons as one sentence; those that are sentences themselves lose their stop."""
        said = (self.say.words(reason.words).rstrip("。.") for reason in reasons)
        return self.say("；").join(said)

    def head(self, seat: Seat) -> "Head":
        """A table as the head of its row or column."""
        return Head(Link(seat.place, self.to(seat)), f"{seat.year}", seat.record.department.name)

    def value(self, said: Statement, column: str, reading: Reading) -> Value:
        """A printed target as shown."""
        return target(self.say, said.row, column, Target(reading.text))


class Head(NamedTuple):
    """A table among others: place, year and the department's full name."""

    place: Link
    year: str
    name: str
