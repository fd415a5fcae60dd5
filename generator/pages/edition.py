"""One edition of the site: the list of all tables, in one language."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.model.coverage import Absence
from generator.pages.card import Card
from generator.pages.digest import Digest
from generator.pages.heading import are_listed, by, latest
from generator.pages.imprint import Imprint
from generator.pages.places import Place, Places, gazetteer
from generator.pages.proposals import Proposal

Grouped = dict[str, tuple[Card, ...]]


@dataclass(frozen=True)
class Edition(Imprint):
    """All tables, in the order of their addresses, with what is known beside them."""

    cards: tuple[Card, ...]
    prose: dict[str, str]  # the running text of data/pages, by name
    absences: tuple[Absence, ...]  # what is known of tables that are not here
    proposals: dict[str, tuple[Proposal, ...]]  # questions, by the kind of department they are of

    @cached_property
    def by_key(self) -> dict[str, Card]:
        """Every table by its key."""
        return {one.key: one for one in self.cards}

    @cached_property
    def by_region(self) -> Grouped:
        """The tables of each place, by its code."""
        return by(lambda one: one.region, self.cards)

    @cached_property
    def by_unit(self) -> Grouped:
        """The tables of each department, by its address."""
        return by(lambda one: one.department, self.cards)

    @cached_property
    def by_kind(self) -> Grouped:
        """The tables of each kind of department."""
        return by(lambda one: one.kind, self.cards)

    @cached_property
    def by_year(self) -> Grouped:
        """The tables of each year."""
        return by(lambda one: f"{one.year}", self.cards)

    @cached_property
    def places(self) -> Places:
        """Every place with tables, and every place above one, by its code."""
        return gazetteer(self.cards, self.vocabulary.regions)

    @cached_property
    def is_listed(self) -> bool:
        """Whether all departments are few enough to be listed one by one."""
        return are_listed(self.cards, self.absences)

    def province(self, card: Card) -> Place:
        """The province a table belongs to."""
        place = self.places[card.region]
        return self.places[place.above[0]] if place.above else place

    @cached_property
    def spread(self) -> dict[tuple[str, int | None], int]:
        """In how many places each kind of department has a table: in each year, and in any."""
        places: dict[tuple[str, int | None], set[str]] = {}
        for one in self.cards:
            for year in (one.year, None):
                places.setdefault((one.kind, year), set()).add(one.region)
        return {key: len(found) for key, found in places.items()}

    @cached_property
    def _latest_by_kind(self) -> Grouped:
        return {kind: latest(cards) for kind, cards in self.by_kind.items()}

    def latest(self, kind: str) -> tuple[Card, ...]:
        """The latest table of every department of a kind."""
        return self._latest_by_kind.get(kind, ())


def edition(
    imprint: Imprint, digests: Iterable[Digest], prose: dict[str, str], absences: tuple[Absence, ...]
) -> Edition:
    """The list of all tables, from the chapters in short."""
    known = tuple(digests)
    return Edition(
        imprint.say,
        imprint.settings,
        imprint.vocabulary,
        tuple(sorted((card for one in known for card in one.cards), key=lambda card: card.key)),
        prose,
        absences,
        {one.kind: one.proposals for one in known},
    )
