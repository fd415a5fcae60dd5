"""What every table says of every indicator, read once for a whole library."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from generator.comparing.seats import AnySeat, Seat, selection
from generator.measures import Measure, measured
from generator.memos import of_tables
from generator.model.base import GoalKind
from generator.model.indicator import Indicator, read_beside
from generator.model.printed import Presence, fold
from generator.model.target import ParsedTarget, Target, TargetKind
from generator.model.terms import Family
from generator.model.vocabulary import Vocabulary
from generator.peers import same


class Reading(NamedTuple):
    """One cell: as printed and as meant."""

    text: str
    parsed: ParsedTarget  # with the operator and the unit that stand in columns of their own
    measure: Measure | None  # in the base unit of its dimension; none where it is no number or its unit is unknown
    presence: Presence
    form: str  # the one in which `=100%` and `＝100%` are equal
    value: tuple[str, str]  # what is said apart from the operator, in a form in which equal values are equal

    @property
    def is_number(self) -> bool:
        """Whether one number is printed, of a unit that is known or not printed at all."""
        return self.parsed.kind is TargetKind.NUMBER and self.measure is not None

    @property
    def is_empty(self) -> bool:
        """Whether the cell is there and says nothing."""
        return self.parsed.kind in (TargetKind.BLANK, TargetKind.NOT_APPLICABLE)


class Statement(NamedTuple):
    """One printed indicator of one table."""

    seat: AnySeat
    table: GoalKind  # of which period: annual, or longer
    level: tuple[str, ...]
    row: Indicator  # its id is the anchor; name, unit, operator, basis and so on as printed
    family: Family | None
    half: Reading | None  # none where the table has no such column
    full: Reading | None
    past: tuple[tuple[int, Reading], ...]  # earlier years, earliest first
    subject: str  # what it is of: the id of its family; without one, its name as it is matched


NOTHING: Mapping[str, tuple[Statement, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Census:
    """All tables, what each says, and who says something of each family; made once for a library."""

    vocabulary: Vocabulary
    seats: tuple[Seat, ...]
    by_table: Mapping[str, tuple[Statement, ...]]  # by the key of the table, in the order of the document
    annuals: Mapping[str, tuple[Statement, ...]]  # of these, those of the year
    by_subject: Mapping[str, tuple[Statement, ...]]  # by the id of the family or the folded name, in the order of keys
    latest: Mapping[str, tuple[Seat, ...]]  # by the kind of department: the latest table of each unit

    def of(self, seats: Iterable[Seat]) -> "Census":
        """What some of the tables say."""
        some = tuple(seats)
        keys = {one.key for one in some}
        latest = {kind: tuple(one for one in found if one.key in keys) for kind, found in self.latest.items()}
        by_table, annuals = ({one.key: found[one.key] for one in some} for found in (self.by_table, self.annuals))
        return Census(self.vocabulary, some, by_table, annuals, {}, latest)

    def annual(self, seat: Seat) -> tuple[Statement, ...]:
        """The annual indicators of a table."""
        return self.annuals[seat.key]


def census(
    seats: Iterable[Seat], vocabulary: Vocabulary, known: Mapping[str, tuple[Statement, ...]] = NOTHING
) -> Census:
    """What all tables say; of some it is known, by their keys."""
    ordered = tuple(sorted(seats, key=lambda seat: seat.key))
    by_table = {seat.key: known.get(seat.key) or tuple(statements(seat, vocabulary)) for seat in ordered}
    by_subject: dict[str, list[Statement]] = {}
    for said in by_table.values():
        for each in said:
            by_subject.setdefault(each.subject, []).append(each)
    kinds = dict.fromkeys(seat.record.department.kind for seat in ordered)
    return Census(
        vocabulary,
        ordered,
        by_table,
        {key: tuple(one for one in said if one.table is GoalKind.ANNUAL) for key, said in by_table.items()},
        {subject: tuple(said) for subject, said in by_subject.items()},
        {kind: selection(ordered, kind) for kind in kinds},
    )


def statements(seat: Seat, vocabulary: Vocabulary) -> Iterator[Statement]:
    """Every indicator of a table, in the order of the document."""
    return (statement(seat, table.id, level, row, vocabulary) for table, level, row in seat.record.promises())


def statement(
    seat: AnySeat, table: GoalKind, level: tuple[str, ...], row: Indicator, vocabulary: Vocabulary
) -> Statement:
    """One indicator of a table, read."""
    family = vocabulary.family(row.name)
    usual, beside = family.unit if family else "", (row.operator or "", row.unit or "")
    past = sorted(row.past.items()) if row.past else ()
    return Statement(
        seat,
        table,
        level,
        row,
        family,
        None if row.half is None else _reading(row.half, beside, row.presence("half"), usual, vocabulary),
        None if row.full is None else _reading(row.full, beside, row.full.presence, usual, vocabulary),
        tuple((year, _reading(target, beside, target.presence, usual, vocabulary)) for year, target in past),
        family.id if family else fold(row.name),
    )


@of_tables
@lru_cache(maxsize=5_000)  # tables of one kind print much alike, and each is read for several pages
def _reading(
    target: Target, beside: tuple[str, str], presence: Presence, usual: str, vocabulary: Vocabulary
) -> Reading:
    """A cell with the sign and the unit `beside` it; `usual` is the unit that is understood where none is printed."""
    parsed = read_beside(target, *beside)
    found = measured(parsed, usual, vocabulary)
    value = (found.dimension, f"{found.value.normalize():f}") if found else ("", fold(str(parsed)))
    return Reading(target, parsed, found, presence, same(parsed), value)
