"""What the same kind of department promises elsewhere, one indicator family at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.base import GoalKind
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.model.target import Operator, ParsedTarget, TargetKind
from generator.model.vocabulary import Family, Vocabulary

ENOUGH = 3  # places that must print an indicator alike before it counts as shared


class Statement(NamedTuple):
    """How one place prints one family: the half-year and full-year targets, made alike."""

    place: str
    record: str  # region/kind/year
    half: str
    full: str


class Habit(NamedTuple):
    """The operators one place prints before the numbers of its own annual indicators, one for each number."""

    place: str
    operators: tuple[Operator, ...]


@dataclass(frozen=True, slots=True)
class Peers:
    """The latest statement of every place, by kind of department and family; its operators, by kind."""

    statements: dict[tuple[str, str], tuple[Statement, ...]]
    habits: dict[str, tuple[Habit, ...]]

    def shared(self, kind: str, family: str) -> tuple[Statement, ...]:
        """The statements about a family, where enough places make one; else none."""
        found = self.statements.get((kind, family), ())
        return found if len(found) >= ENOUGH else ()


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
    latest: dict[tuple[str, str], dict[str, tuple[int, Statement]]] = {}
    for record in records:
        for family, row in annual_families(record, vocabulary):
            places = latest.setdefault((record.department.kind, family.id), {})
            if places.get(record.region, (0,))[0] <= record.year:
                places[record.region] = (record.year, statement(record, row))
    return {key: tuple(said for _, said in places.values()) for key, places in latest.items()}


def _habits(records: Iterable[Record], vocabulary: Vocabulary) -> dict[str, tuple[Habit, ...]]:
    latest: dict[str, dict[str, tuple[int, Habit]]] = {}
    for record in records:
        places = latest.setdefault(record.department.kind, {})
        if places.get(record.region, (0,))[0] <= record.year:
            places[record.region] = (record.year, Habit(record.region, own_operators(record, vocabulary)))
    return {kind: tuple(habit for _, habit in places.values()) for kind, places in latest.items()}


def own_operators(record: Record, vocabulary: Vocabulary) -> tuple[Operator, ...]:
    """The operator of every number among the annual indicators that are not common to all departments."""
    rows = (promise.row for promise in record.promises() if promise.table.id is GoalKind.ANNUAL)
    families = ((row, vocabulary.family(row.name)) for row in rows)
    read = (row.read(row.full) for row, family in families if row.full and not (family and family.common))
    return tuple(parsed.operator for parsed in read if parsed.kind is TargetKind.NUMBER)


def annual_families(record: Record, vocabulary: Vocabulary) -> Iterable[tuple[Family, Indicator]]:
    """The annual indicators of a record that belong to a family."""
    for promise in record.promises():
        family = vocabulary.family(promise.row.name)
        if promise.table.id is GoalKind.ANNUAL and family:
            yield family, promise.row


def statement(record: Record, row: Indicator) -> Statement:
    """How a record prints an indicator."""
    half, full = (same(row.read(target)) if target is not None else "" for target in (row.half, row.full))
    return Statement(record.region, f"{record.region}/{record.department.kind}/{record.year}", half, full)
