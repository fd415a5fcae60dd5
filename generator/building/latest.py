"""The chapter that this process made last: a preview makes the same one after each save, most of it as it was.

What was worked out of a table is taken over where the table is the same, as its files and what was found in it tell.
"""

from typing import ClassVar, NamedTuple

from generator.building.order import Order
from generator.building.readings import Reading
from generator.building.survey import Surveyed
from generator.model.finding import Finding
from generator.pages.chapter import UNKNOWN, Chapter, Worked
from generator.pages.publication import Publication


class Table(NamedTuple):
    """A table of it."""

    mark: str  # of its files
    reading: Reading
    found: tuple[Finding, ...]
    published: Publication


class _Held(NamedTuple):
    made_with: tuple[str, str]  # the mark of all but its tables, and its kind
    tables: dict[str, Table]  # by the paths of their records
    worked: Worked


class Latest:
    """What is known of a chapter from the last time, and noted of it for the next; nothing but in a preview."""

    held: ClassVar[_Held | None] = None

    def __init__(self, order: Order, ground: str, kind: str) -> None:
        """Recall it where it was made with the same."""
        self._is_preview, self._made_with, self._tables = order.ready is not None, (ground, kind), dict[str, Table]()
        is_known = self._is_preview and self.held and self.held.made_with == self._made_with
        self._known = self.held.tables if self.held and is_known else {}
        self.worked = self.held.worked if self.held and is_known else UNKNOWN

    def reading(self, one: Surveyed) -> Reading | None:
        """A record as it was read."""
        table = self._known.get(one.path)
        return table.reading if table and table.mark == one.mark else None

    def published(self, one: Surveyed, found: tuple[Finding, ...]) -> Publication | None:
        """A table as it was published."""
        table = self._known.get(one.path)
        return table.published if table and table.mark == one.mark and table.found == found else None

    def note(self, one: Surveyed, reading: Reading, found: tuple[Finding, ...], published: Publication) -> None:
        """Remember a table."""
        if self._is_preview:
            self._tables[one.path] = Table(one.mark, reading, found, published)

    def keep(self, chapter: Chapter) -> None:
        """Keep what was noted, and what was worked out of it, in place of what was known."""
        if self._is_preview:
            Latest.held = _Held(self._made_with, self._tables, chapter.worked)
