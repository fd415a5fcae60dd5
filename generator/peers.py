"""What the same kind of department promises elsewhere, one indicator family at a time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeAlias

from generator.model.base import GoalKind
from generator.model.indicator import Indicator, read_beside
from generator.model.record import Record
from generator.model.target import Operator, ParsedTarget, Target, TargetKind
from generator.model.terms import Family
from generator.model.vocabulary import Vocabulary

ENOUGH = 3  # places that must print an indicator alike before it counts as shared

Pair: TypeAlias = tuple[str, str]  # the half-year and the full-year target


class Statement(NamedTuple):
    """How one place prints one family: the half-year and full-year targets, made alike."""

    place: str
    record: str  # region/kind/year
    half: str
    full: str

    @property
    def pair(self) -> Pair:
        """Both targets."""
        return self.half, self.full


class Habit(NamedTuple):
    """The operators one place prints before the numbers of its own annual indicators, one for each number."""

    place: str
    operators: tuple[Operator, ...]


class Crowd(NamedTuple):
    """What all places print of one family: counted once, since each of them asks what the others print."""

    by_place: dict[str, Pair]
    times: Counter[Pair]

    def others(self, place: str, pair: Pair) -> int:
        """How many other places print a pair."""
        return self.times[pair] - (self.by_place.get(place) == pair)


class Signs(NamedTuple):
    """The sign that each place of one kind mostly prints, and how many places print each; counted once."""

    by_place: dict[str, Operator]
    times: Counter[Operator]

    def others(self, place: str) -> Counter[Operator]:
        """How many other places mostly print each sign."""
        own = self.by_place.get(place)
        return self.times if own is None else self.times - Counter([own])


@dataclass(frozen=True)
class Peers:
    """The latest statement of every place, by kind of department and family; its operators, by kind."""

    statements: dict[tuple[str, str], tuple[Statement, ...]]
    habits: dict[str, tuple[Habit, ...]]

    def shared(self, kind: str, family: str) -> tuple[Statement, ...]:
        """The statements about a family, where enough places make one; else none."""
        found = self.statements.get((kind, family), ())
        return found if len(found) >= ENOUGH else ()

    @cached_property
    def crowds(self) -> dict[tuple[str, str], Crowd]:
        """What all places print of each family that enough of them print, by kind and family."""
        enough = {key: found for key, found in self.statements.items() if len(found) >= ENOUGH}
        return {
            key: Crowd({said.place: said.pair for said in found}, Counter(said.pair for said in found))
            for key, found in enough.items()
        }

    @cached_property
    def signs(self) -> dict[str, Signs]:
        """The sign that each place mostly prints, by kind; places that print none are left out."""
        found: dict[str, Signs] = {}
        for kind, habits in self.habits.items():
            printed = {habit.place: [one for one in habit.operators if one is not Operator.NONE] for habit in habits}
            mostly = {place: most(Counter(operators))[0] for place, operators in printed.items() if operators}
            found[kind] = Signs(mostly, Counter(mostly.values()))
        return found


def most(operators: Counter[Operator]) -> tuple[Operator, int]:
    """The operator that is met most often, and how often."""
    return next(iter(operators.most_common(1)), (Operator.NONE, 0))


def same(parsed: ParsedTarget) -> str:
    """A target in the one form in which `=100%` and `＝100%` are equal."""
    if parsed.kind is not TargetKind.NUMBER or parsed.value is None:
        return str(parsed).strip()
    return f"{parsed.operator}{parsed.value.normalize():f}{parsed.unit}"


def gather(records: Iterable[Record], vocabulary: Vocabulary) -> Peers:
    """The annual statements and habits of all records; of each place the latest year speaks."""
    known = tuple(records)
    return Peers(_statements(known, vocabulary), _habits(known, vocabulary))


def _statements(records: Iterable[Record], vocabulary: Vocabulary) -> dict[tuple[str, str], tuple[Statement, ...]]:
    latest: dict[tuple[str, str], dict[str, tuple[Record, Indicator]]] = {}
    for record in records:
        for family, row in annual_families(record, vocabulary):
            places = latest.setdefault((record.department.kind, family.id), {})
            if record.region not in places or places[record.region][0].year <= record.year:
                places[record.region] = (record, row)
    return {key: tuple(statement(*last) for last in places.values()) for key, places in latest.items()}


def _habits(records: Iterable[Record], vocabulary: Vocabulary) -> dict[str, tuple[Habit, ...]]:
    latest: dict[str, dict[str, Record]] = {}
    for record in records:
        places = latest.setdefault(record.department.kind, {})
        if record.region not in places or places[record.region].year <= record.year:
            places[record.region] = record
    return {
        kind: tuple(Habit(place, own_operators(last, vocabulary)) for place, last in places.items())
        for kind, places in latest.items()
    }


def own_operators(record: Record, vocabulary: Vocabulary) -> tuple[Operator, ...]:
    """The operator of every number among the annual indicators that are not common to all departments."""
    families = ((row, vocabulary.family(row.name)) for row in record.rows(GoalKind.ANNUAL))
    read = (row.read(row.full) for row, family in families if row.full and not (family and family.common))
    return tuple(parsed.operator for parsed in read if parsed.kind is TargetKind.NUMBER)


def annual_families(record: Record, vocabulary: Vocabulary) -> Iterable[tuple[Family, Indicator]]:
    """The annual indicators of a record that belong to a family."""
    for row in record.rows(GoalKind.ANNUAL):
        if family := vocabulary.family(row.name):
            yield family, row


def statement(record: Record, row: Indicator) -> Statement:
    """How a record prints an indicator."""
    operator, unit = row.operator or "", row.unit or ""
    half, full = ("" if one is None else _made_alike(one, operator, unit) for one in (row.half, row.full))
    return Statement(record.region, f"{record.region}/{record.department.kind}/{record.year}", half, full)


@lru_cache(maxsize=5_000)  # several checks ask the same of one record after another
def _made_alike(target: Target, operator: str, unit: str) -> str:
    return same(read_beside(target, operator, unit))
