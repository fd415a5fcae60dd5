"""A chapter of the site: one kind of department, with everything its tables say."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple, TypeVar

from generator.checks import OF_PEERS
from generator.comparing.goals import GoalText, goal_texts
from generator.comparing.peers import Neighbourhood, beside, neighbourhood
from generator.comparing.seats import Seat, seat
from generator.comparing.statements import Census, Statement, census
from generator.comparing.years import Changes, changes_of
from generator.model.base import RegionCode
from generator.model.finding import Finding
from generator.pages.card import Card, card
from generator.pages.findings import Checks, checks, in_order
from generator.pages.goal_numbers import GoalNumber, numbers_by_family
from generator.pages.heading import Heading, by, latest
from generator.pages.imprint import Imprint
from generator.pages.publication import Publication

Value = TypeVar("Value")


class Around(NamedTuple):
    """What a chapter knows of the rest of the site."""

    departments: dict[RegionCode, tuple[Heading, ...]]  # of its places: the latest table of every department
    is_listed: bool  # whether all departments are few enough to be listed one by one
    are_few: bool  # whether its tables are


class Worked(NamedTuple):
    """What was worked out of tables one by one, by their keys: it stays as long as a table does."""

    published: dict[str, Publication]
    seats: dict[str, Seat]
    said: dict[str, tuple[Statement, ...]]
    goal_texts: dict[str, tuple[GoalText, ...]]
    named: dict[str, list[tuple[str, Finding]]]
    cards: dict[str, Card]

    def of(self, published: Iterable[Publication]) -> "Worked":
        """That of tables which are the same."""
        same = {one.key for one in published if self.published.get(one.key) is one}
        return Worked(
            _some(self.published, same),
            _some(self.seats, same),
            _some(self.said, same),
            _some(self.goal_texts, same),
            _some(self.named, same),
            _some(self.cards, same),
        )


def _some(found: dict[str, Value], keys: Iterable[str]) -> dict[str, Value]:
    return {key: found[key] for key in keys}


UNKNOWN = Worked({}, {}, {}, {}, {}, {})


@dataclass(frozen=True)
class Chapter(Imprint):
    """All tables of one kind of department, in the order of their addresses, and what stands around them."""

    kind: str
    published: tuple[Publication, ...]
    around: Around
    known: Worked = UNKNOWN  # what was worked out before

    @property
    def worked(self) -> Worked:
        """What was worked out of its tables one by one."""
        return Worked(self.by_key, self.seats, dict(self.census.by_table), self.goal_texts, self.named, self.cards)

    @cached_property
    def seats(self) -> dict[str, Seat]:
        """The records as comparisons see them, by their keys."""
        known = self.known.seats
        return {
            one.key: known.get(one.key) or seat(one.key, one.short, one.record, one.findings) for one in self.published
        }

    @cached_property
    def census(self) -> Census:
        """What every record says of every indicator."""
        return census(self.seats.values(), self.vocabulary, self.known.said)

    @cached_property
    def neighbourhood(self) -> Neighbourhood:
        """What stands beside each record elsewhere."""
        return neighbourhood(self.census)

    @cached_property
    def goal_texts(self) -> dict[str, tuple[GoalText, ...]]:
        """The goals of every record in pieces, by its key."""
        known = self.known.goal_texts
        return {key: known.get(key) or goal_texts(seat, self.vocabulary) for key, seat in self.seats.items()}

    @cached_property
    def goal_numbers(self) -> dict[str, tuple[GoalNumber, ...]]:
        """Every number in the goals, by the indicator family it speaks of."""
        return numbers_by_family((self.seats[key], goals) for key, goals in self.goal_texts.items())

    @cached_property
    def named(self) -> dict[str, list[tuple[str, Finding]]]:
        """What was found in every record, by its key: each finding with its anchor, those to look at first."""
        return {one.key: self.known.named.get(one.key) or in_order(one.findings) for one in self.published}

    @cached_property
    def checks(self) -> dict[str, Checks]:
        """The same in the words of its page."""
        return {one.key: checks(self.say, one, self.named[one.key]) for one in self.published}

    @cached_property
    def by_key(self) -> dict[str, Publication]:
        """Every record by its key."""
        return {one.key: one for one in self.published}

    def of(self, unit: str) -> "Chapter":
        """The chapter as the pages of one department see it: its own tables, and what the others come to beside them.

        They see nothing else, so that they need not be made anew while that is the same: see `seen_by` and
        `seen_by_all`.
        """
        tables = tuple(self.by_key[one.key] for one in self.by_unit[unit])
        seats = {one.key: self.seats[one.key] for one in tables}
        region = tables[0].record.region
        around = self.around._replace(departments={region: self.around.departments[region]})
        found = replace(self, published=tables, around=around)
        counted = self.census.of(seats.values())
        found.__dict__.update(
            seats=seats,
            census=counted,
            neighbourhood=self.neighbourhood.of(counted),
            goal_texts={key: self.goal_texts[key] for key in seats},
            named={key: self.named[key] for key in seats},
            cards={key: self.cards[key] for key in seats},
            latest=self.latest,
            places=self.places,
        )
        return found

    @cached_property
    def cards(self) -> dict[str, Card]:
        """Every record as lists show it, by its key."""
        return {one.key: self.known.cards.get(one.key) or card(one) for one in self.published}

    @property
    def seen_by_all(self) -> tuple[object, ...]:
        """What the pages of every department see."""
        return self.latest, self.places, self.around.is_listed, self.around.are_few

    def seen_by(self, unit: str) -> tuple[object, ...]:
        """Everything that those of one see beside that and its own tables as they were read."""
        tables = [self.by_key[one.key] for one in self.by_unit[unit]]
        others = self.around.departments[tables[0].record.region]
        return others, [self._beside(one) for one in tables]

    def _beside(self, one: Publication) -> tuple[object, ...]:
        """What other tables make of one."""
        standings = beside(self.seats[one.key], self.neighbourhood).items()
        said = [finding for finding in one.findings if finding.rule in OF_PEERS]
        return said, [f"{row} {short.standing} {short.places}" for row, short in standings]

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Whose tables they are."""
        return tuple(one.heading for one in self.published)

    @cached_property
    def by_unit(self) -> dict[str, tuple[Heading, ...]]:
        """The tables of each department, by its address."""
        return by(lambda one: one.department, self.headings)

    @cached_property
    def changes(self) -> dict[str, tuple[Changes, ...]]:
        """What became of the tables of each department from year to year, by its address."""
        return {
            unit: changes_of([self.seats[one.key] for one in tables], self.census)
            for unit, tables in self.by_unit.items()
        }

    @cached_property
    def latest(self) -> tuple[Heading, ...]:
        """The newest table of every department."""
        return latest(self.headings)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that have a table, earliest first."""
        return tuple(sorted({one.year for one in self.headings}))

    @cached_property
    def places(self) -> int:
        """How many places have a table."""
        return len({one.region for one in self.headings})
