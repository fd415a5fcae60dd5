"""Whether statements of one family may be ranked and drawn on one axis, and if not, what differs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from statistics import median
from typing import NamedTuple

from generator.comparing.differences import (
    not_numbers,
    scope_class,
    scopes_differ,
    signs_differ,
    tiers_differ,
    units_differ,
    years_differ,
)
from generator.comparing.naming import grouped, unit
from generator.comparing.reasons import Reason
from generator.comparing.seats import AnySeat, Tier, tier
from generator.comparing.statements import Statement
from generator.measures import GENERIC
from generator.model.base import GoalKind
from generator.model.record import Scope
from generator.model.target import Operator
from generator.model.terms import Direction, Family, Unit
from generator.model.vocabulary import Vocabulary

ENOUGH_FOR_A_MEDIAN = 5
DROPPED = "unit dropped"


class Comparability(StrEnum):
    """How statements stand to each other."""

    COMPARABLE = "comparable"  # every number on one axis
    PARTLY = "partly"  # several groups, each comparable in itself
    SIDE_BY_SIDE = "side-by-side"
    ALONE = "alone"  # only one place says anything


class Point(NamedTuple):
    """One value that may be sorted and drawn."""

    statement: Statement
    value: Decimal  # in the unit of the axis


class Median(NamedTuple):
    """The middle of enough comparable values of one level of government in one year."""

    tier: Tier
    year: int
    value: Decimal  # in the unit of the axis
    of: int  # how many values it is the middle of


class Axis(NamedTuple):
    """Values that compare: one operator, one measure, one scope."""

    operator: Operator
    unit: Unit | None  # none where nobody prints one
    points: tuple[Point, ...]  # in the order of the statements; sorting is for the page
    medians: tuple[Median, ...]


class Comparison(NamedTuple):
    """All statements of one family for one period."""

    family: Family
    table: GoalKind
    statements: tuple[Statement, ...]
    verdict: Comparability
    reasons: tuple[Reason, ...]  # what prevents first, then what is only to be known
    axes: tuple[Axis, ...]  # the largest first; none where nothing compares

    @property
    def direction(self) -> Direction:
        """Whether more is better, from the vocabulary alone."""
        return self.family.direction


class _Kind(NamedTuple):
    """What values must have in common to stand on one axis."""

    operator: Operator
    dimension: str
    scope: Scope


def comparisons_of(family: Family, said: Iterable[Statement], vocabulary: Vocabulary) -> tuple[Comparison, ...]:
    """The statements of a family, one comparison for each period they are made for."""
    return tuple(compare(family, table, found, vocabulary) for table, found in _by_period(said))


def axes_of(family: Family, said: Iterable[Statement], vocabulary: Vocabulary) -> Iterator[Axis]:
    """The axes of these comparisons, and nothing else of them."""
    for _, found in _by_period(said):
        yield from _axes(_kinds(_numbers(_in_order(found)), vocabulary).values(), family, vocabulary)


def compare(family: Family, table: GoalKind, said: Sequence[Statement], vocabulary: Vocabulary) -> Comparison:
    """Whether statements of one family and one period compare, and what differs."""
    statements = _in_order(said)
    numbers = _numbers(statements)
    kinds = _kinds(numbers, vocabulary)
    axes = _axes(kinds.values(), family, vocabulary)
    reasons = sorted(_reasons(statements, numbers, vocabulary), key=lambda reason: not reason.prevents)
    return Comparison(family, table, statements, _verdict(statements, kinds, axes), tuple(reasons), axes)


def _by_period(said: Iterable[Statement]) -> list[tuple[GoalKind, list[Statement]]]:
    """Statements by their periods, those of the year first."""
    by_table = grouped(said, lambda each: each.table)
    return sorted(by_table.items(), key=lambda pair: (pair[0] is not GoalKind.ANNUAL, pair[0]))


def _in_order(said: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(said, key=lambda each: each.seat.key))


def _numbers(statements: Iterable[Statement]) -> list[Statement]:
    return [each for each in statements if each.full and each.full.is_number]


def _kinds(numbers: Sequence[Statement], vocabulary: Vocabulary) -> dict[_Kind, list[Statement]]:
    """Statements by what they must have in common to stand on one axis."""
    thing = counted_thing(numbers)
    return grouped(numbers, lambda each: _kind(each, thing, vocabulary))


def _axes(kinds: Iterable[Sequence[Statement]], family: Family, vocabulary: Vocabulary) -> tuple[Axis, ...]:
    """An axis for each kind that several tables have, the largest first."""
    axes = [_axis(found, family, vocabulary) for found in kinds if len(_tables(found)) > 1]
    return tuple(sorted(axes, key=lambda axis: -len(axis.points)))


def _tables(statements: Sequence[Statement]) -> set[str]:
    return {each.seat.key for each in statements}


def _verdict(
    statements: Sequence[Statement], kinds: dict[_Kind, list[Statement]], axes: Sequence[Axis]
) -> Comparability:
    spoken = [each for each in statements if each.full and not each.full.is_empty]
    if len(_tables(spoken)) < 2:  # noqa: PLR2004 - a comparison has two sides
        return Comparability.ALONE
    if len(kinds) == 1 and axes and len(axes[0].points) == len(spoken):
        return Comparability.COMPARABLE
    return Comparability.PARTLY if axes else Comparability.SIDE_BY_SIDE


def _kind(each: Statement, thing: str, vocabulary: Vocabulary) -> _Kind:
    operator = each.full.parsed.operator if each.full else Operator.NONE
    return _Kind(operator, _dimension(each, thing, vocabulary), scope_class(each.seat))


def counted_thing(numbers: Sequence[Statement]) -> str:
    """What is counted here, if it is one thing: 个 then counts the same."""
    printed = {each.full.measure.dimension for each in numbers if each.full and each.full.measure and unit(each)}
    counted = {dimension for dimension in printed if dimension.startswith("count-") and dimension != GENERIC}
    return next(iter(counted)) if len(counted) == 1 else GENERIC


def _dimension(each: Statement, thing: str, vocabulary: Vocabulary) -> str:
    """What a number measures."""
    if each.full is None or each.full.measure is None or not unit(each):
        return DROPPED
    dimension = each.full.measure.dimension
    if dimension == "rate":  # 元/人 and 件/万人 are equal to themselves alone
        found = vocabulary.unit(unit(each))
        return f"rate {found.id}" if found else "rate"
    return thing if dimension == GENERIC else dimension


def do_convert(numbers: Sequence[Statement], vocabulary: Vocabulary) -> bool:
    """Whether all printed units are of one measure."""
    thing = counted_thing(numbers)
    return len({_dimension(each, thing, vocabulary) for each in numbers} - {DROPPED}) < 2  # noqa: PLR2004 - two


def _reasons(statements: Sequence[Statement], numbers: Sequence[Statement], vocabulary: Vocabulary) -> Iterator[Reason]:
    seats = [each.seat for each in statements]
    yield from signs_differ(numbers)
    yield from units_differ(numbers, convert=do_convert(numbers, vocabulary))
    yield from not_numbers(statements)
    yield from scopes_differ(seats)
    yield from years_differ(seats)
    yield from tiers_differ(seats)


def _axis(found: Sequence[Statement], family: Family, vocabulary: Vocabulary) -> Axis:
    chosen = _axis_unit(found, family, vocabulary)
    points = tuple(Point(each, value) for each in found if (value := _in(each, chosen)) is not None)
    operator = found[0].full.parsed.operator if found[0].full else Operator.NONE
    return Axis(operator, chosen, points, tuple(_medians(points)))


def _axis_unit(found: Sequence[Statement], family: Family, vocabulary: Vocabulary) -> Unit | None:
    """The unit that is printed most often; of several the family's own."""
    printed = [one for each in found if (one := vocabulary.unit(unit(each)) if unit(each) else None)]
    usual = vocabulary.unit_by_id(family.unit) if family.unit else None
    counts = Counter(
        one.id for one in printed if one.dimension != "number"
    )  # 亿 alone is no unit to label an axis with
    if usual and (usual.id in counts or (printed and not counts)):
        return usual
    best = min(counts, key=lambda one: (-counts[one], one), default=None)
    return vocabulary.unit_by_id(best) if best else None


def _in(each: Statement, chosen: Unit | None) -> Decimal | None:
    if each.full is None or each.full.measure is None:
        return None
    return each.full.measure.value / chosen.factor if chosen else each.full.parsed.value


def _medians(points: Sequence[Point]) -> Iterator[Median]:
    """The median of each level of government in each year, where enough places give a value."""
    by_class = grouped(points, lambda point: _peers_of(point.statement.seat))
    for (level, year), found in sorted(by_class.items()):
        if len(found) >= ENOUGH_FOR_A_MEDIAN:
            yield Median(level, year, median(point.value for point in found), len(found))


def _peers_of(seat: AnySeat) -> tuple[Tier, int]:
    return tier(seat.region), seat.year
