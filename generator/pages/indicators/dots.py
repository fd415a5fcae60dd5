"""Values of one kind on one axis: where each dot stands, what stands at the ends, and the same in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.comparing import Axis, Median, Point
from generator.pages.shares import length
from generator.pages.wording import TIERS

_STEP, _FOOT = 12, 14  # between dots that stand on each other, and under the lowest; in pixels
_HIGHEST = 120  # of all dots on each other; many of one value stand closer
_NAMED = 12  # values that a description reads out
_SMALLEST = Decimal("0.0001")


class Dot(NamedTuple):
    """Where a dot stands: in hundredths of the width, and in pixels from the top."""

    x: str
    y: str
    is_earlier: bool  # a later year of the same department is on the axis too


class Dots(NamedTuple):
    """A chart of one axis, ready to be drawn."""

    id: str
    title: str
    description: str
    height: str
    foot: str  # where the axis runs
    dots: tuple[Dot, ...]
    medians: tuple[str, ...]  # where they stand
    low: str
    high: str
    notes: tuple[str, ...]


class Scale(NamedTuple):
    """From one end of an axis to the other; nothing is ever left out at either end."""

    low: Decimal
    high: Decimal

    def place(self, value: Decimal) -> str:
        """Where a value stands, in hundredths."""
        return length(value - self.low, self.high - self.low)


def scale(points: Sequence[Point]) -> Scale:
    """An axis that holds all values and 0."""
    values = [point.value for point in points]
    return Scale(min(Decimal(0), *values), max(Decimal(0), *values))


def dots(say: Catalogue, name: str, title: str, axis: Axis) -> Dots | None:
    """The chart of an axis; nothing where all values are the same, since a sentence says that."""
    if len({point.value for point in axis.points}) < 2:  # noqa: PLR2004 - one value makes no chart
        return None
    on = scale(axis.points)
    stacks = Counter(_whole(on, point.value) for point in axis.points)
    step = min(Decimal(_STEP), Decimal(_HIGHEST) / max(stacks.values()))
    height = int(step * max(stacks.values())) + _FOOT
    return Dots(
        id=name,
        title=say("{name}：{count}个可比的值", name=title, count=len(axis.points)),
        description=_description(say, axis),
        height=f"{height}",
        foot=f"{height - _FOOT // 2}",
        dots=tuple(_stacked(on, axis.points, height - _FOOT, step)),
        medians=tuple(on.place(median.value) for median in axis.medians),
        low=worded(axis, on.low),
        high=worded(axis, on.high),
        notes=tuple(_notes(say, axis)),
    )


def worded(axis: Axis, value: Decimal) -> str:
    """A value in the unit of the axis."""
    return f"{_plain(value)}{axis.unit.name if axis.unit else ''}"


def _plain(value: Decimal) -> str:
    """A value without needless zeros; of a fraction without end four digits."""
    with localcontext(prec=60):
        return f"{value.quantize(_SMALLEST, ROUND_HALF_UP).normalize():f}"


def _whole(on: Scale, value: Decimal) -> int:
    return int(Decimal(on.place(value)))


def _stacked(on: Scale, points: Sequence[Point], lowest: int, step: Decimal) -> Iterator[Dot]:
    met: Counter[int] = Counter()
    latest = {_unit(point): point.statement.seat.year for point in sorted(points, key=_year)}
    for point in sorted(points, key=lambda one: (one.value, one.statement.seat.key)):
        column = _whole(on, point.value)
        above = (step * met[column]).quantize(Decimal("0.1"), ROUND_HALF_UP)
        met[column] += 1
        is_earlier = _year(point) < latest[_unit(point)]
        yield Dot(on.place(point.value), f"{lowest - above:f}", is_earlier)


def _unit(point: Point) -> str:
    return f"{point.statement.seat.region}/{point.statement.seat.unit}"


def _year(point: Point) -> int:
    return point.statement.seat.year


def _description(say: Catalogue, axis: Axis) -> str:
    """All values from the largest on; of many the two ends."""
    ordered = sorted(axis.points, key=lambda point: (-point.value, point.statement.seat.key))
    if len(ordered) > _NAMED:
        ends = {"high": worded(axis, ordered[0].value), "low": worded(axis, ordered[-1].value)}
        return say("最大{high}，最小{low}。", **ends)
    return say("；").join(_point(axis, point) for point in ordered)


def _point(axis: Axis, point: Point) -> str:
    seat = point.statement.seat
    return f"{seat.place} {seat.year} {worded(axis, point.value)}"


def _notes(say: Catalogue, axis: Axis) -> Iterator[str]:
    if len({_unit(point) for point in axis.points}) < len(axis.points):
        yield say("颜色淡的点是同一部门以前年度的表。")
    if not axis.medians:
        yield say("同一级别、同一年的值不到5个，不给中位数。")
    for median in axis.medians:
        yield _median(say, axis, median)


def _median(say: Catalogue, axis: Axis, median: Median) -> str:
    return say(
        "{tier}{year}年{count}个值的中位数：{value}",
        tier=say(TIERS[median.tier]),
        year=f"{median.year}",
        count=median.of,
        value=worded(axis, median.value),
    )
