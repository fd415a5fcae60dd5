"""The same matter across places: families that are told apart stand in one row, with what differs between them."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from generator.comparing.comparability import Comparability, Comparison, compare
from generator.comparing.contrast import contrasts, verdict
from generator.comparing.naming import grouped
from generator.comparing.reasons import Reason
from generator.comparing.seats import Seat, in_order
from generator.comparing.statements import Census, Statement
from generator.model.base import GoalKind
from generator.model.record import Goal
from generator.model.terms import Family
from generator.model.vocabulary import Vocabulary
from generator.quantities import Quantity, quantities
from generator.words import Words

ENOUGH_FOR_A_ROW = 2  # tables that must print an indicator of a matter


class CellState(StrEnum):
    """What a place says of a matter."""

    PRINTED = "printed"  # an indicator is printed, with or without a value
    ONLY_IN_GOALS = "only-in-goals"  # no indicator; the text of a goal gives a number
    BESIDE_IN_GOALS = "beside-in-goals"  # no indicator; a goal gives a number of something near
    HEADING_ONLY = "heading-only"  # the heading is printed and no indicator under it
    ABSENT = "absent"


class Spoken(NamedTuple):
    """A number in the text of a goal."""

    goal: Goal
    quantity: Quantity  # `at` names the paragraph, e.g. `goals.0.2`
    family: Family
    why: str = ""  # of a number of something near: what the vocabulary says tells them apart


class MatrixCell(NamedTuple):
    """What one table says of a matter."""

    seat: Seat
    state: CellState
    statements: tuple[Statement, ...]  # annual ones in the order of the document; several are possible
    spoken: tuple[Spoken, ...]


class MatrixRow(NamedTuple):
    """One matter across all tables of a comparison."""

    id: str  # of the topic or of the only family; empty where there is neither
    name: str
    families: tuple[Family, ...]  # those that somebody prints here, in the order of the vocabulary
    cells: tuple[MatrixCell, ...]
    verdict: Words  # e.g. 量不同, 比较符不同, 可并列
    reasons: tuple[Reason, ...]  # what prevents first
    comparisons: tuple[Comparison, ...]  # of the annual indicators, one for each family

    @property
    def is_comparable(self) -> bool:
        """Whether all its numbers may be sorted and drawn on one axis."""
        return len(self.comparisons) == 1 and self.comparisons[0].verdict is Comparability.COMPARABLE


class _Matter(NamedTuple):
    """What one row is about."""

    id: str
    name: str
    subjects: tuple[str, ...]  # ids of families, or one folded name


class _Table(NamedTuple):
    """One table without its indicators, gone through once for all matters."""

    seat: Seat
    spoken: tuple[Spoken, ...]
    aside: tuple[Spoken, ...]  # of these, what neither an indicator nor another row speaks of
    headings: frozenset[str]  # the families whose heading is printed with nothing under it


def matrix_rows(seats: Sequence[Seat], census: Census) -> tuple[MatrixRow, ...]:
    """The matters that several of these tables have annual indicators for; those that most have come first.

    Indicators common to all departments are left to their own table.
    """
    seats = in_order(seats)
    printed = (said for seat in seats for said in census.annual(seat) if not (said.family and said.family.common))
    matters = grouped(printed, lambda said: _matter(said, census.vocabulary))
    chosen = {
        matter: found for matter, found in matters.items() if len({said.seat.key for said in found}) >= ENOUGH_FOR_A_ROW
    }
    tables = [_table(seat, census) for seat in seats] if chosen else []
    rows = [_row(matter, tables, found, census.vocabulary) for matter, found in chosen.items()]
    order = {family.id: position for position, family in enumerate(census.vocabulary.families)}
    return tuple(sorted(rows, key=lambda row: _rank(row, order)))


def _rank(row: MatrixRow, order: dict[str, int]) -> tuple[int, int, str]:
    said = sum(cell.state is CellState.PRINTED for cell in row.cells)
    first = order[row.families[0].id] if row.families else len(order)
    return -said, first, row.name


def _matter(said: Statement, vocabulary: Vocabulary) -> _Matter:
    if topic := vocabulary.topic(said.subject):
        return _Matter(topic.id, topic.name, topic.families)
    if said.family:
        return _Matter(said.family.id, said.family.name, (said.family.id,))
    return _Matter("", "", (said.subject,))


def _row(matter: _Matter, tables: Sequence[_Table], found: list[Statement], vocabulary: Vocabulary) -> MatrixRow:
    by_subject = grouped(found, lambda said: said.subject)
    families = [family for subject in matter.subjects if (family := vocabulary.family_by_id(subject))]
    printed = tuple(family for family in families if family.id in by_subject)
    comparisons = tuple(compare(family, GoalKind.ANNUAL, by_subject[family.id], vocabulary) for family in printed)
    by_table = grouped(found, lambda said: said.seat.key)
    cells = tuple(_cell(table, matter, by_table.get(table.seat.key, [])) for table in tables)
    headings = [cell.seat for cell in cells if cell.state is CellState.HEADING_ONLY]
    reasons = contrasts(found, printed, comparisons, headings, vocabulary)
    said = verdict(comparisons, reasons, vocabulary)
    return MatrixRow(matter.id, matter.name or found[0].row.name, printed, cells, said, reasons, comparisons)


def _cell(table: _Table, matter: _Matter, own: list[Statement]) -> MatrixCell:
    measured = {said.subject for said in own}
    told = tuple(one for one in table.spoken if one.family.id in matter.subjects and one.family.id not in measured)
    if own:
        return MatrixCell(table.seat, CellState.PRINTED, tuple(own), told)
    if told:
        return MatrixCell(table.seat, CellState.ONLY_IN_GOALS, (), told)
    if beside := tuple(_beside(table, matter)):
        return MatrixCell(table.seat, CellState.BESIDE_IN_GOALS, (), beside)
    state = CellState.ABSENT if table.headings.isdisjoint(matter.subjects) else CellState.HEADING_ONLY
    return MatrixCell(table.seat, state, (), ())


def _table(seat: Seat, census: Census) -> _Table:
    vocabulary, spoken = census.vocabulary, tuple(_spoken(seat, census.vocabulary))
    measured = {said.subject for said in census.annual(seat)} if spoken else set()
    aside = (one for one in spoken if one.family.id not in measured and vocabulary.topic(one.family.id) is None)
    return _Table(seat, spoken, tuple(aside), frozenset(_headings(seat, vocabulary)))


def _spoken(seat: Seat, vocabulary: Vocabulary) -> Iterator[Spoken]:
    """The numbers in the goals of a table that are surely of some family and of the goal's own time."""
    for goal in seat.record.goals:
        for quantity in quantities(seat.record, goal, vocabulary):
            if quantity.family and quantity.is_due:
                yield Spoken(goal, quantity, quantity.family)


def _beside(table: _Table, matter: _Matter) -> Iterator[Spoken]:
    """Numbers of families told apart from one of these, which neither an indicator nor another row speaks of."""
    for one in table.aside:
        why = next((apart.why for apart in one.family.apart if apart.family in matter.subjects), "")
        if why:
            yield one._replace(why=why)


def _headings(seat: Seat, vocabulary: Vocabulary) -> Iterator[str]:
    """The families of which the annual table prints the heading with nothing under it."""
    groups = (group for table in seat.record.indicators if table.id is GoalKind.ANNUAL for group in table.groups)
    labels = (vocabulary.family(label) for group in groups if not group.rows for label in group.level[-1:])
    return (family.id for family in labels if family is not None)
