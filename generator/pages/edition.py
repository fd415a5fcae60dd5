"""One edition of the site: everything that pages look at, in one language."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from generator.catalogue import Catalogue
from generator.chrome import Settings
from generator.comparing.peers import Neighbourhood, neighbourhood
from generator.comparing.seats import Seat, seat
from generator.comparing.statements import Census, census
from generator.model.coverage import Absence
from generator.model.vocabulary import Vocabulary
from generator.pages.goal_numbers import GoalNumber, numbers_by_family
from generator.pages.places import Place, Places, gazetteer
from generator.pages.publication import Publication

Grouped = dict[str, tuple[Publication, ...]]


@dataclass(frozen=True)
class Edition:
    """All published records, in the order of their addresses, with what is known beside them."""

    say: Catalogue
    settings: Settings
    vocabulary: Vocabulary
    published: tuple[Publication, ...]
    prose: dict[str, str]  # the running text of data/pages, by name
    absences: tuple[Absence, ...] = ()  # what is known of tables that are not here

    @cached_property
    def seats(self) -> dict[str, Seat]:
        """The records as comparisons see them, by their keys."""
        return {one.key: seat(one.key, one.short, one.record, one.findings) for one in self.published}

    @cached_property
    def census(self) -> Census:
        """What every record says of every indicator."""
        return census(self.seats.values(), self.vocabulary)

    @cached_property
    def neighbourhood(self) -> Neighbourhood:
        """What stands beside each record elsewhere."""
        return neighbourhood(self.census)

    @cached_property
    def goal_numbers(self) -> dict[str, tuple[GoalNumber, ...]]:
        """Every number in the goals, by the indicator family it speaks of."""
        return numbers_by_family(self.seats.values(), self.vocabulary)

    @cached_property
    def by_key(self) -> dict[str, Publication]:
        """Every record by its key."""
        return {one.key: one for one in self.published}

    @cached_property
    def by_region(self) -> Grouped:
        """The records of each place, by its code."""
        return _grouped(self.published, lambda one: one.record.region)

    @cached_property
    def by_unit(self) -> Grouped:
        """The records of each department, by its address."""
        return _grouped(self.published, lambda one: one.department)

    @cached_property
    def by_kind(self) -> Grouped:
        """The records of each kind of department."""
        return _grouped(self.published, lambda one: one.record.department.kind)

    @cached_property
    def by_year(self) -> Grouped:
        """The records of each year."""
        return _grouped(self.published, lambda one: f"{one.record.year}")

    @cached_property
    def places(self) -> Places:
        """Every place with tables, and every place above one, by its code."""
        return gazetteer(self.published, self.vocabulary.regions)

    def province(self, published: Publication) -> Place:
        """The province a record belongs to."""
        place = self.places[published.record.region]
        return self.places[place.above[0]] if place.above else place

    @cached_property
    def spread(self) -> dict[tuple[str, int | None], int]:
        """In how many places each kind of department has a table: in each year, and in any."""
        places: dict[tuple[str, int | None], set[str]] = {}
        for one in self.published:
            for year in (one.record.year, None):
                places.setdefault((one.record.department.kind, year), set()).add(one.record.region)
        return {key: len(found) for key, found in places.items()}

    @cached_property
    def _latest_by_kind(self) -> Grouped:
        return {kind: _latest(published) for kind, published in self.by_kind.items()}

    def latest(self, kind: str) -> tuple[Publication, ...]:
        """The latest record of every department of a kind."""
        return self._latest_by_kind.get(kind, ())

    def latest_of_region(self, code: str) -> tuple[Publication, ...]:
        """The latest record of every department of a place."""
        return _latest(self.by_region.get(code, ()))

    def kind_name(self, kind: str) -> str:
        """What a kind of department is called."""
        return next((one.name for one in self.vocabulary.departments if one.id == kind), kind)


def _latest(published: Iterable[Publication]) -> tuple[Publication, ...]:
    units = _grouped(published, lambda one: one.department)
    return tuple(max(records, key=lambda one: one.record.year) for records in units.values())


def _grouped(published: Iterable[Publication], key: Callable[[Publication], str]) -> Grouped:
    """Records by a part of what they are, each group in the order of the addresses."""
    return {name: tuple(found) for name, found in groupby(sorted(published, key=key), key=key)}
